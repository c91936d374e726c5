import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestWallet, TEST_FILES } from '../../../support/wallet-app.ts'

const unused = async () => {
  throw new Error('the pages ask no store')
}
const STORE = {
  shares: { keep: unused, find: unused, stop: unused, removeEnded: unused, total: unused },
  ping: unused,
}

let app: FastifyInstance
let origins: readonly string[] = []

beforeAll(async () => {
  const platformOrigins = () => origins
  app = (await openTestWallet(STORE, { platformOrigins })).app
})

afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

const SCRIPT = '/assets/wallet-1a2b.js'

describe('the page', () => {
  test('names everything that it needs, all of this origin, and nothing inline', async () => {
    const { body, headers } = await get('/')
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept-language, accept-encoding',
    })
    expect(body).toContain(`<script type="module" src="${SCRIPT}"></script>`)
    expect(body).toContain('<link rel="modulepreload" href="/assets/shared-3c4d.js">')
    expect(body).toContain('<div id="wallet" data-verifier-url="https://verify.example"></div>')
    expect(body).toContain('rel="manifest"')
    expect(body).not.toMatch(/<script(?! type="module" src=)|<style| on[a-z]+=| style=|data-demo/)
    for (const [, path = ''] of body.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect((await get(path)).statusCode, path).toBe(200)
    }
  })

  test.each([
    ['/', 'en-GB,en;q=0.9', 'en', 'My folder'],
    ['/', 'nl-NL,nl;q=0.9', 'nl', 'Mijn map'],
    ['/?lang=nl', 'en', 'nl', 'Mijn map'],
  ])('%s is for a browser in %s', async (path, language, locale, title) => {
    const { body } = await get(path, { 'accept-language': language })
    expect(body).toContain(`<html lang="${locale}">`)
    expect(body).toContain(`<title>${title} – KlusCV</title>`)
  })

  test('has words in both languages for a browser without scripts', async () => {
    const { body } = await get('/')
    const [, words = ''] = /<noscript>(.*)<\/noscript>/.exec(body) ?? []
    expect(words).toContain('<p lang="nl">')
    expect(words).toContain('<p lang="en">')
  })

  test('may ask the verifier and the platforms of now, and nobody else', async () => {
    const policyNow = async () => String((await get('/')).headers['content-security-policy'])
    expect(await policyNow()).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
        "img-src 'self' blob:; manifest-src 'self'; worker-src 'self'; " +
        "connect-src 'self' https://verify.example; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    origins = ['https://a.example', 'https://b.example:8443']
    expect(await policyNow()).toContain(
      "connect-src 'self' https://verify.example https://a.example https://b.example:8443;",
    )
    // What works in the background asks too.
    const { headers } = await get('/sw.js')
    expect(headers['content-security-policy']).toBe(await policyNow())
    origins = []
  })

  test('says in development mode that nothing counts', async () => {
    const { loadPageAssets } = await import('../../../../src/web/shared/pages/assets.ts')
    const frame = { assets: loadPageAssets(), development: true }
    const demo = await openTestWallet(STORE, { frame })
    const { body } = await demo.app.inject('/')
    expect(body).toContain('data-verifier-url="https://verify.example" data-demo></div>')
    // The app changes the language of the page, and its style sheet shows that banner.
    expect(body).toMatch(/<div class="above" lang="nl">.*<b>DEMO<\/b> Dit is een demo/)
    expect(body).toMatch(/<div class="above" lang="en">.*<b>DEMO<\/b> This is a demo/)
    await demo.app.close()
  })
})

describe('its files', () => {
  test('are kept for ever, but what names them is asked for each time', async () => {
    const { headers } = await get(SCRIPT)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/sw.js', '/offline.json', '/manifest.webmanifest']) {
      expect((await get(path)).headers['cache-control'], path).toBe('no-cache')
    }
  })

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br;q=0', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['identity', undefined],
    ['br;q=0.0, gzip;q=0', undefined],
    ['brotli', undefined],
  ])('are sent to who takes %s as %s', async (accepted, encoding) => {
    const { headers, rawPayload } = await get(SCRIPT, { 'accept-encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['vary']).toBe('accept-encoding')
    const inflate = { br: brotliDecompressSync, gzip: gunzipSync }
    const open = encoding === undefined ? undefined : inflate[encoding as keyof typeof inflate]
    if (open !== undefined) expect(rawPayload.length).toBeLessThan(1_000)
    const bytes = open?.(rawPayload) ?? rawPayload
    expect(bytes).toEqual(TEST_FILES.byPath.get(SCRIPT)?.bytes)
  })

  test('that are compressed already are sent as they are', async () => {
    const { headers } = await get('/assets/noto-7a8b.woff2', { 'accept-encoding': 'br' })
    expect(headers['content-encoding']).toBeUndefined()
  })

  test('work without a network: those of the page and its code, and nothing large', async () => {
    const { version, files } = (await get('/offline.json')).json()
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    expect(files).toEqual(expect.arrayContaining(['/', SCRIPT, '/assets/wallet-5e6f.css']))
    expect(files).not.toContain('/assets/sw-1a2b.js')
    expect(files).not.toContain('/assets/noto-7a8b.woff2')
    expect(files).not.toContain('/assets/read-pdf-9c0d.js')
    for (const path of files) expect((await get(path)).statusCode, path).toBe(200)
    // What is kept has a policy of its own, in which a new platform is missing.
    origins = ['https://new.example']
    expect((await get('/offline.json')).json().version).not.toBe(version)
    origins = []
    expect((await get('/offline.json')).json().version).toBe(version)
  })

  test('are looked after by a script below the root', async () => {
    const { headers, body } = await get('/sw.js')
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(body).toContain('isServiceWorker')
  })

  test('can be put on a home screen', async () => {
    const { headers, body } = await get('/manifest.webmanifest')
    expect(headers['content-type']).toContain('application/manifest+json')
    const manifest = JSON.parse(body)
    expect(manifest).toMatchObject({ start_url: '/', scope: '/', display: 'standalone' })
    expect((await get(manifest.icons[0].src)).headers['content-type']).toBe('image/svg+xml')
  })

  test('that are not there are not found', async () => {
    for (const path of ['/index.html', '/assets/', '/assets/..%2Fpackage.json', '/.vite/x']) {
      expect((await get(path)).statusCode, path).toBe(404)
    }
    const page = await get('/nothing', { accept: 'text/html', 'accept-language': 'en' })
    expect(page.body).toContain('This page does not exist.')
  })
})
