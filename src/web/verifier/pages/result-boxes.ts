/**
 * The boxes beside and below the certificate: whose it is, what we do not know, what to do, and
 * the buttons.
 * @module
 */
import { TONES } from '../../../core/state.ts'
import { type Html, html, type Part } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { type PartView, platformsOf, type ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** "Is dit uw sollicitant?": a check of the paper is no check of the person. */
export function renderApplicant(view: ResultView): Html | undefined {
  const shown = shownParts(view)
  if (shown.length === 0) return undefined
  const { result } = TEXTS[view.locale]
  return html`<section class="card box applicant"><h2>${controlIcon('person')}${result.applicant}</h2><p>${result.applicantText}</p>${renderNames(shown, result.severalNames)}<p>${result.showedBy[view.report.binding]}</p><p class="quiet">${result.retention}</p></section>`
}

/** "Wat wij niet weten": from where the figures come, what was left out, and what is not proven. */
export function renderLimits(view: ResultView): Html | undefined {
  const shown = shownParts(view)
  if (shown.length === 0) return undefined
  const { result } = TEXTS[view.locale]
  const platforms = platformsOf(view)
  const limits = new Set(shown.flatMap(({ words }) => words?.limits ?? []))
  const lines = [
    ...(platforms.length === 0 ? [] : [result.source(joinNames(platforms, result.and))]),
    result.choice,
    ...limits,
  ]
  const items = lines.map((line) => html`<li><bdi>${line}</bdi></li>`)
  return html`<section class="card box"><h2>${result.limits}</h2><ul class="bullets">${items}</ul></section>`
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
  return html`<div class="actions">${green && print}${again}</div>${renderPrivacy(view)}`
}

function renderPrivacy(view: ResultView): Html {
  const { result } = TEXTS[view.locale]
  const platforms = platformsOf(view)
  const text: Part =
    platforms.length === 0
      ? result.privateUnknown
      : result.private(joinNames(platforms, result.and))
  return html`<p class="private">${controlIcon('lock')}<span>${text}</span></p>`
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

function joinNames(names: readonly string[], and: string): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${and} ${last}`
}
