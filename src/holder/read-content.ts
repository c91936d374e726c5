/**
 * What a worker received, whatever it is: a file by its bytes, a text that was pasted, or the text of a
 * QR code that a page read with the camera. Says what is in it; receiveCredentials reads that.
 *
 *     PDF          its attachment                        KLUSCV1:…    the document in a code
 *     share link   what it names                         other text   the text
 *
 * For the worker's own browser: strangers' files are bounded in size, but a server would have to bound
 * time and memory too.
 * @module
 */
import { recogniseFile } from '../certificate/file-kind.ts'
import {
  parseQrDocument,
  QR_CHARACTERS,
  recogniseQrContent,
} from '../certificate/parse-qr-content.ts'
import { parseShareLink, type ShareLink } from '../certificate/share-link.ts'
import { LIMITS } from '../core/limits.ts'
import type { ProblemType } from '../core/problems.ts'

/** What was received. */
export type ReceivedContent =
  /** For {@link receiveCredentials}: nothing of it has been checked. */
  | { readonly kind: 'document'; readonly document: string | Uint8Array }
  | { readonly kind: 'share-link'; readonly link: ShareLink }
  /** The page reads the QR code in it, and asks again with the code's text. */
  | { readonly kind: 'picture' }
  | { readonly kind: 'problem'; readonly problem: ProblemType }

/**
 * Finds out what a file or a text is, and takes out of it what is inside.
 *
 * @param input - the bytes of a file, or a text; at most 16 MiB
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { readContent } from 'kluscv/holder'
 *
 * const id = 'Zk3vQ0bJ8mXw2yT5uR7aCg'
 * const pasted = await readContent(`https://verify.example/s#${id}.${'q'.repeat(43)}`)
 * assert.ok(pasted.kind === 'share-link' && pasted.link.id === id)
 * ```
 */
export async function readContent(input: string | Uint8Array): Promise<ReceivedContent> {
  if (input.length > LIMITS.uploadBytes) return { kind: 'problem', problem: 'too_large' }
  if (typeof input === 'string') return readText(input)
  switch (recogniseFile(input)) {
    case 'pdf':
      return readPdfFile(input)
    case 'png':
    case 'jpeg':
      return { kind: 'picture' }
    case 'other-picture':
      return { kind: 'problem', problem: 'unsupported_format' }
    case 'text':
      return readTextFile(input)
  }
}

async function readText(text: string): Promise<ReceivedContent> {
  const link = parseShareLink(text)
  if (link !== undefined) return { kind: 'share-link', link }
  if (recogniseQrContent(text) !== 'document') return { kind: 'document', document: text }
  const document = await parseQrDocument(text)
  if (document === undefined) return { kind: 'problem', problem: 'PARSING_ERROR' }
  return { kind: 'document', document }
}

/** A link or the text of a code may have been saved as a file; a document stays the bytes that it is. */
async function readTextFile(bytes: Uint8Array): Promise<ReceivedContent> {
  if (bytes.length > QR_CHARACTERS) return { kind: 'document', document: bytes }
  const content = await readText(new TextDecoder().decode(bytes))
  const isDocument = content.kind === 'document' && typeof content.document === 'string'
  return isDocument ? { kind: 'document', document: bytes } : content
}

async function readPdfFile(bytes: Uint8Array): Promise<ReceivedContent> {
  // 240 kB compressed that few need, and only then.
  const { readPdf } = await import('../certificate/reading/read-pdf.ts')
  const reading = await readPdf(bytes)
  if ('document' in reading) return { kind: 'document', document: reading.document }
  const problem = 'problem' in reading ? reading.problem : 'no_certificate_inside'
  return { kind: 'problem', problem }
}
