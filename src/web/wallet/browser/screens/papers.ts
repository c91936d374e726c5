/**
 * The certificates of the map with everything that is shown of them.
 * @module
 */
import type { Locale } from '../../../../claims/words.ts'
import type { FolderContent } from '../folder.ts'
import type { ReadCertificate } from '../reading/certificate-words.ts'
import type { Reading } from '../reading/use-reading.ts'
import type { HeldCertificate } from '../storage/wallet-store.ts'
import { judgeCertificate, type Note, platformOf } from '../verifier/judge-certificate.ts'
import type { Platform } from '../verifier/platforms.ts'
import type { Texts } from '../words/text-types.ts'

/** One certificate, read. */
export interface Paper {
  readonly held: HeldCertificate
  readonly read: ReadCertificate
  readonly platform: Platform | undefined
  /** The platform's name in the language shown; undefined when it is not known. */
  readonly platformName: string | undefined
  /** What the worker calls it, or else the platform, or else its kind. */
  readonly name: string
  readonly notes: readonly Note[]
}

/** In which language, with which words, and when. */
export interface PaperView {
  readonly locale: Locale
  readonly texts: Texts
  readonly now: Date
}

/** Reads one. */
export function paperOf(
  held: HeldCertificate,
  { platforms, findings }: FolderContent,
  { readCertificate }: Pick<Reading, 'readCertificate'>,
  { locale, now }: PaperView,
): Paper {
  const { credential, label } = held
  const platform = platformOf(credential, platforms)
  const read = readCertificate(credential, locale)
  const platformName = platform?.names[locale]
  return {
    held,
    read,
    platform,
    platformName,
    name: label ?? platformName ?? read.title,
    notes: judgeCertificate({ credential, platforms, finding: findings[held.id], now }),
  }
}

/** Reads all of them. */
export function papersOf(
  content: FolderContent,
  reading: Pick<Reading, 'readCertificate'>,
  view: PaperView,
): readonly Paper[] {
  return content.certificates.map((held) => paperOf(held, content, reading, view))
}

const KINDS = ['work', 'ratings', 'review', 'gigs', 'other'] as const

/** Whether a certificate counts no more: the employer reads it in red. */
export function isGone({ notes }: Pick<Paper, 'notes'>): boolean {
  return notes.includes('withdrawn') || notes.includes('untrusted')
}

/** Platforms by the last work there, and of each platform the work first; what is gone comes last. */
export function inOrder(papers: readonly Paper[]): readonly Paper[] {
  const last = new Map<string, string>()
  for (const { held, read } of papers) {
    const { issuer } = held.credential
    const known = last.get(issuer) ?? ''
    if (read.lastWorked > known) last.set(issuer, read.lastWorked)
  }
  const lastOf = ({ held }: Paper): string => last.get(held.credential.issuer) ?? ''
  return papers.toSorted(
    (a, b) =>
      Number(isGone(a)) - Number(isGone(b)) ||
      compare(lastOf(b), lastOf(a)) ||
      compare(a.held.credential.issuer, b.held.credential.issuer) ||
      KINDS.indexOf(a.read.kind) - KINDS.indexOf(b.read.kind) ||
      compare(b.read.lastWorked, a.read.lastWorked),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
