/**
 * What a file of records is once it is opened: rows, as far as they could be read.
 * @module
 */
import type { InputProblem } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { TableColumns } from './table-columns.ts'

/** One record of a file, as far as it could be read. */
export interface FileRow {
  /** Counted from 1, without the line of names. */
  readonly row: number
  /** Where it begins; unknown in a list of JSON. */
  readonly line?: number
  /** With problems it is only good for finding more; absent when nothing could be read. */
  readonly record?: JsonValue
  /** Why it, or a part of it, could not be read. */
  readonly problems: readonly InputProblem[]
}

/** A file that was opened: its first line is read, its rows are not. */
export interface RecordFile {
  /** Of a table. */
  readonly columns?: TableColumns
  readonly rows: AsyncIterable<FileRow>
}
