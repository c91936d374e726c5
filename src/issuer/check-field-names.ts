/**
 * Finds members of a record that do not exist: a mistyped optional member would otherwise be left
 * out of a certificate without anyone noticing.
 * @module
 */
import { otherKind } from '../claims/shape-words.ts'
import type { Words } from '../claims/words.ts'
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
  return checkMembers(value, { names, pointer, told: new Map() })
}

/** Where a value stands, and what may stand in it. */
interface Level {
  readonly names: FieldNames
  readonly pointer: JsonPointer
  /** What was said of a name where the same ones are known: a thousand rows mistype the same one. */
  readonly told: Map<FieldNames, Map<string, Words>>
}

function checkMembers(value: JsonValue, { names, pointer, told }: Level): readonly InputProblem[] {
  if (!isJsonObject(value)) {
    return [fieldProblem(pointer, otherKind('object', value))]
  }
  return Object.entries(value).flatMap(([name, member]) => {
    const at = pointerTo(pointer, name)
    const known = Object.hasOwn(names, name) ? names[name] : undefined
    if (known === undefined) return [inputProblem(at, wordsFor(name, names, told))]
    return checkMember(member, known, { pointer: at, told })
  })
}

function wordsFor(name: string, names: FieldNames, told: Level['told']): Words {
  const toldHere = told.get(names) ?? new Map<string, Words>()
  told.set(names, toldHere)
  const words = toldHere.get(name) ?? unknownName(name, Object.keys(names))
  toldHere.set(name, words)
  return words
}

function checkMember(
  member: JsonValue,
  known: FieldNames[string],
  { pointer, told }: Omit<Level, 'names'>,
): readonly InputProblem[] {
  if (known === 'value') return []
  if (!isList(known)) {
    // An identity check may be its method alone: what else stands here is for claims/ to judge.
    return isJsonObject(member) ? checkMembers(member, { names: known, pointer, told }) : []
  }
  if (!Array.isArray(member)) {
    return [fieldProblem(pointer, otherKind('array', member))]
  }
  const [names] = known
  return member.flatMap((item, index) =>
    checkMembers(item, { names, pointer: pointerTo(pointer, index), told }),
  )
}

function isList(known: FieldNames[string]): known is readonly [FieldNames] {
  return Array.isArray(known)
}
