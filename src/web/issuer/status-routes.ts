/**
 * Changing what the public lists say about a certificate.
 *
 * ```
 * POST /v1/certificates/{id}/status   {"action": "revoke|suspend|reinstate|supersede", "reason"?}
 *                                     200 {"id", "status": "active|suspended|revoked", "superseded"}
 * ```
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { JsonObject } from '../../core/json.ts'
import { type Issuer, STATUS_ACTIONS } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { objectOf, optionalText, refuseOtherMembers, requestError } from './request-parts.ts'

/** Registers the routes. */
export function registerStatusRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'changeStatus'>,
  authorize: Authorize,
): void {
  app.post<{ Params: { readonly id: string } }>(
    '/v1/certificates/:id/status',
    { onRequest: authorize('status') },
    async (request, reply) => {
      const { action, reason } = readStatusChange(objectOf(request))
      const standing = await issuer.changeStatus(request.params.id, action, {
        caller: callerOf(request).name,
        ...(reason === undefined ? {} : { reason }),
      })
      return reply.header('cache-control', 'no-store').send(standing)
    },
  )
}

function readStatusChange(body: JsonObject) {
  const action = STATUS_ACTIONS.find((name) => name === body['action'])
  if (action === undefined) {
    throw requestError('/action', `must be one of ${STATUS_ACTIONS.join(', ')}`)
  }
  const reason = optionalText(body, 'reason')
  refuseOtherMembers(body, ['action', 'reason'])
  return { action, reason }
}
