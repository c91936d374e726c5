/**
 * What the text of a QR code holds, wherever it came from.
 * @module
 */
import { parseQrDocument, recogniseQrContent } from '../qr-content.ts'
import type { FileReading } from './file-reading.ts'

/** The document or the share link in it. Inflates: for the child processes. */
export function readCode(text: string): FileReading {
  if (recogniseQrContent(text) === 'share-link') return { shareLink: text.trim() }
  const document = parseQrDocument(text)
  return document === undefined ? { problem: 'PARSING_ERROR' } : { document }
}
