/**
 * The report about everything that was handed in: state and verdict from the checks of the whole
 * and of all its parts, computed here and nowhere else.
 * @module
 */
import { verdictOf } from '../core/check.ts'
import { deepFreeze } from '../core/freeze.ts'
import type { VerificationReport } from '../core/report.ts'
import { type State, type StateFacts, stateOf, worstOf } from '../core/state.ts'
import { formatInstant } from '../core/time.ts'
import type { Inquiry } from './verify-options.ts'

/** What was found, before it is summed up. */
export type Found = Pick<VerificationReport, 'kind' | 'checks' | 'binding' | 'parts'>

/** The frozen report. */
export function createReport(
  found: Found,
  { now }: Pick<Inquiry, 'now'>,
  facts: StateFacts = {},
): VerificationReport {
  const { checks, parts } = found
  return deepFreeze({
    ...found,
    verdict: verdictOf([...checks, ...parts.flatMap((part) => part.checks)]),
    state: worstOf([stateOf(checks, facts), ...statesOf(parts)]),
    verifiedAt: formatInstant(now),
  })
}

/**
 * What the parts say of the whole. It is no file of ours only when nothing in it is: beside
 * certificates, something else was put among them.
 */
function statesOf(parts: VerificationReport['parts']): readonly State[] {
  const states = parts.map(({ state }) => state)
  const isForeign = (state: State) => state === 'not-a-kluscv-file'
  return states.every(isForeign)
    ? states
    : states.map((state) => (isForeign(state) ? 'changed' : state))
}
