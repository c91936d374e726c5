/**
 * A real issuer on a real database, with a fixed key and a clock that the test moves.
 * @module
 */
import type { DataModel, SuiteId } from '../../src/core/contexts.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { Signer } from '../../src/core/signer.ts'
import type { Clock } from '../../src/core/time.ts'
import {
  type Alarm,
  createIssuer,
  type Issuer,
  type IssuerOptions,
  type PublishedFolder,
  parsePlatformProfile,
  type TransferOptions,
} from '../../src/issuer/index.ts'
import { createIssuerStore, type Database, openDatabase } from '../../src/storage/index.ts'
import { createSigner, generateKeyPair } from '../../src/suites/keys.ts'

/** The profile of a platform for babysitters. */
export const PROFILE: JsonObject = {
  names: { nl: 'OppasMaat', en: 'OppasMaat' },
  legalName: 'OppasMaat B.V.',
  kvk: '12345678',
  service: { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' },
  languages: ['nl', 'en'],
  labels: { oppas: { nl: 'oppassen bij gezinnen', en: 'babysitting for families' } },
  defaults: {
    gig_unit: 'oppasbeurt',
    hours_basis: 'approvedByClient',
    record_basis: 'platformRecords',
    identity_check: 'bankIdin',
    work_relation: 'dienstverleningAanHuis',
    rating_system: 'stars',
    rating_best: '5',
    rating_worst: '1',
    rating_window: { kind: 'allTime' },
    rating_given_by: 'household',
    rating_basis: 'afterCompletedGigOnly',
  },
}

/** A complete record of one worker with ratings. */
export const RECORD: JsonObject = {
  worker_ref: 'worker-1',
  name: 'Nguyễn Thị Ánh',
  occupation: 'oppas',
  period_start: '2025-02',
  period_end: '2026-02',
  gigs_completed: 48,
  hours_worked: '201.5',
  rating_value: '4.8',
  rating_count: 31,
  reviews_total: 14,
}

/** The same worker without ratings. */
export const UNRATED_RECORD: JsonObject = Object.fromEntries(
  Object.entries(RECORD).filter(([name]) => !/^(rating|review)/.test(name)),
)

export const ISSUER_DID = 'did:web:oppasmaat.example'
export const ISSUER_KEYS = generateKeyPair(new Uint8Array(32).fill(7))
export const ISSUER_KEY_ID = `${ISSUER_DID}#key-1`

/** What a test may choose. */
export interface TestIssuerOptions {
  readonly databaseUrl: string
  readonly suite?: SuiteId
  readonly dataModel?: DataModel
  readonly clock?: Clock
  readonly signer?: Signer
  /** Other keys than the one of all tests. */
  readonly keys?: Pick<IssuerOptions, 'signer' | 'publicKeyMultibase' | 'otherKeys' | 'signsFrom'>
  readonly profile?: JsonObject
  readonly countForEvaluation?: boolean
  readonly publishedFolder?: PublishedFolder
  readonly onAlarm?: (alarm: Alarm) => void
  readonly transfers?: TransferOptions
}

/** An issuer and its database; close it at the end. */
export interface TestIssuer {
  readonly issuer: Issuer
  readonly database: Database
}

/** Opens an issuer on this database. */
export async function openTestIssuer(options: TestIssuerOptions): Promise<TestIssuer> {
  const database = await openDatabase({ url: options.databaseUrl })
  const { secretKeyMultibase, publicKeyMultibase } = ISSUER_KEYS
  const issuer = createIssuer({
    did: ISSUER_DID,
    suite: options.suite ?? 'eddsa-rdfc-2022',
    dataModel: options.dataModel ?? '2.0',
    signer: options.signer ?? createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase }),
    publicKeyMultibase,
    ...options.keys,
    profile: parsePlatformProfile(options.profile ?? PROFILE),
    publicUrl: 'https://oppasmaat.example',
    store: createIssuerStore(database),
    countForEvaluation: options.countForEvaluation ?? false,
    ...(options.publishedFolder === undefined ? {} : { publishedFolder: options.publishedFolder }),
    ...(options.onAlarm === undefined ? {} : { onAlarm: options.onAlarm }),
    ...(options.transfers === undefined ? {} : { transfers: options.transfers }),
    clock: options.clock ?? (() => new Date('2026-03-01T10:20:30.456Z')),
  })
  return { issuer, database }
}
