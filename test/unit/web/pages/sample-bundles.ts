/**
 * Bundles of three platforms, each with work and ratings, to draw pages from. Tempo checked the
 * name, ThuisSchoon did too in another way, WinkelScan did not.
 */
import { type Check, type CheckName, verdictOf } from '../../../../src/core/check.ts'
import type { ReportedIssuer, VerificationReport } from '../../../../src/core/report.ts'
import { fullReputation, fullWorkHistory } from '../../../support/subjects.ts'
import { checksWith, partReport, reportOf } from './sample-reports.ts'

type Outcome = Omit<Check, 'check'>
/** What differs from a genuine part, by its place. */
export type Changes = Readonly<Record<number, Partial<Record<CheckName, Outcome>>>>

const PASSED: Outcome = { outcome: 'passed' }
export const SKIPPED: Outcome = { outcome: 'skipped' }
export const SOMEONE_ELSES: Outcome = { outcome: 'failed', problem: 'holder_not_subject' }
export const NOT_AS_SIGNED: Outcome = { outcome: 'failed', problem: 'PROOF_VERIFICATION_ERROR' }

const PLATFORMS = [
  { name: 'OppasMaat', method: 'bankIdin', substitutionAllowed: false },
  { name: 'ThuisSchoon', method: 'idDocument', substitutionAllowed: false },
  { name: 'WinkelScan', method: 'selfDeclared', substitutionAllowed: true },
] as const

/** A platform on the trust list. */
export const issuerOf = (name: string): ReportedIssuer => ({
  did: `did:web:${name.toLowerCase()}.example`,
  platform: { names: { nl: name, en: name }, lifecycle: 'active', listedSince: '2026-01-02' },
})

/** Work at 0, 2 and 4, ratings at 1, 3 and 5. */
function partsWith(changes: Changes, binding: Outcome) {
  return PLATFORMS.flatMap(({ name, method, substitutionAllowed }, platform) => {
    const person = { identityCheck: { method }, substitutionAllowed }
    return (['WorkHistoryCredential', 'ReputationCredential'] as const).map((type, at) => {
      const index = platform * 2 + at
      const sample = type === 'WorkHistoryCredential' ? fullWorkHistory() : fullReputation()
      const checks = checksWith({ binding, ...changes[index] })
      const subject = { ...sample, ...person }
      return partReport({ type, subject, issuer: issuerOf(name), checks, binding: 'signed' }, index)
    })
  })
}

/** Six certificates that their holder signed, with what differs in parts and in the whole. */
export function signedBundle(
  changes: Changes = {},
  ofWhole: Partial<Record<CheckName, Outcome>> = {},
): VerificationReport {
  const names = ['parse', 'gate', 'resolution', 'proof', 'dates', 'binding', 'challenge'] as const
  const checks = names.map((check) => ({
    check,
    ...(check === 'challenge' ? SKIPPED : PASSED),
    ...ofWhole[check],
  }))
  const parts = partsWith(changes, PASSED)
  const isFirm = verdictOf(checks) === 'verified'
  return reportOf(parts, { kind: 'presentation', binding: isFirm ? 'signed' : 'bearer', checks })
}

/** The same six, loose. */
export function looseBundle(changes: Changes = {}): VerificationReport {
  return reportOf(partsWith(changes, SKIPPED))
}
