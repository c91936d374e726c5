/**
 * PDFs by hand, byte for byte: as whole, broken or hostile as a test wants them. Certificates as
 * PDF come from the writer.
 */
import { constants, deflateSync } from 'node:zlib'
import { writePdf } from '../../src/certificate/write-pdf.ts'

/** A file in a PDF. */
export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
  /** The filters as they stand in the PDF; the bytes are what comes before all of them. */
  readonly filter?: string
}

/** A PDF with these attachments, `more` objects and `trailer` entries. */
export function handmadePdf(
  files: readonly Attached[],
  { more = [], trailer = '' }: { more?: readonly Uint8Array[]; trailer?: string } = {},
): Buffer {
  const names = files.map(({ name }, at) => `(${name}) ${10 + 2 * at} 0 R`).join(' ')
  const catalog = `/Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${names}] >> >>`
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    object(1, catalog),
    object(2, '/Type /Pages /Kids [] /Count 0'),
    ...files.flatMap(({ name, bytes, filter }, at) => {
      const [file, held] = [10 + 2 * at, 11 + 2 * at]
      return [
        object(file, `/Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${held} 0 R >>`),
        stream(
          held,
          `/Type /EmbeddedFile${filter === undefined ? '' : ` /Filter ${filter}`}`,
          bytes,
        ),
      ]
    }),
    ...more,
    Buffer.from(`trailer\n<< /Root 1 0 R /Size 99 ${trailer} >>\nstartxref\n0\n%%EOF\n`),
  ])
}

/** An object without a stream. */
export function object(number: number, entries: string): Buffer {
  return Buffer.from(`${number} 0 obj\n<< ${entries} >>\nendobj\n`)
}

/** An object with a stream. */
export function stream(number: number, entries: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

/** So many zeros, deflated so many times: 64 MiB are 64 kB after the first, and next to nothing after the second. */
export function deflatedZeros(bytes: number, times: number): Uint8Array {
  let deflated: Uint8Array = new Uint8Array(bytes)
  for (let time = 0; time < times; time += 1) {
    deflated = deflateSync(deflated, { level: constants.Z_BEST_COMPRESSION })
  }
  return deflated
}

/** A certificate as a platform would hand it out, with this inside. */
export function certificatePdf(document: string): Promise<Uint8Array> {
  return writePdf({
    title: 'Werkbewijs van Şamira Żółć',
    language: 'nl',
    lines: ['412 bezorgingen, 4,8 van 5', 'Ελληνικά'],
    qrText: `https://verify.example/s#${'a'.repeat(22)}.${'b'.repeat(43)}`,
    qrDescription: 'QR-code naar dit bewijs',
    verifierUrl: 'https://verify.example',
    document,
    createdAt: new Date('2026-11-26T00:00:00Z'),
  })
}
