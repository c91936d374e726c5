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
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { LIMITS } from '../core/limits.ts'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { parseShareLink } from './share-link.ts'

const PREFIX = 'KLUSCV1:'

/** Characters of the largest code, version 40 at the lowest error correction. */
const MAX_CHARACTERS = 4_296

/** The document as the text of a code; undefined when it does not fit. */
export function createQrDocument(document: string): string | undefined {
  const text = PREFIX + encodeBase45(deflateRawSync(document, { level: 9 }))
  return text.length <= MAX_CHARACTERS ? text : undefined
}

/** What a text is that a code held, or that somebody pasted; by its beginning alone. */
export function recogniseQrContent(text: string): 'share-link' | 'document' | 'unknown' {
  if (parseShareLink(text) !== undefined) return 'share-link'
  return text.trimStart().startsWith(PREFIX) ? 'document' : 'unknown'
}

/**
 * The document in a code's text; undefined when there is none, or one of more than
 * `LIMITS.credentialBytes`. Inflates a stranger's bytes: for the child processes.
 */
export function parseQrDocument(text: string): Uint8Array | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith(PREFIX) || trimmed.length > MAX_CHARACTERS) return undefined
  const deflated = decodeBase45(trimmed.slice(PREFIX.length))
  if (deflated === undefined || deflated.length === 0) return undefined
  try {
    return inflateRawSync(deflated, { maxOutputLength: LIMITS.credentialBytes })
  } catch {
    return undefined
  }
}
