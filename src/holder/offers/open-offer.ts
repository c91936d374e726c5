/**
 * Looks at what a platform offers, before anything is signed. It may be looked at as often as one
 * likes.
 *
 *     GET https://issuer.example/v1/offers/{token}
 *         200 {"platform", "expiresAt", "claimed", "nonce", "domain", "choices", "certificates"}
 *         404 no such offer   410 its time is over
 * @module
 */
import type { Locale, Words } from '../../claims/words.ts'
import type { Fetch } from '../../core/bounded-fetch.ts'
import { KlusCvError } from '../../core/errors.ts'
import { instant } from '../../core/gate-values.ts'
import type { JsonObject } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import {
  anyObject,
  boolean,
  closedObject,
  listOf,
  type ShapeCheck,
  stringThat,
} from '../../core/shape.ts'
import type { Instant } from '../../core/time.ts'
import { askJson } from '../ask-json.ts'

/** A certificate that can be collected, in the words that an employer will read. */
export interface OfferedCertificate {
  readonly type: string
  /** Which choice it comes with; absent for what always goes along. */
  readonly chosenBy?: JsonObject
  /** As the service wrote them; to be shown as text. */
  readonly words: Readonly<Record<Locale, JsonObject>>
}

/** An offer. */
export interface Offer {
  /** What the platform calls itself. */
  readonly platform: Words
  readonly expiresAt: Instant
  /** Whether it was claimed: only the same claim gets its certificates again. */
  readonly claimed: boolean
  /** What a wallet signs as challenge, and for whom. */
  readonly nonce: string
  readonly domain: string
  /** What the worker may leave out. */
  readonly choices: JsonObject
  readonly certificates: readonly OfferedCertificate[]
}

const text = stringThat('text', (value) => value.length <= LIMITS.challengeCharacters)
const secret = stringThat(
  'a nonce',
  (value) => value.length > 0 && value.length <= LIMITS.challengeCharacters,
)

const certificate: ShapeCheck = (value, pointer) => {
  const problems = anyObject(value, pointer)
  if (problems.length > 0) return problems
  const { type, words, chosenBy } = value as JsonObject
  return [
    ...text(type ?? null, `${pointer}/type`),
    ...closedObject({ nl: anyObject, en: anyObject })(words ?? null, `${pointer}/words`),
    ...(chosenBy === undefined ? [] : anyObject(chosenBy, `${pointer}/chosenBy`)),
  ]
}

const MEMBERS = {
  platform: closedObject({ nl: text, en: text }),
  expiresAt: instant,
  claimed: boolean,
  nonce: secret,
  domain: text,
  choices: anyObject,
  certificates: listOf(certificate, { min: 0, max: LIMITS.recordItems + LIMITS.arrayItems }),
}

/**
 * The offer behind a link.
 *
 * @param offerUrl - `https://…/v1/offers/<token>`, as parseWalletFragment gives it
 * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE` when its time is over,
 * `ERR_KLUSCV_FETCH` when the platform's service does not answer as it should, `ERR_KLUSCV_REQUEST`
 * when it asks for a signature for another address than its own
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { openOffer } from 'kluscv/holder'
 *
 * const offer = openOffer({
 *   offerUrl: 'https://issuer.example/v1/offers/Zk3vQ0bJ8mXw2yT5uR7aCg',
 *   fetch: async () => new Response(null, { status: 410 }), // yours: (url, init) => fetch(url, init)
 * })
 * await assert.rejects(offer, { code: 'ERR_KLUSCV_GONE' })
 * ```
 */
export async function openOffer({
  offerUrl,
  fetch,
}: {
  readonly offerUrl: string
  readonly fetch: Fetch
}): Promise<Offer> {
  const request = { url: offerUrl, maxBytes: LIMITS.uploadBytes }
  const offer = (await askJson(fetch, request, MEMBERS)) as unknown as Offer
  // Else the signature could be carried to another service.
  if (offer.domain === new URL(offerUrl).origin) return offer
  const message = 'The offer asks for a signature for another address than its own.'
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
}
