/**
 * Offers: the platform makes one for a worker who is logged in there, and sends the worker to its
 * link. What the page behind the link needs is given and taken as JSON.
 *
 * ```
 * POST /v1/offers                 a record -> 201 {"id", "claimUrl", "expiresAt"}
 *                                 no Idempotency-Key: the token is kept nowhere, so a repetition
 *                                 could not give the same link; one that nobody opens just ends
 *
 *   for everyone who has the token of the link, from this origin and the wallet's:
 * GET  /v1/offers/{token}         what the certificates will say and what can be chosen; as often
 *                                 as one likes
 * POST /v1/offers/{token}/claim   {"choices", "holder"?, "proof"?}
 *                                 200 {"certificates": [{"id", "type", "credential"}]}
 *      404 no such offer   410 its time is over   409 claimed with other choices or another holder
 * ```
 *
 * A token stands in no log (routes are logged, not addresses), in no error and in no metric.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { DECIMAL_FIELDS, type Issuer } from '../../issuer/index.ts'
import { letIn, registerPreflight } from '../shared/other-origin.ts'
import { type Authorize, callerOf } from './callers.ts'
import { objectOf, refuseOtherMembers } from './request-parts.ts'

type TokenRoute = { readonly Params: { readonly token: string } }

/** Registers the routes; pages of the wallet at `walletUrl` may call those for everyone. */
export function registerOfferRoutes(
  app: FastifyInstance,
  issuer: Pick<Issuer, 'offers'>,
  authorize: Authorize,
  walletUrl: string | undefined,
): void {
  const { offers } = issuer
  const options = { onRequest: authorize('issue'), config: { decimalsIn: DECIMAL_FIELDS } }
  app.post('/v1/offers', options, async (request, reply) => {
    refuseIdempotencyKey(request)
    const offer = await offers.create(objectOf(request), { caller: callerOf(request).name })
    return reply.code(201).header('cache-control', 'no-store').send(offer)
  })
  const origin = walletUrl === undefined ? undefined : new URL(walletUrl).origin
  const open = { onSend: letIn(origin) }
  app.get<TokenRoute>('/v1/offers/:token', open, async (request, reply) =>
    sendSecret(reply, await offers.preview(request.params.token)),
  )
  app.post<TokenRoute>('/v1/offers/:token/claim', open, async (request, reply) => {
    const body = objectOf(request)
    refuseOtherMembers(body, ['choices', 'holder', 'proof'])
    const { choices, holder, proof } = body
    const claim = { choices, holder, ...(proof === undefined ? {} : { proof }) }
    return sendSecret(reply, await offers.claim(request.params.token, claim))
  })
  if (origin === undefined) return
  for (const path of ['/v1/offers/:token', '/v1/offers/:token/claim']) {
    registerPreflight(app, path, { origin, methods: 'GET, POST' })
  }
}

/** Taken in silence, it would promise what is not so. */
function refuseIdempotencyKey({ headers }: FastifyRequest): void {
  if (headers['idempotency-key'] === undefined) return
  const message =
    'Offers take no Idempotency-Key: every request makes a new link, which ends unused.'
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
}

function sendSecret(reply: FastifyReply, answer: object): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(answer)
}
