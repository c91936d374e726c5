/**
 * Runs every `@example` of the documented exports: what the documentation shows, works.
 * @module
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const generated = join(import.meta.dirname, 'generated')
const ENTRIES: Readonly<Record<string, string>> = {
  kluscv: 'src/index.ts',
  'kluscv/issuer': 'src/issuer/index.ts',
  'kluscv/holder': 'src/holder/index.ts',
  'kluscv/verifier': 'src/verifier/index.ts',
  'kluscv/storage': 'src/storage/index.ts',
  'kluscv/contexts': 'src/contexts.ts',
}
const EXAMPLE = /@example\s*\n((?:\s*\*[^\n]*\n)*?)\s*\* ```ts\n([\s\S]*?)\s*\* ```/g

/** The code of the examples in a source file, with the comment's stars and package names resolved. */
function examplesOf(source: string): readonly string[] {
  return [...source.matchAll(EXAMPLE)].map(([, , code = '']) =>
    code
      .split('\n')
      .map((line) => line.replace(/^\s*\* ?/, ''))
      .join('\n')
      .replaceAll(/from '(kluscv[^']*)'/g, (all, name: string) => {
        const entry = ENTRIES[name]
        return entry === undefined ? all : `from '${join(root, entry)}'`
      }),
  )
}

const examples = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) =>
    examplesOf(readFileSync(join(root, 'src', path), 'utf8')).map((code, index) => ({
      name: `${path} example ${index + 1}`,
      file: `${path.replaceAll(/[/.]/g, '-')}-${index}.ts`,
      code,
    })),
  )

describe('the examples in the documentation', () => {
  afterAll(() => rmSync(generated, { recursive: true, force: true }))

  test('exist for every role', () => {
    for (const role of ['issuer', 'holder', 'verifier']) {
      expect(examples.filter(({ name }) => name.startsWith(role)).length).toBeGreaterThan(0)
    }
  })

  test.each(examples)('$name runs', async ({ file, code }) => {
    mkdirSync(generated, { recursive: true })
    writeFileSync(join(generated, file), code)
    await expect(import(join(generated, file))).resolves.toBeDefined()
  })
})
