/**
 * The verifier's form as an employer meets it: the service as a process, a real browser, a file or
 * a paste, on a phone and on a desk, with scripts and without.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Locale } from '../../src/claims/words.ts'
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../support/browser.ts'
import { signedPresentation } from '../support/credentials.ts'
import { WORKER } from '../support/keys.ts'
import { printedUrl, startKluscv } from '../support/kluscv-process.ts'
import { fullReview, fullWorkHistory } from '../support/subjects.ts'
import { NOW } from '../support/trust.ts'
import { createVerifierWorld, type VerifierWorld } from '../support/verifier-world.ts'

const OFFSET_SECONDS = Math.round((Date.parse(NOW) - Date.now()) / 1000)
const WITHDRAWN_INDEX = 77

/** Leaves its element, runs if anything runs, asks another origin, and is wide. */
const ATTACK = `"'></bdi></title><script>alert(1)</script><img src=//evil.example onerror=alert(2)>`
/** As much as a name may be, in one word. */
const LONG_ATTACK = `${ATTACK}<a/href=javascript:alert(3)>`.padEnd(200, 'W')

/** Each width, each language, with scripts and without: pages.test.ts has more of them. */
const LOOKS = [
  { locale: 'nl', width: 320, scripts: true },
  { locale: 'en', width: 1280, scripts: false },
] as const

/** What the sample certificate says in the largest type. */
const FIGURES = {
  nl: {
    values: ['412', '226,50', '24'],
    labels: ['bezorgingen gedaan', 'uur gewerkt', 'klanten kwamen terug'],
  },
  en: {
    values: ['412', '226.50', '24'],
    labels: ['deliveries completed', 'hours worked', 'clients who came back'],
  },
}

type Look = (typeof LOOKS)[number]
type Sentences = Readonly<Record<Locale, RegExp>>

let world: VerifierWorld
let service: ChildProcess
let browser: Browser
let origin: string
let genuine: string
/** One page with scripts, one without. */
let tabs: readonly Tab[]
/** Where copies of pages are looked at; the pages' own script is not loaded in it. */
let inspector: Page
/** Each copy has an address of its own, so that none is taken for the one before. */
let copies = 0

/** A page, and everything that it did. */
interface Tab {
  readonly scripts: boolean
  readonly page: Page
  readonly requested: Readonly<Record<'method' | 'type' | 'url', string>>[]
  /** Console lines (violations of the policy are such), errors of scripts, dialogs. */
  readonly complaints: string[]
}

beforeAll(async () => {
  world = await createVerifierWorld({ names: { nl: ATTACK, en: ATTACK } })
  await world.publish([WITHDRAWN_INDEX], '2026-11-20T07:00:00.000Z')
  const more = ['--clock-offset-seconds', String(OFFSET_SECONDS), '--rate-limit-per-minute', '1000']
  service = startKluscv(['verifier', '--port', '0', ...world.flags, ...more])
  ;[origin, browser] = await Promise.all([printedUrl(service), launchBrowser()])
  while (!(await fetch(`${origin}/health/ready`)).ok) await new Promise((go) => setTimeout(go, 50))
  const credentials = [await world.sign({ holder: WORKER.did })]
  genuine = JSON.stringify(await signedPresentation({ credentials, created: NOW }))
  tabs = await Promise.all([true, false].map(openTab))
  inspector = await openPage(browser, 'about:blank', { width: 320 })
  await inspector.route(/\.js$/, (route) => route.abort())
})

afterAll(async () => {
  await browser.close()
  service.kill('SIGTERM')
  await once(service, 'close')
  await world.close()
})

async function openTab(scripts: boolean): Promise<Tab> {
  const page = await openPage(browser, 'about:blank', { width: 320, javaScriptEnabled: scripts })
  page.setDefaultTimeout(10_000)
  const tab: Tab = { scripts, page, requested: [], complaints: [] }
  page.context().on('request', (request) => {
    const [method, type, url] = [request.method(), request.resourceType(), request.url()]
    tab.requested.push({ method, type, url })
  })
  page.on('console', (message) => tab.complaints.push(message.text()))
  page.on('pageerror', ({ message }) => tab.complaints.push(message))
  page.on('dialog', (dialog) => {
    tab.complaints.push(`dialog ${dialog.message()}`)
    dialog.dismiss()
  })
  return tab
}

/** The form, on a page that did nothing yet. */
async function openForm({ locale, width, scripts }: Look): Promise<Tab> {
  const tab = tabs.find((each) => each.scripts === scripts) as Tab
  tab.requested.length = 0
  tab.complaints.length = 0
  await tab.page.setViewportSize({ width, height: 844 })
  await tab.page.goto(`${origin}/?lang=${locale}`)
  return tab
}

/** Until the answer is whole: the click itself ends when its first bytes are there. */
async function submit(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click('button[type=submit]:visible')])
}
const headings = (page: Page) => page.locator('h1:visible').allTextContents()
const other = (locale: Locale): Locale => (locale === 'nl' ? 'en' : 'nl')

async function chooseFile(page: Page, locale: Locale, text: string): Promise<void> {
  const file = { name: 'bewijs.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  await page.setInputFiles(`#file-${locale}`, file)
  await submit(page)
}

async function paste(page: Page, locale: Locale, text: string): Promise<void> {
  await page.fill(`#text-${locale}`, text)
  await submit(page)
}

/** Nothing scrolls sideways in either width, and axe finds nothing. */
async function expectSound({ page, scripts }: Tab): Promise<void> {
  const own = page.viewportSize()?.width ?? 0
  for (const width of [own === 320 ? 1280 : 320, own]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await sidewaysScroll(page)).toBe(0)
  }
  const inspected = scripts ? page : await copyOf(page)
  expect(await findAccessibilityProblems(inspected)).toEqual([])
}

/** Axe is a script itself: what stands in a page without scripts is looked at in a copy. */
async function copyOf(page: Page): Promise<Page> {
  const body = await page.content()
  copies += 1
  const address = `${origin}/copy-${copies}`
  await inspector.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
  await inspector.setViewportSize(page.viewportSize() as { width: number; height: number })
  await inspector.goto(`${address}${new URL(page.url()).hash}`)
  return inspector
}

/** The answer stands there, in the other language too, and in the first again. */
async function expectAnswer({ page }: Tab, { locale }: Look, sentences: Sentences) {
  const expectHeading = (shown: Locale) =>
    expect
      .poll(() => headings(page), { timeout: 10_000 })
      .toEqual([expect.stringMatching(sentences[shown])])
  await expectHeading(locale)
  for (const shown of [other(locale), locale]) {
    await page.click('.languages a:visible')
    await expectHeading(shown)
  }
}

/** A form and one upload, nothing asked of anybody else, nothing that the policy had to stop. */
function expectQuiet({ requested, complaints }: Tab, expected: readonly string[] = []): void {
  const documents = requested.filter(({ type }) => type === 'document')
  expect(documents.map(({ method, url }) => [method, new URL(url).pathname])).toEqual([
    ['GET', '/'],
    ['POST', '/verify'],
  ])
  expect(requested.filter(({ type, method }) => type !== 'document' && method !== 'GET')).toEqual(
    [],
  )
  expect(requested.filter(({ url }) => new URL(url).origin !== origin)).toEqual([])
  expect(complaints).toEqual(expected)
}

describe.each(LOOKS)('the form in $locale at $width pixels, scripts $scripts,', (look) => {
  const { locale } = look

  test('breaks no rule itself', async () => {
    await expectSound(await openForm(look))
  })

  test('says that a genuine file is genuine, and shows what is in it', async () => {
    const tab = await openForm(look)
    await chooseFile(tab.page, locale, genuine)
    await expectAnswer(tab, look, {
      nl: /^Dit bewijs is echt\./,
      en: /^This certificate is genuine\./,
    })
    expect(await tab.page.locator('.name:visible').allTextContents()).toEqual(['Samira El Amrani'])
    const figures = tab.page.locator('.figures:visible')
    expect(await figures.locator('dd').allTextContents()).toEqual(FIGURES[locale].values)
    expect(await figures.locator('dt').allTextContents()).toEqual(FIGURES[locale].labels)
    await expectSound(tab)
    expectQuiet(tab)
  })

  test('says that a pasted text with another figure was changed, and keeps it folded', async () => {
    const text = JSON.stringify(await world.sign()).replace(
      '"gigsCompleted":412',
      '"gigsCompleted":987',
    )
    const tab = await openForm(look)
    await paste(tab.page, locale, text)
    await expectAnswer(tab, look, {
      nl: /^Dit bestand is veranderd\./,
      en: /^This file was changed\./,
    })
    const line = tab.page.locator(`.edition[lang=${locale}] .says li`, { hasText: '987' })
    expect(await tab.page.locator('.figures:visible, svg.band:visible').count()).toBe(0)
    expect(await line.count()).toBe(1)
    expect(await line.isVisible()).toBe(false)
    await tab.page.click('summary:visible')
    expect(await line.isVisible()).toBe(true)
    await expectSound(tab)
    expectQuiet(tab)
  })
})

describe.each(LOOKS)(
  'what does not count, in $locale at $width pixels, scripts $scripts,',
  (look) => {
    const { locale } = look

    test('says that a withdrawn one was withdrawn', async () => {
      const tab = await openForm(look)
      await chooseFile(
        tab.page,
        locale,
        JSON.stringify(await world.sign({ statusIndex: WITHDRAWN_INDEX })),
      )
      const sentences = {
        nl: /^Dit bewijs is ingetrokken\./,
        en: /^This certificate was withdrawn\./,
      }
      await expectAnswer(tab, look, sentences)
      expect(await tab.page.locator('.figures:visible').count()).toBe(0)
      await expectSound(tab)
      expectQuiet(tab)
    })

    test('says of anything else that it is not ours, and repeats nothing of it', async () => {
      const tab = await openForm(look)
      await paste(tab.page, locale, `Beste sollicitant ${ATTACK}`)
      const sentences = { nl: /^Dit is geen KlusCV-bestand\./, en: /^This is not a KlusCV file\./ }
      await expectAnswer(tab, look, sentences)
      expect(await tab.page.content()).not.toContain('Beste')
      await expectSound(tab)
      expectQuiet(tab)
    })
  },
)

describe.each(LOOKS)(
  'the form and the answer in $locale at $width pixels, scripts $scripts,',
  (look) => {
    const { locale } = look

    test('says beside the field that nothing was chosen', async () => {
      const tab = await openForm(look)
      await submit(tab.page)
      const field = tab.page.locator(`#file-${locale}`)
      const problem = tab.page.locator(`#file-${locale}-problem`)
      expect(await problem.textContent()).toMatch(
        locale === 'nl' ? /^Kies eerst een bestand/ : /^Choose a file first/,
      )
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await field.getAttribute('aria-describedby')).toContain(`file-${locale}-problem`)
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await tab.page.locator(`.drop:has(#file-${locale}) .problem`).isVisible()).toBe(true)
      await expectSound(tab)
      expectQuiet(tab, [expect.stringContaining('status of 400')])
    })

    test('shows markup in the texts of a certificate as letters', async () => {
      const subject = hostileSubject()
      const tab = await openForm(look)
      await chooseFile(tab.page, locale, JSON.stringify(await world.sign({ subject })))
      await expectAnswer(tab, look, {
        nl: /^Dit bewijs is echt\./,
        en: /^This certificate is genuine\./,
      })
      expect(await tab.page.locator('.name:visible').allTextContents()).toEqual([LONG_ATTACK])
      await tab.page.locator('summary:visible').evaluateAll((all) => {
        for (const { parentElement } of all) parentElement?.setAttribute('open', '')
      })
      expect(
        await tab.page.locator('.says li:visible', { hasText: ATTACK }).count(),
      ).toBeGreaterThan(4)
      expect(await tab.page.locator('body :is(script, img, iframe, [onerror])').count()).toBe(0)
      await expectSound(tab)
      expectQuiet(tab)
    })
  },
)

describe.each(LOOKS)('a review in $locale at $width pixels, scripts $scripts,', (look) => {
  test('shows what a client wrote as it was written, markup as letters', async () => {
    const tab = await openForm(look)
    const subject = { ...fullReview(), id: WORKER.did, reviewBody: { nl: ATTACK } }
    const review = await world.sign({ type: 'ReviewCredential', subject })
    await chooseFile(tab.page, look.locale, JSON.stringify(review))
    await expectAnswer(tab, look, {
      nl: /^Dit bewijs is echt\./,
      en: /^This certificate is genuine\./,
    })
    const quotes = tab.page.locator('blockquote:visible')
    expect(await quotes.allTextContents()).toEqual([`‘${ATTACK}’`])
    expect(await tab.page.locator('.choice:visible').allTextContents()).toEqual([
      look.locale === 'nl'
        ? '1 van 41 geschreven reviews, gekozen door de werkende.'
        : '1 of 41 written reviews, chosen by the worker.',
    ])
    expect(await tab.page.locator('body :is(script, img, iframe, [onerror])').count()).toBe(0)
    await expectSound(tab)
    expectQuiet(tab)
  })
})

/** Markup in the name and in every text that a platform writes; all of it fits the shapes. */
function hostileSubject() {
  const { id: _, ...subject } = fullWorkHistory()
  const both = { nl: ATTACK, en: ATTACK }
  return {
    ...subject,
    name: LONG_ATTACK,
    givenName: ATTACK,
    familyName: ATTACK,
    service: both,
    work: subject.work.map((row) => ({
      ...row,
      label: both,
      ...(row.tasks && { tasks: [ATTACK] }),
    })),
    clients: { ...subject.clients, named: [LONG_ATTACK] },
    training: [{ name: ATTACK, date: '2024-09' }],
  }
}
