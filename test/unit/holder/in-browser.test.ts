/**
 * The holder in a real browser, under the policy of our pages: what it makes there is verified here.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createQrDocument } from '../../../src/certificate/qr-content.ts'
import { openShare, parseShareLink } from '../../../src/holder/index.ts'
import { launchBrowser } from '../../support/browser.ts'
import { buildForBrowsers } from '../../support/build-for-browsers.ts'
import { KINDS, signedSample } from '../../support/credentials.ts'
import { certificatePdf } from '../../support/pdfs.ts'
import { NOW } from '../../support/trust.ts'
import { webVerifier } from '../../support/web-verifier.ts'

/** What the page below puts there. */
declare const holder: typeof import('../../../src/holder/index.ts')

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
const ANSWERS = { challenge: 'fT1xW5oRzQ7mK2', domain: 'https://verify.example' }
const BUNDLE = '{"type":"KlusCVBundle","verifiableCredential":[]}'

let server: Server
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const chunks = await buildForBrowsers('src/holder/index.ts')
  const codes = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]))
  const entry = chunks.find(({ isEntry }) => isEntry)?.fileName
  codes.set('/page.js', `import * as holder from './${entry}'\nglobalThis.holder = holder`)
  server = createServer((request, response) => {
    const code = codes.get(request.url ?? '')
    const type = code === undefined ? 'text/html' : 'text/javascript'
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY })
    response.end(code ?? '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  browser = await launchBrowser()
  page = await browser.newPage()
  page.on('console', (message) => void complaints.push(message.text()))
  page.on('pageerror', (error) => void complaints.push(String(error)))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

/** Makes a key, keeps it where pages keep theirs, and gives its name. */
function makeKey(): Promise<string> {
  return page.evaluate(async () => {
    const { did, keyPair } = await holder.createDeviceKey()
    const store = await openStore()
    await settled(store('readwrite').put(keyPair, 'key'))
    return did

    async function openStore() {
      const opening = indexedDB.open('wallet', 1)
      opening.onupgradeneeded = () => void opening.result.createObjectStore('keys')
      const database = await settled(opening)
      return (mode: IDBTransactionMode) => database.transaction('keys', mode).objectStore('keys')
    }
    function settled<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    }
  })
}

/** Presents with the key that was kept, once over a question and once for everyone, and shares. */
function presentWithKeptKey(texts: readonly string[]) {
  return page.evaluate(
    async ([held, answers, now]) => {
      const opening = indexedDB.open('wallet', 1)
      await new Promise((done) => {
        opening.onsuccess = done
      })
      const getting = opening.result.transaction('keys').objectStore('keys').get('key')
      await new Promise((done) => {
        getting.onsuccess = done
      })
      const key = await holder.openDeviceKey(getting.result)
      const credentials = held.flatMap((text) => {
        const received = holder.receiveCredentials(text)
        return received.ok ? received.credentials : []
      })
      const clock = () => new Date(now)
      const live = await holder.presentCredentials({ credentials, key, answers, clock })
      const signed = await holder.presentCredentials({
        credentials,
        key,
        answers: 'unbound',
        clock,
      })
      let stored = ''
      const { link } = await holder.shareCredentials({
        document: signed,
        walletUrl: 'https://wallet.example',
        verifierUrl: 'https://verify.example',
        until: new Date(Date.now() + 1_000),
        fetch: async (_url, init) => {
          stored = String(init.body)
          return new Response(null, { status: 201 })
        },
      })
      return { live: JSON.stringify(live), stored, link }
    },
    [texts, ANSWERS, NOW] as const,
  )
}

describe('the holder in a browser', () => {
  test('makes a key, signs with it after it was kept, and seals: this side verifies', async () => {
    const did = await makeKey()
    const id = (at: number) => `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-00000000000${at}`
    const held = await Promise.all(
      KINDS.map((kind, at) => signedSample({ ...kind, holder: did, id: id(at) })),
    )
    const { live, stored, link } = await presentWithKeptKey(
      held.map((each) => JSON.stringify(each)),
    )
    const verifier = await webVerifier()
    const parts = held.map(() => ({ verdict: 'verified' }))
    const verified = { verdict: 'verified', parts }
    expect(await verifier.verify(live, ANSWERS)).toMatchObject({ ...verified, binding: 'live' })
    const { blob } = JSON.parse(stored)
    const { key = '' } = parseShareLink(link) ?? {}
    const opened = await openShare(Buffer.from(blob, 'base64url'), key)
    const signed = await verifier.verify(opened ?? '', 'unbound')
    expect(signed).toMatchObject({ ...verified, binding: 'signed' })
  })

  test('reads a PDF and the text of a code', async () => {
    const pdf = [...(await certificatePdf(BUNDLE))]
    const read = await page.evaluate(
      async ([bytes, code]) => {
        const file = await holder.readContent(Uint8Array.from(bytes))
        const contents = [file, await holder.readContent(code)]
        return contents.map((content) =>
          content.kind === 'document'
            ? new TextDecoder().decode(content.document as Uint8Array)
            : content,
        )
      },
      [pdf, createQrDocument(BUNDLE) ?? ''] as const,
    )
    expect(read).toEqual([BUNDLE, BUNDLE])
  })

  test('and the policy of our pages was not broken', () => {
    expect(complaints).toEqual([])
  })
})
