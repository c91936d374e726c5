/**
 * Share links, what a code holds, and what a file is: written and read back, and everything that is
 * nearly one of them refused.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeBase45, encodeBase45 } from '../../../src/certificate/base45.ts'
import { recogniseFile } from '../../../src/certificate/file-kind.ts'
import { parseQrDocument } from '../../../src/certificate/parse-qr-content.ts'
import { isReadableSize, jpegSize, pngSize } from '../../../src/certificate/picture-size.ts'
import { createQrDocument } from '../../../src/certificate/qr-content.ts'
import { createShareLink, parseShareLink } from '../../../src/certificate/share-link.ts'
import { drawQr } from '../../../src/certificate/write-qr.ts'
import { noise, pngHeader } from '../../support/pictures.ts'

const ID = 'Zk3vQ0bJ8mXw2yT5uR7aCg'
const KEY = 'q'.repeat(43)
const LINK = `https://verify.example/s#${ID}.${KEY}`

describe('a share link', () => {
  test.each(['https://verify.example', 'https://host.example/kluscv', 'http://localhost:8002'])(
    'of %s says what it was made of',
    (verifierUrl) => {
      const link = { verifierUrl, id: ID, key: KEY }
      expect(parseShareLink(` ${createShareLink(link)}\n`)).toEqual(link)
    },
  )

  test.each([
    ['no key', `https://verify.example/s#${ID}`],
    ['a short key', `https://verify.example/s#${ID}.${KEY.slice(1)}`],
    ['a short id', `https://verify.example/s#${ID.slice(1)}.${KEY}`],
    ['another path', `https://verify.example/t#${ID}.${KEY}`],
    ['a query', `https://verify.example/s?x#${ID}.${KEY}`],
    ['a user', `https://u@verify.example/s#${ID}.${KEY}`],
    ['a script', `javascript:/s#${ID}.${KEY}`],
    ['text around it', `zie ${LINK}`],
    ['a long one', `https://verify.example/${'x'.repeat(2048)}/s#${ID}.${KEY}`],
  ])('is not %s', (_, text) => {
    expect(parseShareLink(text)).toBeUndefined()
  })
})

describe('a document in a code', () => {
  test('is read back, and fills no more than a code holds', async () => {
    const document = JSON.stringify({ type: 'KlusCVBundle', text: 'é'.repeat(500) })
    const text = createQrDocument(document) ?? ''
    expect(Buffer.from((await parseQrDocument(text)) ?? []).toString()).toBe(document)
    expect(drawQr(text).size).toBeLessThanOrEqual(177)
    expect(createQrDocument(randomBytes(3_000).toString('base64'))).toBeUndefined()
  })

  test.each([
    ['another version', `KLUSCV2:${encodeBase45(deflateRawSync('{}'))}`],
    ['nothing', 'KLUSCV1:'],
    ['no base45', 'KLUSCV1:a'],
    ['no deflate', `KLUSCV1:${encodeBase45(Buffer.from('{}'))}`],
    [
      'more than it may inflate to',
      `KLUSCV1:${encodeBase45(deflateRawSync(Buffer.alloc(300_000)))}`,
    ],
    ['more than a code holds', `KLUSCV1:${'0'.repeat(4_296)}`],
  ])('is not %s', async (_, text) => {
    expect(await parseQrDocument(text)).toBeUndefined()
  })

  test('base45 is that of RFC 9285, and only that', () => {
    expect(encodeBase45(Buffer.from('ietf!'))).toBe('QED8WEX0')
    expect(Buffer.from(decodeBase45('QED8WEX0') ?? []).toString()).toBe('ietf!')
    for (const text of ['GGW', '::', 'Q', 'é0', 'qed']) expect(decodeBase45(text)).toBeUndefined()
  })
})

describe('a file', () => {
  test.each([
    ['pdf', '%PDF-1.7\n'],
    ['pdf', 'mail program says hello\n%PDF-1.4'],
    ['text', '{"a": "%PDF-1.7"}'],
    ['text', '<html>'],
    ['text', `${' '.repeat(1_100)}%PDF-1.7`],
    ['other-picture', 'GIF89a'],
    ['other-picture', 'RIFF\0\0\0\0WEBPVP8 '],
    ['other-picture', '\0\0\0\u0018ftypheic'],
    ['jpeg', '\u00ff\u00d8\u00ff\u00e0'],
  ])('is %s by its first bytes', (kind, beginning) => {
    expect(recogniseFile(Buffer.from(beginning, 'latin1'))).toBe(kind)
  })

  test('says how large it is before a decoder sees it', async () => {
    expect(pngSize(pngHeader(30_000, 30_000))).toEqual({ width: 30_000, height: 30_000 })
    expect(pngSize(pngHeader(1, 1).subarray(0, 20))).toBeUndefined()
    expect(jpegSize(await noise(64, 48))).toEqual({ width: 64, height: 48 })
    expect(jpegSize(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]))).toBeUndefined()
  })

  test.each([
    [4_032, 3_024, true],
    [4_096, 4_096, false],
    [4_097, 10, false],
    [0, 10, false],
    [30_000, 30_000, false],
  ])('of %i by %i is read: %s', (width, height, isRead) => {
    expect(isReadableSize({ width, height })).toBe(isRead)
  })
})
