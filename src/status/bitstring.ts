/**
 * The bits of a status list, and the text they travel as.
 * Bitstring Status List 1.0 sections 3.3 (encoding), 3.4 (bit order) and 2.2 (encodedList).
 *
 * ```
 * encodedList   "u" base64url-without-padding( gzip( bits ) )
 * bits          index 0 is the most significant bit of byte 0, index 8 that of byte 1
 * ```
 *
 * It knows nothing of credentials: see parse-status-list.ts.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import { locateBit } from './bits.ts'
import { compressGzip, inflateGzip } from './gzip-member.ts'

/** The bits of an `encodedList`, or why it has none. */
export type DecodedBitstring =
  | { readonly ok: true; readonly bits: Uint8Array }
  | { readonly ok: false; readonly problem: Problem }

const BASE64URL = /^[A-Za-z0-9_-]+$/

/** A bitstring of so many entries, all unset. */
export function createBitstring(entries: number): Uint8Array {
  if (!Number.isSafeInteger(entries) || entries < 8 || entries % 8 !== 0) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'entries must be a positive multiple of 8')
  }
  return new Uint8Array(entries / 8)
}

/** Sets or clears the entry at `index`, in place. */
export function setBit(bits: Uint8Array, index: number, isSet = true): void {
  const { byte, mask } = locateBit(bits, index)
  bits[index >> 3] = isSet ? byte | mask : byte & ~mask
}

/** The text of an `encodedList`. */
export function encodeBitstring(bits: Uint8Array): string {
  return `u${Buffer.from(compressGzip(bits)).toString('base64url')}`
}

/**
 * The bits of an `encodedList`. Only one spelling of each list is accepted, so that every reader
 * sees the same bits, and never more than `maxBytes` are inflated.
 */
export function decodeBitstring(
  encodedList: string,
  maxBytes: number = LIMITS.statusListBytes,
): DecodedBitstring {
  // Deflate adds at most 0.03 % and base64 a third: anything longer inflates to more than allowed.
  if (encodedList.length > maxBytes * 1.5 + 64) return malformed('must be a shorter text')
  const compressed = decodeBase64url(encodedList)
  if (compressed === undefined) return malformed('must be "u" and base64url without padding')
  const inflated = inflateGzip(compressed, maxBytes)
  return inflated.ok ? { ok: true, bits: inflated.bytes } : malformed(inflated.expected)
}

function decodeBase64url(text: string): Uint8Array | undefined {
  const body = text.slice(1)
  if (!text.startsWith('u') || !BASE64URL.test(body)) return undefined
  const bytes = Buffer.from(body, 'base64url')
  // The last character can carry bits that no byte holds: only the spelling with zeros counts.
  return bytes.toString('base64url') === body ? bytes : undefined
}

function malformed(expected: string): DecodedBitstring {
  const pointer = '/credentialSubject/encodedList'
  return { ok: false, problem: { problem: 'STATUS_VERIFICATION_ERROR', pointer, detail: expected } }
}
