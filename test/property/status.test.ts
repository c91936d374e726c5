/**
 * Over all bitstrings and all texts: what is written is what is read, and nothing else is read.
 * @module
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getBit } from '../../src/status/bits.ts'
import { decodeBitstring, encodeBitstring, setBit } from '../../src/status/bitstring.ts'
import { formatStatusIndex, parseStatusIndex } from '../../src/status/status-index.ts'

describe('a bitstring', () => {
  test('comes back from its text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 4096 }), (bits) => {
        const decoded = decodeBitstring(encodeBitstring(bits))
        expect(decoded.ok && [...decoded.bits]).toEqual([...bits])
      }),
    )
  })

  test('holds what was set last, and nothing else changes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 8, maxLength: 8 }),
        fc.nat(63),
        fc.boolean(),
        (bits, index, isSet) => {
          const before = Array.from({ length: 64 }, (_, place) => getBit(bits, place))
          setBit(bits, index, isSet)
          const after = Array.from({ length: 64 }, (_, place) => getBit(bits, place))
          expect(after).toEqual(before.with(index, isSet))
        },
      ),
    )
  })

  test('is not read out of a text with one character changed', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_='
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.nat(),
        fc.constantFrom(...alphabet),
        (bits, position, character) => {
          const text = encodeBitstring(bits)
          const at = position % text.length
          const decoded = decodeBitstring(`${text.slice(0, at)}${character}${text.slice(at + 1)}`)
          // Only the header's time, level and system may differ: they say nothing about the bits.
          if (decoded.ok) expect([...decoded.bits]).toEqual([...bits])
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('is never read by throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeBitstring(`u${text}`).ok).toBeTypeOf('boolean')
      }),
    )
  })
})

describe('a status index', () => {
  test('comes back from its text', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999_999), (index) => {
        expect(parseStatusIndex(formatStatusIndex(index))).toBe(index)
      }),
    )
  })

  test('is read from no other text than its own', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9.exX ]{1,12}$/)), (text) => {
        const index = parseStatusIndex(text)
        if (index !== undefined) expect(formatStatusIndex(index)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
