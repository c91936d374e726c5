/**
 * What a file is, by its first bytes: neither its name nor what its sender called it counts.
 *
 *     PDF   "%PDF-" within the first 1,024 bytes (ISO 32000-2, annex I)
 *     PNG   89 50 4E 47 0D 0A 1A 0A, then IHDR: width and height as 32 bits
 *     JPEG  FF D8 FF …, SOFn: height and width as 16 bits
 * @module
 */

/** What is read as what; everything else goes to the strict JSON reader, which says no. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'other-picture' | 'text'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const PDF_WITHIN_BYTES = 1_024

/** Pictures that phones and browsers make, and that are not read: the page can say so. */
const OTHER_PICTURES = [
  /^GIF8/, // GIF
  /^RIFF[\s\S]{4}WEBP/, // WebP
  /^[\s\S]{4}ftyp(?:heic|heix|mif1|msf1|avif)/, // HEIC, AVIF
  /^BM[\s\S]{4}\0{4}/, // BMP
  /^(?:II\*\0|MM\0\*)/, // TIFF
]

/** The kind of a file. A text that holds `%PDF-` further on is a text when it begins as JSON. */
export function recogniseFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, PNG)) return 'png'
  if (startsWith(bytes, JPEG)) return 'jpeg'
  const beginning = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN_BYTES))
  if (OTHER_PICTURES.some((magic) => magic.test(beginning))) return 'other-picture'
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(beginning)) return 'text'
  return beginning.includes('%PDF-') ? 'pdf' : 'text'
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}
