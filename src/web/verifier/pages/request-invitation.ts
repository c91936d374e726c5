/**
 * The page behind the link of a request, for the worker: who asks what and why, that nobody checked
 * it, and the way to the folder. Nothing on it is of the worker, and nothing is sent by it.
 * @module
 */
import { createWalletLink } from '../../../certificate/wallet-link.ts'
import { dayAndTimeOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import type { ShownRequest } from '../../../verifier/index.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { labelOfType } from './request-kinds.ts'
import { drawQrCode } from './request-qr.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** A request that can be answered. */
export interface InvitationView {
  readonly locale: Locale
  readonly request: ShownRequest
  /** Where this page is. */
  readonly link: string
  readonly walletUrl: string
}

/** The page. */
export function renderInvitation(frame: PageFrame, view: InvitationView): string {
  return renderPage(frame, view.locale, (locale) => ({
    locale,
    title: REQUEST_TEXTS[locale].invitation.title,
    main: renderMain({ ...view, locale }),
  }))
}

function renderMain({ locale, request, link, walletUrl }: InvitationView): Html {
  const { invitation } = REQUEST_TEXTS[locale]
  const { name, purpose, types, expiresAt } = request
  const { time } = dayAndTimeOf(expiresAt, locale)
  const by = name === undefined ? invitation.nobody : html`<bdi dir="auto">${name}</bdi>`
  const kinds = types.map((type) => html`<li>${labelOfType(type, locale)}</li>`)
  const wallet = createWalletLink(walletUrl, {
    kind: 'request',
    requestUrl: link,
    language: locale,
  })
  return html`<div class="invitation"><section><h1>${invitation.title}</h1>
<div class="card box"><dl class="asks"><div><dt>${invitation.by}</dt><dd>${by}</dd></div><div><dt>${invitation.purpose}</dt><dd><bdi dir="auto">${purpose}</bdi></dd></div><div><dt>${invitation.kinds}</dt><dd><ul class="bullets">${kinds}</ul></dd></div></dl><p class="unchecked">${controlIcon('person')}<span>${invitation.unchecked} ${invitation.stranger}</span></p></div>
<a class="button" href="${wallet}">${controlIcon('folder')}${invitation.open}</a>
<p class="private">${controlIcon('eye')}<span>${invitation.choice} ${invitation.until(time)}</span></p>
<h2>${invitation.folderTitle}</h2><p>${invitation.folder}</p></section>
<aside><h2>${invitation.phoneTitle}</h2><p>${invitation.phone}</p><div class="card">${drawQrCode(link, invitation.code)}</div></aside></div>`
}
