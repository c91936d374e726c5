/**
 * The W3C's question, answered from a report: is this document what its issuer signed, and does it
 * hold? Whether the issuer is on our trust list, and whether the certificates are about whoever shows
 * them, is ours to ask and not the W3C's: here these are warnings. What could not be decided is an
 * error: `verified` is true only when every proof was computed and nothing else is open.
 * VC Data Model 2.0 section 7.1, VC API.
 * @module
 */
import type { Check } from '../../core/check.ts'
import { pointerTo } from '../../core/json.ts'
import type { VerificationReport } from '../../core/report.ts'
import type { ReportWarning } from '../../core/warnings.ts'
import { undecided } from '../checks/outcome.ts'

/** What is asked of a document. */
export interface StandardQuestion {
  readonly kind: 'credential' | 'presentation'
  /** Whether only the proofs are asked about: then dates and status are warnings. */
  readonly proofOnly: boolean
}

/** The answer. */
export interface StandardConclusion {
  readonly verified: boolean
  /** Why it is not: what failed, and what could not be decided. */
  readonly errors: readonly Check[]
  /** What the W3C's question does not cover and a reader should know. */
  readonly warnings: readonly (Check | ReportWarning)[]
}

/** The conclusion from a report of `verifyByStandard`. */
export function concludeByStandard(
  report: VerificationReport,
  question: StandardQuestion,
): StandardConclusion {
  const found = findingsOf(report)
  const isWarning = (check: Check) => isBesideTheQuestion(check, question)
  const errors = [...found.filter((check) => !isWarning(check)), ...misfitsOf(report, question)]
  const proven = errors.length > 0 || isProven(report)
  const all = proven ? errors : [undecided('proof', 'check_failed_to_run', '/proof')]
  const warnings = [...found.filter(isWarning), ...absencesOf(report), ...remarksOf(report)]
  return { verified: all.length === 0, errors: all, warnings }
}

/** Everything that did not pass, with its place in the whole document. */
function findingsOf({ kind, checks, parts }: VerificationReport): readonly Check[] {
  const ofParts = parts.flatMap((part) =>
    part.checks.map((check) => (kind === 'credential' ? check : placed(part.index, check))),
  )
  return [...checks, ...ofParts].filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'indeterminate',
  )
}

function placed<Found extends Check | ReportWarning>(index: number, found: Found): Found {
  const place = pointerTo('/verifiableCredential', index)
  return { ...found, pointer: `${place}${found.pointer ?? ''}` }
}

/** A presentation where a credential was announced, or the other way round. */
function misfitsOf({ kind }: VerificationReport, question: StandardQuestion): readonly Check[] {
  if (kind === question.kind || kind === 'unreadable') return []
  return [{ check: 'gate', outcome: 'failed', problem: 'MALFORMED_VALUE_ERROR', pointer: '/type' }]
}

/** A presentation without credentials shows a key, and nothing else. */
function absencesOf({ kind, checks, parts }: VerificationReport): readonly Check[] {
  const isGated = checks.some(({ check, outcome }) => check === 'gate' && outcome === 'passed')
  if (kind !== 'presentation' || parts.length > 0 || !isGated) return []
  const pointer = '/verifiableCredential'
  return [{ check: 'gate', outcome: 'failed', problem: 'no_credentials', pointer }]
}

/** What was not looked at, in the words of the report. */
function remarksOf({ kind, parts }: VerificationReport): readonly ReportWarning[] {
  return parts.flatMap(({ index, warnings }) =>
    warnings.map((remark) => (kind === 'credential' ? remark : placed(index, remark))),
  )
}

function isBesideTheQuestion(check: Check, { proofOnly }: StandardQuestion): boolean {
  const { check: name, problem } = check
  if (name === 'binding') return true
  if (name === 'issuer') return problem === 'issuer_unknown'
  if (!proofOnly) return false
  // The dates of a proof are part of it.
  return name === 'status' || (name === 'dates' && problem !== 'PROOF_VERIFICATION_ERROR')
}

/** Whether the proofs of the whole and of every part were computed, and found right. */
function isProven({ kind, checks, parts }: VerificationReport): boolean {
  const hasProof = (all: readonly Check[]) =>
    all.some(({ check, outcome }) => check === 'proof' && outcome === 'passed')
  const whole = kind === 'presentation' ? hasProof(checks) : parts.length === 1
  return whole && parts.every((part) => hasProof(part.checks))
}
