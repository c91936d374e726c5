/**
 * Records as the lines of a file, one at a time.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import { cellsOf, columnsOf } from './table-columns.ts'

/** How a file of samples can be written. */
export const SAMPLE_FORMATS = ['ndjson', 'csv'] as const

/** A record of JSON on each line, or a row for each. */
export type SampleFormat = (typeof SAMPLE_FORMATS)[number]

/** The records from the first on, each time anew. */
export type RecordSource = () => Iterable<JsonObject>

/**
 * The lines of a file with these records, line ends included. A table must name its columns before
 * its first row, so for a table the records are made twice: that is slower, and takes no memory.
 */
export function linesOf(records: RecordSource, format: SampleFormat): Iterable<string> {
  return format === 'csv' ? tableLines(records) : jsonLines(records)
}

function* jsonLines(records: RecordSource): Generator<string> {
  for (const record of records()) yield `${JSON.stringify(record)}\n`
}

/** RFC 4180, so with CRLF. */
function* tableLines(records: RecordSource): Generator<string> {
  const columns = columnsOf(records())
  yield `${columns.join(',')}\r\n`
  for (const record of records()) {
    const cells = cellsOf(record)
    yield `${columns.map((column) => quote(cells.get(column) ?? '')).join(',')}\r\n`
  }
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
