/**
 * The claim page as a worker meets it, in a real browser over a real issuer and the real store of
 * links: from the page to a PDF, a link and its end.
 */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShare } from '../../src/certificate/open-share.ts'
import { readPdf } from '../../src/certificate/reading/read-pdf.ts'
import { parseShareLink } from '../../src/certificate/share-link.ts'
import { parseWalletFragment } from '../../src/certificate/wallet-link.ts'
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../support/browser.ts'
import { type ClaimWorld, HOSTILE_RECORD, startClaimWorld } from '../support/claim-world.ts'

let world: ClaimWorld
let browser: Browser
const complaints: string[] = []
const foreign: string[] = []

beforeAll(async () => {
  ;[world, browser] = await Promise.all([startClaimWorld(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await world.close()
})

async function open(url: string, javaScriptEnabled = true): Promise<Page> {
  const page = await openPage(browser, 'about:blank', { width: 320, javaScriptEnabled })
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (![world.origin, world.storeOrigin, 'null'].includes(origin)) foreign.push(request.url())
  })
  await page.goto(url)
  return page
}

const close = (page: Page): Promise<void> => (page.context() as BrowserContext).close()

async function save(page: Page, press: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(press)])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** What is wrong with how the page stands now. */
async function faults(page: Page): Promise<readonly string[]> {
  const scroll = await sidewaysScroll(page)
  return [...(await findAccessibilityProblems(page)), ...(scroll > 0 ? [`scrolls ${scroll}`] : [])]
}

interface Bundle {
  readonly type: string
  readonly verifiableCredential: readonly { readonly type: readonly string[] }[]
}

/** The types of what the verifier's reader finds in a PDF. */
async function bundleIn(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readPdf(bytes)
  if (!('document' in reading)) throw new Error(JSON.stringify(reading))
  const text = new TextDecoder().decode(reading.document as Uint8Array)
  const { verifiableCredential } = JSON.parse(text) as Bundle
  return verifiableCredential.map(({ type }) => type.at(-1) ?? '')
}

test('three taps to a PDF, a link, its end, and what is remembered of it', async () => {
  const { url } = await world.offer()
  const page = await open(url)
  expect(await faults(page)).toEqual([])

  // What a switch says is on the paper at once, in both languages.
  await page.click('.switch[value="2"]:visible')
  expect(await page.textContent('.total:visible')).toContain('2 van 14 geschreven reviews')
  expect(await page.isVisible('#paper-nl [data-part="reviews:2"]')).toBe(false)
  expect(await page.isChecked('#en .switch[value="2"]')).toBe(false)
  const keep = new URL((await page.getAttribute('#nl [data-keep]', 'href')) ?? '')
  expect(parseWalletFragment(keep.hash)).toMatchObject({
    kind: 'offer',
    choices: { language: 'nl', reputation: ['oppas'], reviews: [3, 1], gigsPerMonth: true },
  })
  const inEnglish = new URL((await page.getAttribute('#en [data-keep]', 'href')) ?? '')
  expect(parseWalletFragment(inEnglish.hash)).toMatchObject({ choices: { reviews: [3, 1] } })

  const { name, bytes } = await save(page, '[data-download]:visible')
  expect(name).toBe('KlusCV Samira El Amrani - OppasMaat.pdf')
  const types = ['WorkHistoryCredential', 'ReputationCredential', 'ReviewCredential']
  expect(await bundleIn(bytes)).toEqual([...types, 'ReviewCredential'])
  await page.waitForSelector('#nl [data-done]:has-text("Klaar. Je bewijs staat bij Downloads.")')
  expect(await page.isVisible('.locked:visible')).toBe(true)
  expect(await page.isDisabled('.switch[value="2"]:visible')).toBe(true)

  await page.click('[data-make]:visible')
  await page.waitForSelector('[data-made]:visible')
  expect(await faults(page)).toEqual([])
  expect(await page.textContent('h1:visible')).toBe('Dit staat in je bewijs')
  const link = parseShareLink((await page.textContent('#nl [data-link]:visible')) ?? '')
  const stored = () => fetch(`${world.storeOrigin}/v1/shares/${link?.id}`)
  const blob = new Uint8Array(await (await stored()).arrayBuffer())
  const shared = await openShare(blob, link?.key ?? '')
  expect(JSON.parse(new TextDecoder().decode(shared))).toMatchObject({ type: 'KlusCVBundle' })
  const kept = new URL((await page.getAttribute('#nl [data-keep]', 'href')) ?? '')
  expect(parseWalletFragment(kept.hash)).toEqual({
    kind: 'share',
    id: link?.id,
    key: link?.key,
    language: 'nl',
  })

  // A page that was reloaded still knows what was chosen, and how to stop its links.
  await page.reload()
  expect(await page.isChecked('.switch[value="2"]:visible')).toBe(false)
  expect(await page.locator('#nl .links li').count()).toBe(2)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(link?.key)
  await page.click('#nl .links li:last-child button')
  await page.waitForSelector('#nl [data-share] [data-said]:has-text("Deze link is gestopt.")')
  expect((await stored()).status).toBe(410)
  expect(await faults(page)).toEqual([])
  await close(page)
})

test('without a script: look again, and the PDF', async () => {
  const { url } = await world.offer()
  const page = await open(url, false)
  expect(await page.isVisible('[data-share]')).toBe(false)
  await page.uncheck('.switch[name="reputation"]:visible')
  await Promise.all([page.waitForEvent('load'), page.click('[data-view]:visible')])
  expect(await page.isVisible('#paper-nl [data-part="reputation:oppas"]')).toBe(false)
  expect(await page.isVisible('#paper-nl')).toBe(true)
  const { name, bytes } = await save(page, '[data-download]:visible')
  expect(name).toBe('KlusCV Samira El Amrani - OppasMaat.pdf')
  expect(await bundleIn(bytes)).not.toContain('ReputationCredential')
  await close(page)
})

test('names and reviews that are hostile neither run nor break the page', async () => {
  const { url } = await world.offer(HOSTILE_RECORD)
  const page = await open(`${url}?lang=en`)
  expect(await faults(page)).toEqual([])
  await page.click('.enlarge:visible')
  await page.click('summary:visible')
  expect(await faults(page)).toEqual([])
  const { name } = await save(page, '[data-download]:visible')
  expect(name).toMatch(/^KlusCV img src=x onerror=alert\(1\) Wolf\w+ - OppasMaat\.pdf$/)
  await close(page)
})

describe('what goes wrong is said where the worker looks', () => {
  test('a link that is none', async () => {
    const page = await open(`${world.origin}/claim/q83vEjRWeJC63P7dzLuqmQ`)
    expect(await page.textContent('h1:visible')).toBe('Deze link klopt niet.')
    expect(await faults(page)).toEqual([])
    await close(page)
    // The browser says so of every answer of 404.
    complaints.splice(0, 1)
  })

  test('an offer that was claimed otherwise meanwhile', async () => {
    const { url, token } = await world.offer()
    const page = await open(url)
    const choices = { reputation: [], reviews: [], gigList: false, gigsPerMonth: false }
    await world.issuer.offers.claim(token, { choices: { language: 'nl', ...choices } })
    await page.click('[data-download]:visible')
    await page.waitForSelector('.acts [data-said]:has-text("Toen koos je iets anders.")')
    expect(await page.isEnabled('.switch[value="2"]:visible')).toBe(true)
    await close(page)
    complaints.splice(0, 1)
  })

  test('a store that is away: the PDF comes, and the page says what its code is not', async () => {
    const { url } = await world.offer()
    const page = await open(url)
    await page.route(`${world.storeOrigin}/**`, (route) => route.abort())
    const { bytes } = await save(page, '[data-download]:visible')
    expect(await bundleIn(bytes)).toHaveLength(5)
    await page.waitForSelector('#nl [data-done]:has-text("De QR-code kreeg geen link.")')
    await page.click('[data-make]:visible')
    await page.waitForSelector('[data-share] [data-said]:has-text("Het lukte niet om een link")')
    await close(page)
    complaints.splice(0, complaints.length)
  })
})

test('nobody else was asked, nothing broke the policy, and no token is in the log', () => {
  expect(foreign).toEqual([])
  expect(complaints).toEqual([])
  const log = world.log.join('\n')
  expect(log).toContain('/claim/:token')
  expect(log).not.toMatch(/\/claim\/[A-Za-z0-9_-]{22}/)
})
