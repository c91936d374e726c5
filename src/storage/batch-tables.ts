/**
 * The rows of batches: a file of records in parts, each with its input and later its results.
 * @module
 */
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** `removed`: input and results are gone, the counts are kept. */
type BatchState = 'receiving' | 'working' | 'completed' | 'removed'

/** Tables for batches. */
export interface BatchTables {
  readonly batch: BatchRow
  readonly batch_part: BatchPartRow
}

/** One row a batch: nothing of what stands in its file but the names of columns. */
interface BatchRow {
  id: string
  /** In the order in which they came. */
  serial: GeneratedAlways<string>
  format: string
  /** The names in the first line of a table, written as JSON text. */
  columns: ColumnType<readonly string[] | null, string | null, string | null>
  /** The system that sent it. */
  caller: string
  state: Generated<BatchState>
  /** SHA-256 of the Idempotency-Key with which it came, and of its bytes, until it is removed. */
  request: Buffer | null
  body_hash: string | null
  rows: Generated<number>
  issued: Generated<number>
  refused: Generated<number>
  /** When its last byte was here. */
  received_at: Generated<Date>
  completed_at: Date | null
}

/** A few rows of a file that one process works at a time. Holds personal data. */
interface BatchPartRow {
  batch: string
  /** Counted from 1. */
  first_row: number
  rows: number
  /** Compressed; until it is worked. */
  input: Buffer | null
  /** Compressed; from then on. */
  results: Buffer | null
  /** How often trouble sent it back. */
  tries: Generated<number>
  not_before: Generated<Date>
  worked_at: Date | null
}
