/**
 * Whether a problem of a record only follows from another one: what could not be read is missing
 * from the record, and that, and what is compared with it, is no news.
 * @module
 */
import type { InputProblem } from '../../core/errors.ts'
import { ruleOf } from '../input-problem.ts'

/** Whether `problem` is about what `told` is about, or its rule names that. */
export function followsFrom(problem: InputProblem, told: InputProblem): boolean {
  const [one, other] = [problem.pointer, told.pointer]
  if (one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)) return true
  const steps = stepsBeside(other, one)
  // A rule speaks of a list by its name, and never of an item of another row.
  if (steps[0] === undefined || isPlace(steps[0])) return false
  const named = new Set(ruleOf(problem).split(/\W+/))
  return steps.every((step) => isPlace(step) || named.has(step))
}

/** The steps of a pointer from where it parts from the other. */
function stepsBeside(pointer: string, other: string): readonly string[] {
  const [steps, others] = [pointer.split('/'), other.split('/')]
  return steps.slice(steps.findIndex((step, depth) => step !== others[depth]))
}

function isPlace(step: string): boolean {
  return /^[0-9]+$/.test(step)
}
