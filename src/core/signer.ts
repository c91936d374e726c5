/**
 * The port to a private key: in memory, in an encrypted file, or in another process.
 * @module
 */
import type { DidUrl } from './credential.ts'

/**
 * Signs bytes with Ed25519. Whoever implements it MUST keep the private key out of errors and
 * logs, and MUST return the 64 bytes of RFC 8032 section 5.1.6.
 */
export interface Signer {
  /** The verification method that verifiers will look up. */
  readonly id: DidUrl
  readonly algorithm: 'Ed25519'
  readonly sign: (request: { readonly data: Uint8Array }) => Promise<Uint8Array>
}
