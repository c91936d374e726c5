/**
 * The report about everything that was handed in: state and verdict from the checks of the whole
 * and of all its parts, computed here and nowhere else.
 * @module
 */
import { verdictOf } from '../core/check.ts'
import { deepFreeze } from '../core/freeze.ts'
import type { VerificationReport } from '../core/report.ts'
import { type StateFacts, stateOf, worstOf } from '../core/state.ts'
import { formatInstant } from '../core/time.ts'
import type { Inquiry } from './verify-options.ts'

/** What was found, before it is summed up. */
export type Found = Pick<VerificationReport, 'kind' | 'checks' | 'binding' | 'parts'>

/** The frozen report. */
export function createReport(
  found: Found,
  { now }: Inquiry,
  facts: StateFacts = {},
): VerificationReport {
  const { checks, parts } = found
  return deepFreeze({
    ...found,
    verdict: verdictOf([...checks, ...parts.flatMap((part) => part.checks)]),
    state: worstOf([stateOf(checks, facts), ...parts.map(({ state }) => state)]),
    verifiedAt: formatInstant(now),
  })
}
