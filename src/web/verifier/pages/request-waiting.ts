/**
 * The page of a request that waits for its answer: the code and the link to pass on, how far it is, and
 * a button to look again. With a script it looks by itself (browser/request.entry.ts).
 * @module
 */
import { dayAndTimeOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import type { ShownRequest } from '../../../verifier/index.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { renderAskedFacts } from './request-asked.ts'
import { drawQrCode } from './request-qr.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** A request that waits. */
export interface WaitingView {
  readonly locale: Locale
  readonly now: Date
  readonly id: string
  /** Goes back in the body of a form, never in an address. */
  readonly secret: string
  /** What the worker opens. */
  readonly link: string
  readonly request: ShownRequest
  /** Someone asked whether there is an answer: that is what they read first. */
  readonly isLookedAt?: boolean
}

/** The page. */
export function renderWaiting(frame: PageFrame, view: WaitingView): string {
  return renderPage(frame, view.locale, (locale) => ({
    locale,
    title: REQUEST_TEXTS[locale].waiting.title,
    main: renderMain({ ...view, locale }),
  }))
}

function renderMain(view: WaitingView): Html {
  const { locale, link, request } = view
  const { waiting, asked } = REQUEST_TEXTS[locale]
  const steps = waiting.how.map((step) => html`<li><span>${step}</span></li>`)
  return html`<div class="ask waiting"><section><h1>${waiting.title}</h1><p class="lead">${waiting.lead}</p>
<div class="card pass-on">${drawQrCode(link, waiting.code)}<div class="field"><label for="link-${locale}">${waiting.link}</label><input id="link-${locale}" type="text" dir="ltr" readonly value="${link}"><button class="button outline" type="button" data-copy="link-${locale}" data-copied="${waiting.copied}" hidden>${controlIcon('link')}<span>${waiting.copy}</span></button><p class="wait" role="status"></p></div></div>
${renderProgress(view)}</section>
<aside class="how"><section class="card box"><h2>${asked.title}</h2>${renderAskedFacts(request, locale)}</section><h2>${waiting.howTitle}</h2><ol class="steps">${steps}</ol></aside></div>`
}

/** How far it is. The words for what may come next go along, for the script. */
function renderProgress({ locale, now, id, secret, request, isLookedAt }: WaitingView): Html {
  const { waiting } = REQUEST_TEXTS[locale]
  const { state, expiresAt } = request
  const words = state === 'waiting' ? waiting.state.waiting : waiting.state.opened
  const { time } = dayAndTimeOf(expiresAt, locale)
  const left = Math.max(1, Math.ceil((Date.parse(expiresAt) - now.getTime()) / 60_000))
  return html`<form class="card box progress" method="post" action="/requests/${id}?lang=${locale}" enctype="multipart/form-data" data-request="${id}" data-waiting="${waiting.state.waiting}" data-opened="${waiting.state.opened}" data-offline="${waiting.offline}"><p class="state" role="status"${isLookedAt === true && html` tabindex="-1" autofocus`}>${words}</p><p>${waiting.until(time)} <span data-left="${left}" data-one="${waiting.minutesLeft(1)}" data-many="${waiting.minutesLeft(MANY)}">${waiting.minutesLeft(left)}</span></p><p class="looks" hidden>${waiting.looks}</p><input type="hidden" name="secret" value="${secret}"><button class="button" type="submit">${waiting.look}</button><p class="quiet">${waiting.stay}</p></form>`
}

/** Stands for any number in the words that the script fills in. */
const MANY = 99
