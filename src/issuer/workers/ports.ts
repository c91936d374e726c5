/**
 * What the issuer needs from a database to answer for what it holds about a worker, to forget the
 * worker, and to forget in time.
 * @module
 */

import type { Instant } from '../../core/time.ts'
import type { Correction } from '../corrections/ports.ts'
import type { CertificateStatus, KeptException } from '../ports.ts'

/** A certificate as it is held: nothing of what it says. */
export interface HeldCertificate {
  readonly id: string
  readonly type: string
  /** The day of issue, at 00:00Z. */
  readonly day: Instant
  /** SHA-256 of its JCS form, lowercase hex. */
  readonly hash: string
  /** Its group of status lists and its place in them. */
  readonly list: string
  readonly index: number
  readonly status: CertificateStatus
  /** The batch that it came of. */
  readonly batch?: string
}

/** A change of status as it is held. */
export interface HeldChange {
  readonly certificate: string
  readonly action: string
  readonly at: Instant
  /** As the platform gave it. */
  readonly reason?: string
}

/** A certificate that was sent to a recipient on the worker's request. */
export interface HeldTransfer {
  readonly certificate: string
  readonly recipient: string
  readonly at: Instant
  /** When the recipient said that it has it. */
  readonly takenAt?: Instant
}

/** A file of records that is still kept: whether the worker is in it cannot be searched. */
export interface HeldBatch {
  readonly id: string
  readonly receivedAt: Instant
  /** Absent as long as it is worked. */
  readonly completedAt?: Instant
}

/** An entry of the audit trail that has the worker's tag. */
export interface HeldEntry {
  readonly serial: string
  readonly at: Instant
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  /** The system that asked for it. */
  readonly caller?: string
}

/** Everything that is held about one worker, of one moment. */
export interface HeldAboutWorker {
  /** Whether the worker is known here at all. */
  readonly known: boolean
  readonly certificates: readonly HeldCertificate[]
  readonly changes: readonly HeldChange[]
  readonly guardExceptions: readonly KeptException[]
  readonly corrections: readonly Correction[]
  /** When each offer that is open will be forgotten. */
  readonly offers: readonly Instant[]
  readonly transfers: readonly HeldTransfer[]
  readonly batches: readonly HeldBatch[]
  readonly audit: readonly HeldEntry[]
}

/** A worker to forget. */
export interface WorkerDeletion {
  readonly workerRef: string
  /**
   * Whether everything about the certificates goes too, and not only what links them with the
   * worker. MUST be refused while one of them stands.
   */
  readonly withCertificates: boolean
  /** The system that asked for it: for the audit trail. */
  readonly caller?: string
}

/** What became of a deletion. */
export type DeletionOutcome =
  | 'deleted'
  | 'unknown' // nobody with this reference is known here (any more)
  | 'standing' // a certificate is not withdrawn, and it should be

/** Until when things are kept. */
export interface ForgetTerms {
  /** Reasons of changes of status, in days from the change. */
  readonly reasonDays: number
  /** What the personal-data guard let pass, in days from the issue. */
  readonly exceptionDays: number
  /** Corrections that were decided, in days from then. */
  readonly correctionDays: number
  /** For each type, the last day of issue of the certificates that are long over, at 00:00Z. */
  readonly over: readonly { readonly type: string; readonly day: Instant }[]
}

/** Workers, known by a tag only. Every method MUST be durable when it resolves. */
export interface WorkerStore {
  /** MUST make no one known who is not. MUST be noted in the audit trail. */
  readonly exportHeld: (workerRef: string, caller: string | undefined) => Promise<HeldAboutWorker>
  /**
   * Destroys the worker's key and every text that may be about the worker, and cuts the link to the
   * certificates, in one transaction: nothing that is reserved for the worker at that moment leaves
   * the house. MUST be noted in the audit trail.
   */
  readonly deleteWorker: (deletion: WorkerDeletion) => Promise<DeletionOutcome>
  /** Forgets what is kept long enough; called every minute, by every process. */
  readonly forget: (terms: ForgetTerms) => Promise<void>
}
