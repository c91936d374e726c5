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
  /** What a label is called in the other language: for the full list, not for running text. */
  readonly isTranslation?: true
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
