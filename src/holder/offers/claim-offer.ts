/**
 * Collects an offer: the platform signs now, and for the wallet's key when there is one. The wallet
 * shows that the key is its own by a presentation without certificates, signed over the offer's nonce.
 *
 *     POST https://issuer.example/v1/offers/{token}/claim   {"choices", "holder"?, "proof"?}
 *         200 {"certificates": [{"id", "type", "credential"}]}
 *         409 claimed otherwise   410 its time is over
 * @module
 */
import type { OfferChoices } from '../../certificate/wallet-link.ts'
import { type Fetch, serviceAddress } from '../../core/bounded-fetch.ts'
import { contextsFor } from '../../core/contexts.ts'
import type { Credential, Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { type JsonObject, pointerTo } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { anyObject, listOf } from '../../core/shape.ts'
import { type Clock, formatInstant } from '../../core/time.ts'
import { signPresentationJcs } from '../../suites/sign-presentation-jcs.ts'
import { askJson } from '../ask-json.ts'
import { subjectOf } from '../is-presentable.ts'
import type { PresentingKey } from '../present-credentials.ts'
import { receiveCredentials } from '../receive-credentials.ts'
import { type Offer, openOffer } from './open-offer.ts'

/** What is collected, and for whom. */
export interface ClaimRequest {
  /** `https://…/v1/offers/<token>` */
  readonly offerUrl: string
  /** What the worker chose of it. */
  readonly choices: OfferChoices
  /** The wallet's key; without one the certificates count for whoever shows them. */
  readonly key?: PresentingKey | undefined
  readonly fetch: Fetch
  /** Default: the machine's clock. */
  readonly clock?: Clock
}

/** Every certificate of a record with all its reviews. */
const MOST_CERTIFICATES = LIMITS.recordItems + LIMITS.arrayItems

/**
 * The certificates of an offer, frozen: all of them pass the gate and are of this key, or none is
 * received. The same claim again gets the same ones.
 *
 * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE`, `ERR_KLUSCV_CONFLICT` when it was
 * claimed otherwise, `ERR_KLUSCV_REQUEST` for choices that are not of this offer,
 * `ERR_KLUSCV_CREDENTIAL` when something else came back than what was asked for, `ERR_KLUSCV_SIGNER`,
 * `ERR_KLUSCV_FETCH`
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { claimOffer, createDeviceKey } from 'kluscv/holder'
 *
 * const claim = claimOffer({
 *   offerUrl: 'https://issuer.example/v1/offers/Zk3vQ0bJ8mXw2yT5uR7aCg',
 *   choices: { language: 'nl', reputation: [], reviews: [], gigList: false, gigsPerMonth: true },
 *   key: await createDeviceKey(),
 *   fetch: async () => new Response(null, { status: 404 }), // yours: (url, init) => fetch(url, init)
 * })
 * await assert.rejects(claim, { code: 'ERR_KLUSCV_NOT_FOUND' })
 * ```
 */
export async function claimOffer(request: ClaimRequest): Promise<readonly Credential[]> {
  const { offerUrl, choices, key, fetch } = request
  const claim = key === undefined ? {} : await proveHolder(await openOffer(request), key, request)
  const asked = {
    url: serviceAddress(offerUrl, '/claim'),
    method: 'POST',
    body: { choices: { ...choices }, ...claim },
    maxBytes: LIMITS.uploadBytes,
  } as const
  const certificates = listOf(anyObject, { min: 1, max: MOST_CERTIFICATES })
  const answer = await askJson(fetch, asked, { certificates })
  return receiveClaimed(answer['certificates'] as readonly JsonObject[], key?.did)
}

async function proveHolder(
  { nonce: challenge, domain }: Offer,
  { did: holder, signer }: PresentingKey,
  { clock = () => new Date() }: ClaimRequest,
): Promise<JsonObject> {
  const proof = await signPresentationJcs({
    presentation: {
      '@context': contextsFor('presentation', '2.0', 'eddsa-jcs-2022'),
      type: ['VerifiablePresentation'],
      holder,
    },
    signer,
    created: formatInstant(clock()),
    challenge,
    domain,
  })
  return { holder, proof }
}

function receiveClaimed(
  certificates: readonly JsonObject[],
  holder: Did | undefined,
): readonly Credential[] {
  return certificates.map(({ credential }, index) => {
    const pointer = `${pointerTo('/certificates', index)}/credential`
    const received = receiveCredentials(JSON.stringify(credential ?? null))
    if (!received.ok) throw refused(pointer + received.problem.pointer, received.problem.detail)
    const [one, ...others] = received.credentials
    if (one === undefined || others.length > 0) throw refused(pointer, 'must be one credential')
    if (subjectOf(one) === holder) return one
    throw refused(`${pointer}/credentialSubject/id`, 'must be the key that claimed it')
  })
}

function refused(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'The platform gave another certificate.', {
    problems: [{ pointer, message }],
  })
}
