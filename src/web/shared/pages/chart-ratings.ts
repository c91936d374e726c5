/**
 * How often each rating was given, as a table with bars: the honest answer to "what is 4.8".
 * One ink, no red or green: the drawing does not judge.
 * @module
 */
import { formatterOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from './html.ts'

/** How often one rating was given. */
export interface RatingCount {
  readonly value: string
  readonly count: number
}

/** The scale that the ratings are on, as decimals. */
export interface RatingScale {
  readonly best: string
  readonly worst: string
}

/** More rows than this are no glance: then only what was given has a row. */
const MOST_ROWS = 21

const WORDS = {
  nl: { title: 'Verdeling van de beoordelingen', value: 'Beoordeling', count: 'Aantal' },
  en: { title: 'How the ratings are spread', value: 'Rating', count: 'Number' },
} as const

/** The table, best rating first; every count stands beside its bar, also that of none. */
export function drawRatings(
  histogram: readonly RatingCount[],
  locale: Locale,
  scale: RatingScale,
): Html {
  const words = WORDS[locale]
  const most = Math.max(1, ...histogram.map(({ count }) => count))
  const rows = withZeros(histogram, scale)
    .toSorted((a, b) => Number(b.value) - Number(a.value))
    .map(
      ({ value, count }) =>
        html`<tr><th scope="row">${formatterOf(locale).decimal(value)}</th><td class="bar">${drawBar(count / most)}</td><td>${formatterOf(locale).count(count)}</td></tr>`,
    )
  return html`<table class="scores"><caption class="unseen">${words.title}</caption><thead class="unseen"><tr><th scope="col">${words.value}</th><td></td><th scope="col">${words.count}</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** The ratings that nobody gave too, where the scale goes by wholes or by halves. */
function withZeros(
  histogram: readonly RatingCount[],
  { best, worst }: RatingScale,
): readonly RatingCount[] {
  const counts = new Map(histogram.map(({ value, count }) => [Number(value), count]))
  const values = [...counts.keys(), Number(worst), Number(best)]
  const step = [1, 0.5].find((size) => values.every((value) => Number.isInteger(value / size)))
  if (step === undefined) return histogram
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const length = (high - low) / step + 1
  if (length > MOST_ROWS) return histogram
  return Array.from({ length }, (_, at) => {
    const value = low + at * step
    return { value: String(value), count: counts.get(value) ?? 0 }
  })
}

/** A bar of this share of the width; a rating that was given leaves at least a sliver. */
function drawBar(share: number): Html {
  const width = share === 0 ? 0 : Math.max(1, Math.round(share * 1000) / 10)
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="10"/></svg>`
}
