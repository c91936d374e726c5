/**
 * The words of JSON (RFC 8259 sections 2, 6 and 7), read from a text: white space, strings,
 * numbers, and `true`, `false`, `null`. Stricter than the RFC: numbers are integers in their one
 * canonical spelling, strings are well-formed Unicode. Objects and arrays are parse-json.ts.
 * @module
 */
import { type JsonValue, pointerTo } from './json.ts'
import type { Problem } from './problems.ts'

/** A place in a text, the path that leads there, and the first thing that was wrong. */
export interface JsonReader {
  readonly text: string
  readonly maxDepth: number
  /** Members whose numbers with a fraction are read as the text that stands there. */
  readonly decimalsIn: ReadonlySet<string>
  /** The next character to read. */
  at: number
  /** How many values were begun. */
  values: number
  /** The different names of members so far. */
  readonly names: Set<string>
  /** Names and indices from the root to the value that is being read. */
  readonly path: (string | number)[]
  /** The objects and arrays around it, from the root. */
  readonly open: OpenValue[]
  /** The value of the whole text, once it is read. */
  root?: JsonValue
  problem?: Problem
}

/** An object that is being read. */
export type OpenObject = Record<string, JsonValue>

/** What has an end of its own, and was not read to it. */
export type OpenValue = OpenObject | JsonValue[]

const QUOTE = 0x22
const BACKSLASH = 0x5c
const SPACE = 0x20
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const TAB = 0x09

/** A fraction in plain digits, as JSON writes it. */
const PLAIN_DECIMAL = /^-?(?:0|[1-9][0-9]*)\.[0-9]+$/

/** A surrogate that is not half of a pair: two different ones become the same U+FFFD in UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u
/** One spelling per number: no plus, leading zero, fraction, exponent or minus zero. */
const CANONICAL_INTEGER = /^(?:0|-?[1-9][0-9]*)$/
const NUMBER_CHARACTERS = /[-+.0-9A-Za-z]*/y
const WORDS: ReadonlyMap<string, JsonValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Notes what is wrong at the present path; only the first counts. Answers undefined: no value. */
export function refuse(reader: JsonReader, problem: Problem['problem'], detail: string): undefined {
  const pointer = reader.path.reduce<string>(pointerTo, '')
  reader.problem ??= { problem, pointer, detail: `${detail}, at character ${reader.at}` }
  return undefined
}

/** Skips white space, then takes this character if it is next. */
export function takes(reader: JsonReader, character: string): boolean {
  skipWhiteSpace(reader)
  if (reader.text[reader.at] !== character) return false
  reader.at += 1
  return true
}

/** Moves to the next character that means something. */
export function skipWhiteSpace(reader: JsonReader): void {
  const { text } = reader
  let { at } = reader
  while (isWhiteSpace(text.charCodeAt(at))) at += 1
  reader.at = at
}

/** A loop is twice as fast here as an expression, because most texts have none. */
function isWhiteSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB
}

/** Reads a string, from its opening quote. */
export function readString(reader: JsonReader): string | undefined {
  const end = endOfString(reader)
  if (end === undefined) return refuse(reader, 'PARSING_ERROR', 'expected the end of a string')
  const string = unescapeString(reader.text.slice(reader.at, end))
  if (string === undefined) return refuse(reader, 'PARSING_ERROR', 'expected a valid escape')
  if (LONE_SURROGATE.test(string)) {
    return refuse(reader, 'PARSING_ERROR', 'expected well-formed Unicode, got a lone surrogate')
  }
  reader.at = end
  return string
}

/** Reads `true`, `false`, `null` or a number. */
export function readWord(reader: JsonReader): JsonValue | undefined {
  const length = lengthOfMatch(NUMBER_CHARACTERS, reader)
  const token = reader.text.slice(reader.at, reader.at + length)
  const value = WORDS.has(token) ? WORDS.get(token) : parseNumber(reader, token)
  if (value !== undefined) reader.at += length
  return value
}

/** The name of the member that is being read, whatever lists are between. */
function memberOf({ path }: JsonReader): string {
  return String(path.findLast((step) => typeof step === 'string'))
}

function parseNumber(reader: JsonReader, token: string): number | string | undefined {
  if (CANONICAL_INTEGER.test(token) && Number.isSafeInteger(Number(token))) return Number(token)
  if (!/^[-+.]?[0-9]/.test(token)) return refuse(reader, 'PARSING_ERROR', 'expected a value')
  if (PLAIN_DECIMAL.test(token) && reader.decimalsIn.has(memberOf(reader))) return token
  const expected = 'expected a safe integer in its canonical spelling (decimals are strings)'
  return refuse(reader, 'MALFORMED_VALUE_ERROR', `${expected}, got another number`)
}

/** The index after the closing quote; undefined at a control character or the end of the text. */
function endOfString({ text, at }: JsonReader): number | undefined {
  let index = at + 1
  for (let code = text.charCodeAt(index); code >= SPACE; code = text.charCodeAt(index)) {
    if (code === QUOTE) return index + 1
    index += code === BACKSLASH ? 2 : 1
  }
  return undefined
}

/** The value of a string token that has its quotes; undefined when an escape is not JSON's. */
function unescapeString(token: string): string | undefined {
  if (!token.includes('\\')) return token.slice(1, -1)
  try {
    return JSON.parse(token) as string
  } catch {
    return undefined
  }
}

/** How many characters a sticky expression, which matches the empty text too, takes here. */
function lengthOfMatch(sticky: RegExp, { text, at }: JsonReader): number {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0].length ?? 0
}
