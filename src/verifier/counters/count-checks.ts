/**
 * Counts while a verifier runs: in memory, and in the file of counter-file.ts whenever it is saved.
 * @module
 */
import { monthOf, nameOfCell } from '../../core/publish-cells.ts'
import type { State } from '../../core/state.ts'
import type { Clock } from '../../core/time.ts'
import {
  type CheckCounterName,
  type CheckerRole,
  type Clarity,
  checkCategory,
  clarityCategory,
} from './check-counters.ts'
import { type CheckCount, readCheckCounts, writeCheckCounts } from './counter-file.ts'

/** The counters of one verifier. */
export interface CheckCounts {
  readonly countCheck: (state: State, role: CheckerRole) => void
  readonly countClarity: (state: State, clarity: Clarity) => void
  /** Writes what was counted; what cannot be written stays, and goes along the next time. */
  readonly save: () => Promise<void>
}

/** Where and when. */
export interface CountingPlace {
  /** The cache directory. One process at a time may count in it. */
  readonly directory: string
  readonly clock: Clock
}

/**
 * Goes on with what was counted in this directory.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the file there is not one of counts
 */
export async function openCheckCounts({ directory, clock }: CountingPlace): Promise<CheckCounts> {
  const counts = new Map<string, CheckCount>()
  for (const count of await readCheckCounts(directory)) counts.set(keyOf(count), count)
  const add = (counter: CheckCounterName, category: string): void => {
    const cell = { month: monthOf(clock()), counter, category }
    const value = (counts.get(keyOf(cell))?.value ?? 0) + 1
    counts.set(keyOf(cell), { ...cell, value })
  }
  let saved: Promise<void> = Promise.resolve()
  return {
    countCheck: (state, role) => add('checks_by_state_and_role', checkCategory(state, role)),
    countClarity: (state, clarity) => add('clear_by_state', clarityCategory(state, clarity)),
    // One after the other: the last one written is the newest.
    save: () => {
      const write = () => writeCheckCounts(directory, [...counts.values()])
      saved = saved.then(write, write)
      return saved
    },
  }
}

function keyOf(cell: Omit<CheckCount, 'value'>): string {
  return `${cell.month} ${nameOfCell(cell)}`
}
