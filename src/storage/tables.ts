/**
 * The rows of the issuer's database, as migrations.ts makes them.
 * @module
 */
import type { Generated, GeneratedAlways } from 'kysely'
import type { StatusPurpose } from '../core/credential.ts'
import type { GuardException } from '../issuer/index.ts'
import type { ApiKeyTables } from './api-key-tables.ts'
import type { BatchTables } from './batch-tables.ts'
import type { CorrectionTables } from './correction-tables.ts'
import type { CounterTables } from './counter-tables.ts'
import type { EventTables } from './event-tables.ts'
import type { OfferTables } from './offer-tables.ts'
import type { RegisterTables } from './register-tables.ts'
import type { RestoreTables } from './restore/restore-tables.ts'
import type { SigningKeyTables } from './signing-key-tables.ts'

/** `reserved` until it leaves the house; `void` when it never did. A place is burned in all three. */
type CertificateState = 'reserved' | 'issued' | 'void'

/** Every table, by its name. */
export interface Tables
  extends ApiKeyTables,
    BatchTables,
    CorrectionTables,
    CounterTables,
    EventTables,
    OfferTables,
    RegisterTables,
    RestoreTables,
    SigningKeyTables {
  readonly issuer: IssuerRow
  readonly worker: WorkerRow
  readonly list_group: ListGroupRow
  readonly certificate: CertificateRow
  readonly guard_exception: GuardExceptionRow
  readonly status_change: StatusChangeRow
  readonly status_list: StatusListRow
  readonly request: RequestRow
  readonly profile: ProfileRow
  readonly audit_entry: AuditEntryRow
}

/** One row: whose database this is. */
interface IssuerRow {
  did: string
  /** Key of `worker.lookup`. */
  lookup_key: Buffer
  /** Counts the restores that were noticed, from 1. */
  epoch: Generated<number>
  /** Which life of the database this is: see restore/incarnation.ts. */
  incarnation: string | null
}

/** One row a worker. Deleting it cuts the link between the worker and the certificates. */
interface WorkerRow {
  /** HMAC of the platform's reference under `issuer.lookup_key`. */
  lookup: Buffer
  /** Key of `certificate.worker_tag`. */
  key: Buffer
  /** The tag on the worker's certificates; null until a worker from before it was kept is seen. */
  tag: Buffer | null
}

/** Three lists that share their indexes. */
interface ListGroupRow {
  id: string
  serial: GeneratedAlways<number>
  base_url: string
  entries: number
  /** Only a group of the issuer's epoch takes certificates. */
  epoch: Generated<number>
}

/** One row a certificate: nothing of what it says. */
interface CertificateRow {
  id: string
  type: string
  list_group: string
  /** Unique within the group, void rows included. */
  list_index: number
  state: Generated<CertificateState>
  day: string
  /** SHA-256 of what was released. */
  hash: string | null
  /** Null once nothing links it with a worker any more. */
  worker_tag: Buffer | null
  /** The request that it answers, and its place in the answer. */
  request: Buffer | null
  position: number
  /** The batch whose row it answers. */
  batch: string | null
  reserved_at: Generated<Date>
  revoked: Generated<boolean>
  suspended: Generated<boolean>
  superseded: Generated<boolean>
}

/** One row a text of a certificate that the personal-data guard let pass: where, never what. */
interface GuardExceptionRow {
  certificate: string
  /** Pointer into the record. */
  field: string
  kind: GuardException['kind']
  at: Generated<Date>
}

/** One row a change of status, in order: why stays here. */
interface StatusChangeRow {
  serial: GeneratedAlways<string>
  certificate: string
  action: string
  reason: string | null
  at: Generated<Date>
}

/** One row a list: how often it changed, and what was published last. */
interface StatusListRow {
  list_group: string
  purpose: StatusPurpose
  changes: Generated<number>
  /** `changes` when `text` was made; -1 before the first. */
  covers: Generated<number>
  version: string | null
  text: string | null
}

/** One row at most: the platform's profile as it was published last. */
interface ProfileRow {
  only_row: Generated<true>
  version: string
  text: string
}

/** One row an Idempotency-Key. */
interface RequestRow {
  /** SHA-256 of the key. */
  key: Buffer
  body_hash: string
  at: Generated<Date>
}

/** One row an entry of the audit trail: ids, codes and HMACs only. See audit-trail.ts. */
interface AuditEntryRow {
  /** Without gaps, from 1. */
  serial: string
  at: Date
  action: string
  /** The id of what it was done to. */
  subject: string
  worker_tag: Buffer | null
  /** The name of the system that asked for it. */
  caller: string | null
  hash: Buffer
}
