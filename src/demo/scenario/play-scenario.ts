/**
 * The scenario without a person: plays every step in order and says for each what was expected
 * and what came out.
 * @module
 */
import { keepStep, keepTrust } from '../keep-step.ts'
import type { DemoWorld } from '../start-world.ts'
import { describeStep, isExpected, LEGEND } from './describe-step.ts'
import { FRAUD_STEPS } from './fraud-steps.ts'
import { LATER_STEPS } from './later-steps.ts'
import { SHARE_STEPS } from './share-steps.ts'
import { type Step, setStage } from './stage.ts'
import { STATUS_STEPS } from './status-steps.ts'

/** All steps, in order. */
export const STEPS: readonly Step[] = [
  ...STATUS_STEPS,
  ...FRAUD_STEPS,
  ...SHARE_STEPS,
  ...LATER_STEPS,
]

/** Plays all steps; says whether each came out as expected. With `out`, keeps each there. */
export async function playScenario(
  world: DemoWorld,
  options: { readonly say: (text: string) => void; readonly out?: string },
): Promise<boolean> {
  const { say, out } = options
  const stage = await setStage(world, say)
  say(LEGEND)
  if (out !== undefined) await keepTrust(out, world.trust)
  let unexpected = 0
  for (const [index, step] of STEPS.entries()) {
    const played = await step.play(stage)
    const fits = isExpected(played.report, step.expected)
    unexpected += fits ? 0 : 1
    say(`${describeStep(index + 1, step, played.report)}\n`)
    if (out !== undefined) await keepStep(out, index + 1, step, played)
  }
  say(`\n${STEPS.length - unexpected} of ${STEPS.length} steps came out as expected.\n`)
  return unexpected === 0
}
