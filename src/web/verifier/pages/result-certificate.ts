/**
 * The card of the one certificate on the page: band, name, work, figures, charts, and every line
 * that was signed. What may not be relied on is folded.
 * @module
 */
import { type Html, html } from '../../shared/pages/html.ts'
import {
  renderBand,
  renderEverything,
  renderFirstGlance,
  renderFolded,
  renderSections,
} from './certificate-content.ts'
import { idIn, isOpen, type OpenPart, type PartView, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** The card, the fold, or nothing when there is nothing to show. */
export function renderCertificate(part: PartView, view: ResultView): Html | undefined {
  if (isOpen(part)) return renderOpen(part, view)
  const folded = renderFolded(part, view)
  return folded && html`<section class="card fold">${folded}</section>`
}

function renderOpen(part: OpenPart, view: ResultView): Html {
  const { result } = TEXTS[view.locale]
  const { words, platform } = part
  const id = idIn(view, 'certificate')
  const via = platform !== undefined && html` ${result.via} <b>${platform}</b>`
  // Below a review stands when it is from, and below its number of which day that is.
  const isReview = words.quote !== undefined
  const period = words.period !== undefined && !isReview && html`<br>${words.period}`
  const asOf = !isReview && html`<p class="quiet">${result.asOf(words.asOf)}</p>`
  return html`<article class="card certificate" aria-labelledby="${id}">${renderBand(part)}<div class="body"><h2 class="name" id="${id}"><bdi dir="auto">${words.name}</bdi></h2><p class="role">${words.role}${via}${period}</p>${asOf}
${renderFirstGlance(part, view)}${renderSections(part, view)}${renderEverything(part, view)}</div></article>`
}
