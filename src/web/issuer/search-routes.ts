/**
 * Finding certificates, and changing many at once. In bodies, so that no reference of a worker
 * stands in an address, and so in no log of a proxy.
 *
 * ```
 * POST /v1/certificates/search  {"workerRef"?, "issuedFrom"?, "issuedUntil"?, "batch"?, "type"?,
 *                                "status"?, "after"?, "limit"?}
 *                               200 {"certificates": [{"id", "type", "issuedOn", "status",
 *                                    "superseded", "batch"?}], "next"?}
 * POST /v1/status/bulk          {"action", "reason"?, "certificates": [id]}, or
 *                               {"action", "reason"?, "where": {filter as above}, "expected": number}
 *                               200 {"results": [{"id", "status", "superseded"} or {"id", "problem"}]}
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { JsonObject } from '../../core/json.ts'
import type { BulkTarget, Issuer, StatusAction } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { objectOf, optionalText, refuseOtherMembers, requestError } from './request-parts.ts'

/** 1 MiB: 10,000 ids of 45 characters, with room for spaces. */
const BULK_BODY_BYTES = 1024 * 1024

/** Registers the routes. */
export function registerSearchRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'certificates'>,
  authorize: Authorize,
): void {
  app.post('/v1/certificates/search', { onRequest: authorize('read') }, async (request, reply) => {
    // Whatever stands there: the issuer says what is wrong with it.
    const found = await issuer.certificates.search(objectOf(request))
    return reply.header('cache-control', 'no-store').send(found)
  })
  app.post(
    '/v1/status/bulk',
    { onRequest: authorize('status'), bodyLimit: BULK_BODY_BYTES },
    async (request, reply) => {
      const { change, target } = readBulkChange(objectOf(request))
      const by = { caller: callerOf(request).name }
      const results = await issuer.certificates.changeStatuses({ ...change, ...by }, target)
      return reply.header('cache-control', 'no-store').send({ results })
    },
  )
}

function readBulkChange(body: JsonObject) {
  const { where, expected, certificates } = body
  if ((where === undefined) === (certificates === undefined)) {
    throw requestError('', 'must have either certificates or where')
  }
  const others = where === undefined ? ['certificates'] : ['where', 'expected']
  refuseOtherMembers(body, ['action', 'reason', ...others])
  const reason = optionalText(body, 'reason')
  // As above: action, ids and filter are judged by the issuer.
  const target = where === undefined ? { certificates } : { where, expected }
  const action = body['action'] as StatusAction
  return {
    change: { action, ...(reason === undefined ? {} : { reason }) },
    target: target as unknown as BulkTarget,
  }
}
