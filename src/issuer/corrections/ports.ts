/**
 * What the issuer needs from a database to see a reported mistake through.
 *
 * ```
 *            open          corrected                 dismissed
 * open       the same one  a new one is refused: the  a new one
 *                          certificate is withdrawn
 * correct    corrected     same body: same answer    refused
 * dismiss    dismissed     refused                   the same answer
 * ```
 *
 * Of two that decide at the same time exactly one does.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import type { Count } from '../counters/counts.ts'
import type { NextStatus } from '../ports.ts'

/** Every state of a correction. */
export const CORRECTION_STATES = ['open', 'corrected', 'dismissed'] as const

/** One of {@link CORRECTION_STATES}. */
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** A mistake that was reported, and what became of it. */
export interface Correction {
  readonly id: string
  /** The id of the certificate that it is in. */
  readonly certificate: string
  readonly state: CorrectionState
  /** What is wrong, as it was reported. */
  readonly reason?: string
  /** Why it was dismissed. */
  readonly closingReason?: string
  readonly openedAt: Instant
  readonly closedAt?: Instant
  /** The ids of the certificates that were withdrawn by it, once it is corrected. */
  readonly replaced: readonly string[]
  /** The ids of those that came in their place. */
  readonly issued: readonly string[]
}

/** A mistake to look into. */
export interface NewCorrection {
  readonly id: string
  readonly certificate: string
  readonly reason?: string
  /** The system that asks for it: for the audit trail. */
  readonly caller?: string
  /** MUST be added in the same transaction when the status did change. */
  readonly counts?: readonly Count[]
}

/** The end of a correction without new certificates. */
export interface Dismissal extends Omit<NewCorrection, 'certificate'> {}

/** What release must do to certificates that are corrected. */
export interface CorrectionTerms {
  readonly id: string
  /** Ids of the certificates that the released ones take the place of. */
  readonly replaces: readonly string[]
  /** What withdrawal makes of their status. */
  readonly withdraw: NextStatus
  /** MUST be added in the same transaction, for each that is withdrawn. */
  readonly counts?: readonly Count[]
}

/** What the certificates to be replaced are. */
export interface ReplacedCertificates {
  readonly types: readonly string[]
  /** Whose lists will say that they are withdrawn. */
  readonly groups: ReadonlySet<string>
  /** Whether one of them is withdrawn already. */
  readonly withdrawn: boolean
  /** Whether all are of the worker who was asked about. */
  readonly ofWorker: boolean
}

/** A correction, and whose lists say that its certificate is suspended or is no more. */
export interface ChangedCorrection {
  readonly correction: Correction
  readonly group: string
}

/** Which part of the corrections, in the order in which they were opened. */
export interface CorrectionPage {
  readonly state?: CorrectionState
  /** The id of the last correction of the page before. */
  readonly after?: string
  readonly limit: number
}

/** Corrections. Every method MUST be durable when it resolves. */
export interface CorrectionStore {
  /**
   * Opens a correction and changes the status of its certificate to what `suspend` makes of it, in
   * one transaction. MUST give the one that is open already instead of a second one.
   * `ERR_KLUSCV_NOT_FOUND` for no certificate that left the house, `ERR_KLUSCV_CONFLICT` for one
   * that is withdrawn.
   */
  readonly open: (correction: NewCorrection, suspend: NextStatus) => Promise<ChangedCorrection>
  readonly find: (id: string) => Promise<Correction | undefined>
  /** What these certificates are; undefined when one of them never left the house. */
  readonly findReplaced: (
    ids: readonly string[],
    workerRef: string,
  ) => Promise<ReplacedCertificates | undefined>
  /**
   * Closes a correction and changes the status of its certificate to what `reinstate` makes of it,
   * unless it was suspended before or is withdrawn. `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT`
   * when it is corrected.
   */
  readonly dismiss: (dismissal: Dismissal, reinstate: NextStatus) => Promise<ChangedCorrection>
  /** `ERR_KLUSCV_REQUEST` for an `after` that is no correction. */
  readonly list: (page: CorrectionPage) => Promise<readonly Correction[]>
}
