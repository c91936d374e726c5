/**
 * The rows of the counters, as migrations/0008-counters.ts makes them.
 * @module
 */
import type { CounterName } from '../issuer/index.ts'

/** The tables of this area, by their names. */
export interface CounterTables {
  readonly counter: CounterRow
}

/** One row a category of a counter in a month, once something was counted. */
interface CounterRow {
  /** `YYYY-MM`, in UTC. */
  month: string
  counter: CounterName
  category: string
  value: number
}
