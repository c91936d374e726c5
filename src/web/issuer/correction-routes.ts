/**
 * A mistake that a worker reports, from the report to the decision.
 *
 * ```
 * POST /v1/corrections                 {"certificate", "reason"?}
 *                                      201 the correction; the certificate is suspended
 * GET  /v1/corrections                 ?state=open|corrected|dismissed &after= &limit=
 *                                      200 {"corrections": [...], "next"?}
 * POST /v1/corrections/{id}/correct    {"record", "holder"?, "replaces"?, "reputation"?, "reviews"?}
 *                                      200 {"certificates": [{"id", "type", "credential"}]}
 * POST /v1/corrections/{id}/dismiss    {"reason"?}, or no body
 *                                      200 the correction; the certificate counts again
 * ```
 *
 * A correction is {"id", "certificate", "state", "reason"?, "closingReason"?, "openedAt", "closedAt"?,
 * "replaced": [id], "issued": [id]}.
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { JsonObject } from '../../core/json.ts'
import {
  type CorrectionRequest,
  type CorrectionSearch,
  DECIMAL_FIELDS,
  type Issuer,
} from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { objectOf, optionalText, refuseOtherMembers, requestError } from './request-parts.ts'

interface WithId {
  readonly Params: { readonly id: string }
}

const CORRECT_MEMBERS = ['record', 'holder', 'replaces', 'reputation', 'reviews']

/** Registers the routes. */
export function registerCorrectionRoutes(
  app: FastifyInstance,
  { corrections }: Pick<Issuer, 'corrections'>,
  authorize: Authorize,
): void {
  app.post('/v1/corrections', { onRequest: authorize('status') }, async (request, reply) => {
    const body = objectOf(request)
    refuseOtherMembers(body, ['certificate', 'reason'])
    const opened = await corrections.open(certificateOf(body), reasonOf(request, body))
    return reply.code(201).header('cache-control', 'no-store').send(opened)
  })
  app.get('/v1/corrections', { onRequest: authorize('read') }, async (request, reply) => {
    const found = await corrections.list(readSearch(request))
    return reply.header('cache-control', 'no-store').send(found)
  })
  // It issues one certificate and withdraws another.
  const correcting = {
    onRequest: authorize('issue', 'status'),
    config: { decimalsIn: DECIMAL_FIELDS },
  }
  app.post<WithId>('/v1/corrections/:id/correct', correcting, async (request, reply) => {
    const body = objectOf(request)
    refuseOtherMembers(body, CORRECT_MEMBERS)
    const { name: caller } = callerOf(request)
    // Whatever stands in the body: the issuer says what is wrong with it.
    const wanted = { ...body, caller } as unknown as CorrectionRequest
    const issued = await corrections.correct(request.params.id, wanted)
    return reply.header('cache-control', 'no-store').send(issued)
  })
  const deciding = { onRequest: authorize('status') }
  app.post<WithId>('/v1/corrections/:id/dismiss', deciding, async (request, reply) => {
    const body = hasBody(request) ? objectOf(request) : {}
    refuseOtherMembers(body, ['reason'])
    const dismissed = await corrections.dismiss(request.params.id, reasonOf(request, body))
    return reply.header('cache-control', 'no-store').send(dismissed)
  })
}

function hasBody({ body }: FastifyRequest): boolean {
  return body !== undefined && body !== null
}

function certificateOf(body: JsonObject): string {
  const id = optionalText(body, 'certificate')
  if (id !== undefined) return id
  throw requestError('/certificate', 'must be the id of a certificate')
}

function reasonOf(request: FastifyRequest, body: JsonObject) {
  const reason = optionalText(body, 'reason')
  return { caller: callerOf(request).name, ...(reason === undefined ? {} : { reason }) }
}

function readSearch({ query }: FastifyRequest): CorrectionSearch {
  const { limit, ...search } = query as Record<string, unknown>
  refuseOtherMembers(search as JsonObject, ['state', 'after'])
  // A text that is no number becomes NaN, and is refused as such.
  return { ...search, ...(limit === undefined ? {} : { limit: Number(limit) }) }
}
