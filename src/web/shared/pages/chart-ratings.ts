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

const WORDS = {
  nl: { title: 'Verdeling van de beoordelingen', value: 'Cijfer', count: 'Aantal' },
  en: { title: 'How the ratings are spread', value: 'Rating', count: 'Number' },
} as const

/** The table, best rating first; every count stands beside its bar. */
export function drawRatings(histogram: readonly RatingCount[], locale: Locale): Html {
  const words = WORDS[locale]
  const most = Math.max(1, ...histogram.map(({ count }) => count))
  const rows = [...histogram]
    .sort((a, b) => Number(b.value) - Number(a.value))
    .map(
      ({ value, count }) =>
        html`<tr><th scope="row">${formatterOf(locale).decimal(value)}</th><td class="bar">${drawBar(count / most)}</td><td>${formatterOf(locale).count(count)}</td></tr>`,
    )
  return html`<table class="scores"><caption class="unseen">${words.title}</caption><thead class="unseen"><tr><th scope="col">${words.value}</th><td></td><th scope="col">${words.count}</th></tr></thead><tbody>${rows}</tbody></table>`
}

/** A bar of this share of the width; a rating that was given leaves at least a sliver. */
function drawBar(share: number): Html {
  const width = share === 0 ? 0 : Math.max(1, Math.round(share * 100))
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${width}" height="10"/></svg>`
}
