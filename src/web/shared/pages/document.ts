/**
 * The frame of every page: head, skip link, mark, language switch, demo banner.
 * Every resource comes from our own origin, and nothing stands inline, so
 * that the Content-Security-Policy of create-app.ts can forbid the rest.
 *
 * Every page holds both languages. The switch is a link inside the page, and `:target` decides
 * which one is shown (media.css). So the answer to an upload can change its language without a
 * script, without a second check, and without us keeping or sending back what was uploaded. It
 * costs 2 to 5 kB after compression. Browsers without `:has()` show both, one
 * after the other.
 * @module
 */
import type { Locale, Words } from '../../../claims/words.ts'
import type { PageAssets } from './assets.ts'
import { type Html, html } from './html.ts'
import { LOGO } from './icons.ts'
import { LOCALE_NAMES, otherLocale } from './locale.ts'

/** What every page is drawn with. */
export interface PageFrame {
  readonly assets: PageAssets
  /** Shows the DEMO banner: nothing here counts. */
  readonly development: boolean
  /** What the foot of every page leads to, beside what it says. */
  readonly links?: readonly FootLink[]
  /** Modules of a role's own pages, beside the script of all pages. */
  readonly scripts?: readonly string[]
  /** What the foot says, where it is not the verifier's. */
  readonly foot?: Words
  /** The mark leads nowhere: the page has no start to go back to. */
  readonly isAlone?: boolean
}

/** A link in the foot: a path of ours, which gets the language of the page behind it. */
export interface FootLink {
  readonly path: string
  readonly label: Words
}

/** One language of a page. */
export interface Edition {
  readonly locale: Locale
  readonly title: string
  readonly main: Html
}

const WORDS = {
  nl: {
    skip: 'Naar de inhoud',
    home: 'KlusCV, naar het begin',
    languages: 'Taal / Language',
    demo: 'Dit is een demo. De platforms en de mensen bestaan niet.',
    foot: 'KlusCV controleert werkbewijzen van klusplatforms. Gratis, met open broncode.',
  },
  en: {
    skip: 'Skip to content',
    home: 'KlusCV, to the start',
    languages: 'Taal / Language',
    demo: 'This is a demo. The platforms and the people do not exist.',
    foot: 'KlusCV checks work certificates from gig platforms. Free, with open source code.',
  },
} as const

/** The page in both languages; `first` is the one that it opens in. */
export function renderPage(
  frame: PageFrame,
  first: Locale,
  renderEdition: (locale: Locale) => Edition,
): string {
  const edition = renderEdition(first)
  const editions = [edition, renderEdition(otherLocale(first))]
  const { assets, scripts = [] } = frame
  const modules = scripts.map((path) => html`<script src="${path}" type="module"></script>`)
  const page = html`<!doctype html>
<html lang="${first}"><head>${headOf(assets, titleOf(edition))}<script src="${assets.script}" defer></script>${modules}</head>
<body>${editions.map((each) => frameEdition(frame, each))}</body></html>
`
  return page.toString()
}

/** What stands in the head of every page. */
export function headOf(assets: PageAssets, title: string): Html {
  const fonts = assets.preloadFonts.map(
    (path) => html`<link rel="preload" href="${path}" as="font" type="font/woff2" crossorigin>`,
  )
  return html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><title>${title}</title>
${fonts}<link rel="stylesheet" href="${assets.styleSheet}"><link rel="icon" type="image/svg+xml" href="${assets.favicon}">`
}

/** What stands above every page of a service in development mode. */
export function demoBanner({ development }: PageFrame, locale: Locale): Html {
  return html`${development && html`<aside class="demo" aria-label="Demo"><b>DEMO</b> ${WORDS[locale].demo}</aside>`}`
}

function titleOf({ title }: Edition): string {
  return `${title} – KlusCV`
}

function frameEdition(frame: PageFrame, edition: Edition): Html {
  const { locale, main } = edition
  const words = WORDS[locale]
  return html`<div class="edition" lang="${locale}" data-title="${titleOf(edition)}">
${demoBanner(frame, locale)}<header class="wrap top"><a class="skip" href="#${locale}">${words.skip}</a>${renderMark(frame, locale)}${languageSwitch(locale)}</header>
<main id="${locale}" class="wrap" tabindex="-1">${main}</main>
<footer class="wrap foot"><p>${frame.foot?.[locale] ?? words.foot}</p>${footLinks(frame, locale)}</footer></div>
`
}

function renderMark({ isAlone = false }: PageFrame, locale: Locale): Html {
  if (isAlone) return html`<span class="logo">${LOGO}KlusCV</span>`
  return html`<a class="logo" href="/?lang=${locale}" aria-label="${WORDS[locale].home}">${LOGO}KlusCV</a>`
}

function footLinks({ links = [] }: PageFrame, locale: Locale): Html | undefined {
  if (links.length === 0) return undefined
  const items = links.map(
    ({ path, label }) => html`<li><a href="${path}?lang=${locale}">${label[locale]}</a></li>`,
  )
  return html`<ul>${items}</ul>`
}

function languageSwitch(locale: Locale): Html {
  const links = (['nl', 'en'] as const).map((each) => {
    if (each === locale) return html`<span aria-current="true">${LOCALE_NAMES[each]}</span>`
    return html`<a href="#${each}" lang="${each}" hreflang="${each}">${LOCALE_NAMES[each]}</a>`
  })
  return html`<nav class="languages" aria-label="${WORDS[locale].languages}">${links}</nav>`
}
