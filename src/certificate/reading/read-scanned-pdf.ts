/**
 * The certificate out of a PDF that is a picture of paper: the code on it, as in any picture. Looks
 * at JPEG pictures only, which is what scanners and phones put into a PDF; nothing is drawn.
 *
 *     12 0 obj << /Subtype /Image /Filter /DCTDecode … >> stream   a JPEG file, whole   endstream
 *
 * @module
 */
import { PDFArray, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { isReadableSize, jpegSize } from '../picture-size.ts'
import type { FileReading } from './file-reading.ts'
import { readPicture } from './read-picture.ts'

/** The largest of them: a page of a scan is one picture, and a certificate has two pages at most. */
const MAX_PICTURES = 4

/** Of the longer side: a code of 3 cm on a page of A4 has four pixels a module. */
const SIDE_PIXELS = 2_000

/** The document or the share link on a page. */
export async function readScannedPdf(bytes: Uint8Array): Promise<FileReading> {
  for (const picture of await picturesIn(bytes)) {
    const reading = await readPicture(picture, SIDE_PIXELS)
    if (!('problem' in reading)) return reading
  }
  return { problem: 'no_certificate_inside' }
}

async function picturesIn(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false, capNumbers: true })
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (isJpeg(object) ? [object.contents] : []))
    .filter((picture) => isReadable(picture))
    .toSorted((one, other) => other.length - one.length)
    .slice(0, MAX_PICTURES)
}

function isJpeg(object: PDFObject): object is PDFRawStream {
  if (!(object instanceof PDFRawStream)) return false
  const { dict } = object
  const filter = dict.lookup(PDFName.of('Filter'))
  const [only, ...others] = filter instanceof PDFArray ? filter.asArray() : [filter]
  const isImage = dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
  return isImage && only === PDFName.of('DCTDecode') && others.length === 0
}

function isReadable(picture: Uint8Array): boolean {
  const size = jpegSize(picture)
  return size !== undefined && isReadableSize(size)
}
