/**
 * The token of an offer, and what hangs on it: only who has it can find the offer, read its record
 * and learn its nonce.
 *
 * ```
 * token   16 random bytes; in the link as base64url, 22 characters
 * hash    SHA-256( token )                                         kept, to find the offer
 * key     HKDF-SHA-256( token, no salt, "kluscv offer record" )    32 bytes
 * nonce   HKDF-SHA-256( token, no salt, "kluscv offer nonce" )     16 bytes, base64url
 * sealed  iv (12) | ciphertext | tag (16)                          AES-256-GCM, kept
 *         associated data: hash | id, so that no row opens as another
 * ```
 * @module
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** 128 bits: not to be guessed, however many links are tried. */
const TOKEN_BYTES = 16
const KEY_BYTES = 32
const NONCE_BYTES = 16
/** What AES-GCM is made for; NIST SP 800-38D section 5.2.1.1. */
const IV_BYTES = 12
const TAG_BYTES = 16

const CIPHER = 'aes-256-gcm'

/** A token that was made or read. */
export interface OfferToken {
  readonly hash: Uint8Array
  /** What a wallet signs, to show that the key is its own. */
  readonly nonce: string
  /** Which record is sealed: the id of its offer. */
  readonly seal: (text: string, id: string) => Uint8Array
  /** The text again; throws for what was sealed with another token or for another id. */
  readonly open: (sealed: Uint8Array, id: string) => string
}

/** A new token, and its text for the link. */
export function createOfferToken(): OfferToken & { readonly text: string } {
  const bytes = randomBytes(TOKEN_BYTES)
  return { ...tokenOf(bytes), text: bytes.toString('base64url') }
}

/** The token of a link; undefined for a text that cannot be one, or is not in its one spelling. */
export function parseOfferToken(text: string): OfferToken | undefined {
  const bytes = Buffer.from(text, 'base64url')
  const isToken = bytes.length === TOKEN_BYTES && bytes.toString('base64url') === text
  return isToken ? tokenOf(bytes) : undefined
}

function tokenOf(token: Buffer): OfferToken {
  const hash = createHash('sha256').update(token).digest()
  const key = () => derive(token, 'kluscv offer record', KEY_BYTES)
  return {
    hash,
    nonce: derive(token, 'kluscv offer nonce', NONCE_BYTES).toString('base64url'),
    seal: (text, id) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, key(), iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(boundTo(hash, id))
      const body = [cipher.update(text, 'utf8'), cipher.final()]
      return Buffer.concat([iv, ...body, cipher.getAuthTag()])
    },
    open: (sealed, id) => {
      const iv = sealed.subarray(0, IV_BYTES)
      const decipher = createDecipheriv(CIPHER, key(), iv, { authTagLength: TAG_BYTES })
      decipher.setAAD(boundTo(hash, id))
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
      const body = sealed.subarray(IV_BYTES, -TAG_BYTES)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
  }
}

function derive(token: Buffer, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', use, bytes))
}

function boundTo(hash: Buffer, id: string): Buffer {
  return Buffer.concat([hash, Buffer.from(id, 'utf8')])
}
