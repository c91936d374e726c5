import { describe, expect, test } from 'vitest'
import { KLUSCV_V1, OTHERS_CONTEXTS } from '../../../src/core/contexts.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { checkSpelling } from '../../../src/suites/check-spelling.ts'
import { loadContexts } from '../../../src/suites/load-contexts.ts'
import { diploma } from '../../support/other-credentials.ts'

const RDFC = { suite: 'eddsa-rdfc-2022', dataModel: '2.0' } as const
const check = (changes: JsonObject) => checkSpelling(diploma(RDFC, changes), loadContexts())

describe('the contexts that credentials of others may name', () => {
  test('are all that are shipped, but for ours', () => {
    const shipped = [...loadContexts().keys()].filter((url) => url !== KLUSCV_V1)
    expect([...OTHERS_CONTEXTS].sort()).toEqual(shipped.sort())
  })

  test.each([...OTHERS_CONTEXTS])('order no list and hide no keyword: %s', (url) => {
    const text = JSON.stringify(loadContexts().get(url))
    expect(text).not.toMatch(/"@(?:list|index|language|nest|reverse|import|base|direction|none)"/)
    const aliases = text.match(/"[^"@]+":"@(?!id"|type"|vocab"|json")[^"]*"/g) ?? []
    expect(aliases).toEqual([])
  })
})

describe('a credential that is spelled as its graph', () => {
  test.each([
    ['a set of one', { credentialSubject: [{ id: 'did:example:one', courses: ['Safety'] }] }],
    ['a reference as an object', { credentialSubject: { knows: { id: 'did:example:one' } } }],
    ['its issuer as an object', { issuer: { id: 'did:example:one' } }],
    ['one type without a list', { type: 'VerifiableCredential' }],
    ['a text with its language', { name: { '@value': 'Diploma', '@language': 'en' } }],
    ['a set in another order', { credentialSubject: { courses: ['z', 'a', 'k'] } }],
  ])('may have %s', async (_, changes) => {
    expect(await check(changes)).toBeUndefined()
  })
})

describe('a credential that is spelled otherwise', () => {
  test.each<readonly [string, JsonObject, string]>([
    [
      'a type by its IRI',
      { type: ['VerifiableCredential', 'https://www.w3.org/ns/credentials/examples#X'] },
      '/type',
    ],
    [
      'a nested type by its IRI',
      { credentialSubject: { type: 'https://www.w3.org/ns/credentials/examples#X' } },
      '/credentialSubject/type',
    ],
    [
      'a member by its IRI',
      { 'https://schema.org/name': 'Diploma' },
      '/https:~1~1schema.org~1name',
    ],
    [
      'a value in an object',
      { credentialSubject: { title: { '@value': 'x' } } },
      '/credentialSubject/title',
    ],
    [
      'id by its keyword',
      { credentialSubject: { '@id': 'did:example:one', title: 'x' } },
      '/credentialSubject/@id',
    ],
    [
      'a member of nothing',
      { credentialSubject: { title: 'x', fraud: null } },
      '/credentialSubject/fraud',
    ],
    [
      'a type of ours by its IRI',
      { type: ['VerifiableCredential', 'https://w3id.org/kluscv/vocab#WorkHistoryCredential'] },
      '/type',
    ],
  ])('is told where: %s', async (_, changes, pointer) => {
    expect(await check(changes)).toMatchObject({ problem: 'MALFORMED_VALUE_ERROR', pointer })
  })

  test('has no meaning where a word has none, whatever signs it', async () => {
    const document = { ...diploma(RDFC), '@context': ['https://www.w3.org/ns/credentials/v2'] }
    expect(await checkSpelling(document, loadContexts())).toMatchObject({
      problem: 'PROOF_TRANSFORMATION_ERROR',
    })
  })
})
