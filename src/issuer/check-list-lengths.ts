/**
 * Lists that are longer than any record has. They are found before anything else is looked at:
 * everything that is wrong with each of 60,000 empty reviews takes a minute to find.
 * @module
 */
import type { InputProblem } from '../core/errors.ts'
import { isJsonObject, type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { inputProblem } from './input-problem.ts'

/** Every list, however deep, that is too long; what stands in it is not looked at. */
export function checkListLengths(
  value: JsonValue,
  pointer: JsonPointer = '',
): readonly InputProblem[] {
  if (Array.isArray(value) && value.length > LIMITS.recordItems) {
    return [
      inputProblem(pointer, {
        nl: `mag hoogstens ${LIMITS.recordItems} delen hebben; het zijn er ${value.length}`,
        en: `must have at most ${LIMITS.recordItems} items, got ${value.length}`,
      }),
    ]
  }
  if (!Array.isArray(value) && !isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) =>
    checkListLengths(member, pointerTo(pointer, name)),
  )
}
