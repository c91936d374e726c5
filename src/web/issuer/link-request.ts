/**
 * The share link that a caller asks for beside the certificates: sealed here, so that the store gets
 * ciphertext, and given back with what stops it.
 *
 * ```
 * {…record, "link": {"days": 30}}  ->  {"certificates": […], "link": {"id", "url", "until", "stopToken"}}
 * ```
 * @module
 */
import { sealShare } from '../../certificate/seal-share.ts'
import { createShareLink, parseShareLink } from '../../certificate/share-link.ts'
import { encodeBase64url } from '../../core/base64url.ts'
import type { Credential } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue, kindOf } from '../../core/json.ts'
import type { Instant } from '../../core/time.ts'
import type { PostedLink } from './claim-form.ts'
import { documentOf, endOfLink } from './claimed-document.ts'
import { requestError } from './request-parts.ts'

/** What is asked for. */
export interface LinkRequest {
  readonly days: number
}

/** Where links lead, and whose store keeps what is behind them. */
export interface LinkPlaces {
  readonly walletUrl: string
  readonly verifierUrl: string
}

/** A link, and what stops it: for whoever has the token. */
export interface MadeLink {
  readonly id: string
  readonly url: string
  readonly until: Instant
  readonly stopToken: string
}

/** As a worker may choose. */
const DAYS: readonly unknown[] = [7, 30, 90]

/** A store that answers later is away. */
const STORE_TIMEOUT_MS = 10_000

/**
 * Reads it.
 *
 * @throws KlusCvError `ERR_KLUSCV_REQUEST`
 */
export function parseLinkRequest(
  value: JsonValue | undefined,
  isPossible: boolean,
): LinkRequest | undefined {
  if (value === undefined) return undefined
  if (!isJsonObject(value)) throw requestError('/link', `must be an object, got ${kindOf(value)}`)
  const { days, ...others } = value
  if (!DAYS.includes(days)) throw requestError('/link/days', 'must be 7, 30 or 90')
  if (Object.keys(others).length > 0) throw requestError('/link', 'must have only days')
  if (!isPossible) {
    throw requestError('/link', 'cannot be made: this service names no verifier or no wallet')
  }
  return { days: Number(days) }
}

/**
 * Makes the link of what was issued.
 *
 * @throws KlusCvError `ERR_KLUSCV_DELIVERY` when the store does not take it
 */
export async function createLink(
  credentials: readonly Credential[],
  { days }: LinkRequest,
  { walletUrl, verifierUrl }: LinkPlaces,
): Promise<MadeLink> {
  const { id, key, blob, stopToken, stopTokenHash } = await sealShare(documentOf(credentials))
  const until = endOfLink(credentials, days, new Date())
  const body = JSON.stringify({ id, until, stopTokenHash, blob: encodeBase64url(blob) })
  const response = await fetch(`${walletUrl}/v1/shares`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(STORE_TIMEOUT_MS),
  }).catch(() => undefined)
  if (response?.ok !== true) throw notTaken()
  return { id, url: createShareLink({ verifierUrl, id, key }), until, stopToken }
}

/** The link as the code of a PDF holds it. */
export function postedLinkOf({ url, until }: MadeLink): PostedLink | undefined {
  const link = parseShareLink(url)
  return link && { id: link.id, key: link.key, until }
}

function notTaken(): KlusCvError {
  const message =
    'the certificates were issued, and the store of links did not take them: repeat it with the same Idempotency-Key'
  return new KlusCvError('ERR_KLUSCV_DELIVERY', message)
}
