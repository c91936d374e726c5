/**
 * What comes out of a PDF: of one that the writer made, of ones that other programs made, and of
 * ones that were made to do harm.
 * @module
 */
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/certificate/reading/read-pdf.ts'
import { certificatePdf, deflatedZeros, handmadePdf, object } from '../../support/pdfs.ts'

const DOCUMENT = '{"type":"KlusCVBundle","verifiableCredential":[]}'
const BYTES = Buffer.from(DOCUMENT)
const FLATE = '/FlateDecode'
const ours = (bytes: Uint8Array, filter?: string) => ({
  name: 'kluscv.json',
  bytes,
  ...(filter === undefined ? {} : { filter }),
})

async function read(pdf: Uint8Array): Promise<unknown> {
  const reading = await readPdf(pdf)
  return 'document' in reading ? Buffer.from(reading.document).toString() : reading
}

describe('a certificate as PDF', () => {
  test('gives back its document, and is structured as PDF/A-3 asks', async () => {
    const pdf = Buffer.from(await certificatePdf(DOCUMENT))
    expect(await read(pdf)).toBe(DOCUMENT)
    const text = pdf.toString('latin1')
    for (const part of [
      '/AFRelationship /Data',
      '/Subtype /application#2Fjson',
      '/AF [',
      '/Lang (nl)',
      '/DisplayDocTitle true',
      '/Marked true',
      '/S /Figure',
      '/S /H1',
      '/OutputIntents',
      '<pdfaid:part>3</pdfaid:part>',
    ]) {
      expect(text).toContain(part)
    }
    expect(text.match(/\/FontFile2 /g)).toHaveLength(3) // three scripts, each cut to its letters
    expect(text).not.toContain('/Helvetica')
    expect(pdf.length).toBeLessThan(40_000)
  })

  test('that was saved again, or has something before and after it, is the same one', async () => {
    const pdf = await certificatePdf(DOCUMENT)
    const wrapped = Buffer.concat([Buffer.from('Received: by mail\n'), pdf, Buffer.from('\n--end')])
    expect(await read(wrapped)).toBe(DOCUMENT)
  })
})

describe('a PDF by another program', () => {
  test.each([
    ['as it is', ours(BYTES)],
    ['deflated', ours(deflateSync(BYTES), FLATE)],
    ['deflated twice', ours(deflateSync(deflateSync(BYTES)), `[${FLATE} ${FLATE}]`)],
  ])('holds it %s', async (_, file) => {
    expect(await read(handmadePdf([file]))).toBe(DOCUMENT)
  })

  test('gives the first attachment that is a document of ours when none has the name', async () => {
    const others = [
      { name: 'invoice.xml', bytes: Buffer.from('<invoice/>') },
      { name: 'data.json', bytes: Buffer.from('{"dear":"reader"}') },
      { name: 'mine.json', bytes: BYTES },
    ]
    expect(await read(handmadePdf(others))).toBe(DOCUMENT)
    expect(await read(handmadePdf(others.slice(0, 2)))).toEqual({
      problem: 'no_certificate_inside',
    })
  })

  test('gives what has the name, whatever it is: the strict reader will say', async () => {
    expect(await read(handmadePdf([ours(Buffer.from('no JSON'))]))).toBe('no JSON')
  })
})

describe('nothing comes out of a PDF', () => {
  test.each([
    ['without attachments', handmadePdf([]), 'no_certificate_inside'],
    ['with two of the name', handmadePdf([ours(BYTES), ours(BYTES)]), 'MALFORMED_VALUE_ERROR'],
    [
      'with a password',
      handmadePdf([ours(BYTES)], {
        more: [object(90, '/Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4')],
        trailer: '/Encrypt 90 0 R /ID [<00> <00>]',
      }),
      'encrypted_file',
    ],
    ['that is none', Buffer.from('%PDF-1.7\nhello'), 'PARSING_ERROR'],
    ['that was cut off', handmadePdf([ours(BYTES)]).subarray(0, 60), 'PARSING_ERROR'],
    ['with a filter for pictures', handmadePdf([ours(BYTES, '/DCTDecode')]), 'PARSING_ERROR'],
    [
      'with three filters',
      handmadePdf([ours(BYTES, `[${FLATE} ${FLATE} ${FLATE}]`)]),
      'PARSING_ERROR',
    ],
    ['that says deflated and is not', handmadePdf([ours(BYTES, FLATE)]), 'PARSING_ERROR'],
  ])('%s', async (_, pdf, problem) => {
    expect(await read(pdf)).toEqual({ problem })
  })

  test('whose kilobyte inflates beyond all limits', async () => {
    const bomb = ours(deflatedZeros(64 * 1024 * 1024, 2), `[${FLATE} ${FLATE}]`)
    const pdf = handmadePdf([bomb])
    expect(pdf.length).toBeLessThan(2_000)
    expect(await read(pdf)).toEqual({ problem: 'too_large' })
  })

  test('whose names lead back into themselves', async () => {
    const loop = '/Names << /EmbeddedFiles 3 0 R >>'
    const pdf = Buffer.concat([
      Buffer.from('%PDF-1.7\n'),
      object(1, `/Type /Catalog /Pages 2 0 R ${loop}`),
      object(2, '/Type /Pages /Kids [] /Count 0'),
      object(3, '/Kids [3 0 R 3 0 R]'),
      Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
    ])
    expect(await read(pdf)).toEqual({ problem: 'no_certificate_inside' })
  })
})
