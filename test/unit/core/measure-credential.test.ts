import { expect, test } from 'vitest'
import { LIMITS } from '../../../src/core/limits.ts'
import { checkSize } from '../../../src/core/measure-credential.ts'

const ofText = (length: number, character = 'a') => ({ a: character.repeat(length) })

test.each([
  ['the most values', new Array<number>(LIMITS.credentialValues - 1).fill(1)],
  ['the most bytes', ofText(LIMITS.credentialBytes - '{"a":""}'.length)],
  ['the most bytes of letters that take three', ofText(87_378, '€')],
])('a credential of %s may be', (_, value) => {
  expect(checkSize(value)).toEqual([])
})

test.each([
  ['value', new Array<number>(LIMITS.credentialValues).fill(1)],
  ['byte', ofText(LIMITS.credentialBytes - '{"a":""}'.length + 1)],
  ['letter of three bytes', ofText(87_379, '€')],
  ['text', ofText(16_000_000)],
])('a credential of one %s more is too large', (_, value) => {
  expect(checkSize(value)).toEqual([
    expect.objectContaining({ problem: 'too_large', pointer: '' }) as unknown,
  ])
})
