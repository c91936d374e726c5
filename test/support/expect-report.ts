/**
 * What a report must say, in one line: verdict, state, and the one check that decides.
 * @module
 */
import { expect } from 'vitest'
import type { Check, CheckName } from '../../src/core/check.ts'
import type { VerificationReport } from '../../src/core/report.ts'

/** All checks of a report that are neither passed nor skipped, of the whole and of its parts. */
export function objections(report: VerificationReport): readonly Check[] {
  return [...report.checks, ...report.parts.flatMap(({ checks }) => checks)].filter(
    ({ outcome }) => outcome !== 'passed' && outcome !== 'skipped',
  )
}

/** The outcome of one check, of the whole or of its first part. */
export function outcomeOf(report: VerificationReport, name: CheckName): string | undefined {
  const checks = [...report.checks, ...(report.parts[0]?.checks ?? [])]
  return checks.findLast(({ check }) => check === name)?.outcome
}

/** Asserts verdict and state, and that these and no other checks object. */
export function expectReport(
  report: VerificationReport,
  expected: Pick<VerificationReport, 'verdict' | 'state'> & {
    readonly because?: readonly Partial<Check>[]
  },
): void {
  const because = expected.because ?? []
  const found = objections(report)
  expect({ verdict: report.verdict, state: report.state, objections: found }).toMatchObject({
    verdict: expected.verdict,
    state: expected.state,
    objections: because,
  })
  expect(found).toHaveLength(because.length)
}
