/**
 * Makes Ed25519 keys, signs and verifies with node:crypto; no key is ever kept on an object that can
 * be printed. Reads and writes no files. How keys are written is in multikey.ts, what browsers do
 * with them in web-keys.ts.
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
import type { DidUrl } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Signer } from '../core/signer.ts'
import {
  formatPublicKey,
  formatSecretKey,
  KEY_BYTES,
  type KeyPair,
  parsePublicKey,
  parseSecretKey,
} from './multikey.ts'

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
    publicKeyMultibase: formatPublicKey(spki.subarray(SPKI_HEADER.length)),
    secretKeyMultibase: formatSecretKey(seed),
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

/** The Multikey of a public key as other programs write it, in PEM; undefined when it is none. */
export function publicKeyOfPem(pem: string): string | undefined {
  try {
    const spki = createPublicKey(pem).export({ format: 'der', type: 'spki' })
    if (!spki.subarray(0, SPKI_HEADER.length).equals(SPKI_HEADER)) return undefined
    const multibase = formatPublicKey(spki.subarray(SPKI_HEADER.length))
    return parsePublicKey(multibase).ok ? multibase : undefined
  } catch {
    return undefined
  }
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

function keyError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_KEY', message)
}
