/**
 * One rewrite of a document, and tables of rewrites that belong to one place in it.
 * @module
 */
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../../../src/core/json.ts'
import type { ProblemType } from '../../../src/core/problems.ts'

/** One rewritten document, and how our reader and gate refuse it. */
export interface Mutant {
  readonly name: string
  readonly text: string
  readonly problem: ProblemType
  /** Where the refusal points. */
  readonly pointer: JsonPointer
}

/** A name, what the value becomes, and where below its place and as what it is refused. */
export type Row = readonly [
  name: string,
  becomes: JsonValue | undefined,
  below?: readonly (string | number)[],
  problem?: ProblemType,
]

/** Where something stands. */
export type Path = readonly (string | number)[]

export const CREDENTIALS = 'https://www.w3.org/2018/credentials#'
export const KLUSCV = 'https://w3id.org/kluscv/vocab#'

/** The mutants of a table whose rows change the value at one path; `undefined` removes it. */
export function mutantsAt(document: JsonObject, path: Path, rows: readonly Row[]): Mutant[] {
  return rows.map(([name, becomes, below = [], problem = 'MALFORMED_VALUE_ERROR']) => ({
    name: `${pointerOf(path) || 'document'}: ${name}`,
    text: JSON.stringify(replaceAt(document, path, becomes)),
    problem,
    pointer: pointerOf([...path, ...below]),
  }))
}

/** The object at a path, or an empty one. */
export function objectAt(document: JsonObject, ...path: Path): JsonObject {
  const found = path.reduce<JsonValue | undefined>(
    (value, step) => (value as Record<string | number, JsonValue> | undefined)?.[step],
    document,
  )
  return isJsonObject(found) ? found : {}
}

/** The same object without one member. */
export function omit(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}

/** The same object with a member under another name. */
export function rename(object: JsonObject, name: string, newName: string): JsonObject {
  return { ...omit(object, name), [newName]: object[name] ?? 'x' }
}

/** A copy with another value at a path; undefined removes it. */
function replaceAt(document: JsonValue, path: Path, value: JsonValue | undefined): JsonValue {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  const copy = structuredClone(document) as Record<string | number, JsonValue>
  if (rest.length > 0) copy[step] = replaceAt(copy[step] ?? {}, rest, value)
  else if (value === undefined) delete copy[step]
  else copy[step] = value
  return copy as JsonValue
}

const pointerOf = (path: Path): JsonPointer => path.reduce<string>(pointerTo, '')
