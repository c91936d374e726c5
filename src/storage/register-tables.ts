/**
 * The rows of the registers, and of a platform that stopped.
 * @module
 */
import type { Generated } from 'kysely'

/** The tables, by their names. */
export interface RegisterTables {
  readonly register: RegisterRow
  readonly register_part: RegisterPartRow
  readonly wind_down: WindDownRow
}

/** One row a day that is closed: nothing can be issued on it any more. */
interface RegisterRow {
  /** `YYYY-MM-DD` */
  day: string
  closed_at: Generated<Date>
  /** How many texts it has; null until they are published. */
  parts: number | null
}

/** One row a text that is served. */
interface RegisterPartRow {
  day: string
  /** From 1. */
  part: number
  text: string
}

/** One row at most: the platform has stopped. */
interface WindDownRow {
  only_row: Generated<true>
  /** By the issuer's clock. */
  at: string
}
