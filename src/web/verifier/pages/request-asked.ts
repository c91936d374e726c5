/**
 * What was asked for, in words: beside the code, for the worker, and above an answer with what came
 * of it.
 * @module
 */
import { formatterOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import type { RequestAnswer, ShownRequest } from '../../../verifier/index.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
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
  const by = name === undefined ? asked.nobody : html`<bdi dir="auto">${name}</bdi>`
  return html`<dl class="facts asked"><div><dt>${asked.by}</dt><dd>${by}</dd></div><div><dt>${asked.purpose}</dt><dd><bdi dir="auto">${purpose}</bdi></dd></div><div><dt>${asked.kinds}</dt><dd>${listOf(types, locale)}</dd></div></dl>`
}

/** The box on the page of the answer: what was asked, what came, and for whom it was made. */
export function renderAnswered({ request, answer }: AnsweredRequest, locale: Locale): Html {
  const { asked, another } = REQUEST_TEXTS[locale]
  const { missing, unasked, report } = answer
  const came = request.types.filter((type) => !missing.includes(type))
  const lines = [
    renderLine('tick', asked.came, came, locale),
    renderLine('dash', asked.missing, missing, locale),
    renderLine('plus', asked.unasked, unasked, locale),
  ]
  const { binding, state } = report
  const isSigned = binding === 'live' && asked.live
  const isLoose = binding === 'bearer' && state !== 'presented-by-another' && asked.bearer
  return html`<section class="card box answered"><h2>${asked.title}</h2><p><bdi dir="auto">${request.purpose}</bdi></p><ul class="checks">${lines}</ul>${(isSigned || isLoose) && html`<p>${isSigned || isLoose}</p>`}<p><a href="/requests?lang=${locale}">${another}</a></p></section>`
}

function renderLine(
  icon: 'tick' | 'dash' | 'plus',
  label: string,
  types: readonly string[],
  locale: Locale,
): Html | undefined {
  if (types.length === 0) return undefined
  return html`<li>${controlIcon(icon)}<b>${label}</b><span><bdi>${listOf(types, locale)}</bdi></span></li>`
}

function listOf(types: readonly string[], locale: Locale): string {
  return formatterOf(locale).list(types.map((type) => labelOfType(type, locale)))
}
