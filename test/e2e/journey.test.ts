/**
 * The whole way over the real services: a worker of two platforms takes a PDF and keeps it, collects a
 * second certificate, bundles both, sends a link; an employer opens it. Then what stops, what is
 * withdrawn, a request that is answered, and the end of the map. One phone, one desk.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../src/core/json.ts'
import type { VerificationReport } from '../../src/core/report.ts'
import { askForOffer, askForReport, askForStatus } from '../../src/demo/ask.ts'
import { demoPlatform, readDemoRecords } from '../../src/demo/platforms.ts'
import type { DemoIssuer } from '../../src/demo/start-issuers.ts'
import type { DemoWorld, visitWorld } from '../../src/demo/start-world.ts'
import { launchBrowser, openPage } from '../support/browser.ts'

const FIRST = 'oppasmaat'
const SECOND = 'stadskoerier'

let world: DemoWorld
let browser: Browser
/** The worker's phone: claim pages and the map. */
let phone: Page
/** The employer's desk. */
let desk: Page
let leave: () => void = () => undefined
let visit: Promise<void>
/** Every origin that a page asked. */
const origins = new Set<string>()

beforeAll(async () => {
  const built = '../../dist/demo/start-world.js'
  const demo = (await import(built)) as { readonly visitWorld: typeof visitWorld }
  const left = new Promise<void>((resolve) => {
    leave = resolve
  })
  world = await new Promise<DemoWorld>((resolve, reject) => {
    visit = demo.visitWorld(
      {
        say: () => undefined,
        interrupted: new Promise<never>(() => undefined),
        platforms: [demoPlatform(FIRST), demoPlatform(SECOND)],
        otherWorkers: 1,
      },
      async (started) => {
        resolve(started)
        await left
      },
    )
    visit.catch(reject)
  })
  browser = await launchBrowser()
  phone = await openPage(browser, 'about:blank', { width: 390 })
  desk = await openPage(browser, 'about:blank', { width: 1280 })
  for (const page of [phone, desk]) {
    page.on('request', (request) => origins.add(new URL(request.url()).origin))
    page.setDefaultTimeout(30_000)
  }
}, 300_000)

afterAll(async () => {
  await browser?.close()
  leave()
  await visit
}, 120_000)

const press = (name: string | RegExp) => phone.getByRole('button', { name }).first().click()
const screen = (name: string | RegExp) =>
  phone.getByRole('heading', { level: 1, name }).first().waitFor()
const answerOf = (page: Page) => page.locator('h1:visible').textContent()

function issuerOf(slug: string): DemoIssuer {
  const found = world.issuers.find(({ platform }) => platform.slug === slug)
  if (found === undefined) throw new Error('the world has no such platform')
  return found
}

/** The link that the platform sends its logged-in worker to: the same person at both. */
function offerOf(slug: string): Promise<string> {
  const [record = {}] = readDemoRecords(demoPlatform(slug))
  return askForOffer(issuerOf(slug), { ...record, name: 'Samira El Amrani' })
}

/** The link in the field of the screen that a new link is shown on. */
async function makeLink(bundle: readonly RegExp[]): Promise<string> {
  for (const name of bundle) await phone.getByLabel(name).first().check()
  await press(/^Deel \d+ bewij/)
  await press(/^Link of QR-code/)
  await press('Maak een link')
  await screen(/^Je link/)
  return phone.getByRole('textbox', { name: 'De link' }).inputValue()
}

/** What an employer reads who opens a link. */
async function openLink(link: string): Promise<string> {
  await desk.goto('about:blank')
  await desk.goto(link)
  await desk.waitForFunction(
    () => !/open/i.test(document.title) || document.querySelector('.verdict'),
  )
  return (await answerOf(desk))?.trim() ?? ''
}

test('three taps to a PDF, which goes into the map as it is', async () => {
  await phone.goto(await offerOf(FIRST))
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.click('[data-download]:visible'),
  ])
  const pdf = await readFile(await download.path())
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(pdf)]), 'bewijs.pdf')
  const answer = await fetch(`${world.verifier.url}/v1/verify`, { method: 'POST', body: form })
  expect(await answer.json()).toMatchObject({ state: 'genuine', binding: 'bearer' })

  await phone.click('[data-keep]:visible')
  await press('Nederlands')
  await press(/^Van mij/)
  await press(/^Bewaar in mijn map/)
  await screen('Mijn map')
})

test('the second platform gives its certificate to the key of this map', async () => {
  await phone.goto(await offerOf(SECOND))
  await phone.click('[data-keep]:visible')
  await press(/^Bewaar in mijn map/)
  await screen('Mijn map')
  expect(await phone.getByText('StadsKoerier').count()).toBeGreaterThan(0)
})

let sent = ''

test('a link to both is genuine for an employer, until the worker stops it', async () => {
  sent = await makeLink([/^Delen: Werkbewijs.*OppasMaat/, /^Delen: Werkbewijs.*StadsKoerier/])
  expect(await openLink(sent)).toMatch(/^2 van 2 bewijzen zijn echt/)

  await press('Gedeeld')
  await press(/^Stop delen/)
  await press('Stop delen')
  await phone.getByText(/^Gestopt op/).waitFor()
  expect(await openLink(sent)).toContain('gestopt')
})

test('a request is answered by the key of the map, once', async () => {
  await desk.goto(`${world.verifier.url}/requests?lang=nl`)
  await desk.fill('#purpose-nl', 'Weekenddienst in de bezorging')
  await Promise.all([desk.waitForEvent('load'), desk.click('button[type=submit]:visible')])
  const id = (await desk.locator('form[data-request]:visible').getAttribute('data-request')) ?? ''

  await phone.goto(`${world.verifier.url}/r/${id}?lang=nl`)
  await phone.click('a.button:visible')
  await phone
    .getByRole('checkbox', { name: /StadsKoerier.*Werkbewijs/ })
    .last()
    .check()
  const [answered] = await Promise.all([
    phone.waitForRequest((request) => request.url().endsWith('/response')),
    press('Stuur 1 bewijs'),
  ])
  await screen('Verstuurd')
  await expect.poll(() => answerOf(desk), { timeout: 30_000 }).toContain('Dit bewijs is echt.')
  expect(await desk.locator('.applicant:visible').textContent()).toContain('net ondertekend')

  const replayed = answered.postDataJSON() as { readonly document: JsonObject }
  const again = await fetch(`${world.verifier.url}/v1/requests/${id}/response`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(replayed),
  })
  expect(again.status).toBe(409)
  const asked = { challenge: 'another-question-01', domain: world.verifier.url }
  const report: VerificationReport = await askForReport(
    world.verifier.url,
    replayed.document,
    asked,
  )
  expect(report.verdict).toBe('rejected')
})

test('what the platform withdraws is withdrawn behind a link that still works', async () => {
  await press('Mijn map')
  await phone
    .getByLabel(/^Delen: Werkbewijs.*OppasMaat/)
    .first()
    .uncheck()
  const link = await makeLink([/^Delen: Werkbewijs.*StadsKoerier/])
  expect(await openLink(link)).toBe('Dit bewijs is echt.')
  await askForStatus(issuerOf(SECOND), await idOnPage(), 'revoke')
  await expect.poll(() => openLink(link), { timeout: 60_000 }).toBe('Dit bewijs is ingetrokken.')
})

/** The number of the one certificate of the answer, from its technical lines. */
async function idOnPage(): Promise<string> {
  const [id] = /urn:uuid:[0-9a-f-]{36}/.exec(await desk.content()) ?? []
  return id ?? ''
}

test('wiping leaves nothing, and nobody but the services was ever asked', async () => {
  await phone.goto(world.wallet.url)
  await press('Instellingen')
  await press('Wis alles')
  await press('Wis alles')
  await phone.getByText('Van wie is dit toestel?').waitFor()
  const kept = await phone.evaluate(async () => {
    const databases = await indexedDB.databases()
    return [localStorage.length, databases.length]
  })
  expect(kept).toEqual([0, 0])
  const ours = [world.wallet, world.verifier, ...world.issuers].map(
    ({ url }) => new URL(url).origin,
  )
  expect([...origins].filter((origin) => origin !== 'null' && !ours.includes(origin))).toEqual([])
})
