/**
 * What a wallet must know of platforms, from us, so that no platform sees a worker who looks at what
 * is kept: names and places, and whole status lists.
 *
 * ```
 * GET /v1/platforms                 { "version": 7, "platforms": [ {
 *                                       "did", "names": { "nl", "en" }, "kvk"?,
 *                                       "state": "active", "since"?: "2026-11-10",
 *                                       "origin": "https://…" | null, "statusLists": [ "https://…" ] } ] }
 * GET /v1/lists?url=https%3A%2F%2F…  the status list credential, whole and byte for byte
 * ```
 * Both are for any website: they are the same for everyone, and whole, so that nobody learns which
 * certificate is looked at. `since` is there once a platform ended, and `origin` until then: its
 * address may be another's afterwards. Of a platform that ended a list may be past its own end.
 * @module
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import { type Clock, utcDay } from '../../core/time.ts'
import { didWebUrl } from '../../did/did-web.ts'
import { lifecycleOn } from '../../trust/find-platform.ts'
import type { TrustedPlatform } from '../../trust/trust-list.ts'
import type { Verifier } from '../../verifier/index.ts'
import { isKnown } from '../shared/if-none-match.ts'

/** What the routes ask. */
export interface WalletListDependencies {
  readonly verifier: Pick<Verifier, 'trustList' | 'findStatusList'>
  readonly clock: Clock
  /** Whether platforms on this machine have an origin. */
  readonly development: boolean
}

/** What is new is seen soon: a withdrawal is, within a minute of its being seen here. */
const CACHE_CONTROL = 'public, max-age=60'

/** Addresses of lists have a hundred characters. */
const MAX_URL_CHARACTERS = 2_048

/** Registers the routes. */
export function registerWalletLists(
  app: FastifyInstance,
  { verifier, clock, development }: WalletListDependencies,
): void {
  app.get('/v1/platforms', async (request, reply) => {
    const { version, platforms } = verifier.trustList()
    const view = { today: utcDay(clock()), development }
    const body = { version, platforms: platforms.map((each) => describePlatform(each, view)) }
    const bytes = Buffer.from(JSON.stringify(body))
    return sendToAll(request, reply, { bytes, type: 'application/json' })
  })

  app.get('/v1/lists', async (request, reply) => {
    allowAll(reply)
    const bytes = verifier.findStatusList(readUrl(request.query))?.text
    if (bytes === undefined) {
      throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'No such status list is at hand.')
    }
    return sendToAll(request, reply, { bytes, type: 'application/vc' })
  })
}

interface PlatformView {
  readonly today: string
  readonly development: boolean
}

function describePlatform(
  platform: TrustedPlatform,
  { today, development }: PlatformView,
): JsonObject {
  const { did, names, kvk, statusLists, lifecycle } = platform
  const state = lifecycleOn(platform, today)
  const place = didWebUrl(did, { development })
  return {
    did,
    names,
    ...(kvk === undefined ? {} : { kvk }),
    state,
    ...(state === 'active' ? {} : { since: lifecycle.since }),
    origin: state === 'active' && place.ok ? new URL(place.url).origin : null,
    statusLists,
  }
}

/** @throws KlusCvError `ERR_KLUSCV_REQUEST` unless there is one `url`, and of a length that has a sense */
function readUrl(query: unknown): string {
  const { url } = query as { readonly url?: unknown }
  if (typeof url === 'string' && url !== '' && url.length <= MAX_URL_CHARACTERS) return url
  const message = `must be there once, with at most ${MAX_URL_CHARACTERS} characters`
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'The request names no status list.', {
    problems: [{ pointer: '/url', message }],
  })
}

interface Sent {
  readonly bytes: Uint8Array
  readonly type: string
}

function sendToAll(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, type }: Sent,
): FastifyReply {
  const tag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
  allowAll(reply).header('cache-control', CACHE_CONTROL).header('etag', tag)
  return isKnown(request, tag) ? reply.code(304).send() : reply.type(type).send(bytes)
}

/** A refusal too is for the page that asked: else it could not tell it from having no internet. */
function allowAll(reply: FastifyReply): FastifyReply {
  return reply.header('access-control-allow-origin', '*')
}
