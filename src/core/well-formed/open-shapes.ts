/**
 * Shapes of a data model that anyone may extend: what is named has its shape, and anything else may
 * stand beside it.
 * @module
 */
import { isJsonObject, pointerTo } from '../json.ts'
import { LIMITS } from '../limits.ts'
import { listOf, type MemberShapes, malformed, type ShapeCheck } from '../shape.ts'

/** An object with all of the required members, and any others; those named have their shape. */
export function openObject(required: MemberShapes, optional: MemberShapes = {}): ShapeCheck {
  return (value, pointer) => {
    if (!isJsonObject(value)) return [malformed('an object', value, pointer)]
    const named = Object.entries({ ...required, ...optional })
    return named.flatMap(([name, shape]) => {
      const at = pointerTo(pointer, name)
      const member = Object.hasOwn(value, name) ? value[name] : undefined
      if (member !== undefined) return shape(member, at)
      return Object.hasOwn(required, name) ? [malformed('a member', undefined, at)] : []
    })
  }
}

/** One value, or a set of at least one: what the specifications call "one or more". */
export function oneOrMore(item: ShapeCheck): ShapeCheck {
  const several = listOf(item, { min: 1, max: LIMITS.arrayItems })
  return (value, pointer) => (Array.isArray(value) ? several : item)(value, pointer)
}
