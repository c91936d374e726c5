/**
 * Base45 (RFC 9285): bytes in the 45 characters that a QR code holds in 5.5 bits each. Two bytes
 * become three characters, a single last one two; the least significant comes first.
 * @module
 */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** The bytes as text. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 2) {
    const [first = 0, second] = bytes.subarray(at, at + 2)
    text += second === undefined ? digits(first, 2) : digits(first * 256 + second, 3)
  }
  return text
}

function digits(value: number, count: number): string {
  const places = Array.from({ length: count }, (_, place) => Math.floor(value / 45 ** place) % 45)
  return places.map((digit) => ALPHABET[digit]).join('')
}

/** The bytes of a text; undefined when it is not exactly what {@link encodeBase45} writes. */
export function decodeBase45(text: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3)
    const value = groupValue(group)
    const limit = group.length === 3 ? 0xffff : 0xff
    if (value === undefined || group.length === 1 || value > limit) return undefined
    bytes.push(...(group.length === 3 ? [value >> 8, value & 0xff] : [value]))
  }
  return Uint8Array.from(bytes)
}

function groupValue(group: string): number | undefined {
  const places = Array.from(group, (character) => ALPHABET.indexOf(character))
  if (places.includes(-1)) return undefined
  return places.reduce((sum, digit, place) => sum + digit * 45 ** place, 0)
}
