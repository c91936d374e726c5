/**
 * A JSON file with one record, or a list of records. It is read whole, so its size is bounded:
 * larger files are CSV or NDJSON.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import type { JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseJson } from '../../core/parse-json.ts'
import type { Problem } from '../../core/problems.ts'
import { fieldProblem } from '../input-problem.ts'
import { characterOf, jsonWords } from '../json-words.ts'
import { DECIMAL_FIELDS } from '../record-fields.ts'
import { countLines, decodeText, type FileChunks } from './decode-text.ts'
import { fileError, fileProblem, type RecordFileProblem } from './file-problem.ts'
import type { FileRow, RecordFile } from './file-row.ts'

const TOO_LARGE: Words = {
  nl: 'het bestand is te groot voor JSON; gebruik CSV of NDJSON, of deel het op',
  en: 'the file is too large for JSON; use CSV or NDJSON, or split it',
}

const NO_RECORDS: Words = {
  nl: 'het bestand heeft geen records; zet elke werkende als record in de lijst',
  en: 'the file has no records; put each worker as a record into the list',
}

/**
 * Reads a JSON file.
 * @throws KlusCvError `ERR_KLUSCV_RECORD` for a text that is no JSON or too large, or an empty list
 */
export async function readJsonArray(chunks: FileChunks): Promise<RecordFile> {
  const text = await readWhole(chunks)
  const parsed = parseJson(text, { decimalsIn: DECIMAL_FIELDS })
  if (!parsed.ok) throw fileError(locate(parsed.problem, text))
  const records: readonly JsonValue[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  if (records.length === 0) throw fileError(fileProblem(NO_RECORDS))
  return { rows: rowsOf(records) }
}

async function* rowsOf(records: readonly JsonValue[]): AsyncGenerator<FileRow> {
  for (const [index, record] of records.entries()) yield { row: index + 1, record, problems: [] }
}

async function readWhole(chunks: FileChunks): Promise<string> {
  let text = ''
  for await (const piece of decodeText(chunks)) {
    text += piece
    // Characters are never more than bytes; the reader counts those.
    if (text.length > LIMITS.uploadBytes) throw fileError(fileProblem(TOO_LARGE))
  }
  return text
}

/** In a list of records the first step of a pointer is the record. */
function locate(problem: Problem, text: string): RecordFileProblem {
  const [, place, inRecord = ''] = /^\/(\d+)((?:\/.*)?)$/s.exec(problem.pointer) ?? []
  const pointer = place === undefined ? problem.pointer : inRecord
  return {
    ...fieldProblem(pointer, jsonWords(problem)),
    ...(place === undefined ? {} : { row: Number(place) + 1 }),
    line: countLines(text.slice(0, characterOf(problem))) + 1,
  }
}
