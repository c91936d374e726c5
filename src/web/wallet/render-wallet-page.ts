/**
 * The page that the wallet's own code draws itself into: what it needs to begin, and words for a
 * browser that runs no scripts. What it is told is drawn in browser/README.md.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import type { BrowserFiles } from '../shared/browser-files.ts'
import { demoBanner, headOf, type PageFrame } from '../shared/pages/document.ts'
import { html } from '../shared/pages/html.ts'
import { LOGO } from '../shared/pages/icons.ts'

/** What the page is drawn with. */
export interface WalletPageOptions {
  readonly frame: PageFrame
  readonly files: BrowserFiles
  /** Where certificates are checked, without a slash at its end. */
  readonly verifierUrl: string
}

/** The entry that is the wallet. */
const WALLET_ENTRY = 'wallet'

/** Both are in the page: the wallet's code changes the language of the page, and wallet.css follows. */
const LOCALES = ['nl', 'en'] as const

const TITLES: Readonly<Record<Locale, string>> = {
  nl: 'Mijn map – KlusCV',
  en: 'My folder – KlusCV',
}

const WITHOUT_SCRIPTS: Readonly<Record<Locale, string>> = {
  nl: 'Je bewijzen blijven op dit apparaat. Daarvoor heeft deze pagina JavaScript nodig. Zet het aan in je browser, of gebruik een andere browser.',
  en: 'Your certificates stay on this device. For that this page needs JavaScript. Turn it on in your browser, or use another browser.',
}

/** The page, in the language that the browser asks for; the wallet's code may choose another. */
export function renderWalletPage(
  { frame, files, verifierUrl }: WalletPageOptions,
  locale: Locale,
): string {
  const styles = files.stylesOf(WALLET_ENTRY)
  const imports = files.importsOf(WALLET_ENTRY)
  const page = html`<!doctype html>
<html lang="${locale}"><head>${headOf(frame.assets, TITLES[locale])}<meta name="theme-color" content="#f6f3ec" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#11131d" media="(prefers-color-scheme: dark)"><link rel="manifest" href="/manifest.webmanifest">${styles.map((path) => html`<link rel="stylesheet" href="${path}">`)}${imports.map((path) => html`<link rel="modulepreload" href="${path}">`)}<script type="module" src="${files.scriptOf(WALLET_ENTRY)}"></script></head>
<body>${LOCALES.map((each) => html`<div class="above" lang="${each}">${demoBanner(frame, each)}</div>`)}<div id="wallet" data-verifier-url="${verifierUrl}"${frame.development && html` data-demo`}></div>
<noscript><header class="wrap top"><span class="logo">${LOGO}KlusCV</span></header><div class="wrap plain">${LOCALES.map((each) => html`<p lang="${each}">${WITHOUT_SCRIPTS[each]}</p>`)}</div></noscript></body></html>
`
  return page.toString()
}
