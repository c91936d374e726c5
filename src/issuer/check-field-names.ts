/**
 * Finds members of a record that do not exist: a mistyped optional member would otherwise be left
 * out of a certificate without anyone noticing.
 * @module
 */
import { otherKind } from '../claims/shape-words.ts'
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import { fieldProblem, inputProblem } from './input-problem.ts'
import type { FieldNames } from './record-fields.ts'
import { unknownName } from './unknown-name.ts'

/** Every member, however deep, that is not in the table, with the nearest name that is. */
export function checkFieldNames(
  value: JsonValue,
  names: FieldNames,
  pointer: JsonPointer,
): readonly InputProblem[] {
  if (!isJsonObject(value)) {
    return [fieldProblem(pointer, otherKind('object', value))]
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const at = pointerTo(pointer, name)
    const known = Object.hasOwn(names, name) ? names[name] : undefined
    if (known === undefined) return [inputProblem(at, unknownName(name, Object.keys(names)))]
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
    return [fieldProblem(pointer, otherKind('array', member))]
  }
  return member.flatMap((item, index) => checkFieldNames(item, known[0], pointerTo(pointer, index)))
}

function isList(known: FieldNames[string]): known is readonly [FieldNames] {
  return Array.isArray(known)
}
