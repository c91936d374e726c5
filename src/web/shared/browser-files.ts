/**
 * What runs in browsers, as `npm run build:browser` leaves it: the servers name its files in their
 * pages and serve them as they are.
 *
 * ```
 * dist/browser/<role>/.vite/manifest.json   {"claim.entry.ts": {"file": "assets/claim-1f2e.js",
 *                                            "css"?: [...], "name": "claim", "isEntry": true}, ...}
 * dist/browser/<role>/assets/...            every name carries the hash of its content
 * ```
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KlusCvError } from '../../core/errors.ts'
import type { Asset } from './pages/assets.ts'

/** The services that have pages with code of their own. */
export type BrowserRole = 'issuer' | 'verifier' | 'wallet'

/** The built files of a role. */
export interface BrowserFiles {
  /** The address of an entry's script: `claim` for `claim.entry.ts`. It is a module. */
  readonly scriptOf: (entry: string) => string
  /** The addresses of the modules that it cannot begin without: a page can have them come at once. */
  readonly importsOf: (entry: string) => readonly string[]
  /** The addresses of the style sheets that an entry brings along. */
  readonly stylesOf: (entry: string) => readonly string[]
  /** Every file by its address: what the app serves. */
  readonly byPath: ReadonlyMap<string, Asset>
}

interface Chunk {
  readonly file: string
  /** Other chunks, by their keys in the manifest. */
  readonly imports?: readonly string[]
  readonly name?: string
  readonly isEntry?: boolean
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
}

/** The same folder from the sources and from what is built of them. */
const FOLDER = fileURLToPath(new URL('../../../dist/browser/', import.meta.url))

/**
 * Reads everything once, at start.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when it was not built, or an entry is not in it
 */
export function loadBrowserFiles(role: BrowserRole): BrowserFiles {
  const folder = join(FOLDER, role)
  const manifest = readManifest(folder)
  const chunksOf = (entry: string): readonly [Chunk, ...Chunk[]] => {
    const chunks = Object.values(manifest)
    const found = chunks.find(({ name, isEntry }) => isEntry === true && name === entry)
    if (found === undefined) throw notBuilt()
    return [found, ...importedBy(found, manifest)]
  }
  return {
    scriptOf: (entry) => `/${chunksOf(entry)[0].file}`,
    importsOf: (entry) =>
      chunksOf(entry)
        .slice(1)
        .map(({ file }) => `/${file}`),
    stylesOf: (entry) => chunksOf(entry).flatMap(({ css = [] }) => css.map((file) => `/${file}`)),
    byPath: new Map(readAssets(folder).map((asset) => [asset.path, asset])),
  }
}

/** Every chunk that comes along, once; what is imported later is not among them. */
function importedBy(entry: Chunk, manifest: Manifest): readonly Chunk[] {
  const found = new Set([entry])
  for (const { imports = [] } of found) {
    for (const key of imports) {
      const chunk = manifest[key]
      if (chunk !== undefined) found.add(chunk)
    }
  }
  return [...found].slice(1)
}

function readManifest(folder: string): Manifest {
  const file = join(folder, '.vite/manifest.json')
  if (!existsSync(file)) throw notBuilt()
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

function readAssets(folder: string): readonly Asset[] {
  return readdirSync(join(folder, 'assets')).map((name) => ({
    path: `/assets/${name}`,
    contentType: CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
    bytes: readFileSync(join(folder, 'assets', name)),
  }))
}

function notBuilt(): KlusCvError {
  const message = 'The code for browsers is not there: run "npm run build:browser" once.'
  return new KlusCvError('ERR_KLUSCV_OPTION', message)
}
