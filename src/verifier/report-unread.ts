/**
 * The report about a file out of which no document came: a PDF without one, a picture without a
 * code. It is no file of ours; what could not be read in time may be one, and nothing is concluded.
 * @module
 */
import type { Check } from '../core/check.ts'
import type { ProblemType } from '../core/problems.ts'
import type { VerificationReport } from '../core/report.ts'
import { failed, undecided } from './checks/outcome.ts'
import { createReport } from './create-report.ts'

/** The report; `now` is when the file was looked at. */
export function reportUnread(problem: ProblemType, now: Date): VerificationReport {
  const isUndecided = problem === 'check_failed_to_run'
  const check: Check = isUndecided ? undecided('parse', problem, '') : failed('parse', problem, '')
  return createReport(
    { kind: 'unreadable', checks: [check], binding: 'bearer', parts: [] },
    { now },
    { unrecognisable: !isUndecided },
  )
}
