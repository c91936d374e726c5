/**
 * The pages in a real browser, served with the policy of the apps: accessibility, layout, language
 * switch, requests and weight.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../src/claims/words.ts'
import type { VerificationReport } from '../../src/core/report.ts'
import { STATES, type State, TONES } from '../../src/core/state.ts'
import { ISSUER_API } from '../../src/web/issuer/api-docs/issuer-api.ts'
import { renderDocsPage } from '../../src/web/shared/docs-page/render-docs-page.ts'
import { DOCS_STYLE_SHEET } from '../../src/web/shared/docs-routes.ts'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import { renderErrorPage } from '../../src/web/shared/pages/render-error-page.ts'
import { renderThanks } from '../../src/web/verifier/pages/ask-reader.ts'
import type { Result } from '../../src/web/verifier/pages/read-report.ts'
import { renderForm } from '../../src/web/verifier/pages/render-form.ts'
import { renderResult } from '../../src/web/verifier/pages/render-result.ts'
import {
  findAccessibilityProblems,
  type Look,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../support/browser.ts'
import { type PageServer, type RenderPage, servePages } from '../support/page-server.ts'
import { CHECKED_AT, MORE_SCENES, STATE_SCENES } from '../support/state-pages.ts'
import { SOMEONE_ELSES, signedBundle } from '../unit/web/pages/sample-bundles.ts'
import { NOW, SHAPES } from '../unit/web/pages/sample-reports.ts'

const frame = { assets: loadPageAssets(), development: true }

/** What is not brought about with a real document as easily, and layouts break on. */
const ODD = [
  'a bundle in which one is paused and names differ',
  'a name in Arabic with few ratings',
  'one gig and a very long name',
  'a part that the gate refused',
  'a signature that could not be checked in time',
]
const DRAWN: Readonly<Record<string, () => VerificationReport>> = {
  ...Object.fromEntries(Object.entries(SHAPES).filter(([name]) => ODD.includes(name))),
  'a bundle of somebody else': () =>
    signedBundle(
      Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [at, { binding: SOMEONE_ELSES }])),
    ),
}

/** Produced for real, in the first hook: verified documents with real signatures. */
const REAL = { ...STATE_SCENES, ...MORE_SCENES }
const results = new Map<string, readonly Result[]>()

const PAGES: Readonly<Record<string, RenderPage>> = {
  form: (locale) => renderForm(frame, { locale }),
  'form with an error': (locale) =>
    renderForm(frame, { locale, error: 'nothing-chosen', asksRole: true }),
  'thanks for an answer': (locale) => renderThanks(frame, locale),
  'error page': (locale) => renderErrorPage(frame, { locale, status: 500, requestId: 'r-1' }),
  ...Object.fromEntries(
    Object.entries(DRAWN).map(([name, report]) => [
      name,
      (locale: Locale) =>
        renderResult(frame, { results: [{ report: report() }], locale, now: NOW }),
    ]),
  ),
  ...Object.fromEntries(Object.keys(REAL).map((name) => [name, renderReal(name)])),
}

function renderReal(name: string): RenderPage {
  const rest = {
    now: CHECKED_AT,
    freshness: { refreshSeconds: 300 },
    address: 'kluscv.example',
    receipt: '{}',
    asksClarity: true,
  }
  return (locale) => renderResult(frame, { results: results.get(name) ?? [], locale, ...rest })
}

/** All that any page asked for, and all errors that the browser told of: a policy that was broken is one. */
const requested: string[] = []
const complaints: string[] = []

let server: PageServer
let browser: Browser
let tab: Page
let origin: string

beforeAll(async () => {
  server = await servePages(frame.assets, PAGES)
  origin = server.origin
  browser = await launchBrowser()
  tab = await openPage(browser, 'about:blank', { width: 390 })
  tab.on('request', (request) => requested.push(request.url()))
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  for (const [name, scene] of Object.entries(REAL)) results.set(name, await scene())
})

afterAll(async () => {
  await browser.close()
  server.close()
})

/** Opens one of {@link PAGES}, in the same tab as the others when it has scripts. */
async function withPage<Result>(
  name: string,
  look: Look,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const url = server.urlOf(name)
  if (look.javaScriptEnabled === false) {
    const page = await openPage(browser, url, look)
    return use(page).finally(() => page.context().close())
  }
  await tab.setViewportSize({ width: look.width, height: look.height ?? 844 })
  await tab.emulateMedia({ media: 'screen', colorScheme: look.colorScheme ?? 'light' })
  await tab.goto(url)
  return use(tab)
}

describe('every state', () => {
  test('is one of a real document', () => {
    expect(Object.keys(STATE_SCENES).toSorted()).toEqual([...STATES].toSorted())
    for (const state of STATES) {
      expect([state, results.get(state)?.map(({ report }) => report.state)]).toEqual([
        state,
        [state],
      ])
    }
  })
})

describe('every page', () => {
  const LOOKS = [
    { locale: 'nl', width: 390, colorScheme: 'light' },
    { locale: 'en', width: 1280, colorScheme: 'dark' },
    { locale: 'nl', width: 1280, colorScheme: 'dark' },
    { locale: 'en', width: 390, colorScheme: 'light' },
  ] as const

  /** A state in both themes, for its colours are its own; of the rest each second look. */
  const looksOf = (name: string, at: number) =>
    name in STATE_SCENES ? [LOOKS[0], LOOKS[1]] : [LOOKS[at % LOOKS.length] ?? LOOKS[0]]

  test.each(Object.keys(PAGES).map((name, at) => [name, looksOf(name, at)] as const))(
    'breaks no rule of accessibility and never scrolls sideways: %s',
    async (name, looks) => {
      const problems = await withPage(name, { width: 390 }, async (page) => {
        const found: string[] = []
        for (const { locale, width, colorScheme } of looks) {
          await page.evaluate((hash) => location.replace(`#${hash}`), locale)
          await page.setViewportSize({ width, height: 844 })
          await page.emulateMedia({ colorScheme })
          found.push(...(await findAccessibilityProblems(page)))
        }
        for (const [width, fontSize] of [
          [320, '100%'],
          [640, '200%'],
        ] as const) {
          await page.setViewportSize({ width, height: 844 })
          await page.evaluate((size) => {
            document.documentElement.style.fontSize = size
          }, fontSize)
          for (const locale of ['nl', 'en']) {
            await page.evaluate((hash) => location.replace(`#${hash}`), locale)
            const pixels = await sidewaysScroll(page)
            if (pixels > 0)
              found.push(`scrolls ${pixels} pixels at ${width}, ${fontSize} in ${locale}`)
          }
        }
        return found
      })
      expect(problems).toEqual([])
    },
  )
})

describe('the keyboard', () => {
  test.each(['two platforms', 'several files', 'issuer-unknown'])(
    'reaches every control, and shows where it is: %s',
    async (name) => {
      await withPage(name, { width: 1280 }, async (page) => {
        const CONTROLS =
          'a[href], button:not([hidden]), summary, input:not([type=hidden]), select, textarea'
        const wanted = await page.evaluate((controls) => {
          const all = [...document.querySelectorAll<HTMLElement>(controls)]
          const shown = all.filter((each) => each.checkVisibility())
          shown.forEach((each, at) => {
            each.dataset['at'] = String(at)
          })
          document.querySelector('h1')?.blur()
          return shown.length
        }, CONTROLS)
        const reached = new Set<string>()
        for (let press = 0; press < wanted + 2; press += 1) {
          await page.keyboard.press('Tab')
          const seen = await page.evaluate(() => {
            const { activeElement: element } = document
            if (!(element instanceof HTMLElement)) return undefined
            return { at: element.dataset['at'], outline: getComputedStyle(element).outlineStyle }
          })
          if (seen?.at === undefined) continue
          expect(seen.outline).toBe('solid')
          reached.add(seen.at)
        }
        expect(reached.size).toBe(wanted)
      })
    },
  )
})

describe('layout', () => {
  test.each(STATES.filter((state) => TONES[state] === 'green' || state === 'suspended'))(
    'shows answer, name and figures on a phone without scrolling: %s',
    async (state) => {
      const bottoms = await withPage(state, { width: 390, height: 844 }, (page) =>
        page.evaluate(() =>
          ['h1', '.name', '.figures div:last-child'].map(
            (part) => document.querySelector(part)?.getBoundingClientRect().bottom ?? Infinity,
          ),
        ),
      )
      for (const bottom of bottoms) expect(bottom).toBeLessThan(844)
    },
  )

  test('writes the answer in at least 26 pixels', async () => {
    const size = await withPage('genuine', { width: 320 }, (page) =>
      page.evaluate(() => {
        const heading = document.querySelector('h1')
        return heading === null ? '' : getComputedStyle(heading).fontSize
      }),
    )
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(26)
  })

  test('prints light, without controls and with every fold open', async () => {
    await withPage('genuine', { width: 800, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect(await page.isVisible('.languages')).toBe(false)
      expect(await page.isVisible('.edition:first-child .actions')).toBe(false)
      expect(await page.isVisible('.edition:first-child .says li')).toBe(true)
      const ink = await page.evaluate(() => getComputedStyle(document.body).color)
      expect(ink).toBe('rgb(23, 27, 51)')
      const [text, caption] = await page.evaluate(() =>
        ['.edition:first-child .role', '.edition:first-child .figures dt'].map((part) =>
          Number.parseFloat(
            getComputedStyle(document.querySelector(part) ?? document.body).fontSize,
          ),
        ),
      )
      expect(caption).toBeLessThan(text ?? 0)
    })
  })
})

describe('language', () => {
  test.each([true, false])('changes in the page, with scripts %s', async (javaScriptEnabled) => {
    await withPage('genuine', { width: 390, javaScriptEnabled }, async (page) => {
      const expectHeading = (heading: RegExp) =>
        expect
          .poll(() => page.locator('h1:visible').allTextContents(), { timeout: 10_000 })
          .toEqual([expect.stringMatching(heading)])
      await expectHeading(/^Dit bewijs is echt/)
      await page.click('.languages a:visible')
      await expectHeading(/^This certificate is genuine/)
      await page.click('.languages a:visible')
      await expectHeading(/^Dit bewijs is echt/)
    })
  })

  test('changes the title and the language of the page with it', async () => {
    await withPage('genuine', { width: 390 }, async (page) => {
      await page.click('.languages a:visible')
      await page.waitForFunction(() => document.documentElement.lang === 'en')
      expect(await page.title()).toMatch(/^This certificate is genuine/)
    })
  })
})

/** The browser gives the focus with its first drawing, which may come after the page is loaded. */
async function waitForFocus(page: Page, id: string): Promise<void> {
  await page.bringToFront()
  await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, {
    timeout: 5_000,
  })
}

describe('the form', () => {
  test('takes a paste anywhere on the page', async () => {
    await withPage('form', { width: 1280 }, async (page) => {
      await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', 'pasted text')
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      })
      expect(await page.inputValue('#text-nl')).toBe('pasted text')
      expect(await page.inputValue('#text-en')).toBe('')
    })
  })

  test('takes a file that is dropped on it', async () => {
    await withPage('form', { width: 1280 }, async (page) => {
      const names = await page.evaluate(() => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File(['text'], 'certificate.json'))
        document.querySelector('.drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer }))
        const input = document.querySelector<HTMLInputElement>('#file-nl')
        return [...(input?.files ?? [])].map((file) => file.name)
      })
      expect(names).toEqual(['certificate.json'])
    })
  })

  test('names the file that was chosen, and shows one control in one language', async () => {
    await withPage('form', { width: 390 }, async (page) => {
      const label = page.locator('label[for=file-nl]')
      expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      const file = { name: 'bewijs.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
      await page.setInputFiles('#file-nl', file)
      expect(await page.textContent('.chosen:visible')).toBe('Gekozen: bewijs.json')
      expect((await page.locator('#file-nl').boundingBox())?.height).toBe(1)
    })
  })

  test('keeps the control of the browser where no script runs', async () => {
    await withPage('form', { width: 390, javaScriptEnabled: false }, async (page) => {
      expect((await page.locator('#file-nl').boundingBox())?.height).toBeGreaterThanOrEqual(44)
      expect(await page.locator('.chosen:visible').count()).toBe(0)
    })
  })

  test('puts the focus on the field with the error', async () => {
    await withPage('form with an error', { width: 390 }, (page) => waitForFocus(page, 'file-nl'))
  })
})

describe('the answer', () => {
  test('takes the focus of the page', async () => {
    await withPage('genuine', { width: 390 }, (page) => waitForFocus(page, 'answer-nl'))
  })
})

describe('weight', () => {
  test.each(['form', 'genuine', 'two platforms'] as const)(
    'stays within the budget, and on our origin: %s',
    async (name) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(server.urlOf(name), { waitUntil: 'networkidle' })
      await context.close()
      const paths = asked.map((url) => new URL(url).pathname)
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([])
      expect(asked.length).toBeLessThanOrEqual(8)
      const kilobytes = { text: 0, fonts: 0 }
      for (const path of paths) {
        const asset = frame.assets.byPath.get(path)
        const bytes =
          asset?.bytes ?? Buffer.from(PAGES[decodeURIComponent(path.slice(1))]?.('nl') ?? '')
        if (path.endsWith('.woff2')) kilobytes.fonts += bytes.length / 1000
        else kilobytes.text += gzipSync(bytes).length / 1000
      }
      expect(kilobytes.text).toBeLessThanOrEqual(100)
      expect(kilobytes.text + kilobytes.fonts).toBeLessThanOrEqual(180)
    },
  )

  test('costs little to hold both languages', () => {
    const page = Buffer.from(PAGES['genuine' satisfies State]?.('nl') ?? '')
    expect(brotliCompressSync(page).length).toBeLessThan(16_000)
  })
})

describe('all pages together', () => {
  test('asked nobody else for anything, and broke no policy', () => {
    expect(requested.length).toBeGreaterThan(Object.keys(PAGES).length)
    expect(requested.filter((url) => !url.startsWith(origin))).toEqual([])
    expect(complaints).toEqual([])
  })
})

describe('the docs page of the issuer', () => {
  const assets = loadPageAssets([DOCS_STYLE_SHEET])
  // Every kind of element is in these: in all areas there are only more of them.
  const { Certificates = {}, Status = {} } = ISSUER_API.areas
  const docs = () =>
    renderDocsPage({ assets, development: true }, 'https://platform.example', {
      ...ISSUER_API,
      areas: { Certificates, Status },
    })
  let own: PageServer

  beforeAll(async () => {
    own = await servePages(assets, { docs })
  })
  afterAll(() => own.close())

  test.each([
    { width: 390, colorScheme: 'light' },
    { width: 1280, colorScheme: 'dark' },
  ] as const)('breaks no rule of accessibility at $width, $colorScheme', async (look) => {
    await tab.setViewportSize({ width: look.width, height: 844 })
    await tab.emulateMedia({ media: 'screen', colorScheme: look.colorScheme })
    await tab.goto(own.urlOf('docs'))
    expect(await findAccessibilityProblems(tab)).toEqual([])
  })

  test('works without a script, and never scrolls sideways at 320', async () => {
    const look = { width: 320, javaScriptEnabled: false }
    const page = await openPage(browser, own.urlOf('docs'), look)
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await page.locator('main article').count()).toBe(2)
    expect(await page.locator('.demo').isVisible()).toBe(true)
    await page.context().close()
  })
})
