/**
 * The page behind a share link. The server does not know which link: that stands behind the `#`, and
 * browser/share.entry.ts reads it. So every state is in the page, hidden, and the script shows one.
 * @module
 */
import type { Locale } from '../../../claims/words.ts'
import { type PageFrame, renderPage } from '../../shared/pages/document.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import { controlIcon, stateIcon } from '../../shared/pages/icons.ts'
import { SHARE_TROUBLES, type ShareAnswer, type ShareTrouble } from './share-text-types.ts'
import { SHARE_TEXTS } from './share-texts.ts'

/** The page as it is shown. */
export interface ShareView {
  readonly locale: Locale
  /** Before the id of a share: `https://wallet.example/v1/shares/`; absent when there is no store. */
  readonly store: string | undefined
}

/** With these it is not the link that is at fault. */
const WITHOUT_CONNECTION: readonly ShareTrouble[] = ['offline', 'unreachable']

/** With these the same link may well open a moment later. */
const REPEATABLE: readonly ShareTrouble[] = [...WITHOUT_CONNECTION, 'returned']

/** The page. */
export function renderShare(frame: PageFrame, { locale: first, store }: ShareView): string {
  return renderPage(frame, first, (locale) => {
    const { title, noStore } = SHARE_TEXTS[locale]
    if (store === undefined) {
      const banner = renderBanner(noStore, 'linkEnded')
      return { locale, title: noStore.sentence, main: html`${banner}${renderActions(locale)}` }
    }
    return { locale, title, main: renderStates(locale, store) }
  })
}

function renderStates(locale: Locale, store: string): Html {
  const { noScript } = SHARE_TEXTS[locale]
  const troubles = SHARE_TROUBLES.map((trouble) => renderTrouble(trouble, locale))
  return html`<div data-share data-store="${store}">${renderOpening(locale)}${troubles}<noscript>${renderBanner(noScript, 'linkEnded')}${renderActions(locale)}</noscript></div>`
}

/** Nothing is said of waiting until there is any. */
function renderOpening(locale: Locale): Html {
  const { title, slow, slower, private: kept } = SHARE_TEXTS[locale]
  return html`<section class="plain" data-state="opening" hidden><h1>${title}</h1><p class="wait" role="status" data-slow="${slow}" data-slower="${slower}"></p><p class="private">${controlIcon('lock')}<span>${kept}</span></p></section>`
}

function renderTrouble(trouble: ShareTrouble, locale: Locale): Html {
  const { troubles } = SHARE_TEXTS[locale]
  const icon = WITHOUT_CONNECTION.includes(trouble) ? 'noConnection' : iconOfLink(trouble)
  const isRepeatable = REPEATABLE.includes(trouble)
  return html`<div data-state="${trouble}" data-title="${troubles[trouble].sentence} – KlusCV" hidden>${renderBanner(troubles[trouble], icon)}${renderActions(locale, isRepeatable)}</div>`
}

function iconOfLink(trouble: ShareTrouble): BannerIcon {
  return trouble === 'returned' ? 'link' : 'linkEnded'
}

type BannerIcon = 'link' | 'linkEnded' | 'noConnection'

/** Slate: of the certificate nothing is known, so nothing is good or bad. */
function renderBanner({ sentence, reason, next }: ShareAnswer, icon: BannerIcon): Html {
  const shape = icon === 'noConnection' ? stateIcon('status-unknown') : controlIcon(icon)
  return html`<section class="banner slate">${shape}<div><h1 tabindex="-1">${sentence}</h1><p>${reason}</p><p class="next">${next}</p></div></section>`
}

function renderActions(locale: Locale, isRepeatable = false): Html {
  const { again, toForm } = SHARE_TEXTS[locale]
  const repeat = html`<button class="button" type="button" data-again>${again}</button>`
  const form = html`<a class="button${isRepeatable && ' outline'}" href="/?lang=${locale}">${toForm}</a>`
  return html`<div class="actions narrow">${isRepeatable && repeat}${form}</div>`
}
