/**
 * What the issuer needs from a database to count.
 * @module
 */
import type { CounterCell } from './counts.ts'

/** A cell with what was counted. */
export interface CounterValue extends CounterCell {
  readonly value: number
}

/**
 * The monthly counters. Counts come with what is counted, and MUST be added in its transaction:
 * see `Count` in the requests of the other ports.
 */
export interface CounterStore {
  /** What was counted in months before this one (`YYYY-MM`), oldest first. */
  readonly countedBefore: (month: string) => Promise<readonly CounterValue[]>
}
