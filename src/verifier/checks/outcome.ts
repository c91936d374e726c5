/**
 * The four outcomes of a check, spelled short.
 * @module
 */
import type { Check, CheckName } from '../../core/check.ts'
import type { JsonPointer } from '../../core/json.ts'
import type { Problem, ProblemType } from '../../core/problems.ts'
import type { Instant } from '../../core/time.ts'

/** It holds; `at` says when the fact it rests on was established. */
export function passed(check: CheckName, at?: Instant): Check {
  return { check, outcome: 'passed', ...(at === undefined ? {} : { at }) }
}

/** It does not hold. */
export function failed(check: CheckName, problem: ProblemType, pointer: JsonPointer): Check {
  return { check, outcome: 'failed', problem, pointer }
}

/** It does not hold, as a parser, the gate or the proof checker says. */
export function failedBy(check: CheckName, { problem, pointer }: Problem): Check {
  return failed(check, problem, pointer)
}

/** It could not be decided. */
export function undecided(check: CheckName, problem: ProblemType, pointer: JsonPointer): Check {
  return { check, outcome: 'indeterminate', problem, pointer }
}

/** This input does not require it, or an earlier failure left nothing to check. */
export function skipped(check: CheckName): Check {
  return { check, outcome: 'skipped' }
}
