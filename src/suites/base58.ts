/**
 * Base58btc, the text form of Ed25519 keys and signatures in multibase (`z…`). Strict: whatever
 * decodes here encodes back to the same text, so a value has one spelling.
 * Base58 draft-msporny-base58-03. Knows nothing of multicodec prefixes; see keys.ts.
 * @module
 */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Encodes bytes: each leading zero byte is a `1`, the rest is one number in base 58. */
export function encodeBase58(bytes: Uint8Array): string {
  let number = 0n
  for (const byte of bytes) number = number * 256n + BigInt(byte)
  let digits = ''
  for (; number > 0n; number /= 58n) digits = ALPHABET.charAt(Number(number % 58n)) + digits
  return '1'.repeat(leading(bytes, 0)) + digits
}

/**
 * Decodes text, or undefined when a character is not of the alphabet or there are more than
 * `maxCharacters`: decoding is quadratic, so the length is capped before it.
 */
export function decodeBase58(
  text: string,
  maxCharacters: number,
): Uint8Array<ArrayBuffer> | undefined {
  if (text.length > maxCharacters) return undefined
  // One number in base 256, least significant byte first: many times as fast as a bigint. It has
  // at most as many bytes as there are digits; what is stored in a byte loses its higher bits.
  const bytes = new Uint8Array(text.length)
  let length = 0
  for (const character of text) {
    let carry = ALPHABET.indexOf(character)
    if (carry < 0) return undefined
    for (let place = 0; place < length; place += 1) {
      carry += (bytes[place] ?? 0) * 58
      bytes[place] = carry
      carry >>= 8
    }
    for (; carry > 0; carry >>= 8) bytes[length++] = carry
  }
  const decoded = new Uint8Array(leading(text, '1') + length)
  decoded.set(bytes.subarray(0, length).reverse(), decoded.length - length)
  return decoded
}

function leading<T>(sequence: Iterable<T>, zero: T): number {
  let count = 0
  for (const item of sequence) {
    if (item !== zero) break
    count += 1
  }
  return count
}
