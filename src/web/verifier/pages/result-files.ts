/**
 * Several files at once: a line for each with its answer, in the order in which they were given.
 * They are never added up: one file says nothing about another.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { TONES } from '../../../core/state.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { stateIcon } from '../../shared/pages/icons.ts'
import { idIn, type ResultView } from './read-report.ts'
import { bannerWords, renderFileName } from './result-banner.ts'
import { TEXTS } from './texts.ts'

/** What the page is about. */
export function titleOfSeveral(views: readonly ResultView[], locale: Locale): string {
  return TEXTS[locale].files.title(views.length)
}

/** The top of the page. Its heading takes the focus. */
export function renderOverview(views: readonly ResultView[], locale: Locale): Html {
  const id = `answers-${locale}`
  const lines = views.map((view) => {
    const { state } = view.report
    return html`<li class="${TONES[state]}">${stateIcon(state)}<a href="#${idIn(view, 'answer')}">${renderFileName(view)}</a><b>${bannerWords(view).sentence}</b></li>`
  })
  return html`<section class="card overview" role="status" aria-labelledby="${id}"><h1 id="${id}" tabindex="-1" autofocus>${titleOfSeveral(views, locale)}</h1><p>${TEXTS[locale].files.apart}</p><ul>${lines}</ul></section>`
}
