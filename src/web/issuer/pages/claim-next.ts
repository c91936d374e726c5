/**
 * What can be done with a certificate: send it, show its code or a link, keep it. A link is made in
 * the browser, so without a script, or without a store to keep it, that part is not there.
 * @module
 */
import { createWalletLink } from '../../../certificate/wallet-link.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { type ControlIcon, controlIcon } from '../../shared/pages/icons.ts'
import type { ClaimView } from './claim-view.ts'
import { TEXTS } from './texts.ts'

/** Days that a link may work; the second unless the worker says otherwise. */
const LINK_DAYS = [7, 30, 90] as const
const USUAL_LINK_DAYS = 30

/** The three cards. */
export function renderNext(view: ClaimView): Html {
  const { next } = TEXTS[view.locale]
  const { walletUrl, verifierUrl } = view.places
  const canShare = walletUrl !== undefined && verifierUrl !== undefined
  const cards = [
    renderCard('file', next.send),
    canShare ? renderShareCard(view) : renderCard('qr', next.show),
    walletUrl !== undefined && renderCard('folder', next.keep, renderKeep(view, walletUrl)),
  ]
  return html`<section class="next" id="next-${view.locale}" tabindex="-1" aria-labelledby="next-title-${view.locale}"><p class="done" role="status" data-done></p><h2 id="next-title-${view.locale}">${next.title}</h2><div class="ways">${cards}</div></section>`
}

interface CardWords {
  readonly title: string
  readonly text: string
}

function renderCard(icon: ControlIcon, words: CardWords, action?: Html): Html {
  return html`<section class="card box way">${renderPicture(icon)}<div>${renderCardWords(words)}</div>${action}</section>`
}

/** Of a link only the script speaks, which makes it; before that there is the code on the paper. */
function renderShareCard(view: ClaimView): Html {
  const { next } = TEXTS[view.locale]
  return html`<section class="card box way">${renderPicture('qr')}<div data-without-links>${renderCardWords(next.show)}</div><div data-with-links hidden>${renderCardWords(next.showWithLink)}</div>${renderShare(view)}</section>`
}

function renderPicture(icon: ControlIcon): Html {
  return html`<span class="picture">${controlIcon(icon)}</span>`
}

function renderCardWords({ title, text }: CardWords): Html {
  return html`<h3>${title}</h3><p>${text}</p>`
}

function renderShare(view: ClaimView): Html {
  const { next } = TEXTS[view.locale]
  const days = LINK_DAYS.map(
    (each) =>
      html`<label><input type="radio" name="days-${view.locale}" value="${each}" autocomplete="off"${each === USUAL_LINK_DAYS && html` checked`}><span>${next.days(each)}</span></label>`,
  )
  return html`<div class="share" data-share hidden><fieldset class="days"><legend>${next.howLong}</legend><div>${days}</div></fieldset><button class="button outline" type="button" data-make>${controlIcon('link')}${next.makeLink}</button>
<div class="made" data-made hidden tabindex="-1"><p><b>${next.linkUntil} <span data-until></span>.</b></p><a data-link></a><div class="code" role="img" aria-label="${next.linkCode}" data-code></div><p class="quiet">${next.bright}</p><div class="pairs"><button class="button" type="button" data-send hidden>${next.share}</button><button class="button outline" type="button" data-copy>${next.copy}</button></div></div>
<div data-links hidden><h4>${next.links}</h4><ul class="links"></ul><p class="quiet">${next.stopHint}</p></div><template data-one-link><li><span><span data-kind data-pdf="${next.ofPdf}" data-link="${next.ofLink}"></span> <b data-until></b></span><button class="button outline small" type="button">${next.stop}</button></li></template><p class="wait" role="status" data-said></p></div>`
}

/** Before anything is made the wallet takes the offer itself, with its own key. */
function renderKeep({ locale, chosen, preview }: ClaimView, walletUrl: string): Html {
  const { offerUrl } = preview
  const choices = { language: locale, ...chosen }
  const link = createWalletLink(walletUrl, { kind: 'offer', offerUrl, choices })
  return html`<a class="button outline" href="${link}" data-keep rel="noopener">${controlIcon('folder')}${TEXTS[locale].next.keepButton}</a>`
}
