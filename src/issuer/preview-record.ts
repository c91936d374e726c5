/**
 * What a record's certificates would say, before anything is reserved or signed: for the worker
 * who decides, and for the developer who tries a record.
 * @module
 */
import type { ProfileStatement } from '../claims/profile-statement.ts'
import type { Did } from '../core/credential.ts'
import type { JsonObject } from '../core/json.ts'
import type { NormalRange } from '../core/report.ts'
import type { Clock } from '../core/time.ts'
import { findNormalRange } from '../trust/platform-profile.ts'
import { createSubjects } from './create-subjects.ts'
import type { PlatformProfile } from './platform-profile.ts'
import { prepareCertificates } from './prepare-certificates.ts'
import { stateProfile } from './state-profile.ts'
import type { ChosenBy } from './subject-draft.ts'

/** One certificate that would be issued. */
export interface PreviewedCertificate {
  readonly type: string
  /** What would be signed about the worker: `describeCertificate` puts it into words. */
  readonly credentialSubject: JsonObject
  /** What the profile says is usual for this kind of work; shown beside ratings, and not signed. */
  readonly normalRange?: NormalRange
  /** By which choice of the worker it goes along; absent for what always does. */
  readonly chosenBy?: ChosenBy
}

/** What a preview depends on beside the record. */
export interface PreviewOptions {
  readonly profile: PlatformProfile
  /** The worker's wallet key, when the certificates will be for one. */
  readonly holder?: Did
  /** Default: the clock of this machine. */
  readonly clock?: Clock
}

/**
 * The certificates that a record would become, by the same steps and rules as when it is issued.
 * Touches no key, no database and no network.
 *
 * @param record - one worker's record, as for `issueCertificates`
 * @throws KlusCvError `ERR_KLUSCV_RECORD` with everything that is wrong in it
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { describeCertificate } from 'kluscv'
 * import { parsePlatformProfile, previewRecord } from 'kluscv/issuer'
 *
 * const profile = parsePlatformProfile({
 *   names: { nl: 'BuurtOppas', en: 'BuurtOppas' },
 *   legalName: 'BuurtOppas B.V.',
 *   kvk: '90000123',
 *   languages: ['nl'],
 *   service: { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' },
 *   defaults: { gig_unit: 'oppasbeurt', record_basis: 'platformRecords' },
 * })
 * const [work] = previewRecord(
 *   {
 *     worker_ref: 'w-1',
 *     name: 'Sari',
 *     identity_check: 'bankIdin',
 *     occupation: 'oppas',
 *     period_start: '2025-01',
 *     period_end: '2025-09',
 *     gigs_completed: 12,
 *   },
 *   { profile },
 * )
 * assert.equal(work?.type, 'WorkHistoryCredential')
 * assert.equal(describeCertificate(work.type, work.credentialSubject, 'nl').name, 'Sari')
 * ```
 */
export function previewRecord(
  record: unknown,
  { profile, holder, clock = () => new Date() }: PreviewOptions,
): readonly PreviewedCertificate[] {
  const prepared = prepareCertificates({ profile, clock }, record, holder)
  const { day } = prepared
  return createSubjects(prepared.record, { profile, day, holder }).map((draft) => ({
    type: draft.type,
    credentialSubject: draft.subject,
    ...usualFor(draft.subject, profile),
    ...(draft.chosenBy === undefined ? {} : { chosenBy: draft.chosenBy }),
  }))
}

function usualFor(
  { occupation }: JsonObject,
  profile: PlatformProfile,
): Pick<PreviewedCertificate, 'normalRange'> {
  // Its rules were held when the profile was parsed.
  const statement = stateProfile(profile) as unknown as ProfileStatement
  const normalRange = findNormalRange(statement, String(occupation))
  return normalRange === undefined ? {} : { normalRange }
}
