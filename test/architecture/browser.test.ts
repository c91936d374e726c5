/**
 * What a browser gets of the holder: nothing of Node, few packages, and no more than a phone loads
 * in a moment. Built as the pages are.
 * @module
 */
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildForBrowsers } from '../support/build-for-browsers.ts'

const root = resolve(import.meta.dirname, '../..')

/** Kilobytes, compressed: the wallet's first load may have 100, and its pages need the rest. */
const MOST_KILOBYTES = 65

/** The files in it, but those of the builder itself. */
function filesOf(chunks: readonly Rolldown.OutputChunk[]): readonly string[] {
  const files = chunks.flatMap(({ moduleIds }) => moduleIds)
  return files.map((id) => id.replace(`${root}/`, '')).filter((id) => !id.startsWith('\0vite'))
}

/** What a page loads before it does anything: the entry, and what that imports at once. */
function firstLoadOf(chunks: readonly Rolldown.OutputChunk[]): readonly Rolldown.OutputChunk[] {
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  for (const name of names) {
    const chunk = chunks.find(({ fileName }) => fileName === name)
    for (const imported of chunk?.imports ?? []) names.add(imported)
  }
  return chunks.filter(({ fileName }) => names.has(fileName))
}

const isExpected = (file: string) => /^src\/|^node_modules\/typebox\//.test(file)
/** How the builder calls what is there in Node only. */
const isOfNode = (file: string) => file.includes('browser-external')

describe('the holder in a browser', () => {
  let chunks: readonly Rolldown.OutputChunk[] = []
  let first: readonly Rolldown.OutputChunk[] = []

  beforeAll(async () => {
    chunks = await buildForBrowsers('src/holder/index.ts')
    first = firstLoadOf(chunks)
  })

  test('has no package but the one for shapes, and no more until a PDF is read', () => {
    const files = filesOf(first)
    expect(files.filter((file) => !isExpected(file))).toEqual([])
    expect(files.length).toBeGreaterThan(50)
    expect(filesOf(chunks).some((file) => file.includes('pdf-lib'))).toBe(true)
  })

  test('has nothing of Node', async () => {
    expect(filesOf(chunks).filter(isOfNode)).toEqual([])
    for (const { code } of first) expect(code).not.toMatch(/\bBuffer\b|\bprocess\.|\brequire\(/)
    const others = await buildForBrowsers('src/suites/keys.ts')
    expect(filesOf(others).filter(isOfNode)).toHaveLength(1)
  })

  test('makes no code of text, which our pages forbid', () => {
    const files = filesOf(chunks)
    expect(files).toContain('src/claims/interpreted-validator.ts')
    expect(files).not.toContain('src/claims/compiled-validator.ts')
    for (const { code } of first) {
      expect(code).not.toMatch(/globalThis\.Function|\bnew Function|\beval\(/)
    }
  })

  test('is small', () => {
    const bytes = first.map(({ code }) => gzipSync(code).length)
    expect(bytes.reduce((sum, length) => sum + length, 0)).toBeLessThan(MOST_KILOBYTES * 1_000)
  })
})
