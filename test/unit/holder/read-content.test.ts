/** What a worker receives: each kind found by what it is, and nothing taken for more than it is. */
import { describe, expect, test } from 'vitest'
import { createQrDocument } from '../../../src/certificate/qr-content.ts'
import { readContent } from '../../../src/holder/index.ts'
import { certificatePdf } from '../../support/pdfs.ts'
import { noise, pngHeader } from '../../support/pictures.ts'

const DOCUMENT = '{"type": "KlusCVBundle", "verifiableCredential": []}'
const LINK = `https://verify.example/s#Zk3vQ0bJ8mXw2yT5uR7aCg.${'q'.repeat(43)}`
const CODE = createQrDocument(DOCUMENT) ?? ''
const bytesOf = (text: string) => new TextEncoder().encode(text)
const documentOf = async (input: string | Uint8Array) => {
  const content = await readContent(input)
  if (content.kind !== 'document') return content
  const { document } = content
  return typeof document === 'string' ? document : new TextDecoder().decode(document)
}

describe('what was received', () => {
  test.each([
    ['a text', DOCUMENT],
    ['a file', bytesOf(DOCUMENT)],
    ['the text of a code', ` ${CODE}\n`],
    ['that text in a file', bytesOf(CODE)],
  ])('is a document in %s', async (_, input) => {
    expect(await documentOf(input)).toBe(DOCUMENT)
  })

  test('is the attachment of a PDF', async () => {
    expect(await documentOf(await certificatePdf(DOCUMENT))).toBe(DOCUMENT)
  })

  test.each([LINK, `${LINK}\n`])('is a share link, also in a file', async (text) => {
    for (const input of [text, bytesOf(text)]) {
      expect(await readContent(input)).toMatchObject({
        kind: 'share-link',
        link: { verifierUrl: 'https://verify.example', key: 'q'.repeat(43) },
      })
    }
  })

  test('is a picture, for the page to read', async () => {
    expect(await readContent(pngHeader(10, 10))).toEqual({ kind: 'picture' })
    expect(await readContent(await noise(8, 8))).toEqual({ kind: 'picture' })
  })

  test.each([
    ['a broken code', `${CODE.slice(0, -3)}:::`, 'PARSING_ERROR'],
    ['a code that says too much', `KLUSCV1:${'0'.repeat(4_300)}`, 'PARSING_ERROR'],
    ['a PDF that is none', bytesOf('%PDF-1.7\nnothing'), 'PARSING_ERROR'],
    ['a picture that is not read', bytesOf('GIF89a'), 'unsupported_format'],
    ['more than may come', new Uint8Array(16 * 1024 * 1024 + 1), 'too_large'],
  ])('is refused with %s', async (_, input, problem) => {
    expect(await readContent(input)).toEqual({ kind: 'problem', problem })
  })

  test('keeps bytes that are no text as they are, for the strict reader', async () => {
    const input = Uint8Array.of(0x7b, 0xff, 0x7d)
    expect(await readContent(input)).toEqual({ kind: 'document', document: input })
  })
})
