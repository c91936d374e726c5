/**
 * The keys for credentials of other people's types: a did:key a suite, of which no trust list
 * knows. All of them are derived from one secret, never from the platform's key.
 *
 * ```
 * key(suite) = deriveKeyPair( secret of --generic-key-file, `generic issue 1 ${suite}` )
 * ```
 * @module
 */
import { SUITES, type SuiteId } from '../../core/contexts.ts'
import type { Did } from '../../core/credential.ts'
import type { Signer } from '../../core/signer.ts'
import type { VerificationMethod } from '../../core/verification-method.ts'
import { deriveKeyPair } from '../../suites/derive-key-pair.ts'
import { createSigner } from '../../suites/keys.ts'
import { didKeyMethodOf, didKeyOf } from '../../suites/multikey.ts'

/** The key of one suite. */
export interface GenericKey {
  readonly suite: SuiteId
  readonly did: Did
  readonly signer: Signer
  readonly method: VerificationMethod
}

/** A key for each suite, in the order of preference. */
export function deriveGenericKeys(secretKeyMultibase: string): readonly GenericKey[] {
  return SUITES.map((suite) => {
    const pair = deriveKeyPair(secretKeyMultibase, `generic issue 1 ${suite}`)
    const { publicKeyMultibase } = pair
    const [did, id] = [didKeyOf(publicKeyMultibase), didKeyMethodOf(publicKeyMultibase)]
    return {
      suite,
      did,
      signer: createSigner({ id, secretKeyMultibase: pair.secretKeyMultibase }),
      method: { id, controller: did, publicKeyMultibase },
    }
  })
}
