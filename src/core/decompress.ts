/**
 * Decompresses within a bound through the Compression Streams of browsers, which Node has too. Stops
 * as soon as more comes out than is wanted.
 * @module
 */
import { joinBytes } from './bytes.ts'

/** What came out, or why nothing did. */
export type Decompressed = Uint8Array<ArrayBuffer> | 'too_large' | 'malformed'

/** The bytes, when there are at most `maxBytes` of them. */
export async function decompress(
  bytes: Uint8Array,
  format: 'gzip' | 'deflate' | 'deflate-raw',
  maxBytes: number,
): Promise<Decompressed> {
  const stream = new DecompressionStream(format)
  const writer = stream.writable.getWriter()
  // What goes wrong here is seen where it is read.
  void writer.write(new Uint8Array(bytes)).catch(() => undefined)
  void writer.close().catch(() => undefined)
  const reader = stream.readable.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length
      if (length > maxBytes) return 'too_large'
      parts.push(part.value)
    }
    return joinBytes(parts)
  } catch {
    return 'malformed'
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
