/**
 * Certificates as an employer will read them, for a terminal: the words of the verifier's page.
 * @module
 */
import { type CertificateWords, describeCertificate } from '../../claims/describe-certificate.ts'
import { describeNormalRange, type NormalRangeWords } from '../../claims/describe-normal-range.ts'
import { formatterOf } from '../../claims/format.ts'
import type { Locale, Words } from '../../claims/words.ts'
import type { PlatformProfile, PreviewedCertificate } from '../../issuer/index.ts'
import { quoteLines } from './verify-certificate-text.ts'

const HEADINGS = {
  number: { nl: 'Bewijs', en: 'Certificate' },
  of: { nl: 'van', en: 'of' },
  via: { nl: 'via', en: 'via' },
  figures: { nl: 'Cijfers van', en: 'Figures as of' },
  everything: { nl: 'Alles wat in dit bewijs staat', en: 'Everything in this certificate' },
  limits: { nl: 'Wat wij niet weten', en: 'What we do not know' },
} as const satisfies Readonly<Record<string, Words>>

/** All certificates of a record, ending with a newline. */
export function formatPreview(
  certificates: readonly PreviewedCertificate[],
  { names }: PlatformProfile,
  locale: Locale,
): string {
  const { say } = formatterOf(locale)
  const parts = certificates.map((certificate, index) => {
    const { type, credentialSubject, normalRange } = certificate
    const words = describeCertificate(type, credentialSubject, locale)
    const usual = describeNormalRange(credentialSubject, normalRange, locale)
    const place = `${say(HEADINGS.number)} ${index + 1} ${say(HEADINGS.of)} ${certificates.length}`
    const title = `${place}: ${words.title}`
    return [title, '='.repeat(title.length), ...linesOf(words, usual, say(names), locale)]
  })
  return `${parts.map((lines) => lines.join('\n')).join('\n\n\n')}\n`
}

function linesOf(
  words: CertificateWords,
  usual: NormalRangeWords | undefined,
  platform: string,
  locale: Locale,
): readonly string[] {
  const { say } = formatterOf(locale)
  const period = words.period === undefined ? '' : `, ${words.period}`
  return [
    words.name,
    `${words.role} ${say(HEADINGS.via)} ${platform}${period}`,
    `${say(HEADINGS.figures)} ${words.asOf}`,
    '',
    ...(words.quote === undefined
      ? words.figures.map(({ value, label }) => `  ${value} ${label}`)
      : quoteLines(words.quote, formatterOf(locale)).map((line) => `  ${line}`)),
    ...(usual === undefined ? [] : ['', usual.sentence, `${usual.population} ${usual.source}`]),
    ...list(
      say(HEADINGS.everything),
      words.statements.map(({ text }) => text),
    ),
    ...list(say(HEADINGS.limits), words.limits),
  ]
}

function list(heading: string, lines: readonly string[]): readonly string[] {
  return ['', heading, ...lines.map((line) => `  - ${line}`)]
}
