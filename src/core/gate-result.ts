/**
 * What the gate says: let through, or the first problem.
 * @module
 */
import type { Problem } from './problems.ts'

/** A document that may go on to cryptography, typed; or why it may not. */
export type GateResult<T> =
  | { readonly ok: true; readonly gated: T }
  | { readonly ok: false; readonly problem: Problem }

/** Let through. */
export function letThrough<T>(gated: T): GateResult<T> {
  return { ok: true, gated }
}

/** Stopped. */
export function stop(problem: Problem): GateResult<never> {
  return { ok: false, problem }
}

/** The first problem of the first step that has one: later steps may lean on earlier ones. */
export function firstProblem(steps: readonly (() => readonly Problem[])[]): Problem | undefined {
  for (const step of steps) {
    const [problem] = step()
    if (problem !== undefined) return problem
  }
  return undefined
}
