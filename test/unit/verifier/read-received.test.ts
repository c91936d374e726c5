/**
 * Whatever somebody receives, through the real child processes: the document in it, or why there is
 * none. What was made to do harm costs a child, and the next honest file is read.
 * @module
 */
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createQrDocument } from '../../../src/certificate/qr-content.ts'
import {
  createReadingSandbox,
  type ReadingSandbox,
  readReceived,
  reportUnread,
} from '../../../src/verifier/index.ts'
import { certificatePdf, deflatedZeros, handmadePdf, stream } from '../../support/pdfs.ts'
import { drawnCode, noise, photoOf, pngHeader } from '../../support/pictures.ts'
import { NO_READER } from '../../support/reader.ts'

const LINK = `https://verify.example/s#${'A'.repeat(22)}.${'B'.repeat(43)}`
const DOCUMENT = '{"type":"KlusCVBundle","verifiableCredential":[]}'
const CODE = createQrDocument(DOCUMENT) ?? ''

const sandbox = createReadingSandbox({ timeoutMs: 15_000 })
// Both children start at the first files: on a busy machine that takes longer than a test may.
beforeAll(() => Promise.all([sandbox.readCode('', {}), sandbox.readCode('', {})]))
afterAll(() => sandbox.close())

async function received(
  input: string | Uint8Array,
  reader: Omit<ReadingSandbox, 'close' | 'load'> = sandbox,
) {
  const answer = await readReceived(input, reader)
  return answer.ok ? Buffer.from(answer.text).toString() : answer.problem
}

describe('the document is read', () => {
  test('out of a PDF, a picture of a code and a code that was pasted', async () => {
    const inputs = [await certificatePdf(DOCUMENT), await drawnCode(CODE).png().toBuffer(), CODE]
    expect(await Promise.all(inputs.map((input) => received(input)))).toEqual(
      inputs.map(() => DOCUMENT),
    )
  })

  test.each([
    ['a text', DOCUMENT],
    ['a text with %PDF in it', '{"type":"%PDF-1.7"}'],
    ['anything else', 'Dear reader'],
    ['a page of a browser', '<html>'],
  ])('as it is, without a child, when it is %s', async (_, text) => {
    expect(await received(text, NO_READER)).toBe(text)
    expect(await received(Buffer.from(text), NO_READER)).toBe(text)
  })
})

describe('there is none', () => {
  test('behind a share link, pasted, in a file or in a photo', async () => {
    const inputs = [` ${LINK}\n`, Buffer.from(LINK), await photoOf(LINK)]
    expect(await Promise.all(inputs.map((input) => received(input)))).toEqual(
      inputs.map(() => 'share_link_decrypt_locally'),
    )
    // Who asks for others must not open it; who asks for oneself can.
    expect(await Promise.all(inputs.map((input) => readReceived(input, sandbox)))).toEqual(
      inputs.map(() => expect.objectContaining({ ok: false, shareLink: LINK })),
    )
  })

  test.each([
    ['a PNG of 30,000 by 30,000 pixels', pngHeader(30_000, 30_000), 'too_large'],
    ['a PNG without a size', pngHeader(1, 1).subarray(0, 20), 'PARSING_ERROR'],
    ['a picture of another kind', Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'unsupported_format'],
    ['more than an upload', Buffer.alloc(16 * 1024 * 1024 + 1, 32), 'too_large'],
  ])('in %s, and no child is asked', async (_, input, problem) => {
    expect(await received(input, NO_READER)).toBe(problem)
  })

  test('in what is two kinds of file at once: its first bytes count', async () => {
    const pdf = await certificatePdf(DOCUMENT)
    const picture = await drawnCode(LINK).png().toBuffer()
    // A picture that goes on as a PDF is a picture, as a viewer of pictures shows it.
    expect(await received(Buffer.concat([picture, pdf]))).toBe('share_link_decrypt_locally')
    expect(await received(Buffer.concat([Buffer.from('{}'), pdf]), NO_READER)).toMatch(/^\{\}%PDF/)
    expect(await received(Buffer.concat([Buffer.from('<script>'), pdf]))).toBe(DOCUMENT)
  })
})

describe('a file that was made to do harm', () => {
  test('waits behind the honest one of somebody else', async () => {
    // The table of objects itself is the bomb: the library inflates it without a limit.
    const entries = '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]'
    const bomb = stream(20, entries, deflatedZeros(16 * 1024 * 1024, 2))
    const hostile = handmadePdf([{ name: 'other', bytes: deflateSync('{}') }], { more: [bomb] })
    const honest = await certificatePdf(DOCUMENT)
    const ended: string[] = []
    const read = async (file: Uint8Array, source: string) => {
      await readReceived(file, sandbox, { source })
      ended.push(source)
    }
    await Promise.all(
      [hostile, hostile, hostile, hostile]
        .map((file) => read(file, 'crowd'))
        .concat(read(honest, 'one')),
    )
    expect(ended.indexOf('one')).toBeLessThanOrEqual(2)
    expect(await received(honest)).toBe(DOCUMENT)
  })

  test('costs its child when that does not answer, or nonsense, and nothing is concluded', async () => {
    const entry = new URL('../../support/unhelpful-reading-child.ts', import.meta.url)
    const unhelpful = createReadingSandbox({ entry, timeoutMs: 200, processes: 1 })
    try {
      const nothing = 'check_failed_to_run'
      expect(await received(await drawnCode(LINK).png().toBuffer(), unhelpful)).toBe(nothing)
      expect(await received(handmadePdf([]), unhelpful)).toBe(nothing)
    } finally {
      await unhelpful.close()
    }
  })

  test('is refused when too many of one source wait', async () => {
    const pdf = await certificatePdf(DOCUMENT)
    const asked = Array.from({ length: 9 }, () => readReceived(pdf, sandbox, { source: 'crowd' }))
    const answers = await Promise.all(asked)
    // Two are read, four wait.
    expect(answers.map(({ ok }) => ok)).toEqual([...new Array(6).fill(true), false, false, false])
  })

  test('of noise only is given up in time', async () => {
    expect(await received(await noise(2_000, 1_500))).toBe('no_code_found')
  })
})

describe('the report about a file without a document', () => {
  const now = new Date('2026-11-26T12:00:00Z')

  test('says that it is none of ours', () => {
    expect(reportUnread('no_code_found', now)).toMatchObject({
      verdict: 'rejected',
      state: 'not-a-kluscv-file',
      checks: [{ check: 'parse', outcome: 'failed', problem: 'no_code_found' }],
    })
  })

  test('concludes nothing about one that could not be read in time', () => {
    expect(reportUnread('check_failed_to_run', now)).toMatchObject({
      verdict: 'indeterminate',
      state: 'status-unknown',
    })
  })
})
