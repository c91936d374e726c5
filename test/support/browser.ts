/**
 * A real browser out of an npm package, for pages: loaded with scripts, fonts and styles from the
 * same assets that the apps serve.
 */
import { createRequire } from 'node:module'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'

/** What this file needs of axe, which runs in the page. */
interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }[]
  }>
}

/** The copy of axe that comes with its package for browsers. */
const { source: AXE } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as {
  readonly source: string
}

/**
 * Starts the browser; the caller closes it. Works as root and without a display.
 *
 * @param more - switches beside those that every start has
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  chromium.setGraphicsMode = false
  const executablePath = await chromium.executablePath()
  // One process is for lambdas: it dies with the first page that crashes.
  const args = chromium.args.filter((argument) => argument !== '--single-process')
  return launcher.launch({ executablePath, args: [...args, ...more], headless: true })
}

/** What a page is looked at with. */
export interface Look {
  readonly width: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

/** Opens an address of ours the way a reader would. */
export async function openPage(browser: Browser, url: string, look: Look): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height ?? 844 },
    colorScheme: look.colorScheme ?? 'light',
    javaScriptEnabled: look.javaScriptEnabled ?? true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** The accessibility rules that a page breaks, each with the first element that breaks it. */
export async function findAccessibilityProblems(page: Page): Promise<readonly string[]> {
  // Our pages have no frames, so axe needs no more than to be there, and once is enough.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Axe }
    // Of what is right nothing is told, and where it stands is told by its markup.
    const { violations } = await axe.run({ resultTypes: ['violations'], selectors: false })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
  })
}

/** How many pixels a page is wider than its window; 0 when nothing scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
