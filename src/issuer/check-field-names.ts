/**
 * Finds members of a record that do not exist: a mistyped optional member would otherwise be left
 * out of a certificate without anyone noticing.
 * @module
 */
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonPointer, type JsonValue, kindOf, pointerTo } from '../core/json.ts'
import { nearestName } from './nearest-name.ts'
import type { FieldNames } from './record-fields.ts'

/** Every member, however deep, that is not in the table, with the nearest name that is. */
export function checkFieldNames(
  value: JsonValue,
  names: FieldNames,
  pointer: JsonPointer,
): readonly InputProblem[] {
  if (!isJsonObject(value)) {
    return [{ pointer, message: `must be an object, got ${kindOf(value)}` }]
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const at = pointerTo(pointer, name)
    const known = Object.hasOwn(names, name) ? names[name] : undefined
    if (known === undefined) return [{ pointer: at, message: unknownName(name, names) }]
    return checkMember(member, known, at)
  })
}

function checkMember(
  member: JsonValue,
  known: FieldNames[string],
  pointer: JsonPointer,
): readonly InputProblem[] {
  if (known === 'value') return []
  if (!isList(known)) {
    // An identity check may be its method alone: what else stands here is for claims/ to judge.
    return isJsonObject(member) ? checkFieldNames(member, known, pointer) : []
  }
  if (!Array.isArray(member)) {
    return [{ pointer, message: `must be an array, got ${kindOf(member)}` }]
  }
  return member.flatMap((item, index) => checkFieldNames(item, known[0], pointerTo(pointer, index)))
}

function isList(known: FieldNames[string]): known is readonly [FieldNames] {
  return Array.isArray(known)
}

function unknownName(name: string, names: FieldNames): string {
  const near = nearestName(name, Object.keys(names))
  return near === undefined
    ? 'is not a member of a record'
    : `is not known; did you mean "${near}"?`
}
