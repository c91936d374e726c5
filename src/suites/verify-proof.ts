/**
 * The signature of one proof, through @digitalbazaar/vc. Data Integrity 1.0 section 4.4. The
 * library accepts a set when one proof of it verifies, and ignores chains; so it is always asked
 * about one proof, with the proofs that this one covers put back into the document.
 * @module
 */
import * as vc from '@digitalbazaar/vc'
import jsigs, { type DocumentLoader, type Suite, type VerifyResult } from 'jsonld-signatures'
import type { JsonObject } from '../core/json.ts'
import type { ProblemType } from '../core/problems.ts'
import type { ProofPurpose } from '../core/verification-method.ts'
import { checkingSuite, suiteOf } from './library-suite.ts'
import type { LinkedProof } from './proof-chain.ts'

/** Undefined when the signature is right, else what is wrong: the sum, or what is summed. */
export async function verifyProof(
  document: JsonObject,
  linked: LinkedProof,
  purpose: ProofPurpose,
  documentLoader: DocumentLoader,
): Promise<ProblemType | undefined> {
  const { proof, method, previous } = linked
  const suite = suiteOf(proof)
  if (suite === undefined) return 'PROOF_VERIFICATION_ERROR'
  const controller = { id: method.controller, [purpose]: [method.id] }
  const options = {
    suite: covering(checkingSuite(suite), previous),
    purpose: new jsigs.purposes.ControllerProofPurpose({ term: purpose, controller }),
    documentLoader,
  }
  const secured = { ...document, proof }
  const result = await (purpose === 'assertionMethod'
    ? vc.verifyCredential({ ...options, ...OWN_CHECKS, credential: secured })
    : jsigs.verify(secured, options))
  return result.verified === true ? undefined : problemOf(result)
}

/** Status and dates are checks of their own: here both always pass. */
const OWN_CHECKS = {
  checkStatus: async () => ({ verified: true }),
  maxClockSkew: Number.POSITIVE_INFINITY,
}

// Section 4.5 step 6: the input of a chained proof holds the proofs before it, as an array.
function covering(suite: Suite, previous: readonly object[]): Suite {
  if (previous.length === 0) return suite
  const verifyOne = suite.verifyProof.bind(suite)
  suite.verifyProof = (request) =>
    verifyOne({ ...request, document: { ...request.document, proof: previous } })
  return suite
}

// The library's one message for a signature that does not fit; every other error came before it.
function problemOf({ results }: VerifyResult): ProblemType {
  return results?.[0]?.error?.message === 'Invalid signature.'
    ? 'PROOF_VERIFICATION_ERROR'
    : 'PROOF_TRANSFORMATION_ERROR'
}
