/**
 * Base58btc, the text form of Ed25519 keys and signatures in multibase (`z…`). Strict: whatever
 * decodes here encodes back to the same text, so a value has one spelling.
 * Base58 draft-msporny-base58-03. Knows nothing of multicodec prefixes; see keys.ts.
 * @module
 */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** Encodes bytes: each leading zero byte is a `1`, the rest is one number in base 58. */
export function encodeBase58(bytes: Uint8Array): string {
  let number = bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let digits = ''
  for (; number > 0n; number /= 58n) digits = ALPHABET.charAt(Number(number % 58n)) + digits
  return '1'.repeat(leading(bytes, 0)) + digits
}

/**
 * Decodes text, or undefined when a character is not of the alphabet or there are more than
 * `maxCharacters`: decoding is quadratic, so the length is capped before it.
 */
export function decodeBase58(text: string, maxCharacters: number): Uint8Array | undefined {
  if (text.length > maxCharacters) return undefined
  let number = 0n
  for (const character of text) {
    const digit = ALPHABET.indexOf(character)
    if (digit < 0) return undefined
    number = number * 58n + BigInt(digit)
  }
  const hex = number === 0n ? '' : number.toString(16)
  const body = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
  return new Uint8Array(Buffer.concat([new Uint8Array(leading(text, '1')), body]))
}

function leading<T>(sequence: Iterable<T>, zero: T): number {
  let count = 0
  for (const item of sequence) {
    if (item !== zero) break
    count += 1
  }
  return count
}
