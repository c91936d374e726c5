/**
 * What stands in certificates, as lines for a terminal: figures, the text of a review, the months
 * of a list of gigs, and of a bundle how many of all reviews were chosen.
 * @module
 */
import { findClaimType } from '../../claims/claim-types.ts'
import { type CertificateWords, describeCertificate } from '../../claims/describe-certificate.ts'
import { describeOther, OTHER_NOTE, type OtherLine } from '../../claims/describe-other.ts'
import { describeReviewChoice } from '../../claims/describe-review-choice.ts'
import { type Formatter, formatterOf } from '../../claims/format.ts'
import { groupReviews } from '../../claims/group-reviews.ts'
import { occupationOf } from '../../claims/occupations.ts'
import type { Quote } from '../../claims/summary.ts'
import type { Locale } from '../../claims/words.ts'
import type { Credential } from '../../core/credential.ts'
import type { JsonObject } from '../../core/json.ts'
import type { CredentialReport } from '../../core/report.ts'
import { type ReportWarning, WARNINGS } from '../../core/warnings.ts'

/** The gist of a certificate of ours, all of any other. Only for one whose signature is right. */
export function certificateLines(
  { credential, warnings }: CredentialReport,
  locale: Locale,
): readonly string[] {
  if (credential === undefined) return []
  const { type, credentialSubject } = credential as Credential
  const claimType = findClaimType([type].flat().at(-1) ?? '')
  if (claimType === undefined)
    return [...otherLines(credential, locale), ...warningLines(warnings, locale)]
  const words = describeCertificate(claimType.type, credentialSubject, locale)
  const { title, name, role, quote } = words
  const format = formatterOf(locale)
  return [
    `${title}: ${name}, ${role}`,
    ...(quote === undefined ? [figureLine(words)] : quoteLines(quote, format)),
    // Of a list the months are the content; of other work they are a detail.
    ...(claimType.kind === 'gigs' ? monthLines(words, format) : []),
  ]
}

/** Every member of a credential of others, those of an object below its name. */
function otherLines(credential: JsonObject, locale: Locale): readonly string[] {
  const indented = (lines: readonly OtherLine[], indent: string): readonly string[] =>
    lines.flatMap(({ label, text, lines: below = [] }) => [
      `${indent}${label}:${text === undefined ? '' : ` ${text}`}`,
      ...indented(below, `${indent}  `),
    ])
  return [OTHER_NOTE[locale], ...indented(describeOther(credential, locale), '')]
}

/** What was not checked, each thing once. */
function warningLines(warnings: readonly ReportWarning[], locale: Locale): readonly string[] {
  return [...new Set(warnings.map(({ warning }) => WARNINGS[warning].text[locale]))]
}

/** How many of all reviews are in it, for each platform and kind of work. */
export function reviewChoiceLines(
  parts: readonly CredentialReport[],
  locale: Locale,
): readonly string[] {
  const candidates = parts.map(({ state, issuer, credential }) => ({
    state,
    issuer: issuer?.did,
    platform: issuer?.platform?.names[locale],
    credential,
  }))
  return groupReviews(candidates).map(({ reviews, total, occupation }) => {
    const platform = reviews[0]?.part.platform
    const work = occupationOf(occupation).label
    const whose = platform === undefined ? {} : { platform }
    return describeReviewChoice({ shown: reviews.length, total, work, ...whose }, locale)
  })
}

function figureLine({ figures }: CertificateWords): string {
  return figures.map(({ value, label }) => `${value} ${label}`).join(', ')
}

function monthLines({ gigsPerMonth = [] }: CertificateWords, format: Formatter): readonly string[] {
  return gigsPerMonth.map(({ month, gigs }) => `${format.month(month)}: ${format.count(gigs)}`)
}

/** A review is read and not counted: its text, from whom it is, and that it was chosen. */
export function quoteLines(quote: Quote, format: Formatter): readonly string[] {
  const { text, from, about, rating, translation, choice } = quote
  return [
    `‘${format.free(text)}’`,
    `${from}, ${about}.`,
    ...(rating === undefined ? [] : [`${rating}.`]),
    ...(translation === undefined ? [] : [translation]),
    choice,
  ]
}
