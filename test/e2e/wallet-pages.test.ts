/**
 * The wallet's pages as a worker meets them: one phone of 320 pixels, from the first visit to wiping
 * everything, with axe on every screen. The verifier and the platform behind them say what the test
 * wants; the real ones are met elsewhere.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createShareLink } from '../../src/certificate/share-link.ts'
import { createWalletLink } from '../../src/certificate/wallet-link.ts'
import type { Credential } from '../../src/core/credential.ts'
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../support/browser.ts'
import { drawnCode, noise } from '../support/pictures.ts'
import { fullReview, minimalWorkHistory } from '../support/subjects.ts'
import {
  REQUEST_ID,
  sampleId,
  startWalletWorld,
  type WalletWorld,
  walletSample,
} from '../support/wallet-world.ts'

/** Leaves its element, runs if anything runs, asks another origin, and is wide. */
const ATTACK = `"'></bdi><script>alert(1)</script><img src=//evil.example onerror=alert(2)>`
const LONG_ATTACK = ATTACK.padEnd(160, 'W')

const WITHDRAWN_INDEX = 4
const RENEWED_INDEX = 2

let world: WalletWorld
let browser: Browser
let page: Page
/** What a page must never have: errors, refusals of its policy, and windows of a script. */
const complaints: string[] = []

beforeAll(async () => {
  world = await startWalletWorld()
  world.set.revocation.push(WITHDRAWN_INDEX)
  world.set.refresh.push(RENEWED_INDEX)
  browser = await launchBrowser()
  page = await openPage(browser, world.walletUrl, { width: 320 })
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message())
    void dialog.dismiss()
  })
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const screen = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const words = (text: string | RegExp) => page.getByText(text).first().waitFor()

/** What every screen must be. */
async function expectGood(name: string): Promise<void> {
  expect(await findAccessibilityProblems(page), name).toEqual([])
  expect(await sidewaysScroll(page), name).toBe(0)
  expect(complaints, name).toEqual([])
}

async function samples(): Promise<readonly Credential[]> {
  const { id: _review, ...review } = fullReview()
  const { id: _work, ...work } = minimalWorkHistory()
  return Promise.all([
    walletSample({ id: sampleId(), statusIndex: 1 }),
    walletSample({ id: sampleId(), type: 'ReputationCredential', statusIndex: RENEWED_INDEX }),
    walletSample({
      id: sampleId(),
      type: 'ReviewCredential',
      subject: { ...review, reviewBody: { nl: LONG_ATTACK } },
    }),
    walletSample({
      id: sampleId(),
      subject: { ...work, name: LONG_ATTACK },
      statusIndex: WITHDRAWN_INDEX,
    }),
  ])
}

/** What a shared computer would keep: values, a database, the page's own files and what serves them. */
const countTraces = () =>
  page.evaluate(async () => [
    localStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ])

async function paste(text: string): Promise<void> {
  await page.getByLabel('Of plak een link of tekst').fill(text)
  await press('Voeg toe')
}

test('asks whose device it is, and writes nothing before the answer', async () => {
  await press('Nederlands')
  await screen('Mijn map')
  await expectGood('the question')
  expect(await countTraces()).toEqual([0, 0, 0, 0])
  await press(/^Van mij/)
  await words('Nog geen bewijzen.')
  await expectGood('an empty map')
})

test('loads little, from its own origin alone, and asks of the verifier only what everyone gets', async () => {
  const loaded = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map(({ name }) => name),
  )
  const own = loaded.filter((url) => url.startsWith(`${world.walletUrl}/`))
  const asked = loaded.filter((url) => !own.includes(url))
  expect(asked.filter((url) => url !== `${world.verifierUrl}/v1/platforms`)).toEqual([])
  const fonts = own.filter((url) => url.endsWith('.woff2'))
  const others = own.filter((url) => !fonts.includes(url))
  expect(others.filter((url) => url.endsWith('.js'))).toHaveLength(1)
  const [fontBytes, otherBytes] = [await bytesOf(fonts), await bytesOf(others)]
  expect(otherBytes).toBeGreaterThan(20_000)
  expect(otherBytes).toBeLessThan(100_000)
  expect(otherBytes + fontBytes).toBeLessThan(180_000)
})

/** On the line: as they are sent to a browser. */
async function bytesOf(urls: readonly string[]): Promise<number> {
  const headers = { 'accept-encoding': 'gzip' }
  const answers = await Promise.all(urls.map((url) => fetch(url, { headers })))
  const sizes = answers.map((answer) => Number(answer.headers.get('content-length')))
  expect(sizes.every((size) => size > 0)).toBe(true)
  return sizes.reduce((sum, size) => sum + size, 0)
}

test('keeps what was pasted, and knows it when it comes again', async () => {
  const bundle = { type: 'KlusCVBundle', verifiableCredential: await samples() }
  await press('Ik heb een bestand')
  await screen('Voeg een bewijs toe')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  expect(await page.title()).toBe('Voeg een bewijs toe – KlusCV')
  await press('Voeg toe')
  await words('Kies eerst een bestand, of plak een link.')
  await expectGood('nothing chosen')
  await paste('{"dear": "reader"}')
  await words(/^Dit is geen KlusCV-bewijs/)

  await paste(JSON.stringify(bundle))
  await screen('4 bewijzen gevonden')
  await press(/^Bewaar in mijn map/)
  await words('Ingetrokken')
  await words('Er is een nieuwer bewijs')
  await expectGood('the map')
  expect(await page.locator('.paper').count()).toBe(4)

  await press('Voeg een bewijs toe')
  await paste(JSON.stringify(bundle))
  await words('4 bewijzen staan al in je map.')
  await expectGood('what is known already')
  await press('Naar mijn map')
})

test('makes a PDF and reads it again, and the picture of a code, or says that there is none', async () => {
  await page
    .getByLabel(/^Delen: Werkbewijs/)
    .first()
    .check()
  await press('Deel 1 bewijs')
  await press(/^PDF/)
  const [download] = await Promise.all([page.waitForEvent('download'), press('Maak de PDF')])
  expect(download.suggestedFilename()).toBe('KlusCV Samira El Amrani - Tempo Bezorging.pdf')
  await words(/^De QR-code op de PDF werkt tot/)
  await expectGood('a PDF that was made')

  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    await press('Mijn map')
    await press('Voeg een bewijs toe')
    await page.getByLabel('Kies een bestand').setInputFiles({ name, mimeType: '', buffer })
  }
  await choose('bewijs.pdf', await readFile(await download.path()))
  await words('Dit bewijs staat al in je map.')
  const ended = { verifierUrl: world.verifierUrl, id: 'a'.repeat(22), key: 'b'.repeat(43) }
  await choose('code.png', await drawnCode(createShareLink(ended)).png().toBuffer())
  await words('Deze link werkt niet. Klopt hij helemaal? Kopieer hem nog eens.')
  complaints.length = 0 // what the browser says about the answer 404
  await choose('foto.jpg', await noise(200, 200))
  await words(/^Op deze foto zien wij geen QR-code/)
  await press('Mijn map')
  await page
    .getByLabel(/^Delen: Werkbewijs/)
    .first()
    .uncheck()
})

test('shows a certificate in every sentence, and takes a name for it', async () => {
  await press(/^Bekijk Werkbewijs/)
  await screen('Tempo Bezorging')
  await words('Dit bewijs staat op naam van Samira El Amrani.')
  await words(/^Geldig$/)
  await page.getByText('Geef het een eigen naam').click()
  await page.getByLabel('Eigen naam').fill(`Zomerbaan ${ATTACK}`.slice(0, 60))
  await press('Bewaar de naam')
  await screen(/^Zomerbaan/)
  await press('Haal dit bewijs weg')
  await expectGood('a certificate')
  await press('Laat staan')
  await page.goBack()
  await screen('Mijn map')
})

test('shares two certificates by link, and stops that', async () => {
  for (const kind of ['Werkbewijs', 'Beoordelingsbewijs']) {
    await page
      .getByLabel(new RegExp(`^Delen: ${kind}`))
      .first()
      .check()
  }
  await press('Deel 2 bewijzen')
  await words('Wat de werkgever ziet')
  await words(/zonder handtekening/)
  await press(/^Link of QR-code/)
  expect(await page.getByLabel('30 dagen').isChecked()).toBe(true)
  await page.getByLabel(/^Voor wie/).fill('Café Zon')
  await expectGood('the ways to share')
  await press('Maak een link')
  await screen('Je link voor Café Zon')
  await page.getByRole('img', { name: /^QR-code/ }).waitFor()
  const link = await page.getByRole('textbox', { name: 'De link' }).inputValue()
  expect(link.startsWith(`${world.verifierUrl}/s#`)).toBe(true)
  const box = await page.locator('.qr').boundingBox()
  expect(box?.width).toBeGreaterThanOrEqual(240)
  await expectGood('a link')

  await press('Gedeeld')
  await words('Link voor Café Zon')
  await press(/^Stop delen/)
  await words(/^Stoppen trekt je bewijs niet in/)
  await expectGood('the question before stopping')
  await press('Stop delen')
  await words(/^Gestopt op/)
  const [, id] = /#([\w-]+)\./.exec(link) ?? []
  expect((await fetch(`${world.walletUrl}/v1/shares/${id}`)).status).toBe(410)
})

test('collects an offer with its own key, and answers a request with its signature', async () => {
  const choices = { reputation: [], reviews: [], gigList: false, gigsPerMonth: false }
  const offerUrl = `${world.verifierUrl}/v1/offers/abcdefghijklmnopqrstuv`
  const offer = { kind: 'offer', offerUrl, choices: { language: 'nl', ...choices } } as const
  await page.goto(createWalletLink(world.walletUrl, offer))
  await screen('Tempo Bezorging heeft een bewijs voor je')
  expect(page.url()).toBe(`${world.walletUrl}/`)
  await words('Samira El Amrani')
  await expectGood('an offer')
  await press('Bewaar in mijn map')
  await screen('Mijn map')
  const holder = String(world.claims[0]?.['holder'])
  expect(holder).toMatch(/^did:key:z6Mk/)
  expect(world.claims[0]?.['proof']).toMatchObject({ proof: { proofPurpose: 'authentication' } })

  const requestUrl = `${world.verifierUrl}/r/${REQUEST_ID}`
  await page.goto(createWalletLink(world.walletUrl, { kind: 'request', requestUrl }))
  await screen('Café Zon vraagt om bewijzen')
  await press('Stuur')
  await words('Kruis eerst aan wat je wilt sturen.')
  await page
    .getByRole('checkbox', { name: /^Tempo Bezorging.*Werkbewijs/ })
    .first()
    .check()
  await words(/^Je map ondertekent het antwoord/)
  await expectGood('a request')
  await press('Stuur 1 bewijs')
  await screen('Verstuurd')
  await expectGood('what was sent')
  expect(world.answers[0]).toMatchObject({
    holder,
    proof: { challenge: 'fT1xW5oRfT1xW5oR', domain: world.verifierUrl },
  })
})

test('takes no request of another verifier, and says of a broken link that it is one', async () => {
  const requestUrl = `https://evil.example/r/${REQUEST_ID}`
  await page.goto(createWalletLink(world.walletUrl, { kind: 'request', requestUrl }))
  await words('Deze vraag komt niet van KlusCV. Open hem niet.')
  await page.goto(`${world.walletUrl}/#offer=nonsense`)
  await screen('Deze link klopt niet')
  await expectGood('a broken link')
})

test('opens without a network, and says what does not work then', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => (await caches.keys()).length === 1)
  await page.context().setOffline(true)
  await page.reload()
  await words('Zomerbaan')
  await press(/^Kijk het opnieuw na/)
  await words(/^Dat lukt nu niet/)
  await page.context().setOffline(false)
  complaints.length = 0 // what the browser says about a network that is not there
})

test('makes a copy without the key, wipes everything, and takes the copy back', async () => {
  await press('Instellingen')
  const [download] = await Promise.all([page.waitForEvent('download'), press('Download een kopie')])
  const copy = await readFile(await download.path(), 'utf8')
  expect(copy).not.toMatch(/privateKey|keyPair|stopToken/)
  await press('Wis alles')
  await words(/^Alles wissen, ook 5 bewijzen/)
  await expectGood('settings')
  await press('Wis alles')
  await words('Van wie is dit toestel?')

  await press(/^Anderen gebruiken het ook/)
  await words('Nog geen bewijzen.')
  await press('Ik heb een bestand')
  await page.getByLabel('Kies een bestand').setInputFiles({
    name: 'kopie.json',
    mimeType: 'application/json',
    buffer: Buffer.from(copy),
  })
  await screen('5 bewijzen gevonden')
  await press('Bewaar in mijn map')
  await words('Zomerbaan')
  await words(/^Gedeeld toestel/)
  await expectGood('a map on a shared computer')
  await expect.poll(countTraces).toEqual([0, 0, 0, 0])
  await page.reload()
  // Not even the language is left: it is the browser's own again.
  await words('Whose device is this?')
})
