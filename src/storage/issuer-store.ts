/**
 * The issuer's memory on PostgreSQL. The obligations are in issuer/ports.ts; what each statement
 * relies on (row locks, unique places) is said here.
 * @module
 */
import type { Kysely } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type { IssuerStore, ListName, ListState, PublishedList } from '../issuer/index.ts'
import { createApiKeyStore } from './api-keys.ts'
import { createAuditStore } from './audit/audit-store.ts'
import { createBatchStore } from './batches/batch-store.ts'
import { changeStatuses } from './change-status.ts'
import { createCorrectionStore } from './corrections/correction-store.ts'
import { createCounterStore } from './counters.ts'
import { connectionOf, type Database, reportTrouble } from './database.ts'
import { createEventStore } from './events.ts'
import { guardExceptions } from './guard-exceptions.ts'
import { createPublicationStore } from './hold-published.ts'
import { createMeasureStore } from './measures.ts'
import { createOfferStore } from './offers.ts'
import { publishList } from './publish-list.ts'
import { findProfile, publishProfile } from './publish-profile.ts'
import { createRegisterStore } from './publish-register.ts'
import { releaseCertificates } from './release-certificates.ts'
import { reserveCertificates } from './reserve-certificates.ts'
import { createDatabaseMemory } from './restore/database-memory.ts'
import { createRestoreStore } from './restore/restore-store.ts'
import { createSearchStore } from './search-certificates.ts'
import { createSigningKeyStore } from './signing-keys.ts'
import type { Tables } from './tables.ts'
import { createTransferStore } from './transfers.ts'
import { voidAbandoned } from './void-abandoned.ts'
import { createWindDownStore } from './wind-down.ts'
import { createTagKey } from './worker-tag.ts'
import { createWorkerStore } from './workers/worker-store.ts'

/**
 * The store of an issuer in an open database. A database holds one issuer; its methods reject with
 * `ERR_KLUSCV_STORAGE` when the database does not answer.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the database does not come from `openDatabase`
 */
export function createIssuerStore(database: Database): IssuerStore {
  const db = connectionOf(database)
  const memory = createDatabaseMemory(db)
  return {
    bindTo: (did) => reportTrouble(() => bindTo(db, did)),
    reserve: (request) => reportTrouble(() => reserveCertificates(db, memory, request)),
    release: (certificates, terms) =>
      reportTrouble(() => releaseCertificates(db, certificates, terms)),
    voidAbandoned: () => reportTrouble(() => voidAbandoned(db)),
    changeStatuses: (change, next) => reportTrouble(() => changeStatuses(db, change, next)),
    search: createSearchStore(db),
    workers: createWorkerStore(db),
    corrections: createCorrectionStore(db),
    audit: createAuditStore(db),
    publish: (list, compose) => reportTrouble(() => publishList(db, list, compose)),
    findPublished: (list) => reportTrouble(() => findPublished(db, list)),
    guardExceptions: () => reportTrouble(() => guardExceptions(db)),
    lists: () => reportTrouble(() => lists(db)),
    publishProfile: (compose) => reportTrouble(() => publishProfile(db, compose)),
    findProfile: () => reportTrouble(() => findProfile(db)),
    events: createEventStore(db),
    batches: createBatchStore(db),
    offers: createOfferStore(db),
    transfers: createTransferStore(db),
    counters: createCounterStore(db),
    apiKeys: createApiKeyStore(db),
    signingKeys: createSigningKeyStore(db),
    registers: createRegisterStore(db),
    windDown: createWindDownStore(db),
    publication: createPublicationStore(db),
    restores: createRestoreStore(db, memory),
    measures: createMeasureStore(db),
  }
}

async function bindTo(db: Kysely<Tables>, did: string): Promise<void> {
  await db
    .insertInto('issuer')
    .values({ did, lookup_key: createTagKey() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db.selectFrom('issuer').select('did').executeTakeFirstOrThrow()
  if (row.did === did) return
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'this database belongs to an issuer with another DID')
}

async function findPublished(
  db: Kysely<Tables>,
  { group, purpose }: ListName,
): Promise<PublishedList | undefined> {
  const row = await db
    .selectFrom('status_list')
    .select(['version', 'text'])
    .where('list_group', '=', group)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  if (row === undefined || row.version === null || row.text === null) return undefined
  return { version: row.version, text: row.text }
}

async function lists(db: Kysely<Tables>): Promise<readonly ListState[]> {
  const rows = await db
    .selectFrom('status_list')
    .innerJoin('list_group', 'id', 'list_group')
    .select(['list_group', 'purpose', 'base_url', 'changes', 'covers', 'version'])
    .orderBy('serial')
    .execute()
  return rows.map(({ list_group: group, purpose, base_url: baseUrl, ...row }) => ({
    list: { group, purpose },
    baseUrl,
    changed: row.covers < row.changes,
    ...(row.version === null ? {} : { version: row.version }),
  }))
}
