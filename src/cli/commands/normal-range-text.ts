/**
 * What is usual on the platform, as lines for a terminal below a certificate of ratings.
 * @module
 */
import { describeNormalRange } from '../../claims/describe-normal-range.ts'
import type { Locale } from '../../claims/words.ts'
import type { CredentialReport } from '../../core/report.ts'

/** The lines; [] where nothing is known that compares. Only for one whose signature is right. */
export function rangeLines(
  { normalRange, credential }: CredentialReport,
  locale: Locale,
): readonly string[] {
  const words = describeNormalRange(credential?.['credentialSubject'], normalRange, locale)
  if (words === undefined) return []
  return [`   ${words.sentence}`, `   ${words.population} ${words.source}`]
}
