/**
 * From a schema and the rules between its members to the one check of a `credentialSubject`:
 * closed shape first, then every text and the order of lists, then the rules. Problems name the
 * place and the expectation, never a value.
 * @module
 */
import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import type { TLocalizedValidationError } from 'typebox/error'
import { Settings } from 'typebox/system'
import { isJsonObject, type JsonPointer, type JsonValue, kindOf, pointerTo } from '../core/json.ts'
import type { Problem } from '../core/problems.ts'
import { misplacedPointers } from './list-order.ts'
import { findTextFault } from './value-rules.ts'

// The validator's own limit is 8, of which half may say the same: whoever fills a record wants to
// hear everything at once. More than this is no slip of the pen, and each costs a message.
Settings.Set({ maxErrors: 100 })

/** What a member is called by who reads the message: a platform wrote it under another name. */
type NameMember = (member: string) => string

/** What was expected: a text, or one that names other members. */
export type Detail = string | ((name: NameMember) => string)

/** A place where a rule is broken, relative to the subject, and what was expected. */
export interface Breach {
  readonly pointer: JsonPointer
  readonly detail: Detail
}

/** A `ShapeCheck` of a subject, whose messages name members as in the claim unless told otherwise. */
export type ClaimCheck = (
  value: JsonValue,
  pointer: JsonPointer,
  name?: NameMember,
) => readonly Problem[]

/** A rule that holds between members: everything that breaks it, [] when it holds. */
export type Rule<Subject> = (subject: Subject) => readonly Breach[]

/** A check of one kind of subject, and the same as a type guard. */
export interface SubjectCheck<Subject> {
  readonly check: ClaimCheck
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
  const validator = Compile(schema)
  const shapeFits = (value: unknown): value is Static<Schema> => validator.Check(value)
  const shapeBreachesOf = (value: JsonValue): readonly Breach[] => {
    const breaches = validator.Errors(value).flatMap((error) => shapeBreaches(error, value))
    // The validator stops after some errors, and we leave some of them out: a value that does not
    // fit must not end up with nothing against it.
    return breaches.length > 0 ? breaches : [{ pointer: '', detail: 'does not have this shape' }]
  }
  const breachesOf = (value: JsonValue): readonly Breach[] => {
    if (!shapeFits(value)) return shapeBreachesOf(value)
    const faults = [...(textsFit(value) ? [] : textBreaches(value, '')), ...orderBreaches(value)]
    return faults.length > 0 ? faults : rules.flatMap((rule) => rule(value))
  }
  return {
    check: (value, pointer, name = asInTheClaim) =>
      breachesOf(value).map((breach) => toProblem(breach, pointer, name)),
    fits: (value): value is Static<Schema> => shapeFits(value) && breachesOf(value).length === 0,
  }
}

const asInTheClaim: NameMember = (member) => member

function toProblem(breach: Breach, parent: JsonPointer, name: NameMember): Problem {
  const pointer = `${parent}${breach.pointer}`
  const detail = typeof breach.detail === 'string' ? breach.detail : breach.detail(name)
  return { problem: 'MALFORMED_VALUE_ERROR', pointer, detail }
}

/** The validator's errors in our words; `boolean` only repeats `additionalProperties`. */
function shapeBreaches(error: TLocalizedValidationError, subject: JsonValue): readonly Breach[] {
  const pointer = error.instancePath
  if (error.keyword === 'boolean') return []
  if (error.keyword === 'required') {
    return error.params.requiredProperties.map((member) => ({
      pointer: pointerTo(pointer, member),
      detail: 'is required and missing',
    }))
  }
  if (error.keyword === 'additionalProperties') {
    return error.params.additionalProperties.map((member) => ({
      pointer: pointerTo(pointer, member),
      detail: 'is not a member that this certificate can have',
    }))
  }
  if (error.keyword === 'type') {
    const found = kindOf(valueAt(subject, pointer))
    return [{ pointer, detail: `must be ${String(error.params.type)}, got ${found}` }]
  }
  if (error.keyword === 'enum') {
    return [{ pointer, detail: `must be one of ${error.params.allowedValues.join(', ')}` }]
  }
  return [{ pointer, detail: error.message }]
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

function orderBreaches(subject: JsonValue): readonly Breach[] {
  if (!isJsonObject(subject)) return []
  return misplacedPointers(subject).map((pointer) => ({
    pointer,
    detail: 'must come after the item before it, in the order of this list',
  }))
}
