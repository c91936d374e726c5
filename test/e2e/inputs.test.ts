/**
 * Whatever an employer receives, given to the real service with a real browser: a PDF, a photo of a
 * code, a link, several files at once, with scripts and without.
 * @module
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createQrDocument } from '../../src/certificate/qr-content.ts'
import { findAccessibilityProblems, launchBrowser, openPage } from '../support/browser.ts'
import { printedUrl, startKluscv } from '../support/kluscv-process.ts'
import { certificatePdf } from '../support/pdfs.ts'
import { drawnCode, photoOf } from '../support/pictures.ts'
import { NOW } from '../support/trust.ts'
import { createVerifierWorld, type VerifierWorld } from '../support/verifier-world.ts'

const OFFSET_SECONDS = Math.round((Date.parse(NOW) - Date.now()) / 1000)
const LINK = `https://verify.example/s#${'A'.repeat(22)}.${'B'.repeat(43)}`
const GENUINE = /^Dit bewijs is echt\./

let world: VerifierWorld
let service: ChildProcess
let browser: Browser
let origin: string
let certificate: string
let pdf: Buffer

beforeAll(async () => {
  world = await createVerifierWorld()
  const more = ['--clock-offset-seconds', String(OFFSET_SECONDS), '--rate-limit-per-minute', '1000']
  service = startKluscv(['verifier', '--port', '0', ...world.flags, ...more])
  ;[origin, browser] = await Promise.all([printedUrl(service), launchBrowser()])
  while (!(await fetch(`${origin}/health/ready`)).ok) await new Promise((go) => setTimeout(go, 50))
  certificate = JSON.stringify(await world.sign())
  pdf = Buffer.from(await certificatePdf(certificate))
})

afterAll(async () => {
  await browser?.close()
  service?.kill('SIGTERM')
  if (service?.exitCode === null) await once(service, 'exit')
  await world?.close()
})

function openForm(javaScriptEnabled: boolean, width = 390): Promise<Page> {
  return openPage(browser, `${origin}/?lang=nl`, { width, javaScriptEnabled })
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer })

async function answerTo(page: Page): Promise<string> {
  await page.click('button[type=submit]:visible')
  await page.waitForURL(`${origin}/verify?lang=nl`, { waitUntil: 'load' })
  return (await page.locator('h1:visible').first().textContent()) ?? ''
}

test('a PDF is genuine, without scripts', async () => {
  const page = await openForm(false)
  await page.setInputFiles('#file-nl', file('werkbewijs.pdf', pdf))
  expect(await answerTo(page)).toMatch(GENUINE)
})

test('a photo of a code is scaled down by the browser, and genuine', async () => {
  const code = createQrDocument(certificate)
  expect(code).toBeDefined()
  const drawn = await drawnCode(code ?? '', 4)
    .png()
    .toBuffer()
  const table = { width: 2_600, height: 2_200, channels: 3, background: '#bbaa99' } as const
  const photo = sharp({ create: table }).composite([
    {
      input: await sharp(drawn).resize(2_000).rotate(4, { background: '#ffffff' }).png().toBuffer(),
    },
  ])
  const page = await openForm(true)
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.setInputFiles('#photo-nl', file('foto.jpg', await photo.jpeg().toBuffer()))
  await expect
    .poll(
      () => page.locator('#photo-nl').evaluate(({ files }: HTMLInputElement) => files?.[0]?.size),
      {
        timeout: 10_000,
      },
    )
    .toBeLessThan(900_000)
  expect(await page.locator('.photo .chosen:visible').textContent()).toBe('Gekozen: foto.jpg')
  expect(await answerTo(page)).toMatch(GENUINE)
  expect((await sent).url()).toBe(`${origin}/verify?lang=nl`)
})

test('several files are each named with their own answer', async () => {
  const changed = Buffer.from(certificate.replace('"gigsCompleted":412', '"gigsCompleted":987'))
  const page = await openForm(true, 1280)
  await page.setInputFiles('#file-nl', [
    file('goed.pdf', pdf),
    file('<b>anders.json', changed),
    file('leeg.png', await drawnCode('https://menu.example/').png().toBuffer()),
  ])
  expect(await page.locator('.drop .chosen:visible').textContent()).toContain('goed.pdf, <b>anders')
  await answerTo(page)
  const text = await page.locator('main:visible').textContent()
  for (const name of ['goed.pdf', '<b>anders.json', 'leeg.png']) expect(text).toContain(name)
  for (const answer of ['Dit bewijs is echt', 'Dit bestand is veranderd']) {
    expect(text).toContain(answer)
  }
  expect(text).toContain('Geen QR-code gevonden')
  expect(await findAccessibilityProblems(page)).toEqual([])
})

test.each([
  ['pasted', 'text'],
  ['in a photo', 'file'],
] as const)(
  'a share link %s is not opened by us, and the page says what to do',
  async (_, field) => {
    // With scripts a pasted one is opened by the browser: share-link.test.ts.
    const page = await openForm(field === 'file')
    if (field === 'text') await page.fill('#text-nl', LINK)
    else await page.setInputFiles('#file-nl', file('foto.jpg', await photoOf(LINK)))
    expect(await answerTo(page)).toBe('Is dit werkbewijs echt?')
    const problem = page.locator(`#${field}-nl-problem`)
    expect(await problem.textContent()).toMatch(/deellink\. .* openen\. (Plak|Scan) de/)
    expect(await page.locator(`#${field}-nl`).evaluate((each) => each.matches(':focus'))).toBe(true)
    expect(await page.content()).not.toContain('BBBB')
  },
)

test('for programs a PDF is the same as its document, and a share link is refused', async () => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(pdf)]), 'werkbewijs.pdf')
  const read = await fetch(`${origin}/v1/verify`, { method: 'POST', body: form })
  expect(await read.json()).toMatchObject({ verdict: 'verified', state: 'genuine' })
  const linked = await fetch(`${origin}/v1/verify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ document: LINK }),
  })
  expect(linked.status).toBe(422)
  expect(await linked.json()).toMatchObject({
    type: expect.stringMatching(/#share_link_decrypt_locally$/),
    status: 422,
  })
})
