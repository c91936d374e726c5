/**
 * The keys under which something counts as ours: all that the DID document has and no one
 * else may have, also those that sign nothing new.
 * @module
 */
import { SUITES } from '../../core/contexts.ts'
import type { IssuerContext } from '../issuer-context.ts'

/** The keys and suites, as the check of proofs takes them. */
export function ownKeys({ did, keys }: Pick<IssuerContext, 'did' | 'keys'>) {
  const trusted = keys.published.filter(({ id }) => keys.publicKeyOf(id) !== undefined)
  return {
    verificationMethods: trusted.map(({ id, publicKeyMultibase }) => ({
      id,
      controller: did,
      publicKeyMultibase,
    })),
    suites: SUITES,
  }
}
