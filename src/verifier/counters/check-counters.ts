/**
 * What a verifier counts for the evaluation: how often in a month, and nothing else. No person, no
 * certificate, no platform, no day, and no list of events from which any of these could be found.
 *
 * ```
 * checks_by_state_and_role   what came of a check, and as whom its reader checked
 * clear_by_state             what readers answered to "was this clear?", by what they had read
 * ```
 * @module
 */
import { STATES, type State } from '../../core/state.ts'

/** As whom someone checks a certificate, in their own words or not at all. */
export const CHECKER_ROLES = [
  'not_said',
  'recruiter',
  'household',
  'platform',
  'worker',
  'other',
] as const

/** One of {@link CHECKER_ROLES}. */
export type CheckerRole = (typeof CHECKER_ROLES)[number]

/** Whether an answer was clear to who read it. */
export const CLARITIES = ['yes', 'no'] as const

/** One of {@link CLARITIES}. */
export type Clarity = (typeof CLARITIES)[number]

/** Every counter that is kept, and all its categories. */
export const CHECK_COUNTERS = {
  checks_by_state_and_role: STATES.flatMap((state) =>
    CHECKER_ROLES.map((role) => checkCategory(state, role)),
  ),
  clear_by_state: STATES.flatMap((state) =>
    CLARITIES.map((clarity) => clarityCategory(state, clarity)),
  ),
} as const

/** A key of {@link CHECK_COUNTERS}. */
export type CheckCounterName = keyof typeof CHECK_COUNTERS

/** The category of a check. */
export function checkCategory(state: State, role: CheckerRole): string {
  return `${state}/${role}`
}

/** The category of an answer. */
export function clarityCategory(state: State, clarity: Clarity): string {
  return `${state}/${clarity}`
}
