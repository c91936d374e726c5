/**
 * What separates the cells of a table: found from its first line, which has names only.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { fileError, fileProblem } from './file-problem.ts'

/** Comma as RFC 4180, semicolon as spreadsheets in Dutch, tab as spreadsheets when pasted. */
const DELIMITERS = [',', ';', '\t'] as const

/** 128 Ki characters: the columns of a list of 500 gigs take half of it. */
const LONGEST_FIRST_LINE = 128 * 1024

const NO_LINES: Words = {
  nl: 'de eerste regel is te lang voor namen van kolommen; gebruik regels die met een nieuwe regel eindigen',
  en: 'the first line is too long for column names; end each line with a line break',
}

const NO_TABLE: Words = {
  nl: 'het bestand is geen CSV, maar lijkt JSON; kies het formaat json of ndjson',
  en: 'the file is not CSV, but looks like JSON; choose the format json or ndjson',
}

/** The first line of a text that comes in pieces, and the whole text again. */
export async function readFirstLine(
  texts: AsyncGenerator<string>,
): Promise<{ readonly firstLine: string; readonly texts: AsyncIterable<string> }> {
  let read = ''
  for (let next = await texts.next(); next.done !== true; next = await texts.next()) {
    read += next.value
    if (/[\r\n]/.test(read.trimStart())) break
    if (read.length > LONGEST_FIRST_LINE) throw fileError(fileProblem(NO_LINES, { line: 1 }))
  }
  const [firstLine = ''] = read.trimStart().split(/[\r\n]/)
  if (/^[{[]/.test(firstLine)) throw fileError(fileProblem(NO_TABLE, { line: 1 }))
  return { firstLine, texts: both(read, texts) }
}

async function* both(read: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield read
  yield* others
}

/** The delimiter of which there are most outside quotes. */
export function delimiterOf(firstLine: string): string {
  const plain = firstLine.replaceAll(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: plain.split(delimiter).length,
  }))
  return counted.reduce((most, other) => (other.count > most.count ? other : most)).delimiter
}
