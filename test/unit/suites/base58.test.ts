import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase58, encodeBase58 } from '../../../src/suites/base58.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))

describe('base58btc', () => {
  // draft-msporny-base58-03 section 5.
  test.each([
    [Buffer.from('Hello World!').toString('hex'), '2NEpo7TZRRrLZSi2U'],
    ['0000287fb4cd', '11233QC4'],
    ['', ''],
    ['00', '1'],
  ])('writes %s as the specification does', (hex, text) => {
    expect(encodeBase58(bytes(hex))).toBe(text)
    expect(decodeBase58(text, 100)).toEqual(bytes(hex))
  })

  test('decodes what it encoded, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (any) => {
        expect(decodeBase58(encodeBase58(any), 200)).toEqual(any)
      }),
    )
  })

  test('gives every text that it accepts back unchanged: one value, one spelling', () => {
    const character = fc.constantFrom(
      ...'123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
    )
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
        const text = characters.join('')
        expect(encodeBase58(decodeBase58(text, 60) ?? bytes('ff'))).toBe(text)
      }),
    )
  })

  test.each(['0', 'O', 'I', 'l', 'a b', 'ab\n', 'é', '=', '-', '_'])('refuses %j', (text) => {
    expect(decodeBase58(text, 100)).toBeUndefined()
  })

  test('refuses text over the cap before decoding it', () => {
    expect(decodeBase58('2'.repeat(101), 100)).toBeUndefined()
    expect(decodeBase58('2'.repeat(100), 100)).toBeDefined()
  })
})
