/**
 * An issuer as an object, for a platform's own backend and for the service alike.
 * @module
 */
import type { DataModel, SuiteId } from '../core/contexts.ts'
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Signer } from '../core/signer.ts'
import type { Clock } from '../core/time.ts'
import { createDidDocument, type PublishedKey } from '../did/did-document.ts'
import { type Alarm, createAlarms } from './alarms.ts'
import { type ApiKeys, createApiKeys } from './api-keys/api-keys.ts'
import { type AuditTrail, createAuditTrail } from './audit-trail/audit-trail.ts'
import { type Batches, createBatches, removeOldBatches } from './batches/batches.ts'
import { type CertificateStanding, changeStatus } from './change-status.ts'
import { checkHealth } from './check-health.ts'
import { type Corrections, createCorrections } from './corrections/corrections.ts'
import { createBinding } from './create-binding.ts'
import { createTurns } from './create-turns.ts'
import { type Credentials, createCredentials } from './credentials/credentials.ts'
import { createEvents, type Events, removeOldEvents } from './events/events.ts'
import { type IssueOptions, issueCertificates } from './issue-certificates.ts'
import type { IssuedCertificates } from './issued-certificates.ts'
import { assertContext, type IssuerContext } from './issuer-context.ts'
import type { IssuerStore } from './issuer-store.ts'
import { listUrl, parseListName } from './list-url.ts'
import { createMeasure, type Measures } from './measures/measure-issuer.ts'
import { createOffers, type Offers, removeEndedOffers } from './offers/offers.ts'
import { type PlatformProfile, parsePlatformProfile } from './platform-profile.ts'
import type { KeptException } from './ports.ts'
import { findPublicDocument, type PublicDocument, type PublicSources } from './public-documents.ts'
import { createPublication } from './publication/create-publication.ts'
import { guardFolder } from './publication/guard-folder.ts'
import type { PublishedFolder } from './publication/ports.ts'
import { publicPaths } from './publication/public-paths.ts'
import { createProfilePublication } from './publish-profile.ts'
import { publishDueLists } from './publish-status-lists.ts'
import { publishDueRegisters } from './register/publish-registers.ts'
import { createRegisters, type Registers } from './register/registers.ts'
import type { Restoration } from './restore/ports.ts'
import { recover } from './restore/recover.ts'
import { forgetInTime, parseRetention, type Retention } from './retention.ts'
import { type Certificates, createCertificates } from './search/certificates.ts'
import { createSharing } from './share-work.ts'
import { createSigningKeys } from './signing-keys/signing-keys.ts'
import type { StatusAction } from './status-actions.ts'
import type { TransferOptions } from './transfer/recipients.ts'
import { createTransfers, type Transfers } from './transfer/transfers.ts'
import { createWindDown, type WindDown } from './wind-down/wind-down.ts'
import { createWorkers, type Workers } from './workers/workers.ts'

/** More records at once would only wait for each other with a connection in hand. */
const ISSUED_AT_ONCE = 4

/** A day to fetch the results of a batch: they hold personal data. */
const BATCH_HOURS = 24

/** Everything an issuer is made of. */
export interface IssuerOptions {
  /** `did:web:…` of the platform; `createDidDocument` of it is served at its well-known place. */
  readonly did: Did
  /** How certificates are signed. */
  readonly suite: SuiteId
  readonly dataModel: DataModel
  /** Signs under `<did>#…`. */
  readonly signer: Signer
  /** `z6Mk…` of the signer's key. */
  readonly publicKeyMultibase: string
  /** Keys to publish beside it: the next one, and those that signed before, with their end. */
  readonly otherKeys?: readonly PublishedKey[]
  /** First UTC day on which the signer's key may sign, `YYYY-MM-DD`; default: any. */
  readonly signsFrom?: string
  readonly profile: PlatformProfile
  /** Where others reach the status lists, without a final slash. */
  readonly publicUrl: string
  readonly store: IssuerStore
  /**
   * Where to keep what is published outside the store: as files for others, and to notice a store
   * that was set back. Without it only a store that says so itself is noticed.
   */
  readonly publishedFolder?: PublishedFolder
  /** Hears of what someone must look at while the issuer goes on. */
  readonly onAlarm?: (alarm: Alarm) => void
  /** Default: the system's. */
  readonly clock?: Clock
  /** To whom certificates may be sent when a worker asks for it. Default: nobody. */
  readonly transfers?: TransferOptions
  /** Whether to count, by the month, what is offered, issued and withdrawn. Default: false. */
  readonly countForEvaluation?: boolean
  /** How long the results of a batch are kept after its completion. Default: 24. */
  readonly batchHours?: number
  /** How long other things are kept, in days. Defaults, with their reasons: RETENTION_PERIODS. */
  readonly retention?: Partial<Retention>
}

/** What a change of status may say beside the action. */
export interface StatusOptions {
  /** Why, at most 500 characters; it stays in the database. */
  readonly reason?: string
  /** The system that asks for it: for the audit trail. */
  readonly caller?: string
}

/** Issues certificates and answers for them. */
export interface Issuer {
  /**
   * Issues the certificates of one worker's record: all of them, or none.
   *
   * @throws KlusCvError `ERR_KLUSCV_RECORD` with everything that is wrong in the record,
   *   `ERR_KLUSCV_CONFLICT` when an idempotency key comes with another record,
   *   `ERR_KLUSCV_SIGNER`, `ERR_KLUSCV_STORAGE`, `ERR_KLUSCV_SELF_CHECK`
   */
  readonly issueCertificates: (
    record: unknown,
    options?: IssueOptions,
  ) => Promise<IssuedCertificates>
  /**
   * Withdraws, suspends, reinstates or supersedes a certificate; the lists say so at once.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for an action or reason that cannot be,
   *   `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT` (a withdrawn one changes no more),
   *   `ERR_KLUSCV_STORAGE`
   */
  readonly changeStatus: (
    id: string,
    action: StatusAction,
    options?: StatusOptions,
  ) => Promise<CertificateStanding>
  /**
   * The signed text of a status list, by the last part of its URL.
   *
   * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND` when there is none with this name
   */
  readonly statusList: (name: string) => Promise<string>
  /**
   * The texts of released certificates that the personal-data guard was told to let pass, oldest
   * first: where in the record and of which kind, never what.
   */
  readonly guardExceptions: () => Promise<readonly KeptException[]>
  /** The certificates that were given, to find them again and to change many at once. */
  readonly certificates: Certificates
  /** For a worker who asks what is held, or wants to be forgotten. */
  readonly workers: Workers
  /** Mistakes that were reported. */
  readonly corrections: Corrections
  /** What was done, by whom, in an order that nobody can alter unnoticed. */
  readonly auditTrail: AuditTrail
  /** Certificates from credentials, for callers of the W3C's VC API. */
  readonly credentials: Credentials
  /** Certificates that a worker may look at, choose from and take. */
  readonly offers: Offers
  /** Certificates that go straight to another, because the worker asked for it. */
  readonly transfers: Transfers
  /** Files of records, worked part by part by all processes of this issuer. */
  readonly batches: Batches
  /** What happened, told to the platform's own systems. */
  readonly events: Events
  /** Who may call the service. */
  readonly apiKeys: ApiKeys
  /** Every path at which {@link publicDocument} finds something, for files on a CDN. */
  readonly publicPaths: () => Promise<readonly string[]>
  /** The URLs of all status lists: for the trust list. */
  readonly statusListUrls: () => Promise<readonly string[]>
  /** The DID document to publish. */
  readonly didDocument: () => JsonObject
  /**
   * The signed text of the platform's profile, as `GET /profile` serves it: for who serves it
   * without the service, under the address that the trust list names.
   */
  readonly profileDocument: () => Promise<string>
  /**
   * What everyone may read at this path of the public URL: the DID document, a status list, the
   * profile; undefined where nothing is. For a backend that embeds the issuer: send it as it is.
   */
  readonly publicDocument: (path: string) => Promise<PublicDocument | undefined>
  /** What was issued, day by day. */
  readonly registers: Registers
  /** For a platform that stops. */
  readonly windDown: WindDown
  /**
   * To be called when the store was set back and nothing could notice it: a machine restored whole,
   * rows lost. No list that exists takes another certificate, and the withdrawals that these lists
   * (signed by this issuer, of any age) and the published ones know are taken over.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for a text that is no list of this issuer
   */
  readonly recover: (lists: readonly string[]) => Promise<Restoration>
  /**
   * To be called at the start and every minute: gives up what a crash left half done, renews lists,
   * publishes the profile when it says something new, and the registers of days that are over.
   *
   * @throws KlusCvError `ERR_KLUSCV_OPTION` for a database of another issuer
   */
  readonly maintain: () => Promise<void>
  /** Rejects when the database does not answer or a list is overdue. */
  readonly checkHealth: () => Promise<void>
  /** How it goes, in numbers. */
  readonly measure: () => Promise<Measures>
}

/**
 * Creates an issuer. Nothing is opened or signed before its first call.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the signer's id is not one of the DID, the public
 *   URL ends in a slash, or the profile is not complete
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { tmpdir, userInfo } from 'node:os'
 * import { join } from 'node:path'
 * import { createIssuer, createSigner, didWebOf, generateKeyPair } from 'kluscv/issuer'
 * import { createIssuerStore, openDatabase } from 'kluscv/storage'
 *
 * const publicUrl = 'https://buurtoppas.example'
 * const did = didWebOf(publicUrl)
 * const keys = generateKeyPair() // once: `kluscv keys create` keeps one in a file
 * const dataDirectory = join(tmpdir(), `kluscv-example-${userInfo().uid}`)
 * const database = await openDatabase({ dataDirectory })
 * const issuer = createIssuer({
 *   did,
 *   suite: 'eddsa-rdfc-2022',
 *   dataModel: '2.0',
 *   signer: createSigner({ id: `${did}#key-1`, secretKeyMultibase: keys.secretKeyMultibase }),
 *   publicKeyMultibase: keys.publicKeyMultibase,
 *   profile: {
 *     names: { nl: 'BuurtOppas', en: 'BuurtOppas' },
 *     legalName: 'BuurtOppas B.V.',
 *     kvk: '90000088',
 *     service: { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' },
 *     languages: ['nl', 'en'],
 *     defaults: { gig_unit: 'oppasbeurt', record_basis: 'platformRecords' },
 *   },
 *   publicUrl,
 *   store: createIssuerStore(database),
 * })
 * await issuer.maintain()
 *
 * const { certificates } = await issuer.issueCertificates({
 *   worker_ref: 'w-1',
 *   name: 'Sari',
 *   identity_check: 'idDocument',
 *   occupation: 'oppas',
 *   period_start: '2024-03',
 *   period_end: '2025-01',
 *   gigs_completed: 40,
 * })
 * const standing = await issuer.changeStatus(certificates[0]?.id ?? '', 'suspend')
 * assert.equal(standing.status, 'suspended')
 * await database.close()
 * ```
 */
export function createIssuer(options: IssuerOptions): Issuer {
  const issuer = createContext(options)
  const { store, did, keys } = issuer
  const profile = createProfilePublication(issuer)
  const didDocument = createDidDocument({ did, keys: keys.published })
  const { bind, rebind } = createBinding(issuer)
  const sources: PublicSources = {
    didDocument: () => didDocument,
    statusList: (name) => findList(store, name),
    profileDocument: async () => {
      await bind()
      return profile.text()
    },
    registers: createRegisters(store.registers),
  }
  return {
    ...sources,
    ...createAreas(issuer, bind),
    publicDocument: (path) => findPublicDocument(sources, path),
    windDown: createWindDown(issuer, sources, bind),
    issueCertificates: async (record, issueOptions) => {
      await bind()
      return issueCertificates(issuer, record, issueOptions)
    },
    changeStatus: async (id, action, statusOptions) => {
      await bind()
      return changeStatus(issuer, { ...statusOptions, id, action })
    },
    publicPaths: () => publicPaths(store),
    recover: async (lists) => {
      await bind()
      return recover(issuer, lists)
    },
    guardExceptions: () => store.guardExceptions(),
    statusListUrls: async () => {
      const lists = await store.lists()
      return lists.map(({ baseUrl, list }) => listUrl(baseUrl, list))
    },
    maintain: async () => {
      await rebind()
      await store.voidAbandoned()
      await removeEndedOffers(issuer)
      await removeOldBatches(issuer)
      await removeOldEvents(issuer)
      await forgetInTime(issuer)
      await publishDueLists(issuer)
      await profile.keepCurrent()
      await publishDueRegisters(issuer)
      await issuer.publication.keepAll((path) => findPublicDocument(sources, path))
    },
    measure: createMeasure(issuer),
    checkHealth: () => checkHealth(issuer),
  }
}

/** What has a folder of its own. */
function createAreas(issuer: IssuerContext, bind: () => Promise<void>) {
  const { store } = issuer
  return {
    apiKeys: createApiKeys(store.apiKeys),
    certificates: createCertificates(issuer, bind),
    workers: createWorkers(issuer, bind),
    corrections: createCorrections(issuer, bind),
    auditTrail: createAuditTrail(store),
    credentials: createCredentials(issuer, bind),
    offers: createOffers(issuer, bind),
    transfers: createTransfers(issuer, bind),
    batches: createBatches(issuer, bind),
    events: createEvents(issuer, bind),
  }
}

function createContext(options: IssuerOptions): IssuerContext {
  const { clock = () => new Date(), countForEvaluation = false, store } = options
  const keys = createSigningKeys({ ...options, clock }, store.signingKeys)
  const alarms = createAlarms(options.onAlarm)
  const folder = guardFolder(options.publishedFolder, alarms)
  const issuer: IssuerContext = {
    ...options,
    ...{ alarms, folder, publication: createPublication({ folder, store, alarms }) },
    clock,
    countForEvaluation,
    batchHours: options.batchHours ?? BATCH_HOURS,
    retention: parseRetention(options.retention),
    profile: parsePlatformProfile(options.profile, clock()),
    keys,
    signer: keys.signer,
    inTurn: createTurns(ISSUED_AT_ONCE),
    share: createSharing(),
  }
  assertContext(issuer)
  return issuer
}

async function findList(store: IssuerStore, name: string): Promise<string> {
  const list = parseListName(name)
  const published = list === undefined ? undefined : await store.findPublished(list)
  if (published !== undefined) return published.text
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no status list with this name')
}
