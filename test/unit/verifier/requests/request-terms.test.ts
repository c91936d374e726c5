import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../../src/core/json.ts'
import { parseRequestTerms } from '../../../../src/verifier/requests/request-terms.ts'

const TERMS = { purpose: 'Werk als bezorger', types: ['WorkHistoryCredential'], name: 'Café Zon' }

describe('the terms of a request', () => {
  test.each<[string, JsonValue]>([
    ['with a name', TERMS],
    ['without one', { purpose: TERMS.purpose, types: TERMS.types }],
    ['of the longest texts', { ...TERMS, purpose: 'p'.repeat(200), name: 'n'.repeat(80) }],
    [
      'of all types',
      { ...TERMS, types: typesOf('WorkHistory', 'Reputation', 'Review', 'GigList') },
    ],
    ['in another script', { ...TERMS, purpose: 'توصيل الطعام', name: 'Thảo & ሰላም' }],
  ])('are taken %s', (_, terms) => {
    expect(parseRequestTerms(terms)).toEqual(terms)
  })

  test.each<[string, JsonValue, string]>([
    ['a text', 'purpose', ''],
    ['a list', [TERMS], ''],
    ['no purpose', { types: TERMS.types }, '/purpose'],
    ['an empty purpose', { ...TERMS, purpose: '' }, '/purpose'],
    ['a purpose of spaces', { ...TERMS, purpose: '   ' }, '/purpose'],
    ['a purpose that is too long', { ...TERMS, purpose: 'p'.repeat(201) }, '/purpose'],
    ['a purpose that is no text', { ...TERMS, purpose: 5 }, '/purpose'],
    ['a control character', { ...TERMS, purpose: 'Werk\u0007' }, '/purpose'],
    ['a line break', { ...TERMS, purpose: 'Werk\nU krijgt geld' }, '/purpose'],
    ['a turned direction', { ...TERMS, purpose: 'Werk \u202Eneg' }, '/purpose'],
    ['an isolate', { ...TERMS, name: '\u2067Zon\u2069' }, '/name'],
    ['a hidden character', { ...TERMS, name: 'Ca\u200Bfé' }, '/name'],
    ['an empty name', { ...TERMS, name: '' }, '/name'],
    ['a name that is too long', { ...TERMS, name: 'n'.repeat(81) }, '/name'],
    ['a name that is null', { ...TERMS, name: null }, '/name'],
    ['no types', { purpose: TERMS.purpose }, '/types'],
    ['an empty list of types', { ...TERMS, types: [] }, '/types'],
    ['a type twice', { ...TERMS, types: typesOf('Review', 'Review') }, '/types'],
    ['more types than there are', { ...TERMS, types: typesOf('A', 'B', 'C', 'D', 'E') }, '/types'],
    ['a type of others', { ...TERMS, types: ['DiplomaCredential'] }, '/types/0'],
    ['a type by its title', { ...TERMS, types: ['Werkbewijs'] }, '/types/0'],
    ['another member', { ...TERMS, logo: 'https://evil.example' }, '/logo'],
  ])('are refused with %s', (_, terms, pointer) => {
    const problems = [expect.objectContaining({ pointer })]
    const refusal = expect.objectContaining({ code: 'ERR_KLUSCV_REQUEST', problems })
    expect(() => parseRequestTerms(terms)).toThrow(refusal)
  })
})

function typesOf(...names: readonly string[]): readonly string[] {
  return names.map((name) => `${name}Credential`)
}
