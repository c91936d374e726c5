/**
 * The boxes beside and below the certificate: whose it is, what we do not know, what to do, and
 * the buttons.
 * @module
 */
import { TONES } from '../../../core/state.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { type PartView, platformsOf, type ResultView, statementsAbout } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** "Is dit uw sollicitant?": a check of the paper is no check of the person. */
export function renderApplicant(view: ResultView): Html | undefined {
  const shown = shownParts(view)
  if (shown.length === 0) return undefined
  const { result } = TEXTS[view.locale]
  return html`<section class="card box applicant"><h2>${controlIcon('person')}${result.applicant}</h2><p>${result.applicantText}</p>${renderNames(shown, result.severalNames)}${renderIdentity(shown)}<p>${result.showedBy[view.report.binding]}</p><p class="quiet">${result.retention}</p></section>`
}

/** "Wat wij niet weten": what the certificates on the page do not prove, each thing once. */
export function renderLimits(view: ResultView): Html | undefined {
  const limits = new Set(shownParts(view).flatMap(({ words }) => words?.limits ?? []))
  if (limits.size === 0) return undefined
  const { result } = TEXTS[view.locale]
  const items = [...limits].map((limit) => html`<li>${limit}</li>`)
  return html`<section class="card box limits"><h2>${result.limits}</h2><ul class="bullets">${items}</ul></section>`
}

/** "Wat kunt u doen?" in three steps, where the answer is not a yes. */
export function renderSteps({ report, locale }: ResultView): Html | undefined {
  const { steps, result } = TEXTS[locale]
  const own = steps[report.state]
  if (own === undefined) return undefined
  const items = own.map((step) => html`<li><span>${step}</span></li>`)
  return html`<section class="card box"><h2>${result.steps}</h2><ol class="steps">${items}</ol></section>`
}

/** Print is worth its button only when there is an outcome to keep; it needs the script. */
export function renderActions(view: ResultView): Html {
  const { result } = TEXTS[view.locale]
  const green = TONES[view.report.state] === 'green'
  const print = html`<button class="button" type="button" data-print hidden>${controlIcon('printer')}${result.print}</button>`
  const again = html`<a class="button${green && ' outline'}" href="/?lang=${view.locale}">${controlIcon('plus')}${result.another}</a>`
  return html`<div class="end"><div class="actions">${green && print}${again}</div>${renderPrivacy(view)}</div>`
}

function renderPrivacy(view: ResultView): Html {
  const { result } = TEXTS[view.locale]
  const [only, ...others] = platformsOf(view)
  const one = only === undefined ? result.privateUnknown : result.private(only)
  const text = others.length === 0 ? one : result.privateSeveral
  return html`<p class="private">${controlIcon('lock')}<span>${text}</span></p>`
}

/** How the platform knew whose account it was; where platforms differ, their cards say it. */
function renderIdentity(parts: readonly PartView[]): Html | undefined {
  const texts = parts.flatMap(({ words }) =>
    words === undefined ? [] : statementsAbout(words, ['/identityCheck/method']),
  )
  const [only, ...others] = new Set(texts)
  return only === undefined || others.length > 0 ? undefined : html`<p>${only}</p>`
}

/** Different names in one bundle: said, since each card alone looks right. */
function renderNames(parts: readonly PartView[], warning: string): Html | undefined {
  const names = [...new Set(parts.flatMap(({ words }) => (words === undefined ? [] : words.name)))]
  if (names.length < 2) return undefined
  const list = names.map((name, at) => html`${at > 0 && ', '}<bdi dir="auto">${name}</bdi>`)
  return html`<p><b>${warning}</b> ${list}.</p>`
}

function shownParts({ parts }: ResultView): readonly PartView[] {
  return parts.filter(({ disclosure }) => disclosure === 'open')
}
