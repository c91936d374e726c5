/**
 * Shapes as values: small functions that say what does not fit, put together into closed shapes.
 * The gate describes the envelopes with them; claims/ gives its own for `credentialSubject`.
 * No cryptography, no JSON-LD; messages name kinds, never values.
 * @module
 */
import { isJsonObject, type JsonPointer, type JsonValue, kindOf, pointerTo } from './json.ts'
import type { Problem } from './problems.ts'

/** Everything in a value that does not fit, with pointers that start at `pointer`; `[]` = fits. */
export type ShapeCheck = (value: JsonValue, pointer: JsonPointer) => readonly Problem[]

/** The shape of each member by its name. */
export type MemberShapes = Readonly<Record<string, ShapeCheck>>

/** The problem that something else was expected here. */
export function malformed(expected: string, value: unknown, pointer: JsonPointer): Problem {
  const got = value === undefined ? 'nothing' : kindOf(value)
  return { problem: 'MALFORMED_VALUE_ERROR', pointer, detail: `expected ${expected}, got ${got}` }
}

/** A string of which `accepts` is true. */
export function stringThat(expected: string, accepts: (text: string) => boolean): ShapeCheck {
  return (value, pointer) =>
    typeof value === 'string' && accepts(value) ? [] : [malformed(expected, value, pointer)]
}

/** true or false. */
export const boolean: ShapeCheck = (value, pointer) =>
  typeof value === 'boolean' ? [] : [malformed('a boolean', value, pointer)]

/** Any object: what is in it is judged elsewhere, or only shown as text. */
export const anyObject: ShapeCheck = (value, pointer) =>
  isJsonObject(value) ? [] : [malformed('an object', value, pointer)]

/** Exactly this string. */
export function exactly(text: string): ShapeCheck {
  return stringThat(`"${text}"`, (value) => value === text)
}

/** One of these strings. */
export function oneOf(texts: readonly string[]): ShapeCheck {
  return stringThat(texts.map((text) => `"${text}"`).join(' or '), (text) => texts.includes(text))
}

/** Exactly these strings in this order. */
export function exactList(texts: readonly string[]): ShapeCheck {
  return (value, pointer) =>
    isSameList(value, texts) ? [] : [malformed(`exactly ${texts.join(', ')}`, value, pointer)]
}

/** Whether a value is an array of exactly these strings. */
export function isSameList(value: JsonValue | undefined, texts: readonly string[]): boolean {
  if (!Array.isArray(value) || value.length !== texts.length) return false
  return texts.every((text, index) => value[index] === text)
}

/** An array with between `min` and `max` items of one shape. */
export function listOf(
  item: ShapeCheck,
  { min, max }: { readonly min: number; readonly max: number },
): ShapeCheck {
  return (value, pointer) => {
    if (!Array.isArray(value)) return [malformed('an array', value, pointer)]
    if (value.length > max) {
      return [{ problem: 'too_large', pointer, detail: `expected at most ${max} items` }]
    }
    if (value.length < min) return [malformed(`at least ${min} items`, value, pointer)]
    return value.flatMap((member, index) => item(member, pointerTo(pointer, index)))
  }
}

/** An object with all of the required members, any of the optional ones, and no other. */
export function closedObject(required: MemberShapes, optional: MemberShapes = {}): ShapeCheck {
  const shapes = { ...optional, ...required }
  return (value, pointer) => {
    if (!isJsonObject(value)) return [malformed('an object', value, pointer)]
    const problems: Problem[] = []
    for (const [name, member] of Object.entries(value)) {
      const at = pointerTo(pointer, name)
      const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
      problems.push(...(shape?.(member, at) ?? [malformed('no such member', member, at)]))
    }
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name))
    return [
      ...problems,
      ...missing.map((name) => malformed('a member', undefined, pointerTo(pointer, name))),
    ]
  }
}
