/**
 * The counts of a verifier as they may be published, by the rule of core/publish-cells.ts. What
 * everyone knows adds up: the checks of a state are those of all roles, the checks of a role those
 * of all states.
 * @module
 */
import type { CellSums } from '../../core/cell-sums.ts'
import { nameOfCell, type PublishedCell, publishCells } from '../../core/publish-cells.ts'
import { STATES } from '../../core/state.ts'
import { CHECK_COUNTERS, CHECKER_ROLES, checkCategory } from './check-counters.ts'
import type { CheckCount } from './counter-file.ts'

/** What is counted, and its sums. */
const PUBLISHED = {
  checks_by_state: STATES,
  checks_by_role: CHECKER_ROLES,
  ...CHECK_COUNTERS,
} as const satisfies Record<string, readonly string[]>

type PublishedName = keyof typeof PUBLISHED

/**
 * What is published of these counts.
 *
 * @param counts - everything that was counted before `month`; of several verifiers, all of them
 * @param month - the month that is not over yet, `YYYY-MM`
 */
export function publishCheckCounts(
  counts: readonly CheckCount[],
  month: string,
): readonly PublishedCell<PublishedName>[] {
  const values = addUp(counts.flatMap((count) => [count, ...sumsWith(count)]))
  return publishCells(values, month, { counters: PUBLISHED, sums: SUMS, costly: COSTLY })
}

interface Value {
  readonly month: string
  readonly counter: PublishedName
  readonly category: string
  readonly value: number
}

/** The sums in which a count goes along. */
function sumsWith({ month, counter, category, value }: CheckCount): readonly Value[] {
  if (counter !== 'checks_by_state_and_role') return []
  const [state = '', role = ''] = category.split('/')
  return [
    { month, counter: 'checks_by_state', category: state, value },
    { month, counter: 'checks_by_role', category: role, value },
  ]
}

function addUp(values: readonly Value[]): readonly Value[] {
  const sums = new Map<string, Value>()
  for (const one of values) {
    const key = `${one.month} ${nameOfCell(one)}`
    sums.set(key, { ...one, value: one.value + (sums.get(key)?.value ?? 0) })
  }
  return [...sums.values()]
}

const nameOf = (counter: PublishedName, category: string) => nameOfCell({ counter, category })
const ofBoth = (state: (typeof STATES)[number], role: (typeof CHECKER_ROLES)[number]) =>
  nameOf('checks_by_state_and_role', checkCategory(state, role))
const BY_STATE = STATES.map((state) => nameOf('checks_by_state', state))
const BY_ROLE = CHECKER_ROLES.map((role) => nameOf('checks_by_role', role))

/** The number of checks in all, and that of each state and each role. */
const SUMS: readonly CellSums[] = [
  [BY_STATE, BY_ROLE],
  ...STATES.map((state) => [
    [nameOf('checks_by_state', state)],
    CHECKER_ROLES.map((role) => ofBoth(state, role)),
  ]),
  ...CHECKER_ROLES.map((role) => [
    [nameOf('checks_by_role', role)],
    STATES.map((state) => ofBoth(state, role)),
  ]),
]

/** These say more than their parts. */
const COSTLY: ReadonlySet<string> = new Set([...BY_STATE, ...BY_ROLE])
