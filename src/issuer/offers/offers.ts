/**
 * Offers: a platform's page sends the worker to one, the worker sees what the certificates will
 * say, chooses, and takes them.
 * @module
 */
import { formatInstant } from '../../core/time.ts'
import type { IssuedCertificates } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { type ClaimRequest, claimOffer } from './claim-offer.ts'
import { type CreatedOffer, createOffer, OFFER_LIFETIME_MS } from './create-offer.ts'
import { type OfferPreview, previewOffer } from './preview-offer.ts'

/** Makes offers, shows them and lets them be claimed. */
export interface Offers {
  /**
   * Offers the certificates of one worker's record, for 15 minutes.
   *
   * @throws KlusCvError `ERR_KLUSCV_RECORD` with everything that is wrong in the record,
   *   `ERR_KLUSCV_STOPPED`, `ERR_KLUSCV_STORAGE`
   */
  readonly create: (
    record: unknown,
    options?: {
      /** The system that asks for it: for the audit trail. */
      readonly caller?: string
    },
  ) => Promise<CreatedOffer>
  /**
   * Shows an offer to who has its token. It can be claimed after as before.
   *
   * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE` when its time is over,
   *   `ERR_KLUSCV_STORAGE`
   */
  readonly preview: (token: string) => Promise<OfferPreview>
  /**
   * Issues what was chosen. The same claim again gives the same certificates, byte for byte.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for choices or a proof that are not right,
   *   `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_GONE`, `ERR_KLUSCV_CONFLICT` when it was claimed otherwise,
   *   `ERR_KLUSCV_SIGNER`, `ERR_KLUSCV_STORAGE`, `ERR_KLUSCV_SELF_CHECK`
   */
  readonly claim: (token: string, request: ClaimRequest) => Promise<IssuedCertificates>
}

/** 24 hours after an offer was made nothing is left of it. */
export const OFFER_FORGOTTEN_AFTER_MS = 24 * 3_600_000

/** The offers of an issuer; `bind` comes before whatever writes. */
export function createOffers(issuer: IssuerContext, bind: () => Promise<void>): Offers {
  return {
    create: async (record, { caller } = {}) => {
      await bind()
      return createOffer(issuer, record, caller)
    },
    preview: (token) => previewOffer(issuer, token),
    claim: async (token, request) => {
      await bind()
      return claimOffer(issuer, token, request)
    },
  }
}

/** Forgets what is over: to be called every minute. */
export async function removeEndedOffers({ store, clock }: IssuerContext): Promise<void> {
  const now = clock().getTime()
  const forgotten = now - (OFFER_FORGOTTEN_AFTER_MS - OFFER_LIFETIME_MS)
  await store.offers.removeEnded(formatInstant(new Date(now)), formatInstant(new Date(forgotten)))
}
