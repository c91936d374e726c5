import { deflateRawSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compressGzip, inflateGzip } from '../../../src/status/gzip-member.ts'

const content = Buffer.from('the same bits for every reader')
const member = Buffer.from(compressGzip(content))

function edited(edit: (bytes: Buffer) => void): Buffer {
  const copy = Buffer.from(member)
  edit(copy)
  return copy
}

describe('one gzip member', () => {
  test('comes back as it went in', () => {
    expect(inflateGzip(member, 1000)).toMatchObject({ ok: true, bytes: content })
  })

  test('is what every gunzip reads', () => {
    expect(gunzipSync(member)).toEqual(content)
  })

  test('may be empty', () => {
    expect(inflateGzip(compressGzip(new Uint8Array()), 1)).toMatchObject({ ok: true })
  })

  test('is read out of the middle of a larger buffer', () => {
    const larger = Buffer.concat([Buffer.from('before'), member, Buffer.from('after')])
    const view = larger.subarray(6, 6 + member.length)
    expect(inflateGzip(view, 1000)).toMatchObject({ ok: true, bytes: content })
  })
})

describe('anything else is refused', () => {
  test.each([
    ['two members', Buffer.concat([member, member])],
    ['an empty member first', Buffer.concat([gzipSync(''), member])],
    ['zeros after it', Buffer.concat([member, Buffer.alloc(8)])],
    ['one byte after it', Buffer.concat([member, Buffer.from([1])])],
    ['zlib instead', deflateSync(content)],
    ['raw deflate', deflateRawSync(content)],
    ['a file name in the header', edited((bytes) => bytes.writeUInt8(0x08, 3))],
    ['another method', edited((bytes) => bytes.writeUInt8(0x07, 2))],
    ['a wrong checksum', edited((bytes) => bytes.writeUInt32LE(1, bytes.length - 8))],
    ['a wrong length', edited((bytes) => bytes.writeUInt32LE(1, bytes.length - 4))],
    ['no trailer', member.subarray(0, -8)],
    ['half a trailer', member.subarray(0, -4)],
    ['half a stream', member.subarray(0, 20)],
    ['only a header', member.subarray(0, 10)],
    ['nothing', Buffer.alloc(0)],
  ])('%s', (_name, bytes) => {
    expect(inflateGzip(bytes, 1000)).toMatchObject({ ok: false })
  })

  test('more content than allowed', () => {
    expect(inflateGzip(member, content.length - 1)).toEqual({
      ok: false,
      expected: `must inflate to at most ${content.length - 1} bytes`,
    })
  })
})
