/**
 * The worker's own key: one Ed25519 key per wallet, named by itself (did:key). Certificates of
 * several platforms that are issued to it can be presented together with one signature.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import type { Signer } from '../core/signer.ts'
import {
  createSigner,
  didKeyMethodOf,
  didKeyOf,
  generateKeyPair,
  type KeyPair,
} from '../suites/keys.ts'

/** A key and its names. The secret part MUST stay with the worker. */
export interface WalletKey extends KeyPair {
  /** What platforms put into certificates as the subject's id. */
  readonly did: Did
  /** How proofs name the key. */
  readonly verificationMethod: DidUrl
}

/**
 * Makes a new random key. It is kept nowhere: that is for the wallet.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createWalletKey } from 'kluscv/holder'
 *
 * const key = createWalletKey()
 * assert.match(key.did, /^did:key:z6Mk/)
 * ```
 */
export function createWalletKey(): WalletKey {
  return walletKeyOf(generateKeyPair())
}

/**
 * The names that follow from a key pair: for a key that was made before and kept.
 *
 * @param pair - both halves as they were kept; that they belong together is not checked
 */
export function walletKeyOf({ publicKeyMultibase, secretKeyMultibase }: KeyPair): WalletKey {
  return {
    did: didKeyOf(publicKeyMultibase),
    verificationMethod: didKeyMethodOf(publicKeyMultibase),
    publicKeyMultibase,
    secretKeyMultibase,
  }
}

/**
 * A signer with this key, for {@link signPresentation}.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the secret key is malformed
 */
export function createWalletSigner(key: WalletKey): Signer {
  return createSigner({ id: key.verificationMethod, secretKeyMultibase: key.secretKeyMultibase })
}
