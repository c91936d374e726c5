/**
 * The bits of a status list: index 0 is the most significant bit of byte 0, index 8 that of byte 1.
 * Bitstring Status List 1.0 section 3.4. How they travel as text is in bitstring.ts.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'

/** The byte of an entry, and its bit in it. Throws outside the list: "not set" would be a lie there. */
export function locateBit(
  bits: Uint8Array,
  index: number,
): { readonly byte: number; readonly mask: number } {
  const byte = Number.isSafeInteger(index) && index >= 0 ? bits[Math.floor(index / 8)] : undefined
  if (byte === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'index must be an entry of the status list')
  }
  return { byte, mask: 0x80 >> (index & 7) }
}

/** Whether the entry at `index` is set. Throws outside the list. */
export function getBit(bits: Uint8Array, index: number): boolean {
  const { byte, mask } = locateBit(bits, index)
  return (byte & mask) !== 0
}
