/**
 * The scenario without a person: plays every step in order and says for each what was expected
 * and what came out.
 * @module
 */
import type { VerificationReport } from '../../core/report.ts'
import { keepStep, keepTrust } from '../keep-step.ts'
import type { DemoWorld } from '../start-world.ts'
import { FRAUD_STEPS } from './fraud-steps.ts'
import { LATER_STEPS } from './later-steps.ts'
import { type Expectation, type Step, setStage } from './stage.ts'
import { STATUS_STEPS } from './status-steps.ts'

/** All steps, in order. */
export const STEPS: readonly Step[] = [...STATUS_STEPS, ...FRAUD_STEPS, ...LATER_STEPS]

/** Plays all steps; says whether each came out as expected. With `out`, keeps each there. */
export async function playScenario(
  world: DemoWorld,
  options: { readonly say: (text: string) => void; readonly out?: string },
): Promise<boolean> {
  const { say, out } = options
  const stage = await setStage(world)
  if (out !== undefined) await keepTrust(out, world.trust)
  let unexpected = 0
  for (const [index, step] of STEPS.entries()) {
    const played = await step.play(stage)
    const fits = isExpected(played.report, step.expected)
    unexpected += fits ? 0 : 1
    say(describeStep(index + 1, step, played.report))
    if (out !== undefined) await keepStep(out, index + 1, step, played)
  }
  say(`\n${STEPS.length - unexpected} of ${STEPS.length} steps came out as expected.\n`)
  return unexpected === 0
}

/** Whether a report is what a step expects, part by part. */
export function isExpected(report: VerificationReport, expected: Expectation): boolean {
  const states = report.parts.map(({ state }) => state)
  return (
    report.state === expected.state &&
    report.binding === expected.binding &&
    (expected.parts === undefined || states.join() === expected.parts.join())
  )
}

function describeStep(number: number, step: Step, report: VerificationReport): string {
  const { expected } = step
  const mark = isExpected(report, expected) ? 'as expected' : 'NOT AS EXPECTED'
  const where = report.parts.flatMap(({ state, index }) =>
    report.parts.length > 1 && state !== 'genuine' ? [`certificate ${index + 1} is ${state}`] : [],
  )
  const lines = [
    `${String(number).padStart(2)}. ${step.title}`,
    `    expected ${expected.state}, ${expected.binding}`,
    `    actual   ${report.state}, ${report.binding}: ${mark}`,
    ...(where.length > 0 && where.length < report.parts.length ? [`    ${where.join(', ')}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
