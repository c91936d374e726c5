/**
 * The shape of `proof` on a credential of others: as on ours, but with any URL as the id of a proof,
 * and a set may have one. Data Integrity 1.0 section 2.1.
 * @module
 */
import { SUITES } from './contexts.ts'
import { proofsOf } from './credential.ts'
import { unsupported } from './gate-document.ts'
import { checkDistinct, proofShape } from './gate-proof.ts'
import { isJsonObject, type JsonObject, pointerTo } from './json.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problems.ts'
import { listOf } from './shape.ts'
import { oneOrMore } from './well-formed/open-shapes.ts'
import { url } from './well-formed/values.ts'

/** One proof, or a set of at most {@link LIMITS.proofs}, each of a suite that is checked here. */
export function checkOtherProofs(credential: JsonObject): readonly Problem[] {
  const foreign = findForeignSuite(credential)
  if (foreign !== undefined) return [foreign]
  const one = proofShape(credential, 'assertionMethod', {
    id: url,
    previousProof: oneOrMore(url),
  })
  const proof = credential['proof'] ?? null
  if (!Array.isArray(proof)) return one(proof, '/proof')
  const problems = listOf(one, { min: 1, max: LIMITS.proofs })(proof, '/proof')
  return problems.length > 0 ? problems : checkDistinct(proof)
}

/** Signed in a way that we do not know is not the same as altered. */
function findForeignSuite(credential: JsonObject): Problem | undefined {
  const isSet = Array.isArray(credential['proof'])
  const index = proofsOf(credential).findIndex((proof) => isJsonObject(proof) && !isKnown(proof))
  if (index < 0) return undefined
  return unsupported(
    'a proof of a suite that is checked here',
    isSet ? pointerTo('/proof', index) : '/proof',
  )
}

function isKnown({ type, cryptosuite }: JsonObject): boolean {
  return SUITES.some((suite) => suite === (type === 'DataIntegrityProof' ? cryptosuite : type))
}
