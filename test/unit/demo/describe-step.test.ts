import { describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../../src/core/report.ts'
import { describeStep, isExpected } from '../../../src/demo/scenario/describe-step.ts'
import type { Step } from '../../../src/demo/scenario/stage.ts'

const step: Step = {
  title: 'one figure was changed',
  expected: { state: 'changed', binding: 'bearer' },
  play: () => Promise.reject(new Error('is not played here')),
}
const report = (state: string, states: readonly string[] = []) =>
  ({
    state,
    binding: 'bearer',
    parts: states.map((of, index) => ({ index, state: of })),
  }) as unknown as VerificationReport

describe('a step of the scenario', () => {
  test('as expected is one line with what was expected and what was got', () => {
    expect(describeStep(5, step, report('changed')).replaceAll(/ +/g, ' ')).toBe(
      'ok 5 one figure was changed expected changed bearer got changed bearer',
    )
  })

  test('not as expected begins otherwise, and shows both', () => {
    expect(describeStep(5, step, report('genuine')).replaceAll(/ +/g, ' ')).toBe(
      'NOT 5 one figure was changed expected changed bearer got genuine bearer',
    )
  })

  test('that differs in one certificate shows what was expected of each', () => {
    const parts = {
      ...step,
      expected: { ...step.expected, parts: ['genuine', 'changed'] as const },
    }
    const other = report('changed', ['changed', 'genuine'])
    expect(isExpected(other, parts.expected)).toBe(false)
    const lines = describeStep(5, parts, other).split('\n')
    expect(lines[0]).toMatch(/^NOT /)
    expect(lines.slice(1).map((line) => line.trim())).toEqual([
      'expected of each: genuine, changed',
      'got of each: changed, genuine',
    ])
  })
})
