/**
 * What was asked for, in words: beside the code, for the worker, and above an answer with what came
 * of it.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { RequestAnswer, ShownRequest } from '../../../verifier/index.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { labelOfType } from './request-kinds.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** A request that was answered. */
export interface AnsweredRequest {
  readonly request: ShownRequest
  readonly answer: RequestAnswer
}

/** Who asks, why, and for what. */
export function renderAskedFacts(request: ShownRequest, locale: Locale): Html {
  const { asked } = REQUEST_TEXTS[locale]
  const { name, purpose, types } = request
  return html`<dl class="facts">${renderText(asked.by, name ?? asked.nobody)}${renderText(asked.purpose, purpose)}${renderTypes(asked.kinds, types, locale)}</dl>`
}

/** The box on the page of the answer: what was asked, and what came. */
export function renderAnswered({ request, answer }: AnsweredRequest, locale: Locale): Html {
  const { asked, another } = REQUEST_TEXTS[locale]
  const { missing, unasked, report } = answer
  const came = request.types.filter((type) => !missing.includes(type))
  const isLoose = report.binding === 'bearer' && report.kind === 'bundle'
  return html`<section class="card box answered"><h2>${asked.title}</h2><dl class="facts">${renderText(asked.purpose, request.purpose)}${renderTypes(asked.came, came, locale)}${renderTypes(asked.missing, missing, locale)}${renderTypes(asked.unasked, unasked, locale)}</dl>${isLoose && html`<p>${asked.bearer}</p>`}<p><a href="/requests?lang=${locale}">${another}</a></p></section>`
}

function renderText(label: string, text: string): Html {
  return html`<div><dt>${label}</dt><dd><bdi dir="auto">${text}</bdi></dd></div>`
}

function renderTypes(label: string, types: readonly string[], locale: Locale): Html | undefined {
  if (types.length === 0) return undefined
  const each = types.map((type) => html`<dd><bdi>${labelOfType(type, locale)}</bdi></dd>`)
  return html`<div><dt>${label}</dt>${each}</div>`
}
