/**
 * Inflates a stranger's bytes within a bound. In Node, for the child processes; in a browser
 * inflate.browser.ts stands in for this: `browser` in package.json.
 * @module
 */
import { inflateRawSync, inflateSync } from 'node:zlib'

/** `deflate` is zlib (RFC 1950), `deflate-raw` has nothing around it (RFC 1951). */
export type DeflateFormat = 'deflate' | 'deflate-raw'

/** What came out, or why nothing did. */
export type Inflated = Uint8Array | 'too_large' | 'malformed'

/** The bytes, when there are at most `maxBytes` of them. */
export async function inflate(
  deflated: Uint8Array,
  format: DeflateFormat,
  maxBytes: number,
): Promise<Inflated> {
  const inflateAll = format === 'deflate' ? inflateSync : inflateRawSync
  try {
    return inflateAll(deflated, { maxOutputLength: maxBytes })
  } catch (error) {
    const { code } = error as { readonly code?: unknown }
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'malformed'
  }
}
