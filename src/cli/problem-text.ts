/**
 * Problems in a file of records as lines for people, and as lines for a program or spreadsheet.
 * No line holds a value of a record.
 * @module
 */
import type { Locale } from '../claims/words.ts'
import { tableRow } from '../core/table-row.ts'
import type { RecordFileProblem } from '../issuer/index.ts'

const PLACE_WORDS = {
  en: { row: 'row', line: 'line', column: 'column', absent: ' (not in the file)' },
  nl: { row: 'rij', line: 'regel', column: 'kolom', absent: ' (niet in het bestand)' },
} as const satisfies Readonly<Record<Locale, object>>

/** One problem: where, and what to do about it. */
export function problemLine(problem: RecordFileProblem, lang: Locale): string {
  const { message, messageNl = message } = problem
  const words = lang === 'nl' ? messageNl : message
  const place = placeOf(problem, lang)
  return place === '' ? `  ${words}\n` : `  ${place}: ${words}\n`
}

function placeOf({ row, line, column, pointer }: RecordFileProblem, lang: Locale): string {
  const words = PLACE_WORDS[lang]
  const place = [
    ...(row === undefined ? [] : [`${words.row} ${row}`]),
    ...(line === undefined ? [] : [`${words.line} ${line}`]),
    ...(column === undefined ? [] : [columnText(column, words)]),
    ...(column === undefined && pointer !== '' ? [pointer] : []),
  ]
  return place.join(', ')
}

function columnText(
  { name, letter }: NonNullable<RecordFileProblem['column']>,
  words: { readonly column: string; readonly absent: string },
): string {
  if (name === '' && letter !== undefined) return `${words.column} ${letter}`
  return letter === undefined
    ? `${words.column} "${name}"${words.absent}`
    : `${words.column} ${letter} "${name}"`
}

/** The members of a problem in a file of problems, in order. */
const MEMBERS = ['row', 'line', 'column', 'letter', 'pointer', 'message', 'message_nl'] as const

function membersOf(problem: RecordFileProblem): Readonly<Record<string, unknown>> {
  const { row, line, column, pointer, message, messageNl: message_nl } = problem
  const { name, letter } = column ?? {}
  return { row, line, column: name, letter, pointer, message, message_nl }
}

/** One problem as a line of JSON. */
export function problemJsonLine(problem: RecordFileProblem): string {
  return `${JSON.stringify(membersOf(problem))}\n`
}

/** The first line of a table of problems. */
export const PROBLEM_TABLE_HEADER = `${MEMBERS.join(',')}\r\n`

/** One problem as a row of CSV. */
export function problemTableRow(problem: RecordFileProblem): string {
  const members = membersOf(problem)
  return tableRow(MEMBERS.map((name) => String(members[name] ?? '')))
}
