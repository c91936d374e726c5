/**
 * Reviews and lists of gigs in a real browser, with every fold open: what people wrote is of any
 * length and in any script, and nothing of it may break the page.
 */
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../src/claims/words.ts'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import { renderResult } from '../../src/web/verifier/pages/render-result.ts'
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../support/browser.ts'
import { type PageServer, type RenderPage, servePages } from '../support/page-server.ts'
import { NOW } from '../unit/web/pages/sample-reports.ts'
import { MIXED, SINGLES } from '../unit/web/pages/sample-reviews.ts'

const frame = { assets: loadPageAssets(), development: true }

const PAGES: Readonly<Record<string, RenderPage>> = Object.fromEntries(
  Object.entries({ ...SINGLES, ...MIXED }).map(([name, report]) => [
    name,
    (locale: Locale) => renderResult(frame, { results: [{ report: report() }], locale, now: NOW }),
  ]),
)

/** Every pair of width, language and theme: what breaks in one of them breaks in a pair. */
const LOOKS = [
  { locale: 'nl', width: 320, colorScheme: 'dark' },
  { locale: 'en', width: 1280, colorScheme: 'light' },
] as const

/** Axe takes long: it reads each page in one of the looks, in turn, and not what only repeats. */
const NOT_READ = 'a list of 500 gigs'

let server: PageServer
let browser: Browser
let tab: Page

beforeAll(async () => {
  server = await servePages(frame.assets, PAGES)
  browser = await launchBrowser()
  tab = await openPage(browser, 'about:blank', { width: 320 })
})

afterAll(async () => {
  await browser.close()
  server.close()
})

type Look = (typeof LOOKS)[number]

async function show(name: string, { locale, width, colorScheme }: Look): Promise<Page> {
  await tab.setViewportSize({ width, height: 844 })
  await tab.emulateMedia({ media: 'screen', colorScheme })
  await tab.goto(`${server.urlOf(name)}?lang=${locale}`)
  return tab
}

function openFolds(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

/** The families of which the page has fetched a file. */
function loadedFonts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family)
  })
}

test.each(Object.keys(PAGES).map((name, at) => [name, at] as const))(
  'breaks no rule of accessibility and never scrolls sideways, all folds open: %s',
  async (name, at) => {
    const problems: string[] = []
    for (const [index, look] of LOOKS.entries()) {
      const page = await show(name, look)
      await openFolds(page)
      const pixels = await sidewaysScroll(page)
      const isRead = name !== NOT_READ && index === at % LOOKS.length
      const found = isRead ? await findAccessibilityProblems(page) : []
      const scrolling = pixels > 0 ? [`scrolls ${pixels} pixels`] : []
      const place = Object.values(look).join(', ')
      problems.push(...[...found, ...scrolling].map((each) => `${each} (${place})`))
    }
    expect(problems).toEqual([])
  },
)

describe('a review in Arabic', () => {
  test.each(LOOKS)('runs from the right, in $locale at $width', async (look) => {
    const page = await show('a review in Arabic', look)
    const seen = await page.evaluate(() => {
      const quote = document.querySelector('blockquote')
      const line = quote?.querySelector('p')
      const caption = document.querySelector('figcaption p')
      if (!quote || !line || !caption) return undefined
      const range = document.createRange()
      range.selectNodeContents(line)
      const [text, box] = [range.getBoundingClientRect(), quote.getBoundingClientRect()]
      return {
        language: quote.lang,
        direction: getComputedStyle(line).direction,
        caption: getComputedStyle(caption).direction,
        toTheRight: box.right - text.right < text.left - box.left,
        bar: getComputedStyle(quote).borderRightWidth,
      }
    })
    expect(seen).toEqual({
      language: 'ar',
      direction: 'rtl',
      caption: 'ltr',
      toTheRight: true,
      bar: '4px',
    })
  })
})

test.each([
  ['a review in Arabic', 'Vazirmatn'],
  ['a review in Tigrinya', 'Noto Sans Ethiopic'],
])('%s is written in the font that is served with the page, %s', async (name, font) => {
  const page = await show(name, LOOKS[0])
  const loaded = await loadedFonts(page)
  expect(loaded.filter((family) => family.includes(font)).length).toBeGreaterThan(0)
})

test('a page without such names asks for neither', async () => {
  const page = await show('a review', LOOKS[0])
  const loaded = await loadedFonts(page)
  expect(loaded.filter((family) => /Vazirmatn|Ethiopic/.test(family))).toEqual([])
})

describe('a long text', () => {
  test.each(['a review of 600 characters', 'a review with a very long word'])(
    'stands whole inside its card at 320 pixels: %s',
    async (name) => {
      const page = await show(name, LOOKS[0])
      const isInside = await page.evaluate(() => {
        const line = document.querySelector('blockquote p')
        const card = line?.closest('.card')?.getBoundingClientRect()
        const range = document.createRange()
        if (!line || !card) return false
        range.selectNodeContents(line)
        const text = range.getBoundingClientRect()
        return text.left >= card.left && text.right <= card.right && text.bottom <= card.bottom
      })
      expect(isInside).toBe(true)
    },
  )
})

describe('a list of gigs', () => {
  test('is a table where there is room, and lines of text where there is none', async () => {
    const widths = []
    for (const look of [LOOKS[0], LOOKS[1]]) {
      const page = await show('a short list of gigs', look)
      await openFolds(page)
      const cells = page.locator('.edition:first-child .gigs tbody tr').nth(1).locator('td')
      const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()))
      widths.push(new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size)
      expect(await page.locator('.gigs [role=columnheader]').count()).toBe(12)
    }
    expect(widths[0]).toBeGreaterThan(1)
    expect(widths[1]).toBe(1)
  })
})

describe('on paper', () => {
  test('every quote is there, and no list of five hundred', async () => {
    const page = await show('a bundle of fifty', LOOKS[1])
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const quotes = page.locator('.edition:first-child blockquote')
    expect(await quotes.count()).toBe(44)
    for (const quote of await quotes.all()) expect(await quote.isVisible()).toBe(true)
    expect(await page.locator('.edition:first-child .gigs:visible').count()).toBe(0)
  })
})

test.each([NOT_READ, 'a bundle of fifty'])('weighs little on the way: %s', (name) => {
  const page = Buffer.from(PAGES[name]?.('nl') ?? '')
  const text = [frame.assets.styleSheet, frame.assets.script].map(
    (path) => gzipSync(frame.assets.byPath.get(path)?.bytes ?? '').length,
  )
  const total = text.reduce((sum, bytes) => sum + bytes, gzipSync(page).length)
  expect(total).toBeLessThanOrEqual(100_000)
})
