/**
 * A written review on the page: the text large, in its own language and direction, and below it by
 * whom, when, about what and how it was rated. Never cut off, never translated.
 * @module
 */
import { statementsAbout } from '../../../claims/statements-about.ts'
import type { Quote } from '../../../claims/summary.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import type { OpenPart, ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** Longer texts are no headlines: they are read, so they get the size of text. */
const LONGEST_LARGE = 160

/** The quote, from whom it is, and what else is to be known of it. */
export function renderQuote(quote: Quote, from: string, notes: readonly string[]): Html {
  const { text, language, direction, rating, translation } = quote
  const size = text.length > LONGEST_LARGE ? 'quote long' : 'quote'
  const given = rating === undefined ? [] : [`${rating}.`]
  const more = [...given, ...(translation === undefined ? [] : [translation]), ...notes].join(' ')
  return html`<figure class="${size}"><blockquote lang="${language}" dir="${direction}"><p>‘${text}’</p></blockquote><figcaption><p>${from}</p>${more !== '' && html`<p class="quiet">${more}</p>`}</figcaption></figure>`
}

/** The quote of a review that stands alone, with out of how many it was chosen. */
export function renderReview(part: OpenPart, quote: Quote, { locale }: ResultView): Html {
  const { words } = part
  const from = `${quote.from}, ${quote.about}`
  const redaction = statementsAbout(words, ['/redacted'])
  return html`${renderQuote(quote, from, redaction)}<p class="choice">${quote.choice}</p><p class="quiet">${TEXTS[locale].result.asOf(words.asOf)}</p>`
}
