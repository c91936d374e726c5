/**
 * What the issuer needs from a database to keep offers: what it cannot read itself, until a worker
 * comes with the token.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import type { Count } from '../counters/counts.ts'

/** An offer as it is kept: nothing of it can be read without the token. */
export interface SealedOffer {
  readonly id: string
  /** SHA-256 of the token. */
  readonly tokenHash: Uint8Array
  /** The record, encrypted under a key from the token. */
  readonly sealed: Uint8Array
  readonly expiresAt: Instant
}

/** An offer to keep. */
export interface NewOffer extends SealedOffer {
  /** MUST be kept only as the HMAC by which the worker's deletion finds it. */
  readonly workerRef: string
  /** MUST be added in the same transaction. */
  readonly counts: readonly Count[]
}

/** An offer that was found. */
export interface FoundOffer extends Omit<SealedOffer, 'sealed' | 'tokenHash'> {
  /** Absent once its time is over: then nothing of the record is left. */
  readonly sealed?: Uint8Array
  /** Whether its certificates were issued. */
  readonly claimed: boolean
}

/** The offers that are open, or were until just now. */
export interface OfferStore {
  /** MUST refuse with `ERR_KLUSCV_STOPPED` once the platform has stopped. */
  readonly create: (offer: NewOffer) => Promise<void>
  readonly find: (tokenHash: Uint8Array) => Promise<FoundOffer | undefined>
  /**
   * MUST forget the records of all offers whose time is over, the claimed ones among them
   * altogether, and every offer that ended before `forgottenBefore`.
   */
  readonly removeEnded: (now: Instant, forgottenBefore: Instant) => Promise<void>
}
