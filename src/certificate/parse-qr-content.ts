/**
 * What a QR code of a certificate holds: a share link, or the document itself when it is small.
 *
 *     https://verify.example/s#<id>.<key>        share-link.ts
 *     KLUSCV1:6BFOXN…                            base45 of raw DEFLATE (RFC 1951) of the JSON text
 *
 * Capitals and base45 keep a code in its alphanumeric mode, which holds 4,296 characters: about
 * 2,860 bytes after compression, a certificate of one worker at one platform.
 * @module
 */
import { LIMITS } from '../core/limits.ts'
import { decodeBase45 } from './base45.ts'
import { inflate } from './inflate.ts'
import { parseShareLink } from './share-link.ts'

/** How the text of a document begins. */
export const QR_DOCUMENT_PREFIX = 'KLUSCV1:'

/** Characters of the largest code, version 40 at the lowest error correction. */
export const QR_CHARACTERS = 4_296

/** What a text is that a code held, or that somebody pasted; by its beginning alone. */
export function recogniseQrContent(text: string): 'share-link' | 'document' | 'unknown' {
  if (parseShareLink(text) !== undefined) return 'share-link'
  return text.trimStart().startsWith(QR_DOCUMENT_PREFIX) ? 'document' : 'unknown'
}

/**
 * The document in a code's text; undefined when there is none, or one of more than
 * `LIMITS.credentialBytes`. Inflates a stranger's bytes: servers run it in a child process.
 */
export async function parseQrDocument(text: string): Promise<Uint8Array | undefined> {
  const trimmed = text.trim()
  if (!trimmed.startsWith(QR_DOCUMENT_PREFIX) || trimmed.length > QR_CHARACTERS) return undefined
  const deflated = decodeBase45(trimmed.slice(QR_DOCUMENT_PREFIX.length))
  if (deflated === undefined || deflated.length === 0) return undefined
  const inflated = await inflate(deflated, 'deflate-raw', LIMITS.credentialBytes)
  return typeof inflated === 'string' ? undefined : inflated
}
