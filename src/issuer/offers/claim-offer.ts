/**
 * Claims an offer: issues what the worker chose, once. The first claim decides; whoever repeats it
 * while the offer lasts gets the same certificates, byte for byte, and any other claim is refused.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import { issueCertificates } from '../issue-certificates.ts'
import type { IssuedCertificates } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { checkHolderProof } from './check-holder-proof.ts'
import { offeredChoices } from './offered-choices.ts'
import { type OpenedOffer, openOffer } from './open-offer.ts'
import { parseChoices } from './parse-choices.ts'

/** A claim, as it comes in. */
export interface ClaimRequest {
  /** What goes along: see parse-choices.ts. */
  readonly choices: unknown
  /** The wallet's key; without it the certificates count for whoever shows them. */
  readonly holder?: unknown
  /** That the key is the wallet's own: see check-holder-proof.ts. */
  readonly proof?: JsonValue
}

/**
 * The certificates of an offer.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_GONE, ERR_KLUSCV_CONFLICT when it was
 *   claimed otherwise, and whatever issuing throws
 */
export async function claimOffer(
  issuer: IssuerContext,
  token: string,
  request: ClaimRequest,
): Promise<IssuedCertificates> {
  const offer = await openOffer(issuer, token)
  const offered = offeredChoices(offer.certificates)
  // The language changes nothing that is signed: who reads another may still repeat the claim.
  const { language, ...choices } = parseChoices(request.choices, offered)
  const holder = await provenHolder(issuer, offer, request)
  const { id, record, caller } = offer
  try {
    return await issueCertificates(issuer, record, {
      ...(holder === undefined ? {} : { holder }),
      ...(caller === undefined ? {} : { caller }),
      idempotencyKey: `offer ${id}`,
      channel: 'offer',
      choices,
      offer: id,
      claim: {
        language,
        reviewsChosen: choices.reviews.length,
        reviewsInAll: offered.reviews.length,
      },
    })
  } catch (error) {
    throw asClaim(error)
  }
}

async function provenHolder(
  issuer: IssuerContext,
  { nonce }: OpenedOffer,
  { holder, proof }: ClaimRequest,
): Promise<Did | undefined> {
  if (holder === undefined && proof === undefined) return undefined
  if (typeof holder !== 'string') throw incomplete('/holder', 'must be the did:key that signed')
  if (proof === undefined) throw incomplete('/proof', 'is required with a holder')
  const { origin: domain } = new URL(issuer.publicUrl)
  await checkHolderProof(proof, { holder, nonce, domain, now: issuer.clock() })
  return holder
}

function incomplete(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'a holder and its proof come together', {
    problems: [{ pointer, message }],
  })
}

/** Conflicts are told in words of keys that the worker never sent. */
function asClaim(error: unknown): unknown {
  if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_CONFLICT') return error
  const message = 'this offer was claimed already, with other choices or another holder'
  return new KlusCvError('ERR_KLUSCV_CONFLICT', message, { cause: error })
}
