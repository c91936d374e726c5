/**
 * The vocabulary's page in a real browser: every address lands, nothing is asked of anyone, and it
 * can be read by everyone, on a phone and on a screen, by day and by night.
 * @module
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OCCUPATIONS } from '../../../../src/claims/occupations.ts'
import { contexts } from '../../../../src/contexts.ts'
import { KLUSCV_V1 } from '../../../../src/core/contexts.ts'
import { CONTEXTS } from '../../../../src/web/vocabulary/published-files.ts'
import {
  findAccessibilityProblems,
  launchBrowser,
  openPage,
  sidewaysScroll,
} from '../../../support/browser.ts'

const PAGE = new URL('vocab.html', CONTEXTS).href

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

/** What the function finds in the page. */
async function inPage<Found>(read: (page: Page) => Promise<Found>): Promise<Found> {
  const page = await openPage(browser, PAGE, { width: 1280, javaScriptEnabled: true })
  const found = await read(page)
  await page.context().close()
  return found
}

const ids = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))

describe.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)('at %i pixels, %s', (width, colorScheme) => {
  test('everyone can read it, and nothing runs off the side', { timeout: 60_000 }, async () => {
    const page = await openPage(browser, PAGE, { width, colorScheme })
    expect(await findAccessibilityProblems(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.context().close()
  })
})

describe('its addresses', () => {
  test('exist once each', async () => {
    const found = await inPage(ids)
    expect(found.filter((id, at) => found.indexOf(id) !== at)).toEqual([])
  })

  test('include every term of ours and every name in the context', async () => {
    const found = new Set(await inPage(ids))
    const terms = Object.entries(contexts().get(KLUSCV_V1)?.['@context'] ?? {})
    const wanted = terms.flatMap(([name, definition]) => {
      const iri = String((definition as { readonly '@id'?: string })['@id'] ?? definition)
      const [, own] = iri.split('https://w3id.org/kluscv/vocab#')
      return name.startsWith('@') ? [] : [name, own ?? name]
    })
    expect(wanted.length).toBeGreaterThan(160)
    expect(wanted.filter((id) => !found.has(id))).toEqual([])
  })

  test('include every kind of work, where its own address lands', async () => {
    const found = new Set(await inPage(ids))
    expect(OCCUPATIONS.filter(({ slug }) => !found.has(slug))).toEqual([])
  })

  test('that it links to on the page are there', async () => {
    const [found, links] = await inPage(
      async (page) =>
        [
          new Set(await ids(page)),
          await page.evaluate(() =>
            [...document.querySelectorAll('a')].flatMap((link) => {
              const href = link.getAttribute('href') ?? ''
              return href.startsWith('#') ? [href.slice(1)] : []
            }),
          ),
        ] as const,
    )
    expect(links.length).toBeGreaterThan(200)
    expect(links.filter((id) => !found.has(id))).toEqual([])
  })

  test('bring the reader to the term, by its IRI and by its name', async () => {
    for (const fragment of ['inMonth', 'date']) {
      const page = await openPage(browser, `${PAGE}#${fragment}`, { width: 320 })
      const top = await page.evaluate(
        (id) => document.getElementById(id)?.closest('article')?.getBoundingClientRect().top,
        fragment,
      )
      expect(Math.abs(top ?? 1_000), fragment).toBeLessThan(60)
      await page.context().close()
    }
  })
})

describe('by itself', () => {
  test('it asks for no other file and has no script', async () => {
    const page = await openPage(browser, 'about:blank', { width: 1280 })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(PAGE, { waitUntil: 'networkidle' })
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([PAGE])
    expect(await page.evaluate(() => document.scripts.length)).toBe(0)
    await page.context().close()
  })

  test('it says which language each text is in', async () => {
    const counts = await inPage((page) =>
      page.evaluate(() => ({
        page: document.documentElement.lang,
        dutch: document.querySelectorAll('[lang=nl]').length,
        english: document.querySelectorAll('[lang=en]').length,
      })),
    )
    expect(counts.page).toBe('en')
    expect(counts.dutch).toBeGreaterThan(300)
    expect(counts.english).toBeGreaterThan(300)
  })
})
