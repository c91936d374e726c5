/**
 * NDJSON: a record on each line. Only one line is held at a time; one that is no JSON holds up no
 * other.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { parseJson } from '../../core/parse-json.ts'
import { fieldProblem, inputProblem } from '../input-problem.ts'
import { jsonWords } from '../json-words.ts'
import { DECIMAL_FIELDS } from '../record-fields.ts'
import { decodeText, type FileChunks } from './decode-text.ts'
import { fileError, fileProblem, LONGEST_ROW_BYTES } from './file-problem.ts'
import type { FileRow, RecordFile } from './file-row.ts'

/** A line of a text; without its text when it is longer than a record can be. */
interface Line {
  readonly line: number
  readonly text: string | undefined
}

const TOO_LONG: Words = {
  nl: 'is te lang voor één record; zet elk record op een eigen regel',
  en: 'is too long for one record; put each record on a line of its own',
}

const NO_LINES: Words = {
  nl: 'het bestand is een lijst of één record over meer regels; kies het formaat json',
  en: 'the file is a list, or one record over several lines; choose the format json',
}

const EMPTY_FILE: Words = {
  nl: 'het bestand is leeg; zet elke werkende als record op een eigen regel',
  en: 'the file is empty; put each worker as a record on a line of its own',
}

/** Opens a file of lines; each is read when it is asked for. */
export async function readJsonLines(chunks: FileChunks): Promise<RecordFile> {
  return { rows: rowsOf(linesOf(decodeText(chunks))) }
}

async function* rowsOf(lines: AsyncIterable<Line>): AsyncGenerator<FileRow> {
  let row = 0
  for await (const { line, text } of lines) {
    if (text?.trim() === '') continue
    row += 1
    // How a list or a record over several lines begins: every line of it would be wrong.
    if (row === 1 && /^[[{]$|^\[\s*\{/.test(text?.trim() ?? '')) {
      throw fileError(fileProblem(NO_LINES, { line }))
    }
    yield { row, line, ...readLine(text) }
  }
  if (row === 0) throw fileError(fileProblem(EMPTY_FILE))
}

function readLine(text: string | undefined): Pick<FileRow, 'record' | 'problems'> {
  if (text === undefined) return { problems: [inputProblem('', TOO_LONG)] }
  const parsed = parseJson(text, { decimalsIn: DECIMAL_FIELDS })
  if (parsed.ok) return { record: parsed.value, problems: [] }
  return { problems: [fieldProblem(parsed.problem.pointer, jsonWords(parsed.problem))] }
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<Line> {
  let line = 1
  let begun = ''
  for await (const text of texts) {
    const [first = '', ...others] = text.split('\n')
    begun = joined(begun, first)
    for (const other of others) {
      yield { line, text: isTooLong(begun) ? undefined : begun }
      line += 1
      begun = other
    }
  }
  yield { line, text: isTooLong(begun) ? undefined : begun }
}

/** A line that is too long is not kept: only that it was. */
function joined(begun: string, more: string): string {
  return isTooLong(begun) ? begun : begun + more
}

function isTooLong(text: string): boolean {
  return text.length > LONGEST_ROW_BYTES
}
