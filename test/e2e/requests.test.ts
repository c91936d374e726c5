/**
 * A request as people meet it: an employer makes one, a worker opens the link, an answer comes, in a
 * real browser, with scripts and without.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerRequest } from '../../src/holder/index.ts'
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../support/browser.ts'
import { signedSample } from '../support/credentials.ts'
import { WORKER } from '../support/keys.ts'
import { NOW } from '../support/trust.ts'
import { openTestVerifierApp } from '../support/web-verifier.ts'

const WALLET = 'https://map.example'
const VERIFIER = 'https://verify.example'

/** Leaves its element, runs if anything runs, asks another origin, and is wide. */
const ATTACK = `"'></bdi></title><script>alert(1)</script><img src=//evil.example onerror=alert(2)>`
const HOSTILE_NAME = ATTACK.slice(0, 60).padEnd(80, 'W')

let app: FastifyInstance
let browser: Browser
let origin: string
let employer: Page
/** What the employer's page asked for, and what it complained of. */
const requested: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  app = await openTestVerifierApp({ walletUrl: WALLET })
  ;[origin, browser] = await Promise.all([
    app.listen({ host: '127.0.0.1', port: 0 }),
    launchBrowser(),
  ])
  employer = await openPage(browser, 'about:blank', { width: 320 })
  employer.on('request', (request) => requested.push(request.url()))
  employer.on('console', (message) => complaints.push(message.text()))
  employer.on('pageerror', ({ message }) => complaints.push(message))
  employer.on('dialog', (dialog) => complaints.push(dialog.message()))
})

afterAll(async () => {
  await browser.close()
  await app.close()
})

const submit = (page: Page) =>
  Promise.all([page.waitForEvent('load'), page.click('button[type=submit]:visible')])
const heading = (page: Page) => page.locator('h1:visible').textContent()
const stateOf = (page: Page) => page.locator('.state:visible').textContent()

async function make(page: Page, locale: 'nl' | 'en', purpose: string): Promise<void> {
  await page.goto(`${origin}/requests?lang=${locale}`)
  await page.fill(`#name-${locale}`, HOSTILE_NAME)
  await page.fill(`#purpose-${locale}`, purpose)
  await submit(page)
}

/** The id and the secret of the request on a page. */
async function requestOn(page: Page): Promise<{ id: string; secret: string }> {
  const form = page.locator('form[data-request]:visible')
  const id = (await form.getAttribute('data-request')) ?? ''
  return { id, secret: await form.locator('input[name=secret]').inputValue() }
}

const open = (id: string) => app.inject({ method: 'POST', url: `/v1/requests/${id}/open` })

/** What the worker's wallet does. */
async function answer(id: string): Promise<void> {
  const binding = await answerRequest({
    request: { requestUrl: `${VERIFIER}/r/${id}` },
    credentials: [await signedSample({ holder: WORKER.did })],
    key: WORKER,
    fetch: (url, init) => fetch(url.replace(VERIFIER, origin), init),
    clock: () => new Date(NOW),
  })
  expect(binding).toBe('live')
}

async function expectSound(page: Page): Promise<void> {
  expect(await sidewaysScroll(page)).toBe(0)
  expect(await findAccessibilityProblems(page)).toEqual([])
}

describe('with a script', () => {
  test('a form says what is missing, under the field, and keeps what was typed', async () => {
    await employer.goto(`${origin}/requests?lang=nl`)
    await expectSound(employer)
    await make(employer, 'nl', '   ')
    await expectSound(employer)
    expect(await employer.locator('.problem:visible').textContent()).toMatch(/^Schrijf waarvoor/)
    expect(await employer.evaluate(() => document.activeElement?.id)).toBe('purpose-nl')
    expect(await employer.inputValue('#name-nl')).toBe(HOSTILE_NAME)
    expect(await employer.title()).toMatch(/^Schrijf waarvoor/)
  })

  test('the answer comes by itself, and its address says nothing', async () => {
    complaints.length = 0
    await employer.clock.install({ time: NOW })
    await make(employer, 'nl', ATTACK)
    await expectSound(employer)
    const { id, secret } = await requestOn(employer)
    expect(await stateOf(employer)).toMatch(/nog niet geopend/)
    await open(id)
    await employer.clock.runFor(3_000)
    await expect.poll(() => stateOf(employer)).toMatch(/geopend\. Er is nog geen antwoord/)
    await answer(id)
    await Promise.all([employer.waitForEvent('load'), employer.clock.runFor(3_000)])
    expect(await heading(employer)).toContain('Dit bewijs is echt.')
    expect(await employer.locator('.answered:visible').textContent()).toContain('Beoordelingen')
    expect(await employer.locator('.applicant:visible').textContent()).toContain('net ondertekend')
    expect(await employer.evaluate(() => document.activeElement?.id)).toBe('answer-nl')
    await expectSound(employer)
    expect(requested.filter((url) => !url.startsWith(origin))).toEqual([])
    expect(requested.filter((url) => url.includes(secret))).toEqual([])
    expect(complaints).toEqual([])
  })

  test('the minutes that are left go down', async () => {
    await make(employer, 'en', 'A job')
    const left = employer.locator('[data-left]:visible')
    expect(await left.textContent()).toBe('60 minutes left.')
    await employer.clock.runFor(130_000)
    expect(await left.textContent()).toBe('58 minutes left.')
  })
})

describe('for the worker', () => {
  test('the link says who asks what, that nobody checked it, and leads to the folder', async () => {
    const { id } = await requestOn(employer)
    await employer.goto(`${origin}/r/${id}?lang=nl`)
    await expectSound(employer)
    const main = await employer.locator('main:visible').textContent()
    for (const part of [
      HOSTILE_NAME,
      'A job',
      'Werkbewijs',
      'Wij hebben het niet gecontroleerd.',
    ]) {
      expect(main).toContain(part)
    }
    const link = `${VERIFIER}/r/${id}`
    const button = employer.locator('a.button:visible')
    expect(await button.getAttribute('href')).toBe(
      `${WALLET}/#request=${encodeURIComponent(link)}&lang=nl`,
    )
    await answer(id)
    await employer.reload()
    expect(await heading(employer)).toBe('Deze vraag is al beantwoord.')
    await expectSound(employer)
  })
})

describe('without a script', () => {
  test('a button looks for the answer', async () => {
    const page = await openPage(browser, 'about:blank', { width: 320, javaScriptEnabled: false })
    await make(page, 'en', 'A job')
    const { id } = await requestOn(page)
    expect(await page.locator('[data-copy]:visible').count()).toBe(0)
    await submit(page)
    expect(await stateOf(page)).toMatch(/has not opened/)
    await answer(id)
    await submit(page)
    expect(await heading(page)).toContain('This certificate is genuine.')
    expect(page.url()).toBe(`${origin}/requests/${id}?lang=en`)
    await page.goto(page.url())
    expect(page.url()).toBe(`${origin}/requests?lang=en`)
  })
})
