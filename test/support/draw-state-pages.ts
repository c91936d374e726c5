/**
 * Draws every state of the result page as pictures, to be looked at:
 * `npx tsx test/support/draw-state-pages.ts <folder> [part of a name]`. A folder outside the project.
 * @module
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import { renderErrorPage } from '../../src/web/shared/pages/render-error-page.ts'
import { renderResult } from '../../src/web/verifier/pages/render-result.ts'
import { launchBrowser, openPage } from './browser.ts'
import { type RenderPage, servePages } from './page-server.ts'
import { CHECKED_AT, FIFTY, MORE_SCENES, type Scene, STATE_SCENES } from './state-pages.ts'

const LOOKS = [
  { name: '390-nl', width: 390, locale: 'nl', colorScheme: 'light' },
  { name: '390-en', width: 390, locale: 'en', colorScheme: 'dark' },
  { name: '1280-nl', width: 1280, locale: 'nl', colorScheme: 'light' },
  { name: '1280-en', width: 1280, locale: 'en', colorScheme: 'dark' },
] as const

/** The width of A4 without margins, at 96 dots an inch. */
const A4_PIXELS = 718

const [folder = '', wanted = ''] = process.argv.slice(2)
const links = [{ path: '/platforms', label: { nl: 'Welke platforms?', en: 'Which platforms?' } }]
const frame = { assets: loadPageAssets(), development: true, links }

async function renderScene(scene: Scene): Promise<RenderPage> {
  const results = await scene()
  const rest = {
    now: CHECKED_AT,
    freshness: { refreshSeconds: 300 },
    address: 'kluscv.example',
    receipt: '{}',
    asksClarity: true,
  }
  return (locale) => renderResult(frame, { results, locale, ...rest })
}

const pages: Record<string, RenderPage> = {}
for (const [name, scene] of Object.entries({ ...STATE_SCENES, ...MORE_SCENES, fifty: FIFTY })) {
  if (name.includes(wanted)) pages[name] = await renderScene(scene)
}
for (const status of [404, 413, 429, 500, 503]) {
  const name = `error ${status}`
  if (!name.includes(wanted)) continue
  pages[name] = (locale) => renderErrorPage(frame, { locale, status, requestId: 'req-1f' })
}

await mkdir(folder, { recursive: true })
const server = await servePages(frame.assets, pages)
const browser = await launchBrowser()
for (const name of Object.keys(pages)) {
  const fileName = name.replaceAll(/\W+/g, '-')
  for (const { name: look, locale, ...how } of LOOKS) {
    const page = await openPage(browser, `${server.urlOf(name)}?lang=${locale}`, how)
    const path = join(folder, `${fileName}-${look}.png`)
    await page.screenshot({ path, fullPage: true })
    await page.context().close()
  }
  const paper = await openPage(browser, `${server.urlOf(name)}?lang=nl`, { width: A4_PIXELS })
  await paper.emulateMedia({ media: 'print' })
  await paper.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await paper.screenshot({ path: join(folder, `${fileName}-paper.png`), fullPage: true })
  await paper.context().close()
  process.stdout.write(`${name}\n`)
}
await browser.close()
server.close()
