/**
 * Puts a small document into a QR code. What a code holds, and how it is read, is in
 * parse-qr-content.ts.
 * @module
 */
import { deflateRawSync } from 'node:zlib'
import { encodeBase45 } from './base45.ts'
import { QR_CHARACTERS, QR_DOCUMENT_PREFIX } from './parse-qr-content.ts'

/** The document as the text of a code; undefined when it does not fit. */
export function createQrDocument(document: string): string | undefined {
  const text = QR_DOCUMENT_PREFIX + encodeBase45(deflateRawSync(document, { level: 9 }))
  return text.length <= QR_CHARACTERS ? text : undefined
}
