/**
 * A file of records, read once while it comes, in parts of a few rows that can be worked apart from
 * each other: each row knows its place in the file, and the row in which its worker stood before.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { LIMITS } from '../../core/limits.ts'
import { type Preparation, requireColumns } from '../record-file/check-row.ts'
import type { FileChunks } from '../record-file/decode-text.ts'
import { fileError, fileProblem } from '../record-file/file-problem.ts'
import type { FileRow } from '../record-file/file-row.ts'
import { openRecordFile } from '../record-file/record-file.ts'
import { createWorkerMemory } from '../record-file/repeated-workers.ts'
import { packLines } from './part-lines.ts'
import type { BatchFormat, NewPart } from './ports.ts'

/** Rows of a part: a quarter of a second of signing, and little to do again after a crash. */
const PART_ROWS = 25

/** Characters of a part: a few rows of the longest kind are enough for one. */
const PART_CHARACTERS = 256 * 1024

const TOO_MANY_ROWS: Words = {
  nl: 'het bestand heeft te veel rijen; deel het op',
  en: 'the file has too many rows; split it',
}

/** A row as it was read. */
export interface BatchRow extends FileRow {
  /** The row in which its worker stood first, when this is not the first. */
  readonly earlierRow?: number
}

/** A file in parts. */
export interface SplitFile {
  /** The names in the first line of a table. */
  readonly columns?: readonly string[]
  readonly parts: AsyncIterable<NewPart>
}

/**
 * Opens a file of records; its parts are read when they are asked for.
 * @throws ERR_KLUSCV_RECORD when it cannot be read; also later, from its parts
 */
export async function splitFile(
  chunks: FileChunks,
  format: BatchFormat,
  preparation: Preparation,
): Promise<SplitFile> {
  const { columns, rows } = await openRecordFile(chunks, format)
  const parts = partsOf(rows)
  if (columns === undefined) return { parts }
  requireColumns(columns, preparation)
  return { columns: columns.columns.map(({ name }) => name), parts }
}

async function* partsOf(rows: AsyncIterable<FileRow>): AsyncGenerator<NewPart> {
  const findEarlierRow = createWorkerMemory()
  let firstRow = 1
  let lines: string[] = []
  let characters = 0
  for await (const fileRow of rows) {
    const { row, record } = fileRow
    if (row > LIMITS.batchRows) throw fileError(fileProblem(TOO_MANY_ROWS, { row }))
    const earlierRow = findEarlierRow(record, row)
    const batchRow: BatchRow = earlierRow === undefined ? fileRow : { ...fileRow, earlierRow }
    const line = JSON.stringify(batchRow)
    lines.push(line)
    characters += line.length
    if (lines.length < PART_ROWS && characters < PART_CHARACTERS) continue
    yield { firstRow, rows: lines.length, input: await packLines(lines) }
    firstRow += lines.length
    lines = []
    characters = 0
  }
  if (lines.length > 0) yield { firstRow, rows: lines.length, input: await packLines(lines) }
}
