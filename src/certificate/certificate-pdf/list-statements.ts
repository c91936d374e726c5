/**
 * Everything that is signed by one platform, as blocks of sentences: what several certificates say
 * alike is said once.
 * @module
 */

import { formatDayOf, formatLastDayOf } from '../../claims/format.ts'
import type { Locale } from '../../claims/words.ts'
import { describeRange } from '../drawing/describe-range.ts'
import type { CertificateType, PlatformSet, ReadCertificate } from './read-certificates.ts'
import { TEXTS } from './texts.ts'

/** A heading and the sentences below it. */
export interface StatementBlock {
  readonly title: string
  readonly sentences: readonly string[]
}

/** In the order in which they are read: the lead, the others, then what none of them proves. */
export function listStatements(
  { certificates }: PlatformSet,
  locale: Locale,
): readonly StatementBlock[] {
  const texts = TEXTS[locale]
  const said = certificates.map(({ words }) => words.statements.map(({ text }) => text))
  const shared = certificates.length === 1 ? new Set<string>() : inAllOf(said)
  const reviews = certificates.filter(({ type }) => type === 'ReviewCredential')
  const others = certificates.filter(({ type }) => type !== 'ReviewCredential')
  const usual = certificates.flatMap((certificate) => sayUsual(certificate, locale))
  const limits = new Set(certificates.flatMap(({ words }) => words.limits))
  return [
    ...(shared.size === 0 ? [] : [{ title: texts.inAll, sentences: [...shared] }]),
    ...others.map((certificate) => sayCertificate(certificate, shared, locale)),
    ...sayReviews(reviews, shared, locale),
    ...(usual.length === 0 ? [] : [{ title: texts.usual, sentences: usual }]),
    { title: texts.notProven, sentences: [...limits] },
  ]
}

function inAllOf(said: readonly (readonly string[])[]): Set<string> {
  const [first = [], ...others] = said
  return new Set(first.filter((text) => others.every((sentences) => sentences.includes(text))))
}

function sayCertificate(
  certificate: ReadCertificate,
  shared: ReadonlySet<string>,
  locale: Locale,
): StatementBlock {
  const { words, type } = certificate
  const sentences = words.statements.map(({ text }) => text).filter((text) => !shared.has(text))
  const work = IS_ABOUT_ONE_KIND.includes(type) ? `: ${words.role.toLowerCase()}` : ''
  return {
    title: `${words.title}${work}`,
    sentences: [...sentences, ...sayDates(certificate, locale)],
  }
}

/** A platform has one of these for each kind of work. */
const IS_ABOUT_ONE_KIND: readonly CertificateType[] = ['ReputationCredential']

function sayDates({ signedOn, validUntil }: ReadCertificate, locale: Locale): readonly string[] {
  const texts = TEXTS[locale]
  return [
    texts.signedOn(formatDayOf(signedOn, locale)),
    ...(validUntil === undefined
      ? []
      : [`${texts.validUntil(formatLastDayOf(validUntil, locale))}.`]),
  ]
}

/** All reviews in one block: first what holds for each of them. */
function sayReviews(
  reviews: readonly ReadCertificate[],
  shared: ReadonlySet<string>,
  locale: Locale,
): readonly StatementBlock[] {
  if (reviews.length === 0) return []
  const said = reviews.map((review) => [
    ...review.words.statements.map(({ text }) => text),
    ...sayDates(review, locale),
  ])
  const alike = reviews.length === 1 ? new Set<string>() : inAllOf(said)
  // A paragraph each: what belongs to which review is seen at once.
  const own = said.map((sentences) =>
    sentences.filter((text) => !alike.has(text) && !shared.has(text)).join(' '),
  )
  const title = TEXTS[locale].reviewCount(reviews.length)
  const common = [...alike].filter((text) => !shared.has(text))
  return [{ title, sentences: [...own, ...common] }]
}

/** What the platform says of everybody, beside the rating. */
function sayUsual({ normalRange }: ReadCertificate, locale: Locale): readonly string[] {
  if (normalRange === undefined) return []
  const { sentence, population, source, figure } = normalRange
  return [sentence, describeRange(figure, locale).caption, population, source]
}
