/**
 * Who can reach whom, over the import graph of the sources: what a built role contains.
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const IMPORT = /(?:^|\n)\s*(?:import|export)[^'"\n]*?(?:\{[^}]*\}[^'"\n]*)?['"](\.[^'"]+)['"]/g

/** All source files reachable from an entry, types left out as the build leaves them out. */
function closureOf(entry: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const queue = [join(root, entry)]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue
    seen.add(file)
    const source = readFileSync(file, 'utf8').replaceAll(/import type [^'"]*['"][^'"]*['"]/g, '')
    for (const [, path] of source.matchAll(IMPORT)) {
      if (path !== undefined) queue.push(resolve(dirname(file), path))
    }
  }
  return new Set([...seen].map((file) => relative(root, file)))
}

const under = (files: ReadonlySet<string>, ...folders: readonly string[]) =>
  [...files].filter((file) => folders.some((folder) => file.startsWith(folder)))

describe('the roles never meet', () => {
  test.each(['src/verifier/index.ts', 'src/web/verifier/start-verifier.ts'])(
    '%s reaches no issuer, holder or storage file',
    (entry) => {
      const files = closureOf(entry)
      expect(files.size).toBeGreaterThan(20)
      expect(
        under(files, 'src/issuer', 'src/web/issuer', 'src/holder', 'src/storage', 'src/demo'),
      ).toEqual([])
    },
  )

  test.each(['src/issuer/index.ts', 'src/web/issuer/start-issuer.ts'])(
    '%s reaches no verifier or holder file',
    (entry) => {
      const files = closureOf(entry)
      expect(files.size).toBeGreaterThan(20)
      expect(under(files, 'src/verifier', 'src/web/verifier', 'src/holder', 'src/demo')).toEqual([])
    },
  )

  test('the holder reaches neither issuer nor verifier', () => {
    const files = closureOf('src/holder/index.ts')
    expect(files.size).toBeGreaterThan(5)
    expect(under(files, 'src/issuer', 'src/verifier', 'src/web', 'src/storage')).toEqual([])
  })
})

describe('the sources keep to their words', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }))

  test('only coded errors are thrown', () => {
    const bare = sources.filter(({ text }) => /new (?:Type|Range)?Error\(/.test(text))
    expect(bare.map(({ path }) => path)).toEqual([])
  })

  test('no file is named after nothing in particular', () => {
    expect(sources.filter(({ path }) => /util|helper|manager|service/i.test(path))).toEqual([])
  })

  test('every file says what it is', () => {
    const silent = sources.filter(({ text }) => !/^(#!.*\n)?\/\*\*[\s\S]*?@module/.test(text))
    expect(silent.map(({ path }) => path).filter((path) => !path.endsWith('.d.ts'))).toEqual([])
  })

  test('no source file is longer than 300 lines, but for the words of a language', () => {
    // The wallet takes another language as one file more.
    const others = sources.filter(({ path }) => !/wallet\/browser\/words\/texts-/.test(path))
    const long = others.filter(({ text }) => text.split('\n').length > 300)
    expect(long.map(({ path }) => path)).toEqual([])
  })
})
