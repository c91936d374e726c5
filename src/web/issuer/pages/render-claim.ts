/**
 * The claim page: what goes along, the paper, one button, and what comes after. One form in each
 * language, which works without a script: it shows the choices again, or answers the PDF. Drawing it
 * signs nothing and changes nothing.
 * @module
 */
import { dayAndTimeOf } from '../../../claims/format.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon } from '../../shared/pages/icons.ts'
import { renderNext } from './claim-next.ts'
import { renderPaper } from './claim-paper.ts'
import { renderSwitches } from './claim-switches.ts'
import { type ClaimRequest, type ClaimView, viewIn } from './claim-view.ts'
import { renderEverything } from './claim-words.ts'
import { TEXTS } from './texts.ts'

/** The page, at `…/claim/{token}`: every address in it is relative to that. */
export function renderClaim(frame: PageFrame, request: ClaimRequest): string {
  return renderPage(frame, request.locale, (locale) => {
    const view = viewIn(locale, request)
    return { locale, title: TEXTS[locale].title, main: renderMain(view) }
  })
}

function renderMain(view: ClaimView): Html {
  const texts = TEXTS[view.locale]
  const [before, after] = texts.lead
  const steps = texts.steps.map(
    (step, at) => html`<li${at === 0 && html` aria-current="step"`}>${at + 1}. ${step}</li>`,
  )
  return html`<ol class="stages">${steps}</ol><h1 data-claimed="${texts.titleClaimed}">${texts.title}</h1><p class="lead">${before}<b>${view.platformName}</b>${after}</p>
<form class="claim" method="post" action="${view.token}/certificate.pdf?lang=${view.locale}"${dataOf(view)}><input type="hidden" name="language" value="${view.locale}">
<div class="chosen-parts">${renderClaimed(view)}<p class="locked" data-locked hidden tabindex="-1">${controlIcon('lock')}<span>${texts.locked(view.platformName)}</span></p>${renderSwitches(view)}<p class="note">${controlIcon('eye')}<span>${texts.hidden}</span></p>${renderWrong(view)}
<div class="bar" data-bar><button class="button" type="submit" formaction="${view.token}?lang=${view.locale}#paper-${view.locale}" data-view>${texts.view}</button></div></div>
${renderPreview(view)}</form>
${renderNext(view)}${renderEverything(view)}`
}

function renderPreview(view: ClaimView): Html {
  const { locale } = view
  const texts = TEXTS[locale]
  const { time } = dayAndTimeOf(view.preview.expiresAt, locale)
  const { progress } = texts
  return html`<section class="preview" id="paper-${locale}" tabindex="-1" aria-labelledby="preview-${locale}"><h2 id="preview-${locale}">${texts.preview}</h2><div class="sheet-frame" id="large-${locale}" role="group" aria-labelledby="preview-${locale}" tabindex="0">${renderPaper(view)}</div>
<div class="acts">${renderDownload(view)}<p class="wait" role="status" data-said data-making="${progress.making}" data-downloaded="${progress.downloaded}" data-without-link="${progress.downloadedWithoutLink}" data-failed="${progress.failed}" data-link-failed="${progress.linkFailed}" data-copied="${progress.copied}" data-stopped="${progress.stopped}" data-stop-failed="${progress.stopFailed}"${troubleData(view)}></p><a class="button outline enlarge" href="#large-${locale}">${controlIcon('eye')}${texts.large}</a><a class="button outline reduce" href="#paper-${locale}">${controlIcon('eye')}${texts.small}</a></div>
<p class="note">${controlIcon('lock')}<span>${texts.free} ${texts.worksUntil(time)}</span></p></section>`
}

/** A file says where it is checked, so without such a place there is none. */
function renderDownload({ locale, places }: ClaimView): Html | undefined {
  if (places.verifierUrl === undefined) return undefined
  return html`<button class="button" type="submit" data-download>${controlIcon('download')}${TEXTS[locale].download}</button>`
}

/** What the script says instead of a page, when the claim is refused. */
function troubleData({ locale }: ClaimView): Html {
  const { trouble } = TEXTS[locale]
  const textOf = (name: keyof typeof trouble): string =>
    `${trouble[name].title} ${trouble[name].text}`
  return html` data-410="${textOf('ended')}" data-409="${textOf('chosen-otherwise')}" data-404="${textOf('unknown')}" data-429="${textOf('too-often')}" data-too-many="${trouble['too-many'].title} ${trouble['too-many'].text}"`
}

/** What the script needs to know; the token is in the address of the page already. */
function dataOf({ token, preview, places }: ClaimView): Html {
  const { walletUrl, verifierUrl } = places
  return html` data-claim="../v1/offers/${token}/claim" data-offer="${preview.id}" data-ends="${preview.expiresAt}" data-offer-url="${preview.offerUrl}"${walletUrl !== undefined && html` data-wallet="${walletUrl}"`}${verifierUrl !== undefined && html` data-verifier="${verifierUrl}"`}`
}

function renderClaimed({ preview, locale }: ClaimView): Html | undefined {
  if (!preview.claimed) return undefined
  return html`<p class="locked" data-claimed>${controlIcon('tick')}<span>${TEXTS[locale].claimed}</span></p>`
}

/** Nothing is signed before it is right: the platform mends it, and the worker comes back. */
function renderWrong(view: ClaimView): Html {
  const texts = TEXTS[view.locale]
  const { correctionUrl } = view.platform
  const how =
    correctionUrl === undefined
      ? html`${texts.reportInApp(view.platformName)}`
      : html`<a href="${correctionUrl}" rel="noopener">${texts.reportAt(view.platformName)}</a>`
  return html`<p class="note">${controlIcon('cross')}<span><b>${texts.wrong}</b> ${how}</span></p>`
}
