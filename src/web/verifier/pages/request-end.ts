/**
 * What employer and worker read where a request has ended.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import type { RequestEnd } from './request-text-types.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** Who reads, and why there is nothing else to read. */
export type RequestEndView = { readonly locale: Locale } & (
  | { readonly reader: 'employer'; readonly end: Exclude<RequestEnd, 'answered'> }
  | { readonly reader: 'worker'; readonly end: RequestEnd }
)

/** The page. */
export function renderRequestEnd(frame: PageFrame, view: RequestEndView): string {
  return renderPage(frame, view.locale, (locale) => {
    const { ends } = REQUEST_TEXTS[locale]
    const isEmployer = view.reader === 'employer'
    const { title, text } = isEmployer ? ends.employer[view.end] : ends.worker[view.end]
    const main = html`<div class="plain"><h1>${title}</h1><p>${text}</p>${isEmployer && another(locale)}</div>`
    return { locale, title, main }
  })
}

function another(locale: Locale): Html {
  return html`<a class="button" href="/requests?lang=${locale}">${REQUEST_TEXTS[locale].another}</a>`
}
