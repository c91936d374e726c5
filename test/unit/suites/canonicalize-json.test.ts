import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalizeJson } from '../../../src/suites/canonicalize-json.ts'
import { credentialHash } from '../../../src/suites/hash-credential.ts'

test('sorts members by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
  const members = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  }
  const order = [...canonicalizeJson(members).matchAll(/:"([^"]+)"/g)].map((match) => match[1])
  expect(order).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test('writes no white space and escapes as little as possible', () => {
  const value = { b: [1, true, null, 'a"\\\u000f\n\u00e9/'], a: {} }
  expect(canonicalizeJson(value)).toBe('{"a":{},"b":[1,true,null,"a\\"\\\\\\u000f\\n\u00e9/"]}')
})

test('hashes a credential the same whatever the order of its members', () => {
  const hash = credentialHash({ id: 'urn:uuid:1', type: ['a', 'b'] })
  expect(hash).toBe(credentialHash({ type: ['a', 'b'], id: 'urn:uuid:1' }))
  expect(hash).toBe(
    createHash('sha256').update('{"id":"urn:uuid:1","type":["a","b"]}').digest('hex'),
  )
})

test('hashes differently when anything is different', () => {
  const hash = credentialHash({ id: 'urn:uuid:1', type: ['a', 'b'] })
  expect(credentialHash({ id: 'urn:uuid:1', type: ['b', 'a'] })).not.toBe(hash)
  expect(credentialHash({ id: 'urn:uuid:2', type: ['a', 'b'] })).not.toBe(hash)
})
