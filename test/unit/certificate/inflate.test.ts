/** Both inflaters, of servers and of browsers, say the same. */
import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { inflate as inBrowser } from '../../../src/certificate/inflate.browser.ts'
import { inflate } from '../../../src/certificate/inflate.ts'

const TEXT = Buffer.from('{"a": "b"}'.repeat(100))

describe.each([
  ['a server', inflate],
  ['a browser', inBrowser],
])('inflating in %s', (_, inflater) => {
  test('gives the bytes', async () => {
    const bytes = async (deflated: Uint8Array, format: 'deflate' | 'deflate-raw') =>
      Buffer.from((await inflater(deflated, format, TEXT.length)) as Uint8Array)
    expect(await bytes(deflateSync(TEXT), 'deflate')).toEqual(TEXT)
    expect(await bytes(deflateRawSync(TEXT), 'deflate-raw')).toEqual(TEXT)
    expect(await bytes(Buffer.concat([deflateSync(TEXT), Buffer.from('\r\n')]), 'deflate')).toEqual(
      TEXT,
    )
  })

  test.each([
    ['a byte more than is wanted', deflateSync(TEXT), TEXT.length - 1, 'too_large'],
    ['a bomb', deflateSync(Buffer.alloc(64 * 1024 * 1024)), 1024, 'too_large'],
    ['nothing', new Uint8Array(), 1024, 'malformed'],
    ['another format', deflateRawSync(TEXT), 10_000, 'malformed'],
    ['what was cut', deflateSync(TEXT).subarray(0, -8), 10_000, 'malformed'],
    ['line ends alone', Buffer.from('\n\n\n'), 1024, 'malformed'],
  ])('refuses %s', async (_name, deflated, maxBytes, answer) => {
    expect(await inflater(deflated, 'deflate', maxBytes)).toBe(answer)
  })
})
