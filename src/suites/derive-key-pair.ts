/**
 * Several keys from one secret, so that one key file is enough for all of them and none tells
 * anything about another. RFC 5869.
 *
 * ```
 * seed = HKDF-SHA-256( secret: the 32 bytes of the key, salt: none, info: `kluscv ${purpose}`, 32 bytes )
 * ```
 * @module
 */
import { hkdfSync } from 'node:crypto'
import { generateKeyPair } from './keys.ts'
import { type KeyPair, parseSecretKey } from './multikey.ts'

const SEED_BYTES = 32

/**
 * The key pair for a purpose: the same each time, and another for every other purpose.
 * @throws ERR_KLUSCV_KEY when the secret key is malformed
 */
export function deriveKeyPair(secretKeyMultibase: string, purpose: string): KeyPair {
  const secret = parseSecretKey(secretKeyMultibase)
  const info = `kluscv ${purpose}`
  return generateKeyPair(new Uint8Array(hkdfSync('sha256', secret, '', info, SEED_BYTES)))
}
