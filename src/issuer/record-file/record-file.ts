/**
 * A file of records, in one of the three forms in which platforms have them, as a stream of rows.
 * Pure of the file system: it is read from pieces, wherever they come from.
 * @module
 */
import type { FileChunks } from './decode-text.ts'
import type { RecordFile } from './file-row.ts'
import { readJsonArray } from './read-json-array.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readTable } from './read-table.ts'

/** CSV with a worker a row; JSON with one record or a list; or a record on each line. */
export const RECORD_FILE_FORMATS = ['csv', 'json', 'ndjson'] as const

/** How a file of records is written. */
export type RecordFileFormat = (typeof RECORD_FILE_FORMATS)[number]

const READERS: Readonly<Record<RecordFileFormat, (chunks: FileChunks) => Promise<RecordFile>>> = {
  csv: readTable,
  json: readJsonArray,
  ndjson: readJsonLines,
}

/**
 * Opens a file of records.
 * @throws KlusCvError `ERR_KLUSCV_RECORD` when it cannot be read; also later, from its rows
 */
export async function openRecordFile(
  chunks: FileChunks,
  format: RecordFileFormat,
): Promise<RecordFile> {
  return READERS[format](chunks)
}
