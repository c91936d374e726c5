/**
 * Proof sets and chains: which proofs a proof covers, and whose proofs count. Data Integrity 1.0
 * section 4.5. Looks at ids and keys only; the signatures are checked elsewhere.
 * @module
 */
import type { Proof } from '../core/credential.ts'
import type { JsonObject } from '../core/json.ts'
import type { Problem } from '../core/problems.ts'
import type { VerificationMethod } from '../core/verification-method.ts'

/** One proof, where it stands, the key it names and the proofs that it covers. */
export interface LinkedProof {
  readonly proof: Proof
  readonly pointer: string
  readonly method: VerificationMethod
  readonly previous: readonly Proof[]
}

/** The proofs that `proof` names in `previousProof`, in their order; undefined when one is missing. */
export function previousProofsOf(
  proof: JsonObject,
  all: readonly Proof[],
): readonly Proof[] | undefined {
  const named = idsOf(proof['previousProof'])
  // Section 4.5 step 5: the subset of all proofs, so in the document's order.
  const found = all.filter((other) => other !== proof && named.has(other['id']))
  return found.length === named.size ? found : undefined
}

/**
 * Every proof must be the issuer's; in a chain one is enough, the others are witnesses.
 * Undefined when that holds.
 */
export function checkSigners(proofs: readonly LinkedProof[], issuer: unknown): Problem | undefined {
  const isIssuers = ({ method }: LinkedProof) => method.controller === issuer
  const covered = new Set(proofs.flatMap(({ previous }) => previous))
  const isLinked = ({ proof, previous }: LinkedProof) => previous.length > 0 || covered.has(proof)
  const chain = proofs.filter(isLinked)
  const alone = proofs.filter((proof) => !isLinked(proof))
  const wrong = chain.some(isIssuers) ? undefined : chain[0]
  const alien = alone.find((proof) => !isIssuers(proof)) ?? wrong
  if (alien === undefined) return undefined
  return {
    problem: 'INVALID_VERIFICATION_METHOD',
    pointer: `${alien.pointer}/verificationMethod`,
    detail: 'must be a key of the issuer',
  }
}

function idsOf(previousProof: unknown): ReadonlySet<unknown> {
  if (previousProof === undefined) return new Set()
  return new Set(Array.isArray(previousProof) ? previousProof : [previousProof])
}
