/**
 * The legal pack of a platform: the documents that its lawyers need before the first certificate,
 * made from its profile and from the periods that its issuer works with. Templates, not advice.
 * @module
 */
import { findClaimType } from '../../claims/claim-types.ts'
import type { Locale, Words } from '../../claims/words.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import type { InBothLanguages, PlatformProfile } from '../platform-profile.ts'
import { parseRetention, type Retention } from '../retention.ts'
import { CLIENT_REVIEWS } from './client-reviews.ts'
import { IMPACT_ASSESSMENT } from './impact-assessment.ts'
import { fillIn, type LegalDocument, type LegalFacts, renderDocument } from './legal-document.ts'
import { createOverview } from './overview.ts'
import { PLATFORM_TERMS } from './platform-terms.ts'
import { PROCESSING_RECORD } from './processing-record.ts'
import { PROCESSORS } from './processors.ts'
import { retentionRows } from './retention-rows.ts'
import { RETENTION_TABLE } from './retention-table.ts'
import { WORKER_PRIVACY } from './worker-privacy.ts'
import { WORKER_RIGHTS } from './worker-rights.ts'

/** What the documents are made from. */
export interface LegalPackOptions {
  readonly profile: PlatformProfile
  /** Where the certificates are served; without it, a place to fill in. */
  readonly publicUrl?: string
  /** As the issuer is set. Default: as it is by default. */
  readonly retention?: Partial<Retention>
  /** Hours for which files of records are kept once they are done. */
  readonly batchHours: number
}

/** A file of the pack. */
export interface LegalFile {
  /** `worker-privacy.nl.md` */
  readonly name: string
  readonly text: string
}

const DOCUMENTS: readonly LegalDocument[] = [
  IMPACT_ASSESSMENT,
  WORKER_PRIVACY,
  CLIENT_REVIEWS,
  PLATFORM_TERMS,
  RETENTION_TABLE,
  PROCESSORS,
  PROCESSING_RECORD,
  WORKER_RIGHTS,
]

/**
 * The documents in these languages, with an overview first.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` for a period that cannot be
 */
export function createLegalPack(
  options: LegalPackOptions,
  locales: readonly Locale[],
): readonly LegalFile[] {
  const facts = factsOf(options)
  const all = [createOverview(DOCUMENTS), ...DOCUMENTS]
  return locales.flatMap((locale) =>
    all.map((document) => ({
      name: `${document.name}.${locale}.md`,
      text: renderDocument(document, facts, locale),
    })),
  )
}

function factsOf({ profile, publicUrl, retention, batchHours }: LegalPackOptions): LegalFacts {
  const basis = profile.defaults?.['rating_basis']
  const months = findClaimType('WorkHistoryCredential')?.validForMonths ?? 0
  return {
    name: escaped(profile.names),
    legalName: escapeMarkdown(profile.legalName),
    kvk: escapeMarkdown(profile.kvk),
    service: escaped(profile.service),
    publicUrl: placeOf(publicUrl),
    onlyClientsRate: typeof basis === 'string' ? basis === 'afterCompletedGigOnly' : undefined,
    retention: retentionRows({ retention: parseRetention(retention), batchHours }),
    workYears: months / 12,
  }
}

function escaped({ nl, en }: InBothLanguages): Words {
  return { nl: escapeMarkdown(nl), en: escapeMarkdown(en) }
}

function placeOf(publicUrl: string | undefined): Words {
  if (publicUrl !== undefined) return { nl: `<${publicUrl}>`, en: `<${publicUrl}>` }
  return { nl: fillIn('adres', 'nl'), en: fillIn('address', 'en') }
}
