/**
 * Ed25519 keys in their only text forms here: Multikey and did:key. Controlled Identifiers 1.0
 * section 2.2.2, did:key method 0.9. Signs and verifies with node:crypto; no key is ever kept on
 * an object that can be printed. Reads and writes no files.
 * @module
 */
import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import type { Did, DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonPointer } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem } from '../core/problems.ts'
import type { Signer } from '../core/signer.ts'
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

// Multikey: 'z' base58btc( prefix, 2 bytes | key, 32 bytes ). The prefixes are the varints of the
// multicodecs ed25519-pub (0xed) and ed25519-priv (0x1300).
const PUBLIC_PREFIX = Buffer.from([0xed, 0x01])
const SECRET_PREFIX = Buffer.from([0x80, 0x26])
const KEY_BYTES = 32
/** 34 bytes are at most 47 base58 digits; one more is the `z`. */
const MULTIKEY_CHARACTERS = 48
const DID_KEY = 'did:key:'

// What node:crypto wants around 32 raw bytes (RFC 8410 section 7 and 4).
const PKCS8_HEADER = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex')

/**
 * A new Ed25519 key pair.
 *
 * @param seed - 32 bytes: the same seed gives the same keys, for tests and demos; default random
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the seed is not 32 bytes
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { generateKeyPair } from 'kluscv/issuer'
 *
 * const { publicKeyMultibase, secretKeyMultibase } = generateKeyPair()
 * assert.match(publicKeyMultibase, /^z6Mk/)
 * assert.match(secretKeyMultibase, /^z3u2/)
 * ```
 */
export function generateKeyPair(seed: Uint8Array = randomBytes(KEY_BYTES)): KeyPair {
  if (seed.length !== KEY_BYTES) throw keyError(`seed must be 32 bytes, got ${seed.length}`)
  const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' })
  return {
    publicKeyMultibase: encodeMultikey(PUBLIC_PREFIX, spki.subarray(SPKI_HEADER.length)),
    secretKeyMultibase: encodeMultikey(SECRET_PREFIX, seed),
  }
}

/** The public half of a secret key, to see that a key file holds the key that is expected. */
export function publicKeyOf(secretKeyMultibase: string): string {
  return generateKeyPair(parseSecretKey(secretKeyMultibase)).publicKeyMultibase
}

/**
 * A signer with the key in memory. The key lives in a closure: printing the signer shows nothing.
 *
 * @param options - `id` is the verification method that proofs name, `secretKeyMultibase` is `z3u2…`
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the secret key is malformed
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createSigner, generateKeyPair } from 'kluscv/issuer'
 *
 * const { secretKeyMultibase } = generateKeyPair()
 * const signer = createSigner({ id: 'did:web:platform.example#key-1', secretKeyMultibase })
 * const signature = await signer.sign({ data: new TextEncoder().encode('what is signed') })
 * assert.equal(signature.length, 64)
 * ```
 */
export function createSigner(options: {
  readonly id: DidUrl
  readonly secretKeyMultibase: string
}): Signer {
  const key = privateKeyOf(parseSecretKey(options.secretKeyMultibase))
  return {
    id: options.id,
    algorithm: 'Ed25519',
    sign: async ({ data }) => new Uint8Array(sign(null, data, key)),
  }
}

/** Reads a `z6Mk…` Multikey. Refuses other key types, other spellings and weak keys. */
export function parsePublicKey(multibase: string, pointer: JsonPointer = ''): ParsedPublicKey {
  const bytes = decodeMultikey(PUBLIC_PREFIX, multibase)
  if (bytes === undefined) return refuse(pointer, 'must be an Ed25519 Multikey: z6Mk…')
  if (isWeakKey(bytes)) return refuse(pointer, 'must be a strong key, got one anyone can sign for')
  return { ok: true, bytes, publicKeyMultibase: multibase }
}

/** The Multikey of a public key as other programs write it, in PEM; undefined when it is none. */
export function publicKeyOfPem(pem: string): string | undefined {
  try {
    const spki = createPublicKey(pem).export({ format: 'der', type: 'spki' })
    if (!spki.subarray(0, SPKI_HEADER.length).equals(SPKI_HEADER)) return undefined
    const multibase = encodeMultikey(PUBLIC_PREFIX, spki.subarray(SPKI_HEADER.length))
    return parsePublicKey(multibase).ok ? multibase : undefined
  } catch {
    return undefined
  }
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

/** Whether an Ed25519 signature is right. The key must come from {@link parsePublicKey}. */
export function verifySignature(
  publicKey: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): boolean {
  const spki = Buffer.concat([SPKI_HEADER, publicKey])
  return verify(null, data, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature)
}

function privateKeyOf(seed: Uint8Array): KeyObject {
  const pkcs8 = Buffer.concat([PKCS8_HEADER, seed])
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
}

/** The 32 bytes of a `z3u2…`. Only for what makes other keys of them. */
export function parseSecretKey(multibase: string): Uint8Array {
  const seed = decodeMultikey(SECRET_PREFIX, multibase)
  if (seed === undefined) throw keyError('the secret key must be an Ed25519 Multikey: z3u2…')
  return seed
}

function encodeMultikey(prefix: Uint8Array, key: Uint8Array): string {
  return `z${encodeBase58(Buffer.concat([prefix, key]))}`
}

function decodeMultikey(prefix: Buffer, multibase: string): Uint8Array | undefined {
  if (typeof multibase !== 'string' || !multibase.startsWith('z')) return undefined
  const bytes = decodeBase58(multibase.slice(1), MULTIKEY_CHARACTERS)
  if (bytes?.length !== prefix.length + KEY_BYTES) return undefined
  return prefix.equals(bytes.subarray(0, prefix.length)) ? bytes.subarray(prefix.length) : undefined
}

function refuse(pointer: JsonPointer, detail: string): ParsedPublicKey {
  return { ok: false, problem: { problem: 'INVALID_VERIFICATION_METHOD', pointer, detail } }
}

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}
