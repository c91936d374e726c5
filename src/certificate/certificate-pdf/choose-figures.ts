/**
 * The two or three figures in large type: how much work, how it was rated, and one more of the work.
 * Ratings of several kinds of work stand beside each other, never averaged.
 * @module
 */
import { formatterOf } from '../../claims/format.ts'
import type { Figure } from '../../claims/summary.ts'
import type { Locale } from '../../claims/words.ts'
import type { PlatformSet, ReadCertificate } from './read-certificates.ts'
import { TEXTS } from './texts.ts'

const MOST_FIGURES = 3

/** At most three; [] when nothing was counted. */
export function chooseFigures({ certificates }: PlatformSet, locale: Locale): readonly Figure[] {
  const [lead] = certificates
  const ratings = certificates.filter(({ type }) => type === 'ReputationCredential')
  const worked = ratings.includes(lead) ? [] : lead.words.figures
  const rated = ratings.flatMap((each) => ratingOf(each, ratings.length > 1, locale))
  if (lead.type === 'ReputationCredential' && ratings.length === 1) {
    return lead.words.figures.slice(0, MOST_FIGURES)
  }
  // No large zero: that nobody came back says nothing about one gig. The full list has it.
  const [first, ...others] = worked.filter(({ value }) => value !== '0')
  return [...(first === undefined ? [] : [first]), ...rated, ...others].slice(0, MOST_FIGURES)
}

/** The outcome and from how many; of which work, where there are several. */
function ratingOf(
  { words }: ReadCertificate,
  isOfSeveral: boolean,
  locale: Locale,
): readonly Figure[] {
  const [outcome] = words.figures
  if (outcome === undefined) return []
  const texts = TEXTS[locale]
  const { rating } = words
  const count = formatterOf(locale).count(rating?.count ?? 0)
  const label =
    rating === undefined
      ? outcome.label
      : texts.ratingFrom(outcome.label, count, rating.count === 1)
  return [
    {
      value: outcome.value,
      label: isOfSeveral ? texts.ratingOf(label, words.role.toLowerCase()) : label,
    },
  ]
}
