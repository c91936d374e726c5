/**
 * What people see when a request went wrong: what happened and what to do, never why inside.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from './document.ts'
import { html } from './html.ts'

/** A request that got no other answer. */
export interface ErrorView {
  readonly locale: Locale
  /** HTTP status. */
  readonly status: number
  /** For a mail to whoever runs the service; on a page only for their own faults (5xx). */
  readonly requestId?: string
}

interface ErrorWords {
  readonly title: string
  readonly text: string
}

const NOT_FOUND = {
  nl: { title: 'Deze pagina bestaat niet.', text: 'Misschien is de link oud of niet compleet.' },
  en: { title: 'This page does not exist.', text: 'Perhaps the link is old or incomplete.' },
}
const TOO_LARGE = {
  nl: {
    title: 'Dit bestand is te groot.',
    text: 'Een KlusCV-bewijs is kleiner dan 16 MB. Controleer of u het goede bestand koos.',
  },
  en: {
    title: 'This file is too big.',
    text: 'A KlusCV certificate is under 16 MB. Check that you chose the right file.',
  },
}
const TOO_MANY = {
  nl: { title: 'Even wachten.', text: 'Er komen nu te veel vragen. Probeer het over een minuut.' },
  en: { title: 'One moment.', text: 'Too many requests came in. Try again in a minute.' },
}
const NOT_UNDERSTOOD = {
  nl: { title: 'Dit lukte niet.', text: 'Begin opnieuw. Er is niets bewaard.' },
  en: { title: 'That did not work.', text: 'Please start again. Nothing was kept.' },
}
const OUR_FAULT = {
  nl: {
    title: 'Er ging bij ons iets mis.',
    text: 'Er is niets bewaard. Dit zegt niets over het bewijs. Probeer het later opnieuw.',
  },
  en: {
    title: 'Something went wrong on our side.',
    text: 'Nothing was kept. This says nothing about the certificate. Try again later.',
  },
}
const TOO_SLOW = {
  nl: {
    title: 'Het duurde te lang.',
    text: 'Uw bestand kwam niet op tijd aan. Probeer het opnieuw.',
  },
  en: { title: 'It took too long.', text: 'Your file did not arrive in time. Try again.' },
}
const WRONG_KIND = {
  nl: {
    title: 'Dit kunnen wij niet lezen.',
    text: 'Begin opnieuw, en kies een bestand. Er is niets bewaard.',
  },
  en: {
    title: 'We cannot read this.',
    text: 'Start again, and choose a file. Nothing was kept.',
  },
}
const BUSY = {
  nl: {
    title: 'Het is nu druk.',
    text: 'Dit zegt niets over het bewijs. Probeer het over een minuut opnieuw.',
  },
  en: {
    title: 'It is busy now.',
    text: 'This says nothing about the certificate. Try again in a minute.',
  },
}
const KNOWN: Readonly<Record<number, Readonly<Record<Locale, ErrorWords>>>> = {
  404: NOT_FOUND,
  408: TOO_SLOW,
  413: TOO_LARGE,
  415: WRONG_KIND,
  429: TOO_MANY,
  503: BUSY,
}
const AGAIN: Readonly<Record<Locale, string>> = { nl: 'Naar het begin', en: 'To the start' }
const REFERENCE: Readonly<Record<Locale, string>> = { nl: 'Kenmerk', en: 'Reference' }

/** The page for this status. */
export function renderErrorPage(frame: PageFrame, view: ErrorView): string {
  // Being busy is nothing that anyone needs to look up.
  const isFault = view.status >= 500 && view.status !== 503
  const reference = isFault ? view.requestId : undefined
  return renderPage(frame, view.locale, (locale) => {
    const words = wordsFor(view.status)[locale]
    const main = html`<div class="plain"><h1>${words.title}</h1><p>${words.text}</p>${reference !== undefined && html`<p class="quiet">${REFERENCE[locale]}: ${reference}</p>`}<a class="button" href="/?lang=${locale}">${AGAIN[locale]}</a></div>`
    return { locale, title: words.title, main }
  })
}

function wordsFor(status: number): Readonly<Record<Locale, ErrorWords>> {
  return KNOWN[status] ?? (status >= 500 ? OUR_FAULT : NOT_UNDERSTOOD)
}
