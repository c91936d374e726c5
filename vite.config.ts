import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** What package.json says of the built files, of the sources that they were built from. */
const SUBSTITUTES = readSubstitutes()

function readSubstitutes(): ReadonlyMap<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')
  const { browser }: { readonly browser: Readonly<Record<string, string>> } = JSON.parse(text)
  const sourceOf = (built: string) =>
    join(import.meta.dirname, built.replace('./dist/', 'src/').replace(/\.js$/, '.ts'))
  return new Map(Object.entries(browser).map((pair) => pair.map(sourceOf) as [string, string]))
}

/** Takes another file where Node's cannot run. */
const substituteForBrowsers: Plugin = {
  name: 'substitute-for-browsers',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.startsWith('.')) return null
    const resolved = await this.resolve(source, importer, { skipSelf: true })
    return SUBSTITUTES.get(resolved?.id ?? '') ?? null
  },
}

/**
 * How browser code is built; .ci/build-browser.mjs says of what. Servers read the manifest and name the
 * files in their pages; `assets/` is served as it is. Nothing stands inline, as our
 * Content-Security-Policy forbids that.
 */
export default defineConfig({
  base: '/',
  plugins: [substituteForBrowsers],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Phones of six years ago, as far as their browser was updated once since.
    target: ['chrome111', 'firefox115', 'safari16.4'],
    manifest: true,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
