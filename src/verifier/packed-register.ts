/**
 * The hashes of a register in as little memory as they can have: 32 bytes each, in their order. A
 * million certificates of a platform that stopped are 32 MB, and an answer is 20 comparisons.
 * @module
 */
import type { RegisterDocument } from '../trust/register.ts'

const HASH_BYTES = 32

/** A register that can be asked. */
export interface PackedRegister extends Pick<RegisterDocument, 'date' | 'part' | 'parts'> {
  /** Whether it lists a certificate with this hash, 64 lowercase hex characters. */
  readonly has: (hash: string) => boolean
}

/** Packs a register that was read: its hashes ascend. */
export function packRegister({ date, part, parts, hashes }: RegisterDocument): PackedRegister {
  const packed = Buffer.from(hashes.join(''), 'hex')
  return { date, part, parts, has: (hash) => isAmong(packed, Buffer.from(hash, 'hex')) }
}

function isAmong(packed: Buffer, hash: Buffer): boolean {
  let low = 0
  let high = packed.length / HASH_BYTES
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = middle * HASH_BYTES
    const order = packed.subarray(at, at + HASH_BYTES).compare(hash)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle
  }
  return false
}
