import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { checkTerms } from '../../../src/suites/check-terms.ts'
import { setAt } from '../../support/set-at.ts'

const V2 = 'https://www.w3.org/ns/credentials/v2'

const DOCUMENT: JsonObject = {
  '@context': [V2, { job: 'https://a.example/#job' }],
  id: 'urn:uuid:3978344f-8596-4c3a-a978-8fcaba3903c5',
  type: ['VerifiableCredential'],
  issuer: 'did:example:issuer',
  credentialSubject: { id: 'did:example:subject', job: { name: 'rider' } },
}

describe('every word of a document has a meaning', () => {
  test('or is told at its place', async () => {
    expect(await checkTerms(DOCUMENT)).toEqual([])
  })

  test.each<[string, string, JsonValue, string]>([
    ['a term', '/credentialSubject/grade', 4, '/credentialSubject/grade'],
    ['a term further in', '/credentialSubject/job/grade', 4, '/credentialSubject/job/grade'],
    ['a type', '/type/1', 'Degree', '/type/1'],
    ['a type alone', '/credentialSubject/type', 'Degree', '/credentialSubject/type'],
    ['an id', '/credentialSubject/id', 'subject', '/credentialSubject/id'],
    ['a context that is not shipped', '/@context/1', 'https://a.example/v1', '/@context'],
    ['a context that is none', '/@context/1', { job: 4 }, '/@context'],
    [
      'a protected term',
      '/@context/2',
      { VerifiableCredential: 'https://a.example/#V' },
      '/@context',
    ],
    ['a value with more in it', '/name', { '@value': 'a', job: 'b' }, ''],
  ])('%s without one is refused', async (_, path, value, pointer) => {
    const problems = await checkTerms(setAt(DOCUMENT, path, value))
    expect(problems.map((problem) => problem.pointer)).toEqual([pointer])
    expect(problems[0]?.problem).toBe('PROOF_TRANSFORMATION_ERROR')
  })

  test('or all are told, each place once', async () => {
    const wrong = { ...DOCUMENT, grade: 1, evidence: [{ type: 'A', grade: 2 }, { type: 'A' }] }
    expect((await checkTerms(wrong)).map(({ pointer }) => pointer).toSorted()).toEqual([
      '/evidence/0/grade',
      '/evidence/0/type',
      '/evidence/1/type',
      '/grade',
    ])
  })

  // Once for each word and each place of it, this took minutes.
  test('or as many as one mends, of a document full of them', async () => {
    const words = Array.from({ length: 60 }, (_, n) => [`word${n}`, 'x'] as const)
    const credentialSubject = Array.from({ length: 100 }, () => Object.fromEntries(words))
    const problems = await checkTerms({ ...DOCUMENT, credentialSubject })
    expect(problems).toHaveLength(200)
    expect(new Set(problems.map(({ pointer }) => pointer)).size).toBe(200)
  })

  test('and what is told repeats no value', async () => {
    const wrong = { ...DOCUMENT, id: 'CANARY', type: ['VerifiableCredential', 'CANARY'] }
    expect(JSON.stringify(await checkTerms(wrong))).not.toContain('CANARY')
  })
})
