import { gzipSync } from 'node:zlib'
import { createList, decodeList } from '@digitalbazaar/vc-bitstring-status-list'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/core/limits.ts'
import { getBit } from '../../../src/status/bits.ts'
import {
  createBitstring,
  decodeBitstring,
  encodeBitstring,
  setBit,
} from '../../../src/status/bitstring.ts'
import { describeVectors, readJsonVector } from '../../support/vectors.ts'

const ENTRIES = LIMITS.statusListMinimumEntries

function bitsOf(encodedList: string): Uint8Array {
  const decoded = decodeBitstring(encodedList)
  if (!decoded.ok) throw new Error(decoded.problem.detail)
  return decoded.bits
}

describe('bits', () => {
  test('index 0 is the most significant bit of the first byte', () => {
    const bits = createBitstring(16)
    setBit(bits, 0)
    setBit(bits, 9)
    expect([...bits]).toEqual([0b1000_0000, 0b0100_0000])
  })

  test('a bit can be cleared without touching its neighbours', () => {
    const bits = new Uint8Array([0xff])
    setBit(bits, 3, false)
    expect([...bits]).toEqual([0b1110_1111])
    expect(getBit(bits, 3)).toBe(false)
    expect(getBit(bits, 4)).toBe(true)
  })

  test.each([-1, 16, 1e20, 0.5, Number.NaN, 4_294_967_296])('refuses index %s of 16', (index) => {
    const bits = createBitstring(16)
    expect(() => getBit(bits, index)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
    expect(() => setBit(bits, index)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
    expect([...bits]).toEqual([0, 0])
  })

  test.each([0, -8, 7, 12, 8.5, Number.NaN])('refuses a list of %s entries', (entries) => {
    expect(() => createBitstring(entries)).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
  })
})

describeVectors('the example of the specification', () => {
  test('is a list of zeros', () => {
    const { encodedList, lengthBits } = readJsonVector('bitstring', 'spec-example.json')
    const bits = bitsOf(String(encodedList))
    expect(bits.length * 8).toBe(lengthBits)
    expect(bits.every((byte) => byte === 0)).toBe(true)
  })
})

describe('the text of a list', () => {
  test('another implementation reads our bits', async () => {
    const bits = createBitstring(ENTRIES)
    const indices = [0, 7, 8, 4242, ENTRIES - 1]
    for (const index of indices) setBit(bits, index)
    const list = await decodeList({ encodedList: encodeBitstring(bits) })
    const set = Array.from({ length: ENTRIES }, (_, index) => index).filter((i) =>
      list.getStatus(i),
    )
    expect(set).toEqual(indices)
  })

  test('we read the bits of another implementation', async () => {
    const list = await createList({ length: ENTRIES })
    for (const index of [1, 65_536, ENTRIES - 1]) list.setStatus(index, true)
    const bits = bitsOf(await list.encode())
    expect(bits.length * 8).toBe(ENTRIES)
    const set = Array.from({ length: ENTRIES }, (_, index) => index).filter((i) => getBit(bits, i))
    expect(set).toEqual([1, 65_536, ENTRIES - 1])
  })
})

const good = encodeBitstring(createBitstring(ENTRIES))

describe('the text of a list is refused', () => {
  test.each([
    ['no prefix', good.slice(1)],
    ['the prefix of base58', `z${good.slice(1)}`],
    ['nothing', ''],
    ['only the prefix', 'u'],
    ['padding', `${good}=`],
    ['the other base64 alphabet', good.replace('-', '+')],
    ['white space inside', `${good.slice(0, 20)} ${good.slice(20)}`],
    ['a line break at the end', `${good}\n`],
    ['a character no byte needs', `${good}A`],
    ['text that is no gzip', `u${Buffer.from('{"not":"gzip"}').toString('base64url')}`],
  ])('refuses a list with %s', (_name, encodedList) => {
    expect(decodeBitstring(encodedList)).toMatchObject({
      ok: false,
      problem: {
        problem: 'STATUS_VERIFICATION_ERROR',
        pointer: '/credentialSubject/encodedList',
      },
    })
  })

  test('refuses another spelling of the same bytes', () => {
    const bytes = gzipSync(Buffer.alloc(9))
    const body = bytes.toString('base64url')
    const unused = bytes.length % 3 === 0 ? 0 : 1
    expect(unused).toBe(1)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(body.at(-1) ?? '')
    const respelled = `${body.slice(0, -1)}${alphabet[last + 1]}`
    expect(Buffer.from(respelled, 'base64url')).toEqual(bytes)
    expect(decodeBitstring(`u${body}`).ok).toBe(true)
    expect(decodeBitstring(`u${respelled}`).ok).toBe(false)
  })
})

describe('what a list may take', () => {
  test('refuses a gzip bomb before it is in memory', () => {
    const bomb = `u${gzipSync(Buffer.alloc(256 * 1024 * 1024), { level: 1 }).toString('base64url')}`
    const before = process.memoryUsage.rss()
    expect(decodeBitstring(bomb)).toMatchObject({ ok: false })
    expect(process.memoryUsage.rss() - before).toBeLessThan(64 * 1024 * 1024)
  })

  test('refuses a text too long for what it may inflate to, without decoding it', () => {
    expect(decodeBitstring(`u${'A'.repeat(200)}`, 16)).toMatchObject({
      ok: false,
      problem: { detail: 'must be a shorter text' },
    })
  })

  test('a list of exactly the limit is read, one byte more is not', () => {
    const encodedList = encodeBitstring(new Uint8Array(1000))
    expect(decodeBitstring(encodedList, 1000).ok).toBe(true)
    expect(decodeBitstring(encodedList, 999).ok).toBe(false)
  })
})
