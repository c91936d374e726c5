/**
 * From a schema and the rules between its members to the one check of a `credentialSubject`:
 * closed shape first, then every text and the order of lists, then the rules. Problems name the
 * place and the expectation, never a value.
 * @module
 */
import type { Static, TSchema } from 'typebox'
import type { TLocalizedValidationError } from 'typebox/error'
import { Settings } from 'typebox/system'
import { isJsonObject, type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import type { Problem } from '../core/problems.ts'
import { createValidator } from './compiled-validator.ts'
import { misplacedPointers } from './list-order.ts'
import { MISSHAPEN, missing, wordsForError } from './shape-words.ts'
import { findTextFault } from './value-rules.ts'
import type { Words } from './words.ts'

// The validator's own limit is 8, of which half may say the same: whoever fills a record wants to
// hear everything at once. More than this is no slip of the pen, and each costs a message.
Settings.Set({ maxErrors: 100 })

/** What a member is called by who reads the message: a platform wrote it under another name. */
export type NameMember = (member: string) => string

/** What was expected: words, or words that name other members. */
export type Detail = Words | ((name: NameMember) => Words)

/** A place where a rule is broken, relative to the subject, and what was expected. */
export interface Breach {
  readonly pointer: JsonPointer
  readonly detail: Detail
}

/** A breach whose words name members as their reader does. */
export interface WordedBreach {
  readonly pointer: JsonPointer
  readonly words: Words
}

/** A `ShapeCheck` of a subject, in English: for the gate and for reports. */
export type ClaimCheck = (value: JsonValue, pointer: JsonPointer) => readonly Problem[]

/** Everything wrong with a subject, in both languages: for who made it. */
export type FindBreaches = (value: JsonValue, name: NameMember) => readonly WordedBreach[]

/** A rule that holds between members: everything that breaks it, [] when it holds. */
export type Rule<Subject> = (subject: Subject) => readonly Breach[]

/** A check of one kind of subject: as problems, in words, and as a type guard. */
export interface SubjectCheck<Subject> {
  readonly check: ClaimCheck
  readonly breaches: FindBreaches
  readonly fits: (value: unknown) => value is Subject
}

/** A breach at `pointer` unless `holds`: so a rule reads as the sentence that must be true. */
export function expect(holds: boolean, pointer: JsonPointer, detail: Detail): readonly Breach[] {
  return holds ? [] : [{ pointer, detail }]
}

/** The check for a schema and its rules. */
export function createSubjectCheck<Schema extends TSchema>(
  schema: Schema,
  rules: readonly Rule<Static<Schema>>[],
): SubjectCheck<Static<Schema>> {
  const validator = createValidator(schema)
  const shapeFits = (value: unknown): value is Static<Schema> => validator.fits(value)
  const shapeBreachesOf = (value: JsonValue): readonly Breach[] => {
    const breaches = validator
      .errorsOf(value)
      .flatMap((error) => shapeBreaches(error, value, schema))
    // The validator stops after some errors, and we leave some of them out: a value that does not
    // fit must not end up with nothing against it.
    return breaches.length > 0 ? breaches : [{ pointer: '', detail: MISSHAPEN }]
  }
  const breachesOf = (value: JsonValue): readonly Breach[] => {
    if (!shapeFits(value)) return shapeBreachesOf(value)
    const faults = [...(textsFit(value) ? [] : textBreaches(value, '')), ...orderBreaches(value)]
    return faults.length > 0 ? faults : rules.flatMap((rule) => rule(value))
  }
  const breaches: FindBreaches = (value, name) =>
    breachesOf(value).map(({ pointer, detail }) => ({ pointer, words: inWords(detail, name) }))
  return {
    check: (value, pointer) =>
      breaches(value, asInTheClaim).map((breach) => toProblem(breach, pointer)),
    breaches,
    fits: (value): value is Static<Schema> => shapeFits(value) && breachesOf(value).length === 0,
  }
}

const asInTheClaim: NameMember = (member) => member

/** The words of a detail, with members named as their reader does. */
export function inWords(detail: Detail, name: NameMember): Words {
  return typeof detail === 'function' ? detail(name) : detail
}

function toProblem({ pointer, words }: WordedBreach, parent: JsonPointer): Problem {
  return { problem: 'MALFORMED_VALUE_ERROR', pointer: `${parent}${pointer}`, detail: words.en }
}

/** The validator's errors in our words; `boolean` only repeats `additionalProperties`. */
function shapeBreaches(
  error: TLocalizedValidationError,
  subject: JsonValue,
  whole: TSchema,
): readonly Breach[] {
  const { keyword, params, instancePath: pointer } = error
  // A path in a schema is `#` and a pointer.
  const schemaAt = (path: string) =>
    valueAt(whole as JsonValue, `${error.schemaPath}${path}`.slice(1))
  if (keyword === 'boolean') return []
  if (keyword === 'required') {
    return params.requiredProperties.map((member) => ({
      pointer: pointerTo(pointer, member),
      detail: missing(schemaAt(pointerTo('/properties', member))),
    }))
  }
  const detail = wordsForError(error, { value: valueAt(subject, pointer), schema: schemaAt('') })
  // A member that is not ours is told at its own place.
  const members = keyword === 'additionalProperties' ? params.additionalProperties : []
  if (members.length === 0) return [{ pointer, detail }]
  return members.map((member) => ({ pointer: pointerTo(pointer, member), detail }))
}

function valueAt(value: JsonValue, pointer: JsonPointer): JsonValue | undefined {
  const members = pointer.split('/').slice(1)
  return members.reduce<JsonValue | undefined>((at, member) => {
    const name = member.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(at)) return at[Number(name)]
    return isJsonObject(at) ? at[name] : undefined
  }, value)
}

/** Whether no text has a fault. Nearly always so, and seen without a pointer for every text. */
function textsFit(value: JsonValue): boolean {
  if (typeof value === 'string') return findTextFault(value) === undefined
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(textsFit)
}

function textBreaches(value: JsonValue, pointer: JsonPointer): readonly Breach[] {
  if (typeof value === 'string') {
    const fault = findTextFault(value)
    return fault === undefined ? [] : [{ pointer, detail: fault }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, below]) =>
    textBreaches(below, pointerTo(pointer, member)),
  )
}

const MISPLACED: Words = {
  nl: 'moet na het deel ervoor komen, in de volgorde van deze lijst',
  en: 'must come after the item before it, in the order of this list',
}

function orderBreaches(subject: JsonValue): readonly Breach[] {
  if (!isJsonObject(subject)) return []
  return misplacedPointers(subject).map((pointer) => ({
    pointer,
    detail: MISPLACED,
  }))
}
