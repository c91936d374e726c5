/**
 * Ed25519 keys in their only text forms here: Multikey and did:key. Controlled Identifiers 1.0
 * section 2.2.2, did:key method 0.9. Only names keys, in browser and Node; keys.ts and web-keys.ts
 * sign with them.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonPointer } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import { decodeBase58, encodeBase58 } from './base58.ts'
import { isWeakKey } from './weak-keys.ts'

/** A key pair as text. The secret half belongs in an encrypted file, never in a log. */
export interface KeyPair {
  /** `z6Mk…` */
  readonly publicKeyMultibase: string
  /** `z3u2…` */
  readonly secretKeyMultibase: string
}

/** A public key that passed every check, or why it did not. */
export type ParsedPublicKey =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly publicKeyMultibase: string }
  | { readonly ok: false; readonly problem: Problem }

/** Of either half of an Ed25519 key. */
export const KEY_BYTES = 32

// Multikey: 'z' base58btc( prefix, 2 bytes | key, 32 bytes ). The prefixes are the varints of the
// multicodecs ed25519-pub (0xed) and ed25519-priv (0x1300).
const PUBLIC_PREFIX = Uint8Array.of(0xed, 0x01)
const SECRET_PREFIX = Uint8Array.of(0x80, 0x26)
/** 34 bytes are at most 47 base58 digits; one more is the `z`. */
const MULTIKEY_CHARACTERS = 48
const DID_KEY = 'did:key:'

/** The Multikey of the 32 bytes of a public key. */
export function formatPublicKey(bytes: Uint8Array): string {
  return encodeMultikey(PUBLIC_PREFIX, bytes)
}

/** Reads a `z6Mk…` Multikey. Refuses other key types, other spellings and weak keys. */
export function parsePublicKey(multibase: string, pointer: JsonPointer = ''): ParsedPublicKey {
  const bytes = decodeMultikey(PUBLIC_PREFIX, multibase)
  if (bytes === undefined) return refuse(pointer, 'must be an Ed25519 Multikey: z6Mk…')
  if (isWeakKey(bytes)) return refuse(pointer, 'must be a strong key, got one anyone can sign for')
  return { ok: true, bytes, publicKeyMultibase: multibase }
}

/** The Multikey of the 32 bytes of a secret key. */
export function formatSecretKey(seed: Uint8Array): string {
  return encodeMultikey(SECRET_PREFIX, seed)
}

/**
 * The 32 bytes of a `z3u2…`. Only for what makes other keys of them.
 * @throws KlusCvError `ERR_KLUSCV_KEY` when it is malformed
 */
export function parseSecretKey(multibase: string): Uint8Array<ArrayBuffer> {
  const seed = decodeMultikey(SECRET_PREFIX, multibase)
  if (seed !== undefined) return seed
  const message = 'the secret key must be an Ed25519 Multikey: z3u2…'
  throw new KlusCvError('ERR_KLUSCV_KEY', message)
}

/** The did:key of a public key. */
export function didKeyOf(publicKeyMultibase: string): Did {
  return `${DID_KEY}${publicKeyMultibase}`
}

/** The id of the one verification method of a did:key. */
export function didKeyMethodOf(publicKeyMultibase: string): DidUrl {
  return `${didKeyOf(publicKeyMultibase)}#${publicKeyMultibase}`
}

/** The public key in a did:key: the DID is the key, nothing is looked up. */
export function publicKeyOfDidKey(did: Did, pointer: JsonPointer = ''): ParsedPublicKey {
  if (did.length > LIMITS.didKeyCharacters || !did.startsWith(DID_KEY)) {
    return refuse(pointer, 'must be a did:key')
  }
  return parsePublicKey(did.slice(DID_KEY.length), pointer)
}

function encodeMultikey(prefix: Uint8Array, key: Uint8Array): string {
  return `z${encodeBase58(Uint8Array.of(...prefix, ...key))}`
}

function decodeMultikey(
  prefix: Uint8Array,
  multibase: string,
): Uint8Array<ArrayBuffer> | undefined {
  if (typeof multibase !== 'string' || !multibase.startsWith('z')) return undefined
  const bytes = decodeBase58(multibase.slice(1), MULTIKEY_CHARACTERS)
  if (bytes?.length !== prefix.length + KEY_BYTES) return undefined
  return prefix.every((byte, at) => bytes[at] === byte) ? bytes.slice(prefix.length) : undefined
}

function refuse(pointer: JsonPointer, detail: string): ParsedPublicKey {
  return { ok: false, problem: { problem: 'INVALID_VERIFICATION_METHOD', pointer, detail } }
}
