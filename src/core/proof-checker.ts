/**
 * The narrow interface between what verifies and what computes: canonicalization, hashing and
 * signatures are behind it, in process or in a child process. Plain data in, plain data out.
 * @module
 */
import type { SuiteId } from './contexts.ts'
import type { JsonObject } from './json.ts'
import type { Problem } from './problems.ts'
import type { ProofPurpose, VerificationMethod } from './verification-method.ts'

/** The question: do all proofs of this gated document verify under these keys? */
export interface ProofQuestion {
  /** A document that passed the gate. */
  readonly document: JsonObject
  readonly purpose: ProofPurpose
  /** The keys that may have signed, already bound to their DID. No other key is looked for. */
  readonly verificationMethods: readonly VerificationMethod[]
  /** Suites that are accepted; a proof of another fails. */
  readonly suites: readonly SuiteId[]
  /**
   * Whether the gate knows no shape of this type: then its JSON must also be the one spelling of its
   * graph, whatever the suite signs.
   */
  readonly isOther?: boolean
}

/** The answer: nothing wrong, or the first problem. */
export type ProofAnswer = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

/** How long whoever asks still wants the answer. */
export interface ProofPatience {
  /** When it is too late, on the clock of `performance.now()`. */
  readonly until: number
  /** Aborted when nobody waits any more. */
  readonly signal?: AbortSignal
  /** Where the question comes from, like an address: those of one source wait for each other. */
  readonly source?: string | undefined
  /** Told what the answer took, in milliseconds of a core. */
  readonly onWorked?: ((milliseconds: number) => void) | undefined
}

/**
 * Checks all proofs of a document. MUST NOT use the network, MUST answer `ok: false` for any proof
 * it cannot check, and throws only when it could not run at all (`ERR_KLUSCV_SANDBOX`). One that
 * lets questions wait gives up those for which patience has ended.
 */
export type ProofChecker = (
  question: ProofQuestion,
  patience?: ProofPatience,
) => Promise<ProofAnswer>
