/**
 * CSV (RFC 4180) as records, row by row: one worker a row, in UTF-8, with comma, semicolon or tab.
 * Only one row is held at a time.
 * @module
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, type Parser, parse } from 'csv-parse'
import type { Words } from '../../claims/words.ts'
import type { InputProblem } from '../../core/errors.ts'
import { inputProblem } from '../input-problem.ts'
import { countLines, decodeText, type FileChunks } from './decode-text.ts'
import { delimiterOf, readFirstLine } from './delimiter.ts'
import { fileError, fileProblem, LONGEST_ROW_BYTES } from './file-problem.ts'
import type { FileRow, RecordFile } from './file-row.ts'
import { rowToRecord } from './row-to-record.ts'
import { readColumns, type TableColumns } from './table-columns.ts'

/** A row as the parser has it, with its text and end of line. */
interface ParsedRow {
  readonly record: readonly string[]
  readonly raw: string
}

/** A row as it stands in the file. */
interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
  /** Whether its quotes are those of RFC 4180. */
  readonly isQuoted: boolean
}

const EMPTY_FILE: Words = {
  nl: 'het bestand is leeg; zet de namen van de kolommen in de eerste regel',
  en: 'the file is empty; put the column names in the first line',
}

const NO_ROWS: Words = {
  nl: 'het bestand heeft alleen namen van kolommen; zet elke werkende op een eigen regel',
  en: 'the file has column names only; put each worker on a line of their own',
}

const STRAY_QUOTE: Words = {
  nl: 'heeft een los aanhalingsteken; zet de hele cel tussen " en schrijf een " erin als ""',
  en: 'has a stray quote; put the whole cell between " and write a " inside it as ""',
}

const OPEN_QUOTE: Words = {
  nl: 'de rij die hier begint eindigt niet; er mist een sluitend aanhalingsteken',
  en: 'the row that begins here does not end; a closing quote is missing',
}

/**
 * Opens a table: reads its first line, and each row when it is asked for.
 * @throws KlusCvError `ERR_KLUSCV_RECORD` for a first line that is wrong, and while rows are read
 *   for a file that cannot be read any further
 */
export async function readTable(chunks: FileChunks): Promise<RecordFile> {
  const { firstLine, texts } = await readFirstLine(decodeText(chunks))
  const rows = parseRows(texts, delimiterOf(firstLine))
  const { value: header } = await rows.next()
  if (header === undefined) throw fileError(fileProblem(EMPTY_FILE))
  const columns = readColumns(header.cells)
  return { columns, rows: toRecords(rows, columns) }
}

async function* toRecords(
  rows: AsyncIterable<TableRow>,
  { columns }: TableColumns,
): AsyncGenerator<FileRow> {
  let row = 0
  for await (const { line, cells, isQuoted } of rows) {
    row += 1
    const misread = isQuoted ? checkCells(cells, columns.length) : [inputProblem('', STRAY_QUOTE)]
    if (misread.length > 0) yield { row, line, problems: misread }
    else yield { row, line, ...rowToRecord(cells, columns) }
  }
  if (row === 0) throw fileError(fileProblem(NO_ROWS))
}

/** Spreadsheets put empty cells behind the last; any other cell without a column is lost data. */
function checkCells(cells: readonly string[], columns: number): readonly InputProblem[] {
  const surplus = cells.slice(columns).some((cell) => cell.trim() !== '')
  if (cells.length >= columns && !surplus) return []
  const found = cells.length
  return [
    inputProblem('', {
      nl: `heeft ${found} cellen, en er zijn ${columns} kolommen; zet een cel met het scheidingsteken erin tussen "`,
      en: `has ${found} cells, and there are ${columns} columns; put a cell that holds the delimiter between "`,
    }),
  ]
}

/** The rows that are not empty, the first line among them. */
async function* parseRows(
  texts: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<TableRow, undefined> {
  const lines = { next: 1 }
  const strict = strictRow(delimiter)
  const toRow = ({ record: cells, raw }: ParsedRow): TableRow | null => {
    const line = lines.next
    lines.next += countLines(raw)
    if (cells.every((cell) => cell.trim() === '')) return null
    return { cells, line, isQuoted: !raw.includes('"') || strict.test(raw) }
  }
  const parser = createParser(delimiter, toRow)
  // What goes wrong while the parser is fed is told by the parser itself.
  const fed = pipeline(Readable.from(texts), parser).catch(() => undefined)
  try {
    for await (const row of parser) yield row as TableRow
    await fed
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw fileError(fileProblem(OPEN_QUOTE, { line: lines.next }))
  }
}

function createParser(delimiter: string, toRow: (parsed: ParsedRow) => TableRow | null): Parser {
  return parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A stray quote must cost its own row and not those behind it: rows are held to the RFC here.
    relax_quotes: true,
    relax_column_count: true,
    raw: true,
    max_record_size: LONGEST_ROW_BYTES,
    // While it parses: rows that wait when a later one cannot be read would not be counted. Its
    // types say that a row stays a list of texts.
    on_record: (parsed: unknown) => toRow(parsed as ParsedRow) as unknown as string[] | null,
  })
}

/** RFC 4180 section 2: a cell has no quotes, or stands in quotes with those inside it doubled. */
function strictRow(delimiter: string): RegExp {
  const cell = `(?:"[^"]*(?:""[^"]*)*"|[^"${delimiter}\\r\\n]*)`
  return new RegExp(`^${cell}(?:${delimiter}${cell})*[\\r\\n]*$`)
}
