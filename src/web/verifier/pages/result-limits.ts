/**
 * "Wat wij niet weten": what the certificates on the page do not prove, each thing once. What only
 * some of several leave open stands under their name, or in their own card.
 * @module
 */
import { type Html, html } from '../../shared/pages/html.ts'
import { type OpenPart, openPartsOf, type ResultView } from './read-report.ts'
import {
  type AttributedLine,
  attributeLines,
  nameByPlatformOrKind,
  renderAttributed,
} from './said-by.ts'
import { TEXTS } from './texts.ts'

/** The box of the page. */
export function renderLimits(view: ResultView): Html | undefined {
  const lines = sharedLimits(view)
  if (lines.length === 0) return undefined
  const items = lines.map((line) => html`<li>${renderAttributed(line)}</li>`)
  return html`<section class="card box limits"><h2>${titleOf(view)}</h2><ul class="bullets">${items}</ul></section>`
}

/** What is left to the card of a part. */
export function renderOwnLimits({ words }: OpenPart, view: ResultView): Html | undefined {
  const said = new Set(sharedLimits(view).map(({ text }) => text))
  const own = words.limits.filter((limit) => !said.has(limit))
  if (own.length === 0) return undefined
  const items = own.map((limit) => html`<li>${limit}</li>`)
  return html`<section class="part"><h3>${titleOf(view)}</h3><ul class="bullets">${items}</ul></section>`
}

function sharedLimits(view: ResultView): readonly AttributedLine[] {
  const attribution = {
    linesOf: ({ words }: OpenPart) => words.limits,
    nameCarriers: nameByPlatformOrKind,
  }
  return attributeLines(openPartsOf(view), attribution, view.locale)
}

function titleOf({ locale }: ResultView): string {
  return TEXTS[locale].result.limits
}
