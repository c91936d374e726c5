/**
 * The issuer's memory as a whole: what every area of it needs from a database. storage/ implements it
 * on PostgreSQL; whoever embeds the issuer elsewhere may write another, and then keeps every MUST.
 * @module
 */
import type { ApiKeyStore } from './api-keys/ports.ts'
import type { AuditStore } from './audit-trail/ports.ts'
import type { BatchStore } from './batches/ports.ts'
import type { CorrectionStore, CorrectionTerms } from './corrections/ports.ts'
import type { Count } from './counters/counts.ts'
import type { CounterStore } from './counters/ports.ts'
import type { EventStore } from './events/ports.ts'
import type { MeasureStore } from './measures/ports.ts'
import type { OfferStore } from './offers/ports.ts'
import type {
  ComposeList,
  ComposeProfile,
  KeptException,
  ListName,
  ListState,
  NextStatus,
  PublishedList,
  PublishedProfile,
  ReleasedCertificate,
  Reservation,
  ReserveRequest,
  StatusChanges,
  StatusOutcome,
} from './ports.ts'
import type { PublicationStore } from './publication/ports.ts'
import type { RegisterStore } from './register/ports.ts'
import type { RestoreStore } from './restore/ports.ts'
import type { SearchStore } from './search/ports.ts'
import type { SigningKeyStore } from './signing-keys/ports.ts'
import type { TransferStore } from './transfer/ports.ts'
import type { WindDownStore } from './wind-down/ports.ts'
import type { WorkerStore } from './workers/ports.ts'

/** What is noted when certificates leave the house. */
export interface ReleaseTerms {
  /** The system that asked for them: for the audit trail. */
  readonly caller?: string
  /** Absent and empty are the same. MUST be added once, in the same transaction. */
  readonly counts?: readonly Count[]
  /**
   * The id of the offer that they were claimed from. MUST be marked as claimed, and told as an
   * event, once, in the same transaction; one that is no more is `ERR_KLUSCV_NOT_FOUND`.
   */
  readonly offer?: string
  /**
   * The correction that they answer. What they replace MUST be withdrawn in the same transaction, and
   * all MUST be refused (`ERR_KLUSCV_CONFLICT`) when it was decided before, when one of those is
   * withdrawn, or when not all are of one worker.
   */
  readonly correction?: CorrectionTerms
}

/**
 * The issuer's memory. Every method MUST be durable when it resolves, MUST work when several
 * processes use the same database, and throws `ERR_KLUSCV_STORAGE` when it could not.
 */
export interface IssuerStore {
  /** MUST refuse (`ERR_KLUSCV_OPTION`) a database that belongs to another DID. */
  readonly bindTo: (did: string) => Promise<void>
  /**
   * Reserves ids and places, uniformly at random. MUST never give a place twice, whatever became
   * of the first. A known key with another body is `ERR_KLUSCV_CONFLICT`. MUST refuse a day whose
   * register is closed (`ERR_KLUSCV_CONFLICT`) and an issuer that stopped (`ERR_KLUSCV_STOPPED`),
   * and everything (`ERR_KLUSCV_RESTORED`) when the database is not the one that it was.
   */
  readonly reserve: (request: ReserveRequest) => Promise<Reservation>
  /**
   * Notes that these certificates leave the house. MUST refuse all (`ERR_KLUSCV_CONFLICT`) when
   * one was given up meanwhile, was released before with another hash, or is of a day whose register
   * is closed; and (`ERR_KLUSCV_STOPPED`) when the issuer stopped before the release. MUST be noted in
   * the audit trail once for each, in the same transaction.
   */
  readonly release: (
    certificates: readonly ReleasedCertificate[],
    terms?: ReleaseTerms,
  ) => Promise<void>
  /** Gives up reservations that no one finished: their places stay burned. Says how many. */
  readonly voidAbandoned: () => Promise<number>
  /**
   * Changes the status of released certificates to what `next` makes of each, one change at a time,
   * and says in the order of the ids what became of them. Reinstating MUST be refused while a
   * correction is open. A change MUST be noted in the audit trail, in the same transaction.
   */
  readonly changeStatuses: (
    change: StatusChanges,
    next: NextStatus,
  ) => Promise<readonly StatusOutcome[]>
  /**
   * Publishes what `compose` makes of the facts; undefined leaves the list as it is. MUST compose
   * and store under one lock, so that an older version never replaces a newer one.
   */
  readonly publish: (list: ListName, compose: ComposeList) => Promise<void>
  readonly findPublished: (list: ListName) => Promise<PublishedList | undefined>
  /** The exceptions of all released certificates, oldest first. */
  readonly guardExceptions: () => Promise<readonly KeptException[]>
  /** All lists, each with the version that was last published. */
  readonly lists: () => Promise<readonly ListState[]>
  /**
   * Publishes the profile that `compose` makes; undefined leaves it as it is. MUST compose and
   * store under one lock, so that an older version never replaces a newer one.
   */
  readonly publishProfile: (compose: ComposeProfile) => Promise<void>
  readonly findProfile: () => Promise<PublishedProfile | undefined>
  readonly search: SearchStore
  readonly workers: WorkerStore
  readonly corrections: CorrectionStore
  readonly audit: AuditStore
  readonly events: EventStore
  readonly batches: BatchStore
  readonly offers: OfferStore
  readonly transfers: TransferStore
  readonly counters: CounterStore
  readonly apiKeys: ApiKeyStore
  readonly signingKeys: SigningKeyStore
  readonly registers: RegisterStore
  readonly windDown: WindDownStore
  readonly publication: PublicationStore
  readonly restores: RestoreStore
  readonly measures: MeasureStore
}
