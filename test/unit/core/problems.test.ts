import { describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../src/core/errors.ts'
import { PROBLEMS } from '../../../src/core/problems.ts'

const rows = Object.entries(PROBLEMS)

/** Words that no employer knows. */
const JARGON = /credential|json|hash|\bdid\b|issuer|revoked|\bproof|payload|\bvc\b/i

describe('every problem', () => {
  test.each(rows)('%s has a sentence in both languages, without jargon', (_, { text }) => {
    for (const sentence of [text.nl, text.en]) {
      expect(sentence).toMatch(/^[A-Z].{10,80}\.$/)
      expect(sentence).not.toMatch(JARGON)
    }
    expect(text.nl).not.toBe(text.en)
  })

  test.each(rows)('%s has an address that ends in its name', (name, { url }) => {
    expect(URL.canParse(url)).toBe(true)
    expect(url.endsWith(`#${name}`)).toBe(true)
  })

  test('in capitals is defined by the W3C, the others by us', () => {
    for (const [name, { url }] of rows) {
      expect(url.startsWith('https://w3id.org/kluscv/')).toBe(name === name.toLowerCase())
    }
  })
})

describe('an error', () => {
  test('carries its code, its problems and its cause', () => {
    const cause = new TypeError('x')
    const problems = [{ pointer: '/name', message: 'expected a string, got number' }]
    const error = new KlusCvError('ERR_KLUSCV_RECORD', 'not a record', { cause, problems })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'KlusCvError',
      code: 'ERR_KLUSCV_RECORD',
      message: 'not a record',
      cause,
      problems,
    })
  })

  test('has no cause and no problems unless they are given', () => {
    const error = new KlusCvError('ERR_KLUSCV_OPTION', 'port must be an integer, got string')
    expect('cause' in error).toBe(false)
    expect(error.problems).toEqual([])
  })
})
