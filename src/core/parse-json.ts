/**
 * The strict JSON reader: the one way by which a document becomes data.
 * I-JSON (RFC 7493) and stricter, so that no two parsers can read two things in one text: valid
 * UTF-8 without byte order mark, no name twice in an object, no name that JavaScript treats
 * specially, integers only and each in one spelling, bounded size and depth, nothing after the
 * value. The value is frozen. Whether it is a credential is for the gate.
 * @module
 */
import type { JsonValue } from './json.ts'
import {
  type JsonReader,
  readString,
  readWord,
  refuse,
  skipWhiteSpace,
  takes,
} from './json-reader.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problems.ts'

/** The frozen value, or the first thing that is wrong and where. */
export type JsonParsed =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: Problem }

/** Bounds on one text. */
export interface JsonBounds {
  /** @default LIMITS.uploadBytes (16 MiB) */
  readonly maxBytes?: number
  /** Levels of objects and arrays; can only be lowered, the reader recurses once a level. @default LIMITS.jsonDepth (32) */
  readonly maxDepth?: number
  /**
   * Members in which 4.8 is read as "4.8"; anywhere else it is refused. For input that is not signed
   * as it stands, where these become texts anyway. Digit for digit, so that nothing is rounded.
   * @default none
   */
  readonly decimalsIn?: ReadonlySet<string>
}

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
  const maxBytes = bounds.maxBytes ?? LIMITS.uploadBytes
  if (isLonger(input, maxBytes)) {
    return refusal('too_large', `expected at most ${maxBytes} bytes`)
  }
  const text = typeof input === 'string' ? input : decodeUtf8(input)
  if (text === undefined) return refusal('PARSING_ERROR', 'expected valid UTF-8')
  const maxDepth = Math.min(bounds.maxDepth ?? LIMITS.jsonDepth, LIMITS.jsonDepth)
  const { decimalsIn = NOWHERE } = bounds
  const limits = { text, maxDepth, decimalsIn }
  return readDocument({ ...limits, at: 0, values: 0, names: new Set(), path: [] })
}

function readDocument(reader: JsonReader): JsonParsed {
  const value = readValue(reader, 0)
  skipWhiteSpace(reader)
  if (value !== undefined && reader.at < reader.text.length) {
    refuse(reader, 'PARSING_ERROR', 'expected nothing after the value')
  }
  if (reader.problem !== undefined) return { ok: false, problem: reader.problem }
  return value === undefined ? refusal('PARSING_ERROR', 'expected a value') : { ok: true, value }
}

/** The value here, `depth` levels below the root; undefined when it was refused. */
function readValue(reader: JsonReader, depth: number): JsonValue | undefined {
  skipWhiteSpace(reader)
  reader.values += 1
  if (reader.values > LIMITS.jsonValues) {
    return refuse(reader, 'too_large', `expected at most ${LIMITS.jsonValues} values`)
  }
  const first = reader.text[reader.at]
  if (first === '"') return readString(reader)
  if (first !== '{' && first !== '[') return readWord(reader)
  if (depth >= reader.maxDepth) {
    return refuse(reader, 'too_large', `expected at most ${reader.maxDepth} levels`)
  }
  return first === '{' ? readObject(reader, depth + 1) : readArray(reader, depth + 1)
}

function readObject(reader: JsonReader, depth: number): JsonValue | undefined {
  const object: Record<string, JsonValue> = {}
  reader.at += 1
  if (takes(reader, '}')) return Object.freeze(object)
  do {
    const name = readName(reader, object)
    if (name === undefined) return undefined
    const value = readItem(reader, name, depth)
    if (value === undefined) return undefined
    object[name] = value
  } while (takes(reader, ','))
  if (takes(reader, '}')) return Object.freeze(object)
  return refuse(reader, 'PARSING_ERROR', 'expected "," or "}"')
}

function readArray(reader: JsonReader, depth: number): JsonValue | undefined {
  const array: JsonValue[] = []
  reader.at += 1
  if (takes(reader, ']')) return Object.freeze(array)
  do {
    const value = readItem(reader, array.length, depth)
    if (value === undefined) return undefined
    array.push(value)
  } while (takes(reader, ','))
  if (takes(reader, ']')) return Object.freeze(array)
  return refuse(reader, 'PARSING_ERROR', 'expected "," or "]"')
}

/** Reads a value below the present path. After a refusal the path stays, to say where it was. */
function readItem(reader: JsonReader, step: string | number, depth: number): JsonValue | undefined {
  reader.path.push(step)
  const value = readValue(reader, depth)
  if (value !== undefined) reader.path.pop()
  return value
}

/** Reads a member's name and its colon. */
function readName(reader: JsonReader, object: Record<string, JsonValue>): string | undefined {
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

function refusal(problem: Problem['problem'], detail: string): JsonParsed {
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
