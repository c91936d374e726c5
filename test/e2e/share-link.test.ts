/**
 * The page behind a share link, and the camera of the form: real HTTP, a real browser whose camera
 * sees a code that the test drew, and the store's own routes over a port of the test.
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SealedShare, sealShare } from '../../src/certificate/seal-share.ts'
import { createShareLink } from '../../src/certificate/share-link.ts'
import type { FoundShare, ShareStore } from '../../src/certificate/share-store.ts'
import { KlusCvError } from '../../src/core/errors.ts'
import { createWalletApp } from '../../src/web/wallet/create-wallet-app.ts'
import { findAccessibilityProblems, launchBrowser, sidewaysScroll } from '../support/browser.ts'
import { signedSample } from '../support/credentials.ts'
import { createMemoryShares } from '../support/memory-shares.ts'
import { drawnCode } from '../support/pictures.ts'
import { NO_READER } from '../support/reader.ts'
import { testWalletOptions } from '../support/wallet-app.ts'
import { openTestVerifierApp } from '../support/web-verifier.ts'

let folder: string
let store: FastifyInstance
let app: FastifyInstance
let origin: string
let browser: Browser
let share: SealedShare
let link: string
/** What the store has under every id: nothing when undefined, and no answer at all when it is gone. */
let kept: FoundShare | undefined | 'down' | 'gone'
/** Everything that was sent to the store and to the verifier, and that the log says. */
const heard: string[] = []

/** The port of the real store; what is kept is the test's. */
const SHARES: ShareStore = {
  ...createMemoryShares(),
  find: async () => {
    if (kept === 'down') throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the store is down')
    return kept === 'gone' ? undefined : kept
  },
}

beforeAll(async () => {
  const certificate = JSON.stringify(await signedSample())
  share = await sealShare(certificate)
  store = await createWalletApp(testWalletOptions({ shares: SHARES, ping: async () => undefined }))
  store.server.on('connection', hear)
  store.server.on('request', ({ socket }) => {
    if (kept === 'gone') socket.destroy()
  })
  const walletUrl = await store.listen({ port: 0, host: '127.0.0.1' })
  const reader = { ...NO_READER, readCode: async () => ({ document: Buffer.from(certificate) }) }
  app = await openTestVerifierApp({ walletUrl, reader, log: (line) => heard.push(line) })
  app.server.on('connection', hear)
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
  link = createShareLink({ verifierUrl: origin, ...share })
  folder = await mkdtemp(join(tmpdir(), 'kluscv-camera-'))
  browser = await launchBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${await filmOf(link)}`,
  ])
})

afterAll(async () => {
  await browser?.close()
  await app?.close()
  await store?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(() => {
  kept = { state: 'kept', blob: share.blob }
  heard.length = 0
})

/** A film of one picture, as Chromium's camera takes it. */
async function filmOf(text: string): Promise<string> {
  const code = await drawnCode(text, 7).png().toBuffer()
  const { default: sharp } = await import('sharp')
  const table = { width: 640, height: 480, channels: 3, background: '#b7a98f' } as const
  const picture = await sharp({ create: table })
    .composite([{ input: code }])
    .jpeg()
    .toBuffer()
  const file = join(folder, 'camera.mjpeg')
  await writeFile(file, picture)
  return file
}

/** What comes over the wire, before any server makes something of it. */
function hear(socket: Socket): void {
  socket.on('data', (chunk) => heard.push(chunk.toString('latin1')))
}

/** A reader, and everything that the pages complain of: what the policy stops is among it. */
async function openReader(options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    locale: 'nl-NL',
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', ({ message }) => complaints.push(message))
  return { context, page, complaints, [Symbol.asyncDispose]: () => context.close() }
}

const heading = (page: Page) => page.locator('h1:visible').first()

async function expectHeading(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => heading(page).textContent(), { timeout: 10_000 }).toMatch(words)
}

/** The key was in no request and no line of the log; the id went to the store alone. */
function expectNoKey(): void {
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.join('')).not.toContain(share.key)
}

describe('a share link', () => {
  test('shows the ordinary answer, and its key is sent nowhere', async () => {
    await using reader = await openReader()
    const { page, complaints } = reader
    await page.goto(link)
    await page.waitForURL(`${origin}/verify?lang=nl`)
    await expectHeading(page, /^Dit bewijs is echt\./)
    expect(heard.filter((line) => line.includes(share.id))).toEqual([
      expect.stringMatching(new RegExp(`^GET /v1/shares/${share.id} `)),
    ])
    expect(heard.join('\n')).not.toMatch(/referer/i)
    expectNoKey()
    expect(complaints).toEqual([])
    // Back leads out of it, and not in a circle.
    await page.goBack()
    await expectHeading(page, 'U was hier net.')
    expect(page.url()).toBe(link)
    await page.click('[data-again]:visible')
    await expectHeading(page, /^Dit bewijs is echt\./)
  })

  test('says in either language what became of it, and keeps the link in the address', async () => {
    await using reader = await openReader()
    const { page } = reader
    kept = { state: 'stopped' }
    await page.goto(link)
    await expectHeading(page, 'Deze link is gestopt.')
    expect(await page.locator('.next:visible').textContent()).toBe(
      'Vraag de sollicitant om een nieuwe.',
    )
    expect(await page.title()).toBe('Deze link is gestopt. – KlusCV')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Deze link is gestopt.',
    )
    await page.click('.languages a:visible')
    await expectHeading(page, 'This link was stopped.')
    expect(page.url()).toBe(`${origin}/s?lang=en#${share.id}.${share.key}`)
    await page.locator('.skip:visible').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('en')
    kept = { state: 'kept', blob: share.blob }
    await page.reload()
    await expectHeading(page, /^This certificate is genuine\./)
    expectNoKey()
  })
})

describe('a share link that does not open', () => {
  test('says what is wrong, and breaks no rule with it', async () => {
    await using reader = await openReader()
    const { page, context } = reader
    const open = async (url: string, words: string) => {
      await page.goto('about:blank')
      await page.goto(url)
      await expectHeading(page, words)
    }
    kept = { state: 'ended' }
    await open(link, 'Deze link is verlopen.')
    kept = undefined
    await open(link, 'Deze link kennen wij niet.')
    kept = 'down'
    await open(link, 'Wij kunnen het bewijs nu niet ophalen.')
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await findAccessibilityProblems(page)).toEqual([])
    kept = 'gone'
    await page.click('[data-again]:visible')
    await expectHeading(page, 'Wij kunnen het bewijs nu niet ophalen.')
    const changed = share.blob.map((byte, at) => (at === 40 ? byte ^ 1 : byte))
    kept = { state: 'kept', blob: changed }
    await open(link, 'Deze link gaat niet open.')
    kept = { state: 'kept', blob: share.blob }
    await open(link.replace(share.key, 'A'.repeat(43)), 'Deze link gaat niet open.')
    await open(`${origin}/s`, 'Deze link is niet heel.')
    await open(link.slice(0, -1), 'Deze link is niet heel.')
    await context.setOffline(true)
    // Another link in the same address bar loads no page.
    await page.evaluate((fragment) => location.assign(fragment), new URL(link).hash)
    await expectHeading(page, 'Geen internet.')
    await context.setOffline(false)
    await page.click('[data-again]:visible')
    await expectHeading(page, /^Dit bewijs is echt\./)
    expectNoKey()
  })

  test('says what to do without JavaScript', async () => {
    await using reader = await openReader({ javaScriptEnabled: false })
    await reader.page.goto(link)
    await expectHeading(reader.page, 'Zet JavaScript aan om deze link te openen.')
    expect(await reader.page.locator('a.button:visible').getAttribute('href')).toBe('/?lang=nl')
  })
})

const scanButton = (page: Page) => page.getByRole('button', { name: 'Scan de QR-code' })

describe('the form', () => {
  test('takes a pasted link to the page that opens it', async () => {
    await using reader = await openReader()
    const { page } = reader
    await page.goto(`${origin}/?lang=nl`)
    await page.fill('#text-nl', `Hier is mijn bewijs:\n${link}`)
    await page.click('button[type=submit]:visible')
    await expectHeading(page, /^Dit bewijs is echt\./)
    expectNoKey()
  })

  test('finds a link with the camera, by the keyboard alone', async () => {
    await using reader = await openReader()
    const { page, complaints } = reader
    await page.goto(`${origin}/?lang=nl`)
    await scanButton(page).waitFor()
    expect(await page.locator('.photo:visible').count()).toBe(0)
    kept = { state: 'stopped' }
    await scanButton(page).focus()
    await page.keyboard.press('Enter')
    await expectHeading(page, 'Deze link is gestopt.')
    expect(page.url()).toBe(`${origin}/s?lang=nl#${share.id}.${share.key}`)
    expectNoKey()
    expect(complaints.filter((line) => !line.includes('status of 410'))).toEqual([])
  })

  test('hands in what a code holds, read by the browser itself where it can', async () => {
    await using reader = await openReader()
    const { page } = reader
    await page.addInitScript(() => {
      const texts = ['https://menu.example/', 'KLUSCV1:ABC']
      class Detector {
        static getSupportedFormats = async () => ['qr_code']
        detect = async () => texts.splice(0, 1).map((rawValue) => ({ rawValue }))
      }
      Object.assign(globalThis, { BarcodeDetector: Detector })
    })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${origin}/?lang=nl`)
    await scanButton(page).click()
    await expectHeading(page, /^Dit bewijs is echt\./)
    expect(asked.filter((url) => url.includes('jsQR'))).toEqual([])
  })
})

describe('the camera of the form', () => {
  test('goes off when it is told to, also while it waits', async () => {
    await using reader = await openReader()
    const { page } = reader
    await page.route('**/jsQR-*', () => undefined)
    await page.goto(`${origin}/?lang=nl`)
    await scanButton(page).click()
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('Houd de QR')
    const track = await page
      .locator('video:visible')
      .evaluateHandle((video: HTMLVideoElement) => (video.srcObject as MediaStream).getTracks()[0])
    const stateOf = () => track.evaluate((each) => each?.readyState)
    expect(await stateOf()).toBe('live')
    expect(await findAccessibilityProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.locator('video:visible').count()).toBe(0)
    expect(await stateOf()).toBe('ended')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Scan de QR-code')
  })

  test('says that it is off, and offers a photo instead', async () => {
    await using reader = await openReader()
    const { page } = reader
    await page.addInitScript(() => {
      const refusal = new DOMException('', 'NotAllowedError')
      navigator.mediaDevices.getUserMedia = () => Promise.reject(refusal)
    })
    await page.goto(`${origin}/?lang=nl`)
    await scanButton(page).click()
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toBe('De camera staat uit. Kies het bestand, of een foto van de code.')
    expect(await page.locator('.photo:visible').count()).toBe(1)
    expect(await page.locator('video:visible').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Scan de QR-code')
  })
})
