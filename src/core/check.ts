/**
 * Checks, and the verdict computed from them once.
 * @module
 */
import type { JsonPointer } from './json.ts'
import type { ProblemType } from './problems.ts'
import type { Instant } from './time.ts'

/** What is checked, in the order in which it is checked. */
export type CheckName =
  | 'parse'
  | 'gate'
  | 'issuer'
  | 'resolution'
  | 'proof'
  | 'dates'
  | 'status'
  | 'binding'
  | 'challenge'

/** `indeterminate`: could not be decided now. `skipped`: this input does not require it. */
export type CheckOutcome = 'passed' | 'failed' | 'indeterminate' | 'skipped'

/** One conclusion. */
export interface Check {
  readonly check: CheckName
  readonly outcome: CheckOutcome
  readonly problem?: ProblemType
  /** Where in the document, as an RFC 6901 pointer. */
  readonly pointer?: JsonPointer
  /** When the fact it rests on was established: for `status`, the version of the list used. */
  readonly at?: Instant
}

/** Verified, rejected, or not decided: never two-valued. */
export type Verdict = 'verified' | 'rejected' | 'indeterminate'

/**
 * The verdict, from the checks alone: any failed is `rejected`; otherwise any indeterminate, or
 * nothing that passed, is `indeterminate`; otherwise `verified`.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  const outcomes = new Set(checks.map(({ outcome }) => outcome))
  if (outcomes.has('failed')) return 'rejected'
  if (outcomes.has('indeterminate') || !outcomes.has('passed')) return 'indeterminate'
  return 'verified'
}
