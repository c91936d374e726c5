/**
 * The boxes beside and below the certificate: whose it is, what to do, and the buttons.
 * @module
 */
import { statementsAbout } from '../../../claims/statements-about.ts'
import type { Locale } from '../../../claims/words.ts'
import { type State, TONES } from '../../../core/state.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { namesIn, type OpenPart, openPartsOf, platformsOf, type ResultView } from './read-report.ts'
import { attributeLines, nameByPlatformOrHeading, renderAttributed } from './said-by.ts'
import { TEXTS } from './texts.ts'

/** "Is dit uw sollicitant?": a check of the paper is no check of the person. */
export function renderApplicant(view: ResultView): Html | undefined {
  const parts = openPartsOf(view)
  const isOther = view.parts.some(({ state }) => state === 'other-credential')
  if (parts.length === 0 && !isOther) return undefined
  const { result } = TEXTS[view.locale]
  return html`<section class="card box applicant"><h2>${controlIcon('person')}${result.applicant}</h2><p>${result.applicantText}</p>${renderNames(view)}${renderIdentity(parts, view)}<p>${result.showedBy[view.report.binding]}</p><p class="quiet">${result.retention}</p></section>`
}

/** "Wat kunt u doen?" in three steps, where the answer is not a yes. */
export function renderSteps({ report, locale }: ResultView): Html | undefined {
  const { steps, result } = TEXTS[locale]
  const own = steps[report.state]
  if (own === undefined) return undefined
  const items = own.map((step) => html`<li><span>${step}</span></li>`)
  return html`<section class="card box"><h2>${result.steps}</h2><ol class="steps">${items}</ol></section>`
}

/** With these the file itself is the trouble, and another certificate is not what is needed. */
const BAD_FILES: readonly State[] = ['not-a-kluscv-file', 'changed']

/** The same certificate handed in twice says nothing more than once. */
export function renderRepeated({ repeated, locale }: ResultView): Html | undefined {
  if (repeated.length === 0) return undefined
  const { result } = TEXTS[locale]
  const items = repeated.map(
    ({ part, times }) => html`<li><b>${part.heading}</b> ${result.times(times)}</li>`,
  )
  return html`<section class="card box"><h2>${result.repeated}</h2><ul class="bullets">${items}</ul></section>`
}

/**
 * Print is worth its button only when there is an outcome to keep; it needs the script.
 *
 * @param kept - what is kept of it, where that is not nothing
 */
export function renderActions(views: readonly ResultView[], locale: Locale, kept?: string): Html {
  const { result } = TEXTS[locale]
  const isGreen = views.some(({ report }) => TONES[report.state] === 'green')
  const isBad = views.every(({ report }) => BAD_FILES.includes(report.state))
  const print = html`<button class="button" type="button" data-print hidden>${controlIcon('printer')}${result.print}</button>`
  const label = isBad ? result.anotherFile : result.another
  const again = html`<a class="button${isGreen && ' outline'}" href="/?lang=${locale}">${controlIcon('plus')}${label}</a>`
  return html`<div class="end"><div class="actions">${isGreen && print}${again}</div>${renderPrivacy(kept ?? privacyOf(views, locale))}</div>`
}

function renderPrivacy(text: string): Html {
  return html`<p class="private">${controlIcon('lock')}<span>${text}</span></p>`
}

function privacyOf(views: readonly ResultView[], locale: Locale): string {
  const { result } = TEXTS[locale]
  const [only, ...others] = platformsOf(views.flatMap(({ parts }) => parts))
  if (others.length > 0 || views.length > 1) return result.privateSeveral
  return only === undefined ? result.privateUnknown : result.private(only)
}

/** How the platforms knew whose account it was: once when all did the same, else each by name. */
function renderIdentity(parts: readonly OpenPart[], { locale }: ResultView): readonly Html[] {
  const lines = attributeLines(
    parts,
    {
      linesOf: ({ words }) => statementsAbout(words, ['/identityCheck/method']),
      nameCarriers: nameByPlatformOrHeading,
    },
    locale,
  )
  return lines.map((line) => html`<p>${renderAttributed(line)}</p>`)
}

/** Different names in one bundle: said, since each card alone looks right. */
function renderNames(view: ResultView): Html | undefined {
  const names = namesIn(view)
  if (names.length < 2) return undefined
  const list = names.map((name, at) => html`${at > 0 && ', '}<bdi dir="auto">${name}</bdi>`)
  return html`<p><b>${TEXTS[view.locale].result.severalNames}</b> ${list}.</p>`
}
