import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { createQrDocument } from '../../../src/certificate/qr-content.ts'
import { readScannedPdf } from '../../../src/certificate/reading/read-scanned-pdf.ts'
import { handmadePdf, stream } from '../../support/pdfs.ts'
import { drawnCode, noise } from '../../support/pictures.ts'

const LINK = `https://verify.example/s#${'A'.repeat(22)}.${'B'.repeat(43)}`
const DOCUMENT = '{"type":"KlusCVBundle","verifiableCredential":[]}'
const A4_300_DPI = { width: 2_480, height: 3_508, channels: 3, background: '#f7f5f0' } as const
const NOTHING = { problem: 'no_certificate_inside' }

let page: Buffer

/** A sheet that lay a little askew on a scanner, with a code of 32 mm at its foot. */
async function scanOf(text: string): Promise<Buffer> {
  const code = await drawnCode(text, 8).resize(378).png().toBuffer()
  const sheet = sharp({ create: A4_300_DPI }).composite([{ input: code, left: 200, top: 2_950 }])
  return sharp(await sheet.png().toBuffer())
    .rotate(2, { background: '#ffffff' })
    .resize(2_480)
    .jpeg({ quality: 60 })
    .toBuffer()
}

const pdfWith = (...pictures: readonly [entries: string, bytes: Uint8Array][]) =>
  handmadePdf([], {
    more: pictures.map(([entries, bytes], at) => stream(30 + at, entries, bytes)),
  })
const JPEG = '/Type /XObject /Subtype /Image /Filter /DCTDecode'

beforeAll(async () => {
  page = await scanOf(LINK)
})

describe('a PDF of scanned paper', () => {
  test('gives the link of the code on a page, beside pictures without one', async () => {
    const pdf = pdfWith([JPEG, await noise(60, 60)], [`${JPEG.replace('/DCT', '[/DCT')}]`, page])
    expect(await readScannedPdf(pdf)).toEqual({ shareLink: LINK })
  })

  test('gives the document in a code', async () => {
    const picture = await drawnCode(createQrDocument(DOCUMENT) ?? '')
      .jpeg()
      .toBuffer()
    const reading = await readScannedPdf(pdfWith([JPEG, picture]))
    expect('document' in reading && Buffer.from(reading.document).toString()).toBe(DOCUMENT)
  })

  test.each<[string, () => Promise<Uint8Array>]>([
    ['no picture', async () => pdfWith()],
    ['a file that is no picture', async () => pdfWith(['/Filter /DCTDecode', page])],
    ['a picture in another wrapping', async () => pdfWith([`${JPEG}Not`, page])],
    ['a picture that is none', async () => pdfWith([JPEG, Buffer.from('not a picture')])],
    ['a picture that breaks off', async () => pdfWith([JPEG, page.subarray(0, 900)])],
    ['a picture that says it is too large', async () => pdfWith([JPEG, tooLarge(page)])],
    [
      'a code of somebody else',
      async () => pdfWith([JPEG, await drawnCode('https://menu.example').jpeg().toBuffer()]),
    ],
  ])('gives nothing for %s', async (_, pdf) => {
    expect(await readScannedPdf(await pdf())).toEqual(NOTHING)
  })
})

/** The same with another height in its start of frame. */
function tooLarge(jpeg: Buffer): Buffer {
  const copy = Buffer.from(jpeg)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(30_000, frame + 5)
  return copy
}
