/**
 * Reads one proof before any cryptography: an accepted suite, the purpose asked, a strict
 * `proofValue`, one of the given keys, and nothing that would change what is signed.
 * @module
 */
import type { Proof } from '../core/credential.ts'
import { isJsonObject, type JsonValue } from '../core/json.ts'
import type { Problem, ProblemType } from '../core/problems.ts'
import type { ProofQuestion } from '../core/proof-checker.ts'
import type { VerificationMethod } from '../core/verification-method.ts'
import { canonicalizeJson } from './canonicalize-json.ts'
import { suiteOf } from './library-suite.ts'
import { parsePublicKey } from './multikey.ts'
import { parseProofValue } from './parse-proof-value.ts'

/** The key that a well-formed proof names, or the first thing wrong with the proof. */
export type ProofReading =
  | { readonly ok: true; readonly method: VerificationMethod }
  | { readonly ok: false; readonly problem: Problem }

/** Reads the proof that stands at `pointer` in the question's document. */
export function readProof(proof: Proof, pointer: string, question: ProofQuestion): ProofReading {
  if (!isJsonObject(proof)) return refuse('PROOF_VERIFICATION_ERROR', pointer, 'must be an object')
  const suite = suiteOf(proof)
  if (suite === undefined || !question.suites.includes(suite)) {
    return refuse('PROOF_VERIFICATION_ERROR', pointer, 'must be of an accepted suite')
  }
  if (proof.proofPurpose !== question.purpose) {
    const detail = `must be "${question.purpose}"`
    return refuse('INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD', `${pointer}/proofPurpose`, detail)
  }
  if (!isContextOfDocument(proof['@context'], suite === 'eddsa-jcs-2022', question)) {
    return refuse('context_not_allowed', `${pointer}/@context`, "must be the document's, or absent")
  }
  const value = parseProofValue(proof.proofValue, `${pointer}/proofValue`)
  return value.ok ? findKey(proof, `${pointer}/verificationMethod`, question) : value
}

// A proof's own `@context` would take the place of the document's.
function isContextOfDocument(
  context: JsonValue | undefined,
  isJcs: boolean,
  { document }: ProofQuestion,
): boolean {
  if (context === undefined) return true
  const expected = document['@context']
  return isJcs && expected !== undefined && canonicalizeJson(context) === canonicalizeJson(expected)
}

function findKey(proof: Proof, pointer: string, question: ProofQuestion): ProofReading {
  const named = question.verificationMethods.filter(({ id }) => id === proof.verificationMethod)
  const [method] = named
  if (method === undefined || named.length > 1) {
    return refuse('INVALID_VERIFICATION_METHOD', pointer, 'must name one of the keys that may sign')
  }
  const key = parsePublicKey(method.publicKeyMultibase, pointer)
  return key.ok ? { ok: true, method } : key
}

function refuse(problem: ProblemType, pointer: string, detail: string): ProofReading {
  return { ok: false, problem: { problem, pointer, detail } }
}
