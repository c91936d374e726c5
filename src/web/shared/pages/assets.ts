/**
 * What the pages load besides themselves: one style sheet, one script, the mark and the fonts, all
 * from our own origin. Every address carries the hash of its content, so it may be kept forever.
 * @module
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'

/** A file that the app serves as it is. */
export interface Asset {
  /** `/assets/pages.1f2e3d4c5b6a.css` */
  readonly path: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** The assets of the pages, and the addresses that a page's head names. */
export interface PageAssets {
  /** Every asset by its path: what the app serves, and all that it serves. */
  readonly byPath: ReadonlyMap<string, Asset>
  readonly styleSheet: string
  readonly script: string
  readonly favicon: string
  /** The two fonts that every page needs, so that they load beside the style sheet. */
  readonly preloadFonts: readonly string[]
}

/** For the answer's `Cache-Control`: the address changes when the content does. */
export const ASSET_CACHE_CONTROL = 'public, max-age=31536000, immutable'

/** In the order of the cascade. */
const STYLE_SHEETS = [
  'tokens.css',
  'elements.css',
  'icons.css',
  'boxes.css',
  'verdict.css',
  'certificate.css',
  'chart-range.css',
  'lists.css',
  'form.css',
  'media.css',
] as const

/** Each names its files by unicode-range: a name in another script costs a download only then. */
const FONT_SHEETS = [
  import.meta.resolve('@fontsource-variable/bricolage-grotesque/wght.css'),
  import.meta.resolve('@fontsource-variable/source-sans-3/wght.css'),
  import.meta.resolve('@fontsource-variable/vazirmatn/wght.css'),
  import.meta.resolve('@fontsource-variable/noto-sans-ethiopic/wght.css'),
]
const PRELOADED = [
  'bricolage-grotesque-latin-wght-normal.woff2',
  'source-sans-3-latin-wght-normal.woff2',
] as const

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The mark as a file: its own colours, since no style sheet reaches it. */
const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 34 34"><g fill="#2B3A8C"><rect x="2" y="2" width="19" height="9" rx="2"/><rect x="23" y="2" width="9" height="19" rx="2"/><rect x="2" y="13" width="9" height="19" rx="2"/><rect x="13" y="23" width="19" height="9" rx="2"/></g></svg>`

/**
 * Reads everything once, at start.
 *
 * @param more - style sheets of a service's own pages, after those of all pages
 */
export function loadPageAssets(more: readonly URL[] = []): PageAssets {
  const fonts = FONT_SHEETS.map(loadFontSheet)
  const sheets = [...STYLE_SHEETS.map((name) => new URL(name, import.meta.url)), ...more]
  const own = sheets.map((sheet) => readFileSync(sheet, 'utf8'))
  const css = [...fonts.map((sheet) => sheet.css), ...own].join('\n')
  const styleSheet = createAsset('pages.css', Buffer.from(minify(css)))
  const script = createAsset('pages.js', readFileSync(new URL('pages.js', import.meta.url)))
  const favicon = createAsset('kluscv.svg', Buffer.from(FAVICON))
  const files = fonts.flatMap((sheet) => sheet.files)
  const all = [styleSheet, script, favicon, ...files.map((file) => file.asset)]
  return {
    byPath: new Map(all.map((asset) => [asset.path, asset])),
    styleSheet: styleSheet.path,
    script: script.path,
    favicon: favicon.path,
    preloadFonts: files
      .filter(({ name }) => PRELOADED.some((preloaded) => preloaded === name))
      .map(({ asset }) => asset.path),
  }
}

interface FontSheet {
  readonly css: string
  readonly files: readonly { readonly name: string; readonly asset: Asset }[]
}

/**
 * A font package's own `@font-face` rules, with our names in place of its own: relative to the style
 * sheet, as a service may be below a path of its host.
 */
function loadFontSheet(sheet: string): FontSheet {
  const css = readFileSync(new URL(sheet), 'utf8')
  const names = [...css.matchAll(/url\(\.\/(files\/[a-z0-9-]+\.woff2)\)/g)].map(([, file]) => file)
  const files = names.map((file = '') => {
    const name = basename(file)
    return { file, name, asset: createAsset(name, readFileSync(new URL(file, sheet))) }
  })
  const rewritten = files.reduce(
    (text, { file, asset }) => text.replace(`url(./${file})`, `url(${basename(asset.path)})`),
    css,
  )
  return { css: rewritten, files }
}

function createAsset(name: string, bytes: Buffer): Asset {
  const extension = extname(name)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  return {
    path: `/assets/${basename(name, extension)}.${hash}${extension}`,
    contentType: CONTENT_TYPES[extension] ?? 'application/octet-stream',
    bytes,
  }
}

/** Drops comments and indentation: a third of the text, and no tool needed. */
function minify(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(/\s*([{};,>])\s*/g, '$1')
}
