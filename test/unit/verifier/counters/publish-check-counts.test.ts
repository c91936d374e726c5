import { describe, expect, test } from 'vitest'
import { STATES } from '../../../../src/core/state.ts'
import { CHECKER_ROLES } from '../../../../src/verifier/counters/check-counters.ts'
import type { CheckCount } from '../../../../src/verifier/counters/counter-file.ts'
import { publishCheckCounts } from '../../../../src/verifier/counters/publish-check-counts.ts'
import { createRandom, determined, sumIs } from '../../../support/cell-sums.ts'

const MONTH = '2026-01'

/** Checks by `state/role`, answers by `state/yes` and `state/no`. */
const countsOf = (
  checks: Readonly<Record<string, number>>,
  answers: Readonly<Record<string, number>> = {},
): readonly CheckCount[] => [
  ...Object.entries(checks).map(
    ([category, value]) =>
      ({ month: MONTH, counter: 'checks_by_state_and_role', category, value }) as const,
  ),
  ...Object.entries(answers).map(
    ([category, value]) => ({ month: MONTH, counter: 'clear_by_state', category, value }) as const,
  ),
]

/** What is published of January, by counter and category. */
const shown = (counts: readonly CheckCount[]): Record<string, number | undefined> =>
  Object.fromEntries(
    publishCheckCounts(counts, '2026-02').map((cell) => [
      `${cell.counter} ${cell.category}`,
      cell.value,
    ]),
  )

describe('what is published of checks', () => {
  test('is by state, by role and by both, rounded to fives', () => {
    const published = shown(
      countsOf(
        { 'genuine/recruiter': 101, 'genuine/not_said': 203, 'changed/recruiter': 22 },
        { 'genuine/yes': 41, 'genuine/no': 12, 'changed/yes': 9 },
      ),
    )
    expect(published).toMatchObject({
      'checks_by_state genuine': 305,
      'checks_by_role recruiter': 125,
      'checks_by_role not_said': 205,
      'checks_by_role household': undefined,
      'clear_by_state genuine/yes': 40,
      'clear_by_state genuine/no': 10,
      'clear_by_state changed/yes': undefined,
    })
    const cells = 13 + 6 + 13 * 6 + 13 * 2
    expect(Object.keys(published)).toHaveLength(cells)
  })

  test('adds up what several verifiers counted, before anything is suppressed', () => {
    const one = countsOf({ 'genuine/recruiter': 7 })
    expect(shown(one)['checks_by_state genuine']).toBeUndefined()
    expect(shown([...one, ...one])['checks_by_state genuine']).toBe(15)
  })

  test('tells of no role, where its state and the other roles would tell it', () => {
    const expired = { 'expired/recruiter': 50, 'expired/household': 30, 'expired/worker': 20 }
    const published = shown(
      countsOf({
        ...expired,
        'genuine/recruiter': 100,
        'genuine/household': 40,
        'genuine/worker': 3,
      }),
    )
    expect(published).toMatchObject({
      'checks_by_state genuine': 145,
      'checks_by_state_and_role genuine/recruiter': 100,
      'checks_by_state_and_role genuine/household': undefined,
      'checks_by_state_and_role genuine/worker': undefined,
    })
  })

  test('is never of the month that goes on', () => {
    expect(publishCheckCounts(countsOf({ 'genuine/other': 50 }), MONTH)).toEqual([])
  })
})

test('what is suppressed cannot be computed from all that is shown, in 40 made-up months', () => {
  const random = createRandom(11)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  let shownInAll = 0
  for (let round = 0; round < 40; round += 1) {
    // Some months are mostly empty, in others most cells are large.
    const sizes = round % 2 === 0 ? [0, 0, 8, 300] : [0, 20, 100, 3000]
    const checks: Record<string, number> = {}
    for (const state of STATES) {
      for (const role of CHECKER_ROLES) checks[`${state}/${role}`] = upTo(sizes[upTo(3)] ?? 0)
    }
    const published = Object.entries(shown(countsOf(checks)))
    const suppressed = new Set(published.flatMap(([name, value]) => (value ? [] : [name])))
    shownInAll += published.length - suppressed.size
    for (const [category, value] of Object.entries(checks)) {
      const isHidden = suppressed.has(`checks_by_state_and_role ${category}`)
      if (value < 10) expect(isHidden).toBe(true)
    }
    expect(determined(suppressed, SYSTEM)).toEqual([])
  }
  expect(shownInAll).toBeGreaterThan(1000)
})

/** What everyone knows adds up. */
const SYSTEM = [
  ...STATES.map((state) =>
    sumIs(
      `checks_by_state ${state}`,
      CHECKER_ROLES.map((role) => `checks_by_state_and_role ${state}/${role}`),
    ),
  ),
  ...CHECKER_ROLES.map((role) =>
    sumIs(
      `checks_by_role ${role}`,
      STATES.map((state) => `checks_by_state_and_role ${state}/${role}`),
    ),
  ),
  {
    ...Object.fromEntries(STATES.map((state) => [`checks_by_state ${state}`, 1])),
    ...Object.fromEntries(CHECKER_ROLES.map((role) => [`checks_by_role ${role}`, -1])),
  },
]
