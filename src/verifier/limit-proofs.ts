/**
 * What one verification may cost: how long it may take, and how many proofs are computed for
 * issuers that nobody vouches for. Whoever makes such certificates pays nothing for a proof more,
 * and the verifier a canonicalization (0.06 s for 50 kB). What is over the limit is not wrong: it
 * could not be checked.
 * @module
 */
import { proofsOf } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import type { ProofChecker, ProofQuestion } from '../core/proof-checker.ts'
import { findPlatform } from '../trust/find-platform.ts'
import type { TrustList } from '../trust/trust-list.ts'

/** What the limits are about. */
interface LimitedVerification {
  readonly proofs: ProofChecker
  readonly trust: TrustList | 'none'
  /** Aborted when nobody waits for the report any more. */
  readonly signal?: AbortSignal
}

/**
 * The checker for one verification, which starts now. Throws `ERR_KLUSCV_SANDBOX` for a question
 * over the limits, as for one that was cut off.
 */
export function limitProofs({ proofs, trust, signal }: LimitedVerification): ProofChecker {
  const until = performance.now() + LIMITS.requestTimeoutMs
  const patience = { until, ...(signal && { signal }) }
  let left: number = LIMITS.unlistedProofs
  return async (question) => {
    if (performance.now() >= until || signal?.aborted === true) {
      throw overLimit('the verification took too long')
    }
    const count = isUnlisted(question, trust) ? proofsOf(question.document).length : 0
    if (count > LIMITS.unlistedProofsEach || count > left) {
      throw overLimit('too many proofs of unlisted issuers')
    }
    left -= count
    return proofs(question, patience)
  }
}

/** The holder of a presentation is on no list, and signs once. */
function isUnlisted({ document, purpose }: ProofQuestion, trust: TrustList | 'none'): boolean {
  if (trust === 'none' || purpose !== 'assertionMethod') return false
  const { issuer } = document
  return typeof issuer !== 'string' || findPlatform(trust, issuer) === undefined
}

function overLimit(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', message)
}
