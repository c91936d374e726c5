/**
 * Key pairs that are the same in every run: one for each name, from a seed that is its hash.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Did, DidUrl } from '../../src/core/credential.ts'
import type { Signer } from '../../src/core/signer.ts'
import type { VerificationMethod } from '../../src/core/verification-method.ts'
import { createSigner, generateKeyPair } from '../../src/suites/keys.ts'
import { didKeyMethodOf, didKeyOf } from '../../src/suites/multikey.ts'

/** Someone who signs in a test, with everything that is known of the key. */
export interface Actor {
  readonly did: Did
  readonly keyId: DidUrl
  readonly publicKeyMultibase: string
  readonly secretKeyMultibase: string
  readonly signer: Signer
  readonly verificationMethod: VerificationMethod
}

/** An actor with the key of this name: a did:key, or the DID given (then the key is `#key-1`). */
export function actor(name: string, did?: Did): Actor {
  const keys = generateKeyPair(createHash('sha256').update(`kluscv test key ${name}`).digest())
  const { publicKeyMultibase, secretKeyMultibase } = keys
  const id = did ?? didKeyOf(publicKeyMultibase)
  const keyId = did === undefined ? didKeyMethodOf(publicKeyMultibase) : `${did}#key-1`
  return {
    did: id,
    keyId,
    publicKeyMultibase,
    secretKeyMultibase,
    signer: createSigner({ id: keyId, secretKeyMultibase }),
    verificationMethod: { id: keyId, controller: id, publicKeyMultibase },
  }
}

/** A platform with a did:web. */
export const PLATFORM: Actor = actor('platform', 'did:web:tempo.example')

/** A worker's wallet. */
export const WORKER: Actor = actor('worker')

/** Somebody else, with a key of their own. */
export const STRANGER: Actor = actor('stranger')
