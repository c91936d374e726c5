/**
 * Statements: sentences that say, in words, what stands at certain places of a subject.
 * Everything signed is said: a leaf that no statement names cannot be issued. There is no generic
 * sentence that would say just any member.
 * @module
 */
import { type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import type { Formatter } from './format.ts'
import type { Words } from './words.ts'

/** One or a few short sentences, and the leaves of `credentialSubject` that they say. */
export interface Statement {
  readonly pointers: readonly JsonPointer[]
  readonly text: string
  /** Leaves in the other language that it says: for the full list only, so not among `pointers`. */
  readonly translates?: readonly JsonPointer[]
}

/** Every leaf that a statement says, in whichever language. */
export function leavesSaidBy({ pointers, translates = [] }: Statement): readonly JsonPointer[] {
  return [...pointers, ...translates]
}

/** Says one thing about a subject: a statement each for lists, none when there is nothing to say. */
export type Sentence<Subject> = (subject: Subject, format: Formatter) => readonly Statement[]

/** One statement, in the language of the formatter. */
export function say(
  format: Formatter,
  pointers: readonly JsonPointer[],
  words: Words,
): readonly Statement[] {
  return [{ pointers, text: format.say(words) }]
}

/** The statement about an optional member: none when it is absent. */
export function sayIfPresent<Value>(
  value: Value | undefined,
  statement: (value: Value) => readonly Statement[],
): readonly Statement[] {
  return value === undefined ? [] : statement(value)
}

/** The pointers of both languages of a text. */
export function bothPointers(pointer: JsonPointer): readonly JsonPointer[] {
  return [`${pointer}/nl`, `${pointer}/en`]
}

/** Every value below this one that has no members of its own. */
export function leafPointers(value: JsonValue, pointer: JsonPointer = ''): readonly JsonPointer[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  return Object.entries(value).flatMap(([member, below]) =>
    leafPointers(below, pointerTo(pointer, member)),
  )
}
