/**
 * What a browser gets of the holder: nothing of Node, few packages, and no more than a phone loads
 * in a moment. Built as the pages are.
 * @module
 */
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Kilobytes, compressed: the wallet's first load may have 100, and its pages need the rest. */
const MOST_KILOBYTES = 65

async function buildForBrowsers(entry: string): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: { input: join(root, entry), preserveEntrySignatures: 'strict' },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  return outputs.filter((output) => output.type === 'chunk')
}

/** The files in it, but those of the builder itself. */
function filesOf(chunks: readonly Rolldown.OutputChunk[]): readonly string[] {
  const files = chunks.flatMap(({ moduleIds }) => moduleIds)
  return files.map((id) => id.replace(`${root}/`, '')).filter((id) => !id.startsWith('\0vite'))
}

const isExpected = (file: string) => /^src\/|^node_modules\/typebox\//.test(file)

describe('the holder in a browser', () => {
  let files: readonly string[] = []
  let chunks: readonly Rolldown.OutputChunk[] = []

  beforeAll(async () => {
    chunks = await buildForBrowsers('src/holder/index.ts')
    files = filesOf(chunks)
  })

  test('has no package but the one for shapes, and nothing of Node', () => {
    expect(files.filter((file) => !isExpected(file))).toEqual([])
    expect(files.length).toBeGreaterThan(50)
    for (const { imports, code } of chunks) {
      expect(imports.filter((name) => name.includes(':'))).toEqual([])
      expect(code).not.toMatch(/\bBuffer\b|\bprocess\.|\brequire\(/)
    }
  })

  test('would be seen to have something of Node', async () => {
    const files = filesOf(await buildForBrowsers('src/suites/keys.ts'))
    expect(files.filter((file) => !isExpected(file)).join()).toContain('external')
  })

  test('makes no code of text, which our pages forbid', () => {
    expect(files).toContain('src/claims/interpreted-validator.ts')
    expect(files).not.toContain('src/claims/compiled-validator.ts')
    for (const { code } of chunks)
      expect(code).not.toMatch(/globalThis\.Function|\bnew Function|\beval\(/)
  })

  test('is small', () => {
    const first = chunks.filter(({ isDynamicEntry }) => !isDynamicEntry)
    const bytes = first.map(({ code }) => gzipSync(code).length)
    expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThan(MOST_KILOBYTES * 1_000)
  })
})
