/**
 * The rows of offers and transfers, as migrations/0007-offers.ts makes them.
 * @module
 */
import type { Generated } from 'kysely'

/** The tables of this area, by their names. */
export interface OfferTables {
  readonly offer: OfferRow
  readonly transfer: TransferRow
}

/** One row an offer: nothing of it can be read without its token, which is not here. */
interface OfferRow {
  id: string
  /** SHA-256 of the token. */
  token_hash: Buffer
  /** The record under a key from the token; null once its time is over. */
  sealed: Buffer | null
  /** As on the certificates: by it the worker's deletion finds the offer. */
  worker_tag: Buffer
  expires_at: Date
  claimed: Generated<boolean>
}

/** One row a certificate and a recipient to which it was sent. */
interface TransferRow {
  certificate: string
  /** The id of the recipient in the operator's configuration. */
  recipient: string
  /** When it was sent for the first time. */
  at: Generated<Date>
  /** When the recipient said that it has it; null as long as it did not. */
  taken_at: Date | null
}
