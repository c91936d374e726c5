/**
 * Answers whether all proofs of a gated document verify under given keys. Data Integrity 1.0
 * sections 4.4 and 4.5. Does not look at dates (`created`, `expires`), challenge, holder or
 * status: the verifier has the clock and the question. Opens no connection.
 * @module
 */
import { issuerOf, type Proof, proofsOf } from '../core/credential.ts'
import { isJsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { Problem, ProblemType } from '../core/problems.ts'
import type { ProofAnswer, ProofChecker, ProofQuestion } from '../core/proof-checker.ts'
import { checkSpelling } from './check-spelling.ts'
import { createDocumentLoader } from './document-loader.ts'
import type { Contexts } from './load-contexts.ts'
import { checkSigners, type LinkedProof, previousProofsOf } from './proof-chain.ts'
import { readProof } from './read-proof.ts'
import { verifyProof } from './verify-proof.ts'

/** A checker that knows these contexts. They are asked for at the first question. */
export function createProofChecker(contexts: () => Contexts): ProofChecker {
  return async (question) => {
    const known = contexts()
    try {
      // A private copy, so that later edits do not count. Not frozen: jsonld is 8% slower on that.
      return await answer(structuredClone(question), known)
    } catch {
      return refuse('PROOF_TRANSFORMATION_ERROR', '/proof', 'the proofs cannot be evaluated')
    }
  }
}

async function answer(question: ProofQuestion, contexts: Contexts): Promise<ProofAnswer> {
  const read = readProofs(question)
  if (!read.ok) return read
  const { proofs } = read
  const alien = checkIssuer(proofs, question)
  if (alien !== undefined) return { ok: false, problem: alien }
  const respelled =
    question.isOther === true ? await checkSpelling(question.document, contexts) : undefined
  if (respelled !== undefined) return { ok: false, problem: respelled }
  const loader = createDocumentLoader(contexts, question.verificationMethods)
  for (const linked of proofs) {
    const problem = await verifyProof(question.document, linked, question.purpose, loader)
    if (problem !== undefined) {
      return refuse(problem, `${linked.pointer}/proofValue`, 'the signature does not fit')
    }
  }
  return { ok: true }
}

type ProofsReading =
  | { readonly ok: true; readonly proofs: readonly LinkedProof[] }
  | { readonly ok: false; readonly problem: Problem }

function readProofs(question: ProofQuestion): ProofsReading {
  const all = proofsOf(question.document)
  if (all.length === 0) return refuse('PROOF_VERIFICATION_ERROR', '/proof', 'expected a proof')
  if (all.length > LIMITS.proofs || !haveDistinctIds(all)) {
    const detail = `expected at most ${LIMITS.proofs} proofs, each with an id of its own`
    return refuse('MALFORMED_VALUE_ERROR', '/proof', detail)
  }
  const isSet = Array.isArray(question.document['proof'])
  const proofs: LinkedProof[] = []
  for (const [index, proof] of all.entries()) {
    const pointer = isSet ? `/proof/${index}` : '/proof'
    const reading = readProof(proof, pointer, question)
    if (!reading.ok) return reading
    const previous = previousProofsOf(proof, all)
    if (previous === undefined) {
      const detail = 'must name proofs of this document'
      return refuse('PROOF_VERIFICATION_ERROR', `${pointer}/previousProof`, detail)
    }
    proofs.push({ proof, pointer, method: reading.method, previous })
  }
  return { ok: true, proofs }
}

function haveDistinctIds(proofs: readonly Proof[]): boolean {
  const ids = proofs.filter(isJsonObject).flatMap((proof) => proof['id'] ?? [])
  return new Set(ids).size === ids.length
}

// Whose presentation it is, is a check of its own (holder binding), with a state of its own.
function checkIssuer(proofs: readonly LinkedProof[], question: ProofQuestion): Problem | undefined {
  if (question.purpose !== 'assertionMethod') return undefined
  return checkSigners(proofs, issuerOf(question.document))
}

function refuse(problem: ProblemType, pointer: string, detail: string) {
  return { ok: false, problem: { problem, pointer, detail } } as const
}
