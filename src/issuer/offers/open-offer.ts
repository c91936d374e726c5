/**
 * Finds the offer of a token and reads its record. Looking at it changes nothing: programs look at
 * links too, to show what is behind them.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { Instant } from '../../core/time.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { type PreviewedCertificate, previewRecord } from '../preview-record.ts'
import type { OfferContent } from './create-offer.ts'
import { parseOfferToken } from './offer-token.ts'

/** An offer whose token was known. */
export interface OpenedOffer extends OfferContent {
  readonly id: string
  readonly expiresAt: Instant
  readonly claimed: boolean
  readonly nonce: string
  /** All that can be taken. */
  readonly certificates: readonly PreviewedCertificate[]
}

/**
 * The offer of a token.
 * @throws ERR_KLUSCV_NOT_FOUND for a text that is the token of none, ERR_KLUSCV_GONE when its time
 *   is over, ERR_KLUSCV_RECORD when the profile changed so that the record does not fit any more
 */
export async function openOffer(issuer: IssuerContext, text: string): Promise<OpenedOffer> {
  const token = parseOfferToken(text)
  const found = token === undefined ? undefined : await issuer.store.offers.find(token.hash)
  if (token === undefined || found === undefined) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no offer with this link')
  }
  const { id, sealed, expiresAt, claimed } = found
  if (sealed === undefined || Date.parse(expiresAt) <= issuer.clock().getTime()) {
    throw new KlusCvError('ERR_KLUSCV_GONE', 'the time of this offer is over')
  }
  const content = readContent(() => token.open(sealed, id))
  const certificates = previewRecord(content.record, issuer)
  return { ...content, id, expiresAt, claimed, nonce: token.nonce, certificates }
}

function readContent(open: () => string): OfferContent {
  try {
    return JSON.parse(open()) as OfferContent
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_STORAGE', 'what was kept of an offer was changed', { cause })
  }
}
