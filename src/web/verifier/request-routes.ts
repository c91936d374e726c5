/**
 * Requests of employers, for software and for wallets.
 *
 * ```
 * POST /v1/requests                {"purpose", "types", "name"?}
 *                                  201 {"id", "secret", "url", "expiresAt"}
 *
 *   for who has the link, from this origin and the wallet's:
 * GET  /v1/requests/{id}           {"purpose", "types", "name"?, "expiresAt"}
 *                                  Authorization: Bearer <secret>   beside it {"state"}, and once it
 *                                  is answered {"report", "missing", "unasked"}
 * POST /v1/requests/{id}/open      {"challenge", "domain", "expiresAt"}: five minutes, and the last
 *                                  one given counts
 * POST /v1/requests/{id}/response  {"document": a presentation or a bundle}   200 {"received": true}
 *      404 no such request   410 its time is over   401 another secret
 *      409 answered already, or to no question that is open
 * ```
 *
 * The secret stands in no address and no log.
 * @module
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject } from '../../core/json.ts'
import { closedObject, malformed, type ShapeCheck } from '../../core/shape.ts'
import { ANSWER_BYTES, type Requests, type VerifyAnswer } from '../../verifier/index.ts'
import { clientAt } from '../shared/client-of.ts'
import { jsonBodyOf } from '../shared/json-body.ts'
import { letIn, registerPreflight } from '../shared/other-origin.ts'
import type { Admission } from './admit-verifications.ts'
import type { AddressOf } from './request-address.ts'
import { acceptShape } from './request-shapes.ts'
import type { VerifyReceived } from './verify-received.ts'

/** What the routes ask. */
export interface RequestDependencies {
  readonly requests: Requests
  readonly verifyReceived: VerifyReceived
  readonly admit: Admission
  readonly addressOf: AddressOf
  /** The wallet, whose pages may answer. */
  readonly walletUrl: string
}

/** 8 KiB: the longest texts, each character written as an escape. */
const TERMS_BYTES = 8 * 1024

/** 1 KiB: nothing is said with it. */
const OPEN_BYTES = 1024

/** Where a request is, and what may be done with it there. */
const ONE = '/v1/requests/:id'

type OneRoute = { readonly Params: { readonly id: string } }

const document: ShapeCheck = (value, pointer) =>
  isJsonObject(value) ? [] : [malformed('an object', value, pointer)]
const responseShape = closedObject({ document })

/** Registers the routes. Every answer is for this one caller: `no-store`. */
export function registerRequestRoutes(
  app: FastifyInstance,
  dependencies: RequestDependencies,
): void {
  const { requests, addressOf, walletUrl } = dependencies
  const verify = verifyAnswersWith(dependencies)
  const { origin } = new URL(walletUrl)
  const open = { onSend: letIn(origin) }

  app.post('/v1/requests', { bodyLimit: TERMS_BYTES }, async (request, reply) => {
    const created = requests.create(jsonBodyOf(request).value, clientAt(request.ip))
    const { id, secret, expiresAt } = created
    reply.code(201)
    return sendSecret(reply, { id, secret, url: `${addressOf(request)}/r/${id}`, expiresAt })
  })
  app.get<OneRoute>(ONE, open, async (request, reply) =>
    sendSecret(reply, describe(requests, request.params.id, secretOf(request))),
  )
  const opening = { ...open, bodyLimit: OPEN_BYTES, config: { takesUnreadJson: true } }
  app.post<OneRoute>(`${ONE}/open`, opening, async (request, reply) => {
    const { origin: domain } = new URL(addressOf(request))
    return sendSecret(reply, requests.open(request.params.id, domain))
  })
  const answering = { ...open, bodyLimit: ANSWER_BYTES }
  app.post<OneRoute>(`${ONE}/response`, answering, async (request, reply) => {
    const body = acceptShape(jsonBodyOf(request).value, responseShape)
    await requests.answer(request.params.id, body['document'] ?? null, verify)
    return sendSecret(reply, { received: true })
  })
  registerPreflight(app, ONE, { origin, methods: 'GET' })
  for (const path of [`${ONE}/open`, `${ONE}/response`]) {
    registerPreflight(app, path, { origin, methods: 'POST' })
  }
}

/** Whoever answered may leave: someone else waits for what comes out. */
function verifyAnswersWith({ verifyReceived, admit }: RequestDependencies): VerifyAnswer {
  return async (text, challenge) => {
    const { signal } = new AbortController()
    const report = await admit(() => verifyReceived(text, challenge, signal))
    if (!('shareLink' in report)) return report
    throw new KlusCvError('ERR_KLUSCV_REQUEST', 'A link is no answer.')
  }
}

function describe(requests: Requests, id: string, secret: string | undefined): object {
  if (secret === undefined) {
    const { state: _, ...shown } = requests.show(id)
    return shown
  }
  const { answer, ...watched } = requests.watch(id, secret)
  return { ...watched, ...answer }
}

/** The secret of the header; undefined without one. */
function secretOf({ headers }: FastifyRequest): string | undefined {
  const { authorization } = headers
  return authorization?.replace(/^Bearer +/i, '')
}

function sendSecret(reply: FastifyReply, answer: object): FastifyReply {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(answer)
}
