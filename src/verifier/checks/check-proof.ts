/**
 * Do all proofs verify under these keys? Asks the injected proof checker, and tells "no" from
 * "could not be computed".
 * @module
 */
import type { Check } from '../../core/check.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { ProofChecker, ProofQuestion } from '../../core/proof-checker.ts'
import { failedBy, passed, undecided } from './outcome.ts'

/** The conclusion about the proofs of a gated document. */
export async function checkProof(question: ProofQuestion, proofs: ProofChecker): Promise<Check> {
  try {
    const answer = await proofs(question)
    return answer.ok ? passed('proof') : failedBy('proof', answer.problem)
  } catch (error) {
    // The child process was killed for time or memory: that says nothing about the signature.
    if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_SANDBOX') {
      return undecided('proof', 'check_failed_to_run', '/proof')
    }
    throw error
  }
}
