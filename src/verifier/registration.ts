/**
 * The question that a register answers, and the port through which a check asks it.
 * @module
 */
import type { Did } from '../core/credential.ts'
import type { Day } from '../trust/trust-list.ts'

/** Was this certificate there in time? */
export interface RegistrationQuestion {
  readonly platform: Did
  /** SHA-256 of the certificate in JCS form, proof included, 64 lowercase hex characters. */
  readonly hash: string
  /** The UTC day that the certificate gives as its own. */
  readonly day: Day
  /** The first day that does not count: the register must have been mirrored before it began. */
  readonly before: Day
}

/**
 * `no-mirror`: the trust list names none, so there is nothing to ask. `not-at-hand`: it names one that
 * was not retrieved yet, or not whole.
 */
export type Registration = 'registered' | 'not-registered' | 'not-at-hand' | 'no-mirror'

/** Looks into what was mirrored and retrieved before. MUST NOT connect. */
export type FindRegistration = (question: RegistrationQuestion) => Registration
