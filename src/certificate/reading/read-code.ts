/**
 * What the text of a QR code holds, wherever it came from.
 * @module
 */
import { parseQrDocument, recogniseQrContent } from '../parse-qr-content.ts'
import type { FileReading } from './file-reading.ts'

/** The document or the share link in it. Inflates: servers run it in a child process. */
export async function readCode(text: string): Promise<FileReading> {
  if (recogniseQrContent(text) === 'share-link') return { shareLink: text.trim() }
  const document = await parseQrDocument(text)
  return document === undefined ? { problem: 'PARSING_ERROR' } : { document }
}
