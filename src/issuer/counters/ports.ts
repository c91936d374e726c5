/**
 * What the issuer needs from a database to count.
 * @module
 */
import type { CountedCell } from '../../core/publish-cells.ts'
import type { CounterName } from './counts.ts'

/** A cell with what was counted. */
export type CounterValue = CountedCell<CounterName>

/**
 * The monthly counters. Counts come with what is counted, and MUST be added in its transaction:
 * see `Count` in the requests of the other ports.
 */
export interface CounterStore {
  /** What was counted in months before this one (`YYYY-MM`), oldest first. */
  readonly countedBefore: (month: string) => Promise<readonly CounterValue[]>
}
