/**
 * The answer of the VC API to a verification:
 *
 *     200 { "verified": true,  "errors": [], "warnings": [ … ], "problemDetails": [ … ] }
 *     400 { "verified": false, "errors": [ … ], "warnings": [ … ], "problemDetails": [ … ] }
 *
 * Each entry is an RFC 9457 problem with a `pointer` into the document; `problemDetails` has them
 * all, errors first. No entry holds a value of the document.
 * @module
 */
import type { Check, CheckName } from '../../core/check.ts'
import type { JsonPointer } from '../../core/json.ts'
import { PROBLEMS } from '../../core/problems.ts'
import { type ReportWarning, WARNINGS } from '../../core/warnings.ts'
import type { StandardConclusion } from '../../verifier/index.ts'

interface AnsweredProblem {
  readonly type: string
  readonly title: string
  /** Absent for a remark that no check made. */
  readonly check?: CheckName
  readonly pointer?: JsonPointer
}

/** The body of the answer. */
export interface VcApiAnswer {
  readonly verified: boolean
  readonly errors: readonly AnsweredProblem[]
  readonly warnings: readonly AnsweredProblem[]
  readonly problemDetails: readonly AnsweredProblem[]
}

/** The answer to a conclusion. */
export function answerVcApi({ verified, errors, warnings }: StandardConclusion): VcApiAnswer {
  const against = errors.map(problemOf)
  const beside = warnings.map((each) => ('warning' in each ? remarkOf(each) : problemOf(each)))
  return { verified, errors: against, warnings: beside, problemDetails: [...against, ...beside] }
}

function problemOf({ check, problem = 'check_failed_to_run', pointer }: Check): AnsweredProblem {
  const { url, text } = PROBLEMS[problem]
  return { type: url, title: text.en, check, ...(pointer === undefined ? {} : { pointer }) }
}

/** Nothing is wrong: there is no type of problem to name. */
function remarkOf({ warning, pointer }: ReportWarning): AnsweredProblem {
  const { text } = WARNINGS[warning]
  return { type: 'about:blank', title: text.en, ...(pointer === undefined ? {} : { pointer }) }
}
