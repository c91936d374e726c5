/**
 * Sending a worker's certificates straight to another, when the worker asks the platform for it.
 *
 * ```
 * POST /v1/workers/{ref}/transfer   {"recipient", "record", "holder"?} and an Idempotency-Key
 *                                   200 {"certificates": [{"id", "type"}], "delivered": true}
 *                                   502 issued, and not taken: repeat it
 * GET  /v1/recipients               200 {"recipients": [{"id", "names": {"nl", "en"}}]}
 *
 *   the recipient gets   POST <its url>   {"certificates": [{"id", "type", "credential"}]}
 * ```
 *
 * What it gets is signed itself, so the request carries no secret by which it would be known.
 * @module
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { DECIMAL_FIELDS, type Issuer } from '../../issuer/index.ts'
import { type Authorize, callerOf } from './callers.ts'
import { idempotencyKeyOf, objectOf, refuseOtherMembers } from './request-parts.ts'

/** Registers the routes. */
export function registerTransferRoutes(
  app: FastifyInstance,
  { transfers }: Pick<Issuer, 'transfers'>,
  authorize: Authorize,
): void {
  app.post<{ Params: { readonly ref: string } }>(
    '/v1/workers/:ref/transfer',
    { onRequest: authorize('issue'), config: { decimalsIn: DECIMAL_FIELDS } },
    async (request, reply) => {
      const body = objectOf(request)
      refuseOtherMembers(body, ['recipient', 'record', 'holder'])
      const { recipient, record, holder } = body
      const sent = await transfers.send({
        workerRef: request.params.ref,
        recipient,
        record,
        // Whatever stands there: the issuer says what is wrong with it.
        ...(holder === undefined ? {} : { holder: holder as string }),
        idempotencyKey: requiredKeyOf(request),
        caller: callerOf(request).name,
      })
      return reply.header('cache-control', 'no-store').send(sent)
    },
  )
  app.get('/v1/recipients', { onRequest: authorize('read') }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ recipients: transfers.recipients() }),
  )
}

/** Without a key a repetition would issue and send once more. */
function requiredKeyOf(request: FastifyRequest): string {
  const key = idempotencyKeyOf(request)
  if (key !== undefined) return key
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The request needs an Idempotency-Key.')
}
