import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../src/core/json.ts'
import { parseJson } from '../../../src/core/parse-json.ts'
import { isStrictJson, strictMember } from '../../../src/core/strict-json.ts'

function read(text: string, decimalsIn: readonly string[] = []): JsonValue {
  const parsed = parseJson(text, { decimalsIn: new Set(decimalsIn) })
  if (!parsed.ok) throw new TypeError('the test itself is no JSON')
  return parsed.value
}

describe('what the strict reader made', () => {
  test('is known, and an object in it too once it is taken', () => {
    const body = read('{"document":{"a":1}}')
    expect(isStrictJson(body)).toBe(true)
    expect(strictMember(body, 'document')).toEqual({ a: 1 })
    expect(isStrictJson(strictMember(body, 'document'))).toBe(true)
  })

  test.each([
    ['an object that looks the same', JSON.parse('{"document":{"a":1}}')],
    ['a frozen one', Object.freeze({ document: Object.freeze({ a: 1 }) })],
    ['a copy of one', { ...(read('{"document":{"a":1}}') as object) }],
    ['one with decimals read as texts', read('{"document":{"a":1.5}}', ['a'])],
    ['a list', read('[{"document":{}}]')],
    ['a text', read('"document"')],
  ])('is not %s', (_, value) => {
    expect(isStrictJson(value)).toBe(false)
    expect(() => strictMember(value, 'document')).toThrow('An object is expected as document.')
  })

  test.each([
    ['a number', '{"document":1}'],
    ['a list', '{"document":[{}]}'],
    ['nothing', '{"other":{}}'],
    ['null', '{"document":null}'],
  ])('has no member that is %s', (_, text) => {
    expect(() => strictMember(read(text), 'document')).toThrow('An object is expected')
  })

  test('has no member that every object inherits', () => {
    expect(() => strictMember(read('{"document":{}}'), 'hasOwnProperty')).toThrow('An object')
  })
})
