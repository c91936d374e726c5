/**
 * The share store over HTTP: for the wallet's pages, and from any website, because whoever has the id
 * may have the ciphertext. No cookie is read, and no request is logged.
 *
 * ```
 * POST   /v1/shares        {"id": 16 bytes, "until": "2026-12-04T12:00:00Z",
 *                           "stopTokenHash": SHA-256 of 32 bytes, "blob": IV | ciphertext | tag}
 *                          all bytes in base64url -> 201 {"id", "until"}; the same again: the same
 *      400 does not fit, or `until` is past or more than 366 days away   409 the id is taken
 *      413 more than 1 MiB   429 too many from this address   507 no room
 * GET    /v1/shares/{id}   200 the blob, application/octet-stream; to pages and programs, and not to who
 *                          follows a link here: nobody is to be handed a file in our name
 *      410 …#ERR_KLUSCV_SHARE_STOPPED   whoever shared it has stopped that
 *      410 …#ERR_KLUSCV_GONE            its time is over
 *      404 there never was one, or its end is more than 30 days ago
 * DELETE /v1/shares/{id}   Authorization: Bearer <stop token> -> 204, also when it is repeated
 *      404 no such share, or another token
 * ```
 * Stopping deletes: whoever comes the moment after finds nothing. It withdraws no certificate.
 * @module
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SHARE_BLOB_BYTES, type ShareStore } from '../../certificate/share-store.ts'
import { KlusCvError } from '../../core/errors.ts'
import { type Clock, formatInstant } from '../../core/time.ts'
import { jsonBodyOf } from '../shared/json-body.ts'
import { limitUploads } from './limit-uploads.ts'
import { isShareId, parseNewShare } from './parse-new-share.ts'

/** What the routes need. */
export interface ShareRoutesDependencies {
  readonly shares: ShareStore
  readonly clock: Clock
}

/** A blob in base64url, and 512 characters for everything around it. */
export const SHARE_BODY_BYTES = Math.ceil((SHARE_BLOB_BYTES * 4) / 3) + 512

/**
 * An hour from one address. A worker shares a few times a week, but a library, and many phones of one
 * provider, have one address together. At this rate one address takes more than three days to fill
 * 10 GB with the largest blobs.
 */
const SHARES_PER_HOUR = 120
const HOUR_MS = 3_600_000

/** A day: what is allowed here changes with a new version only. */
const PREFLIGHT_SECONDS = 86_400

const STOP_TOKEN = /^Bearer ([A-Za-z0-9_-]{43})$/i

type ShareRoute = { readonly Params: { readonly id: string } }

/** Registers the routes. */
export function registerShareRoutes(
  app: FastifyInstance,
  { shares, clock }: ShareRoutesDependencies,
): void {
  const now = () => formatInstant(clock())
  const rateLimit = { max: SHARES_PER_HOUR, timeWindow: HOUR_MS }
  const config = { rateLimit, isLongUpload: true }
  const open = { onRequest: letEveryoneIn }

  const upload = { onRequest: [letEveryoneIn, limitUploads()], config }
  app.post('/v1/shares', upload, async (request, reply) => {
    const share = parseNewShare(jsonBodyOf(request).value, clock())
    await shares.keep(share, now())
    return reply.code(201).send({ id: share.id, until: share.until })
  })

  app.get<ShareRoute>('/v1/shares/:id', open, async ({ params, headers }, reply) => {
    const isAsked = isShareId(params.id) && headers['sec-fetch-mode'] !== 'navigate'
    const found = isAsked ? await shares.find(params.id, now()) : undefined
    if (found?.state !== 'kept') throw absent(found?.state)
    return reply.type('application/octet-stream').send(found.blob)
  })

  app.delete<ShareRoute>('/v1/shares/:id', open, async (request, reply) => {
    const { id } = request.params
    const hash = stopTokenHashOf(request)
    const isStopped = hash !== undefined && isShareId(id) && (await shares.stop(id, hash))
    if (!isStopped) throw absent()
    return reply.code(204).send()
  })

  app.options('/v1/shares', open, async (_request, reply) => answerPreflight(reply, 'POST'))
  app.options('/v1/shares/:id', open, async (_request, reply) =>
    answerPreflight(reply, 'GET, DELETE'),
  )
}

/** Refusals are for the page that asked too: else it could not tell them from having no internet. */
async function letEveryoneIn(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'retry-after')
    .header('cache-control', 'no-store')
}

function answerPreflight(reply: FastifyReply, methods: string): FastifyReply {
  return reply
    .code(204)
    .header('access-control-allow-methods', methods)
    .header('access-control-allow-headers', 'authorization, content-type')
    .header('access-control-max-age', PREFLIGHT_SECONDS)
    .send()
}

function stopTokenHashOf({ headers }: FastifyRequest): Buffer | undefined {
  const [, token] = STOP_TOKEN.exec(headers.authorization ?? '') ?? []
  if (token === undefined) return undefined
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest()
}

function absent(state?: 'stopped' | 'ended'): KlusCvError {
  if (state === 'stopped') {
    const message =
      'Whoever shared this has stopped that. This says nothing about the certificates.'
    return new KlusCvError('ERR_KLUSCV_SHARE_STOPPED', message)
  }
  if (state === 'ended') {
    return new KlusCvError('ERR_KLUSCV_GONE', 'The time for which this was shared is over.')
  }
  return new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'There is no such share.')
}
