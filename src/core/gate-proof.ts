/**
 * The shape of `proof`, before any cryptography. Data Integrity 1.0 section 2.1, eddsa-rdfc-2022,
 * eddsa-jcs-2022, Ed25519Signature2020. Whether a proof verifies, by whose
 * key and in which order is for the suites and the verifier.
 * @module
 */
import { didUrl, instant, urnUuid } from './gate-values.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problems.ts'
import {
  closedObject,
  exactList,
  exactly,
  listOf,
  type MemberShapes,
  oneOf,
  type ShapeCheck,
  stringThat,
} from './shape.ts'
import type { ProofPurpose } from './verification-method.ts'

/** The spelling of a signature. */
export const BASE58BTC = /^z[1-9A-HJ-NP-Za-km-z]+$/

/** That it holds exactly 64 bytes, in their one spelling, is for the suites. */
const proofValue = stringThat(
  `base58btc of at most ${LIMITS.proofValueCharacters} characters`,
  (text) => text.length <= LIMITS.proofValueCharacters && BASE58BTC.test(text),
)

const challengeOrDomain = stringThat(
  `1 to ${LIMITS.challengeCharacters} characters`,
  (text) => text.length > 0 && text.length <= LIMITS.challengeCharacters,
)

const previousProof: ShapeCheck = (value, pointer) =>
  Array.isArray(value)
    ? listOf(urnUuid, { min: 1, max: LIMITS.proofs })(value, pointer)
    : urnUuid(value, pointer)

/** One proof, or a set of at most {@link LIMITS.proofs}, on a credential. */
export function checkProofSet(document: JsonObject): readonly Problem[] {
  const one = proofShape(document, 'assertionMethod')
  const proof = document['proof'] ?? null
  if (!Array.isArray(proof)) return one(proof, '/proof')
  const problems = listOf(one, { min: 2, max: LIMITS.proofs })(proof, '/proof')
  return problems.length > 0 ? problems : checkDistinct(proof)
}

/** A proof said twice proves nothing more, and is another spelling of the same document. */
export function checkDistinct(proofs: readonly JsonValue[]): readonly Problem[] {
  const values = proofs.map((proof) => (isJsonObject(proof) ? proof['proofValue'] : undefined))
  const repeated = values.findIndex((value, index) => values.indexOf(value) < index)
  if (repeated < 0) return []
  const pointer = `/proof/${repeated}/proofValue`
  return [{ problem: 'MALFORMED_VALUE_ERROR', pointer, detail: 'expected each proof once' }]
}

/** Exactly one proof, on a document that never has a set. */
export function checkSingleProof(document: JsonObject, purpose: ProofPurpose): readonly Problem[] {
  return proofShape(document, purpose)(document['proof'] ?? null, '/proof')
}

/** The shape of one proof on this document; `changes` are of members that may be absent. */
export function proofShape(
  document: JsonObject,
  purpose: ProofPurpose,
  changes: MemberShapes = {},
): ShapeCheck {
  const shared: MemberShapes = {
    created: instant,
    verificationMethod: didUrl,
    proofPurpose: exactly(purpose),
    proofValue,
  }
  const optional: MemberShapes = {
    id: urnUuid,
    expires: instant,
    previousProof,
    ...(purpose === 'authentication'
      ? { challenge: challengeOrDomain, domain: challengeOrDomain }
      : {}),
    ...changes,
  }
  return (value, pointer) =>
    closedObject({ ...shared, ...suiteMembers(document, value) }, optional)(value, pointer)
}

/**
 * The members by which a proof says what it is. With eddsa-jcs-2022 a proof carries the document's
 * contexts, exactly: the suite itself only asks that they are the first of them.
 */
function suiteMembers(document: JsonObject, proof: JsonValue): MemberShapes {
  const { type, cryptosuite } = isJsonObject(proof) ? proof : {}
  if (type === 'Ed25519Signature2020') return { type: exactly('Ed25519Signature2020') }
  const contexts = document['@context'] as readonly string[]
  return {
    type: exactly('DataIntegrityProof'),
    cryptosuite: oneOf(['eddsa-rdfc-2022', 'eddsa-jcs-2022']),
    ...(cryptosuite === 'eddsa-jcs-2022' ? { '@context': exactList(contexts) } : {}),
  }
}
