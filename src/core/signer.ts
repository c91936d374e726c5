/**
 * The port to a private key: in memory, in an encrypted file, or in another process.
 * @module
 */
import type { DidUrl } from './credential.ts'

/**
 * Signs bytes with Ed25519. Whoever implements it MUST keep the private key out of errors and logs,
 * MUST sign `data` as it is (no prehash) and nothing else, and MUST return the 64 bytes of RFC 8032
 * section 5.1.6: the same each time, so that a repeated request has the same answer. It may throw
 * whatever it likes and be slow: callers wait 10 s, and drop what was thrown. What is signed is
 * two SHA-256 hashes, so it tells nothing of a worker.
 *
 * `createSigner` of `kluscv/issuer` has the key in memory, `createProgramSigner` asks a program.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { generateKeyPairSync, sign } from 'node:crypto'
 * import type { Signer } from 'kluscv'
 *
 * const { privateKey } = generateKeyPairSync('ed25519') // yours stays in a vault
 * const askVault = async (data: Uint8Array) => new Uint8Array(sign(null, data, privateKey))
 *
 * const signer: Signer = {
 *   id: 'did:web:platform.example#key-1',
 *   algorithm: 'Ed25519',
 *   sign: ({ data }) => askVault(data),
 * }
 * assert.equal((await signer.sign({ data: new Uint8Array(64) })).length, 64)
 * ```
 */
export interface Signer {
  /** The verification method that verifiers will look up. */
  readonly id: DidUrl
  readonly algorithm: 'Ed25519'
  readonly sign: (request: { readonly data: Uint8Array }) => Promise<Uint8Array>
}
