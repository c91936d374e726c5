import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/core/limits.ts'
import { recognise, recogniseText } from '../../../src/core/recognise.ts'
import { certificate, presentation } from '../../support/documents.ts'
import { mutantsOf } from '../../support/mutators.ts'

describe('a document is recognised by its type alone', () => {
  test.each([
    ['credential', certificate()],
    ['credential', { type: 'VerifiableCredential' }],
    ['credential', { '@type': ['VerifiableCredential'] }],
    ['credential', { type: ['https://www.w3.org/2018/credentials#VerifiableCredential'] }],
    ['credential', { type: 'EnvelopedVerifiableCredential' }],
    ['presentation', presentation()],
    ['presentation', { type: ['VerifiablePresentation', 'VerifiableCredential'] }],
    ['presentation', { type: 'EnvelopedVerifiablePresentation' }],
    ['bundle', { type: 'KlusCVBundle' }],
    ['unknown', { type: ['Person'] }],
    ['unknown', { type: { '@id': 'VerifiableCredential' } }],
    ['unknown', { type: null }],
    ['unknown', { verifiableCredential: [certificate()] }],
    ['unknown', {}],
    ['unknown', [certificate()]],
    ['unknown', 'VerifiableCredential'],
    ['unknown', null],
    ['unknown', 5],
  ] as const)('as %s', (kind, document) => {
    expect(recognise(document)).toBe(kind)
  })
})

describe('a text that the strict reader refused', () => {
  const rewritten = mutantsOf(certificate()).filter(({ name }) => name.startsWith('text: number'))

  test.each(rewritten.filter(({ text }) => isJson(text)))(
    'is still a credential: $name',
    (mutant) => {
      expect(recogniseText(mutant.text)).toBe('credential')
      expect(recogniseText(new TextEncoder().encode(mutant.text))).toBe('credential')
    },
  )

  test('is still a credential with a name twice', () => {
    expect(recogniseText('{"type":"VerifiableCredential","a":1,"a":2}')).toBe('credential')
  })

  test.each(['', '{', 'hello', '%PDF-1.7', '[1.5]', '{"name":"package","version":1.5}'])(
    'is nothing of ours: %j',
    (text) => {
      expect(recogniseText(text)).toBe('unknown')
    },
  )

  test('is not looked at when that would take long', () => {
    const text = `{"type":"VerifiableCredential","a":"${'x'.repeat(LIMITS.recognisedBytes)}"}`
    expect(recogniseText(text)).toBe('unknown')
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
