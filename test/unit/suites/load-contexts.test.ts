import { describe, expect, test } from 'vitest'
import { type ContextUse, contextsFor, SUITES } from '../../../src/core/contexts.ts'
import { loadContexts, type Manifest, openContexts } from '../../../src/suites/load-contexts.ts'

const KLUSCV = 'https://w3id.org/kluscv/v1'
const CREDENTIALS = 'https://www.w3.org/ns/credentials/v2'
const NO_HASH = '0'.repeat(64)

describe('the shipped contexts', () => {
  test('are the ones of the manifest, every one of them', () => {
    expect(loadContexts().size).toBeGreaterThan(5)
    for (const context of loadContexts().values()) expect(context).toHaveProperty('@context')
  })

  test('cover every document that we make', () => {
    const uses: ContextUse[] = ['certificate', 'statusList', 'presentation']
    const needed = uses.flatMap((use) =>
      SUITES.flatMap((suite) => [
        ...contextsFor(use, '2.0', suite),
        ...contextsFor(use, '1.1', suite),
      ]),
    )
    expect(needed.filter((url) => !loadContexts().has(url))).toEqual([])
  })

  test('cannot be edited', () => {
    const context = loadContexts().get(KLUSCV)
    expect(Object.isFrozen(context)).toBe(true)
    expect(Object.isFrozen(context?.['@context'])).toBe(true)
  })

  test.each<[string, Manifest]>([
    [
      'a file of ours was changed',
      { [KLUSCV]: { file: 'contexts/kluscv-v1.jsonld', sha256: NO_HASH } },
    ],
    [
      'a package was changed',
      { [CREDENTIALS]: { package: '@digitalbazaar/credentials-context', sha256: NO_HASH } },
    ],
    ['a package does not ship it', { [KLUSCV]: { package: '@digitalbazaar/vc', sha256: NO_HASH } }],
  ])('stop everything when %s', (_, manifest) => {
    expect(() => openContexts(manifest)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_CONTEXT' }),
    )
  })
})
