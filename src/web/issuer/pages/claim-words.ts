/**
 * Everything that is in the certificates, sentence by sentence, as an employer reads it, and what it
 * does not prove.
 * @module
 */
import { type Html, html } from '../../shared/pages/html.ts'
import type { ClaimView, OfferedPart } from './claim-view.ts'
import { belongsTo } from './part-attributes.ts'
import { TEXTS } from './texts.ts'

/** The fold. */
export function renderEverything(view: ClaimView): Html {
  const { everything, everythingLead } = TEXTS[view.locale]
  return html`<details class="card fold everything"><summary>${everything}</summary><p class="quiet">${everythingLead}</p>${view.parts.map((part) => renderPart(part, view))}</details>`
}

function renderPart({ part, words }: OfferedPart, view: ClaimView): Html {
  const { limits } = TEXTS[view.locale]
  const open =
    words.limits.length > 0 && html`<h4>${limits}</h4>${listLines(words.limits, 'bullets')}`
  const usual = words.normalRange
  const range =
    usual !== undefined && listLines([usual.sentence, usual.population, usual.source], 'bullets')
  const sentences = words.statements.map(({ text }) => text)
  return html`<section class="part"${belongsTo(part, view)}><h3>${words.title}</h3>${listLines(sentences, 'says')}${range}${open}</section>`
}

function listLines(lines: readonly string[], kind: string): Html {
  return html`<ul class="${kind}">${lines.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`
}
