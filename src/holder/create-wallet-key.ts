/**
 * The worker's own key: one Ed25519 key per wallet, named by itself (did:key). Certificates of
 * several platforms that are issued to it can be presented together with one signature.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import type { Signer } from '../core/signer.ts'
import { didKeyMethodOf, didKeyOf, type KeyPair } from '../suites/multikey.ts'
import {
  createHeldKeyPair,
  createHeldSigner,
  createTextSigner,
  exportKeyPair,
  type HeldKeyPair,
  publicKeyOfHeld,
} from '../suites/web-keys.ts'

/** What a key is called. */
interface KeyNames {
  /** What platforms put into certificates as the subject's id. */
  readonly did: Did
  /** How proofs name the key. */
  readonly verificationMethod: DidUrl
}

/** A key as text, and its names. The secret part MUST stay with the worker. */
export interface WalletKey extends KeyPair, KeyNames {}

/** A key that never leaves the browser which made it, its names, and what signs with it. */
export interface DeviceKey extends KeyNames {
  readonly signer: Signer
  /** What to keep: IndexedDB stores it as it is, and its secret half stays unreadable there. */
  readonly keyPair: HeldKeyPair
}

/**
 * Makes a new random key that can be read as text: for a program, which keeps it in an encrypted
 * file. A page uses {@link createDeviceKey}.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` in a browser without Ed25519
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createWalletKey } from 'kluscv/holder'
 *
 * const key = await createWalletKey()
 * assert.match(key.did, /^did:key:z6Mk/)
 * ```
 */
export async function createWalletKey(): Promise<WalletKey> {
  return walletKeyOf(await exportKeyPair(await createHeldKeyPair(true)))
}

/**
 * The names that follow from a key pair: for a key that was made before and kept.
 *
 * @param pair - both halves as they were kept; that they belong together is not checked
 */
export function walletKeyOf({ publicKeyMultibase, secretKeyMultibase }: KeyPair): WalletKey {
  return { ...namesOf(publicKeyMultibase), publicKeyMultibase, secretKeyMultibase }
}

/**
 * A signer with this key, for {@link signPresentation}.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` when the secret key is malformed
 */
export function createWalletSigner(key: WalletKey): Signer {
  return createTextSigner(key.verificationMethod, key.secretKeyMultibase)
}

/**
 * Makes a new random key of which nobody can read the secret half: not the page, not its storage.
 * So it cannot be copied to another device either.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` in a browser without Ed25519: the wallet goes on without a
 * key, and its certificates count for whoever shows them
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createDeviceKey, openDeviceKey } from 'kluscv/holder'
 *
 * const key = await createDeviceKey()
 * assert.equal(key.keyPair.privateKey.extractable, false)
 * // In a browser: keep key.keyPair in IndexedDB, and next time:
 * assert.equal((await openDeviceKey(key.keyPair)).did, key.did)
 * ```
 */
export async function createDeviceKey(): Promise<DeviceKey> {
  return openDeviceKey(await createHeldKeyPair(false))
}

/** The key of a pair that {@link createDeviceKey} made and a browser kept. */
export async function openDeviceKey(keyPair: HeldKeyPair): Promise<DeviceKey> {
  const names = namesOf(await publicKeyOfHeld(keyPair))
  return {
    ...names,
    signer: createHeldSigner(names.verificationMethod, keyPair.privateKey),
    keyPair,
  }
}

function namesOf(publicKeyMultibase: string): KeyNames {
  return {
    did: didKeyOf(publicKeyMultibase),
    verificationMethod: didKeyMethodOf(publicKeyMultibase),
  }
}
