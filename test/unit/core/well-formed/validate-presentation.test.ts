import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { LIMITS } from '../../../../src/core/limits.ts'
import { validatePresentation } from '../../../../src/core/well-formed/validate-presentation.ts'
import { setAt } from '../../../support/set-at.ts'
import { FULL, PRESENTATION, V2 } from './sample-documents.ts'

const ENVELOPED: JsonObject = {
  '@context': V2,
  id: 'data:application/vp+jwt,eyJraWQiOzhwGfQ',
  type: ['EnvelopedVerifiablePresentation'],
}

describe('a presentation', () => {
  test('is well-formed with signed and enveloped credentials', () => {
    expect(validatePresentation(PRESENTATION)).toEqual([])
  })

  test.each([
    ['a DID as holder', '/holder', 'did:example:12345678'],
    ['no holder', '/holder', undefined],
    ['no credentials', '/verifiableCredential', undefined],
    ['one credential without a list', '/verifiableCredential', FULL],
    ['types of its own', '/type', ['VerifiablePresentation', 'ExamplePresentation']],
    ['a list of contexts', '/@context', [V2, 'https://example.org/v1']],
  ])('is well-formed with %s', (_, path, to) => {
    expect(validatePresentation(setAt(PRESENTATION, path, to))).toEqual([])
  })

  test.each([
    ['no context', '/@context', undefined],
    ['another context first', '/@context', ['https://example.org/v1'], '/@context/0'],
    ['a number as context', '/@context', [V2, 4], '/@context/1'],
    ['no type', '/type', undefined],
    ['another type', '/type', ['ExamplePresentation']],
    ['an id that is no URL', '/id', 'presentation'],
    ['a holder without id', '/holder', { name: 'A' }, '/holder/id'],
    ['a name as holder', '/holder', 'Pat'],
    ['a string as credential', '/verifiableCredential/0', 'https://example.org/1'],
    ['a number as credentials', '/verifiableCredential', 4],
    ['an empty list of credentials', '/verifiableCredential', []],
    ['a credential without type', '/verifiableCredential/0/type', undefined],
    ['a credential with a string as subject', '/verifiableCredential/0/credentialSubject', 'a'],
    ['an envelope with no data in it', '/verifiableCredential/1/id', 'https://example.org/1'],
    ['an envelope without context', '/verifiableCredential/1/@context', undefined],
    [
      'an envelope of two types',
      '/verifiableCredential/1/type',
      ['EnvelopedVerifiableCredential', 'VerifiableCredential'],
    ],
    ['terms of use without type', '/termsOfUse', [{ id: 'did:a:b' }], '/termsOfUse/0/type'],
    ['a string as proof', '/proof', 'z58DAdFfa9SkqZMV'],
  ])('is refused with %s', (_, path, to, pointer = path) => {
    const problems = validatePresentation(setAt(PRESENTATION, path, to))
    expect(problems.map((problem) => problem.pointer)).toContain(pointer)
  })

  test('holds so many credentials and no more', () => {
    const several = (count: number) => Array.from({ length: count }, () => FULL)
    const { bundleCredentials: most } = LIMITS
    expect(validatePresentation({ ...PRESENTATION, verifiableCredential: several(most) })).toEqual(
      [],
    )
    expect(
      validatePresentation({ ...PRESENTATION, verifiableCredential: several(most + 1) }),
    ).toMatchObject([{ problem: 'too_large', pointer: '/verifiableCredential' }])
  })

  test('may be in an envelope, with its data in the id', () => {
    expect(validatePresentation(ENVELOPED)).toEqual([])
    expect(validatePresentation({ ...ENVELOPED, id: 'urn:x:y' })).toMatchObject([
      { pointer: '/id' },
    ])
  })

  test.each([null, 'VerifiablePresentation', 4, []])('is never %j', (value) => {
    expect(validatePresentation(value)).toMatchObject([{ pointer: '' }])
  })
})
