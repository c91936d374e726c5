/**
 * An attack that must be refused: what is handed in, and why it is not taken.
 * @module
 */
import { expect } from 'vitest'
import type { JsonValue } from '../../src/core/json.ts'
import type { ProblemType } from '../../src/core/problems.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import { objections } from './expect-report.ts'
import { verifyOptions } from './trust.ts'

/** One row of a table of attacks: `1: the status under its full IRI`. */
export type Attack = readonly [
  name: string,
  documents: () => Promise<readonly (JsonValue | string)[]>,
  problem: ProblemType,
  options?: () => Promise<Partial<VerifyOptions>>,
]

/** The rows as a table of tests, by their names. */
export function named(attacks: readonly Attack[]) {
  return attacks.map((attack) => ({ name: attack[0], attack }))
}

/** Hands in each document of an attack, and expects a refusal for this reason. */
export async function expectRefused([, documents, problem, options]: Attack): Promise<void> {
  const handed = await documents()
  expect(handed.length).toBeGreaterThan(0)
  for (const document of handed) {
    const text = typeof document === 'string' ? document : JSON.stringify(document)
    const report = await verifyDocument(text, await verifyOptions(await options?.()))
    const { verdict } = report
    const [first] = objections(report)
    expect({ verdict, problem: first?.problem, text }).toEqual({
      verdict: 'rejected',
      problem,
      text,
    })
  }
}
