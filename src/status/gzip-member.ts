/**
 * One gzip member, nothing else (RFC 1952 section 2.3), with a cap on what comes out.
 *
 * ```
 * 1f 8b 08 00   magic, deflate, no optional fields
 * 6 bytes       time, level, operating system: they say nothing about the content
 * n bytes       one deflate stream
 * 4 bytes       CRC-32 of the content, little endian
 * 4 bytes       length of the content, little endian
 * ```
 *
 * `gunzip` reads several members as one and drops zeros after them; another reader may not, and
 * would see other bits. So the frame is read here and only the deflate stream is left to zlib.
 * @module
 */
import { crc32, gzipSync, inflateRawSync } from 'node:zlib'

const HEADER = Buffer.from([0x1f, 0x8b, 0x08, 0x00])
const HEADER_BYTES = 10
const TRAILER_BYTES = 8

/** The content, or what was expected instead of what was found. */
export type Inflated =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly expected: string }

/** Compresses into one member without optional fields. */
export function compressGzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 })
}

/** Inflates exactly one member. Memory stays below `maxBytes` whatever the input promises. */
export function inflateGzip(member: Uint8Array, maxBytes: number): Inflated {
  const buffer = Buffer.from(member.buffer, member.byteOffset, member.byteLength)
  if (!buffer.subarray(0, HEADER.length).equals(HEADER)) {
    return { ok: false, expected: 'must be gzip without optional fields' }
  }
  const inflated = inflateStream(buffer.subarray(HEADER_BYTES), maxBytes)
  if (!inflated.ok) return inflated
  const trailer = buffer.subarray(HEADER_BYTES + inflated.consumed)
  if (trailer.length !== TRAILER_BYTES) {
    return { ok: false, expected: 'must end after one gzip member' }
  }
  const isIntact =
    trailer.readUInt32LE(0) === crc32(inflated.bytes) &&
    trailer.readUInt32LE(4) === inflated.bytes.length
  return isIntact ? inflated : { ok: false, expected: 'must have the checksum that it states' }
}

type InflatedStream =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly consumed: number }
  | { readonly ok: false; readonly expected: string }

function inflateStream(stream: Uint8Array, maxBytes: number): InflatedStream {
  try {
    const { buffer, engine } = inflateWithInfo(stream, maxBytes)
    return { ok: true, bytes: buffer, consumed: engine.bytesWritten }
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    return {
      ok: false,
      expected: isTooLarge ? `must inflate to at most ${maxBytes} bytes` : 'must be whole gzip',
    }
  }
}

interface InflateInfo {
  readonly buffer: Buffer
  /** `bytesWritten` is what zlib consumed: it stops where the deflate stream ends. */
  readonly engine: { readonly bytesWritten: number }
}

function inflateWithInfo(stream: Uint8Array, maxOutputLength: number): InflateInfo {
  // Node documents `info: true` (since 5.7); its declarations still say that a Buffer comes back.
  return inflateRawSync(stream, { maxOutputLength, info: true }) as unknown as InflateInfo
}
