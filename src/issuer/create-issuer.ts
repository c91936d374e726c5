/**
 * An issuer as an object, for a platform's own backend and for the service alike.
 * @module
 */
import type { ProfileStatement } from '../claims/profile-statement.ts'
import { KlusCvError } from '../core/errors.ts'
import { createDidDocument } from '../did/did-document.ts'
import { createApiKeys } from './api-keys/api-keys.ts'
import { createAuditTrail } from './audit-trail/audit-trail.ts'
import { createBatches, removeOldBatches } from './batches/batches.ts'
import { changeStatus } from './change-status.ts'
import { checkHealth } from './check-health.ts'
import { createCorrections } from './corrections/corrections.ts'
import { createBinding } from './create-binding.ts'
import { createIssuerContext } from './create-issuer-context.ts'
import { createCredentials } from './credentials/credentials.ts'
import { createEvents, removeOldEvents } from './events/events.ts'
import { issueCertificates } from './issue-certificates.ts'
import type { Issuer } from './issuer.ts'
import type { IssuerContext } from './issuer-context.ts'
import type { IssuerOptions } from './issuer-options.ts'
import type { IssuerStore } from './issuer-store.ts'
import { listUrl, parseListName } from './list-url.ts'
import { createMeasure } from './measures/measure-issuer.ts'
import { createOffers, removeEndedOffers } from './offers/offers.ts'
import { findPublicDocument, type PublicSources } from './public-documents.ts'
import { publicPaths } from './publication/public-paths.ts'
import { createProfilePublication } from './publish-profile.ts'
import { publishDueLists } from './publish-status-lists.ts'
import { publishDueRegisters } from './register/publish-registers.ts'
import { createRegisters } from './register/registers.ts'
import { rememberEnd } from './restore/detect-restore.ts'
import { recover } from './restore/recover.ts'
import { forgetInTime } from './retention.ts'
import { createCertificates } from './search/certificates.ts'
import { stateProfile } from './state-profile.ts'
import { createTransfers } from './transfer/transfers.ts'
import { createWindDown } from './wind-down/wind-down.ts'
import { createWorkers } from './workers/workers.ts'

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
 * const keys = generateKeyPair(new Uint8Array(32).fill(7)) // yours: openSigningKeys
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
  const issuer = createIssuerContext(options)
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
    platform: issuer.profile,
    // Its rules were held when the profile was parsed.
    statement: stateProfile(issuer.profile) as unknown as ProfileStatement,
    publicPaths: () => publicPaths(store),
    remember: () => rememberEnd(issuer),
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

async function findList(store: IssuerStore, name: string): Promise<string> {
  const list = parseListName(name)
  const published = list === undefined ? undefined : await store.findPublished(list)
  if (published !== undefined) return published.text
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no status list with this name')
}
