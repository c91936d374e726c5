/**
 * The strict JSON reader: the one way by which a document becomes data.
 * I-JSON (RFC 7493) and stricter, so that no two parsers can read two things in one text: valid
 * UTF-8 without byte order mark, no name twice in an object, no name that JavaScript treats
 * specially, integers only and each in one spelling, bounded size and depth, nothing after the
 * value. The value is frozen. Whether it is a credential is for the gate.
 * @module
 */
import { noteFrozen } from './freeze.ts'
import type { JsonValue } from './json.ts'
import {
  type JsonReader,
  type OpenObject,
  type OpenValue,
  readString,
  readWord,
  refuse,
  skipWhiteSpace,
  takes,
} from './json-reader.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problems.ts'
import { noteStrict } from './strict-json.ts'

/** The frozen value, or the first thing that is wrong and where. */
export type JsonParsed =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: Problem }

/** Bounds on one text. */
export interface JsonBounds {
  /** @default LIMITS.uploadBytes (16 MiB) */
  readonly maxBytes?: number
  /** Levels of objects and arrays; can only be lowered. @default LIMITS.jsonDepth (32) */
  readonly maxDepth?: number
  /**
   * Members in which 4.8 is read as "4.8"; anywhere else it is refused. For input that is not signed
   * as it stands, where these become texts anyway. Digit for digit, so that nothing is rounded.
   * @default none
   */
  readonly decimalsIn?: ReadonlySet<string>
}

/** Read in 10 ms: whoever else waits does not notice. */
const VALUES_A_TURN = 5_000

const NOWHERE: ReadonlySet<string> = new Set()

/**
 * Own members of these names read or replace what every object inherits. JavaScript itself calls the
 * last two: an object whose toString is a text cannot be put into a text, and throws instead.
 */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([
  ...['__proto__', 'constructor', 'prototype'],
  ...['toString', 'valueOf'],
])

/** Reads one JSON text. Never throws, whatever the text; takes time linear in its length. */
export function parseJson(input: string | Uint8Array, bounds: JsonBounds = {}): JsonParsed {
  const opened = openText(input, bounds)
  if (!opened.ok) return opened
  while (!readSome(opened.reader, Number.POSITIVE_INFINITY));
  return resultOf(opened.reader)
}

/**
 * The same, with a pause after every few thousand values: who serves others must not be kept from
 * them by one text. 250,000 values take 0.3 s of a core in one piece.
 *
 * @param pause - resolves when the others had their turn
 */
export async function parseJsonInTurns(
  input: string | Uint8Array,
  bounds: JsonBounds,
  pause: () => Promise<unknown>,
): Promise<JsonParsed> {
  const opened = openText(input, bounds)
  if (!opened.ok) return opened
  while (!readSome(opened.reader, VALUES_A_TURN)) await pause()
  return resultOf(opened.reader)
}

type OpenedText =
  | { readonly ok: true; readonly reader: JsonReader }
  | (JsonParsed & { readonly ok: false })

function openText(input: string | Uint8Array, bounds: JsonBounds): OpenedText {
  const maxBytes = bounds.maxBytes ?? LIMITS.uploadBytes
  if (isLonger(input, maxBytes)) {
    return refusal('too_large', `expected at most ${maxBytes} bytes`)
  }
  const text = typeof input === 'string' ? input : decodeUtf8(input)
  if (text === undefined) return refusal('PARSING_ERROR', 'expected valid UTF-8')
  const maxDepth = Math.min(bounds.maxDepth ?? LIMITS.jsonDepth, LIMITS.jsonDepth)
  const { decimalsIn = NOWHERE } = bounds
  const limits = { text, maxDepth, decimalsIn }
  const progress = { at: 0, values: 0, names: new Set<string>(), path: [], open: [] }
  return { ok: true, reader: { ...limits, ...progress } }
}

/** Reads so many values; whether there is nothing more to read. */
function readSome(reader: JsonReader, values: number): boolean {
  const until = reader.values + values
  while (reader.values < until) {
    const value = readValue(reader)
    if (reader.problem !== undefined) return true
    if (value !== undefined && !placeValue(reader, value)) return true
  }
  return false
}

function resultOf(reader: JsonReader): JsonParsed {
  const { problem, root } = reader
  if (problem !== undefined) return { ok: false, problem }
  if (root === undefined) return refusal('PARSING_ERROR', 'expected a value')
  // With decimals read as texts it is not what stood there.
  if (reader.decimalsIn.size === 0) noteStrict(root)
  return { ok: true, value: root }
}

/** The value here; undefined when it was refused, or was opened and its first item comes next. */
function readValue(reader: JsonReader): JsonValue | undefined {
  skipWhiteSpace(reader)
  reader.values += 1
  if (reader.values > LIMITS.jsonValues) {
    return refuse(reader, 'too_large', `expected at most ${LIMITS.jsonValues} values`)
  }
  const first = reader.text[reader.at]
  if (first === '"') return readString(reader)
  if (first !== '{' && first !== '[') return readWord(reader)
  if (reader.open.length >= reader.maxDepth) {
    return refuse(reader, 'too_large', `expected at most ${reader.maxDepth} levels`)
  }
  reader.at += 1
  const value: OpenValue = first === '{' ? {} : []
  if (takes(reader, closingOf(value))) return Object.freeze(value) as JsonValue
  reader.open.push(value)
  beginItem(reader, value)
  return undefined
}

/** Puts a value where it belongs and moves to the next one; false when there is none. */
function placeValue(reader: JsonReader, value: JsonValue): boolean {
  let whole = value
  for (let around = reader.open.at(-1); around !== undefined; around = reader.open.at(-1)) {
    const step = reader.path.pop()
    if (Array.isArray(around)) around.push(whole)
    else around[String(step)] = whole
    if (takes(reader, ',')) return beginItem(reader, around)
    if (!takes(reader, closingOf(around))) {
      refuse(reader, 'PARSING_ERROR', `expected "," or "${closingOf(around)}"`)
      return false
    }
    whole = Object.freeze(around) as JsonValue
    reader.open.pop()
  }
  reader.root = whole
  noteFrozen(whole)
  skipWhiteSpace(reader)
  if (reader.at < reader.text.length) {
    refuse(reader, 'PARSING_ERROR', 'expected nothing after the value')
  }
  return false
}

/** Moves to the next item. After a refusal the path stays, to say where it was. */
function beginItem(reader: JsonReader, around: OpenValue): boolean {
  const step = Array.isArray(around) ? around.length : readName(reader, around)
  if (step === undefined) return false
  reader.path.push(step)
  return true
}

function closingOf(value: OpenValue): ']' | '}' {
  return Array.isArray(value) ? ']' : '}'
}

/** Reads a member's name and its colon. */
function readName(reader: JsonReader, object: OpenObject): string | undefined {
  skipWhiteSpace(reader)
  if (reader.text[reader.at] !== '"') {
    return refuse(reader, 'PARSING_ERROR', 'expected a name in double quotes')
  }
  const name = readString(reader)
  if (name === undefined) return undefined
  if (name.length > LIMITS.memberNameCharacters) {
    return refuse(reader, 'too_large', 'expected a shorter name')
  }
  reader.names.add(name)
  if (reader.names.size > LIMITS.jsonNames) {
    return refuse(reader, 'too_large', `expected at most ${LIMITS.jsonNames} different names`)
  }
  if (FORBIDDEN_NAMES.has(name)) return refuseName(reader, name, 'MALFORMED_VALUE_ERROR')
  if (Object.hasOwn(object, name)) return refuseName(reader, name, 'PARSING_ERROR')
  if (!takes(reader, ':')) return refuse(reader, 'PARSING_ERROR', 'expected ":" after a name')
  return name
}

function refuseName(
  reader: JsonReader,
  name: string,
  problem: 'PARSING_ERROR' | 'MALFORMED_VALUE_ERROR',
): undefined {
  reader.path.push(name)
  const expected = problem === 'PARSING_ERROR' ? 'each name once' : 'no name that JavaScript uses'
  return refuse(reader, problem, `expected ${expected}`)
}

function refusal(problem: Problem['problem'], detail: string): JsonParsed & { readonly ok: false } {
  return { ok: false, problem: { problem, pointer: '', detail } }
}

/** Whether the text takes more bytes in UTF-8; its characters, never more than its bytes, come first. */
function isLonger(input: string | Uint8Array, maxBytes: number): boolean {
  if (input.length > maxBytes || typeof input !== 'string') return input.length > maxBytes
  // A UTF-16 unit is at most three bytes of UTF-8: what is short enough needs no counting.
  if (input.length * 3 <= maxBytes) return false
  return new TextEncoder().encode(input).length > maxBytes
}

/** The text; a byte order mark stays in it, so that it is refused as what it is not: a value. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
