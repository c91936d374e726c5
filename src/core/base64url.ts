/**
 * base64url without padding (RFC 4648 section 5), in browser and Node: no `Buffer`.
 * @module
 */

/** Arguments of one call: engines take about 65,000, older ones fewer. */
const BYTES_A_CALL = 8_192

/** The bytes as text. */
export function encodeBase64url(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += BYTES_A_CALL) {
    binary += String.fromCharCode(...bytes.subarray(at, at + BYTES_A_CALL))
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The bytes of a text in its one spelling; undefined for any other text. */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  // Bits after the last byte must be zero: else one value has several spellings.
  return isSpelledOnce(text, bytes) ? bytes : undefined
}

function isSpelledOnce(text: string, bytes: Uint8Array): boolean {
  const rest = bytes.length % 3
  return rest === 0 || text.endsWith(encodeBase64url(bytes.subarray(bytes.length - rest)))
}
