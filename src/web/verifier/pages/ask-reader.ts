/**
 * What is asked of readers where checks are counted for an evaluation: as whom they check, on the
 * form, and whether the answer was clear, below it. Without a script, and without a trace of who
 * answers: a form says no more than what stands in it.
 *
 * The second form opens a new tab, because an answer that was left cannot be had again: it was never
 * kept.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import type { State } from '../../../core/state.ts'
import type { Clarity } from '../../../verifier/index.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { TEXTS } from './texts.ts'

/** The names of the fields, for the routes that read them. */
export const ASKED_FIELDS = { role: 'role', state: 'state', clear: 'clear' } as const

/** Where the second form goes. */
export const CLARITY_PATH = '/clear'

/** "Ik controleer dit als": nothing is chosen until its reader chooses. */
export function renderRoleField(locale: Locale): Html {
  const { counting } = TEXTS[locale]
  const id = `role-${locale}`
  const options = Object.entries(counting.roles).map(
    ([role, words]) => html`<option value="${role}">${words}</option>`,
  )
  return html`<div class="field"><label for="${id}">${counting.role}</label><select id="${id}" name="${ASKED_FIELDS.role}" autocomplete="off" aria-describedby="${id}-hint">${options}</select><p class="quiet" id="${id}-hint">${counting.roleHint}</p></div>`
}

/** "Was dit duidelijk?", about an answer of this state. */
export function renderClarityQuestion(state: State, locale: Locale): Html {
  const { counting } = TEXTS[locale]
  const button = (clarity: Clarity) =>
    html`<button class="button outline small" type="submit" name="${ASKED_FIELDS.clear}" value="${clarity}">${counting[clarity]}</button>`
  const id = `clear-${locale}`
  return html`<form class="card box end" method="post" action="${CLARITY_PATH}?lang=${locale}" target="_blank" aria-labelledby="${id}"><h2 id="${id}">${counting.clear}</h2><input type="hidden" name="${ASKED_FIELDS.state}" value="${state}"><div class="choices">${button('yes')}${button('no')}</div><p class="quiet">${counting.clearHint}</p></form>`
}

/** What who answered sees. */
export function renderThanks(frame: PageFrame, locale: Locale): string {
  return renderPage(frame, locale, (edition) => {
    const { counting } = TEXTS[edition]
    const main = html`<div class="plain"><h1>${counting.thanks}</h1><p>${counting.thanksText}</p><a class="button" href="/?lang=${edition}">${counting.back}</a></div>`
    return { locale: edition, title: counting.thanks, main }
  })
}
