/**
 * Makes an offer: certificates that a worker may take, of which nothing is signed before the worker
 * has chosen. The record is held against every rule now, while the platform can still mend it.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { formatInstant, type Instant } from '../../core/time.ts'
import { createCounts } from '../counters/counts.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { prepareCertificates } from '../prepare-certificates.ts'
import { createOfferToken } from './offer-token.ts'

/** 15 minutes: the worker is at the platform's page and goes straight on to this one. */
export const OFFER_LIFETIME_MS = 15 * 60_000

/** An offer as its platform gets it. */
export interface CreatedOffer {
  /** To know it again when it is told that the offer was claimed. */
  readonly id: string
  /** For this worker alone, and at once: whoever has it can take the certificates. */
  readonly claimUrl: string
  readonly expiresAt: Instant
}

/** What is sealed with a record. */
export interface OfferContent {
  readonly record: unknown
  /** The system that made the offer: for the audit trail. */
  readonly caller?: string
}

/**
 * Keeps an offer and gives its link.
 * @throws ERR_KLUSCV_RECORD with everything that is wrong, ERR_KLUSCV_STOPPED, ERR_KLUSCV_STORAGE
 */
export async function createOffer(
  issuer: IssuerContext,
  input: unknown,
  caller: string | undefined,
): Promise<CreatedOffer> {
  const { record, day } = prepareCertificates(issuer, input, undefined)
  const asOf = record.fields['data_as_of'] ?? day.slice(0, 10)
  // Claimed after midnight, the figures are still those of the day on which they were offered.
  const dated = { ...record.source, data_as_of: asOf }
  const content: OfferContent = { record: dated, ...(caller === undefined ? {} : { caller }) }
  const token = createOfferToken()
  const id = randomUUID()
  const expiresAt = formatInstant(new Date(issuer.clock().getTime() + OFFER_LIFETIME_MS))
  await issuer.store.offers.create({
    id,
    tokenHash: token.hash,
    sealed: token.seal(JSON.stringify(content), id),
    expiresAt,
    workerRef: record.workerRef,
    counts: createCounts(issuer, { happened: 'offered' }),
  })
  return { id, claimUrl: `${issuer.publicUrl}/claim/${token.text}`, expiresAt }
}
