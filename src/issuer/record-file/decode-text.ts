/**
 * The bytes of a file as text, piece by piece: strict UTF-8, without its byte order mark.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { fileError, fileProblem } from './file-problem.ts'

/** What a file is read from: pieces of bytes or text, however they are cut. */
export type FileChunks = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>

const NOT_UTF8: Words = {
  nl: 'het bestand is geen UTF-8; bewaar het als UTF-8 (in Excel: "CSV UTF-8")',
  en: 'the file is not UTF-8; save it as UTF-8 (in Excel: "CSV UTF-8")',
}

const WORKBOOK: Words = {
  nl: 'het bestand is een werkmap van een spreadsheet; bewaar het als "CSV UTF-8"',
  en: 'the file is a workbook of a spreadsheet; save it as "CSV UTF-8"',
}

/** How a ZIP file begins, and so a workbook of Excel, LibreOffice or Numbers. */
const ZIP = 'PK\u0003\u0004'

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The text of a file.
 * @throws KlusCvError `ERR_KLUSCV_RECORD` at the first line that is not UTF-8
 */
export async function* decodeText(chunks: FileChunks): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let line = 1
  let isStart = true
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decode(decoder, chunk, { line, isStart })
    if (text === '') continue
    // What UTF-16 looks like to who expects UTF-8.
    if (text.includes('\0')) throw fileError(fileProblem(isStart ? whatBegins(text) : NOT_UTF8))
    yield isStart && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
    isStart = false
    line += countLines(text)
  }
  decode(decoder, undefined, { line, isStart })
}

/** Decodes a piece, or says at which line the text stops to be UTF-8. */
function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  { line, isStart }: { readonly line: number; readonly isStart: boolean },
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch {
    const [before = ''] = new TextDecoder().decode(withoutTail(chunk)).split('\ufffd')
    const words = isStart ? whatBegins(before) : NOT_UTF8
    throw fileError(fileProblem(words, { line: line + countLines(before) }))
  }
}

/** A piece without the end of a character that began in the piece before: at most three bytes. */
function withoutTail(chunk: Uint8Array = new Uint8Array()): Uint8Array {
  const tail = chunk.subarray(0, 3).findIndex((byte) => byte >> 6 !== 0b10)
  return tail < 1 ? chunk : chunk.subarray(tail)
}

function whatBegins(text: string): Words {
  return text.startsWith(ZIP) ? WORKBOOK : NOT_UTF8
}

/** How often a line ends in this text. */
export function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0
}
