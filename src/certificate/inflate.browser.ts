/**
 * Stands in for inflate.ts in browsers: the worker's own browser reads a file that the worker chose.
 * @module
 */
import { type Decompressed, decompress } from '../core/decompress.ts'

/** Line ends after a stream: other programs count them in, and browsers refuse them. */
const LINE_ENDS = [0x0a, 0x0d]

/** The bytes, when there are at most `maxBytes` of them. */
export async function inflate(
  deflated: Uint8Array,
  format: 'deflate' | 'deflate-raw',
  maxBytes: number,
): Promise<Decompressed> {
  const inflated = await decompress(deflated, format, maxBytes)
  const isLineEnd = LINE_ENDS.includes(deflated.at(-1) ?? 0)
  if (inflated !== 'malformed' || !isLineEnd) return inflated
  const trimmed = deflated.subarray(
    0,
    deflated.findLastIndex((byte) => !LINE_ENDS.includes(byte)) + 1,
  )
  return decompress(trimmed, format, maxBytes)
}
