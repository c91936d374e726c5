/**
 * Copy once, then freeze: what was checked is what is used afterwards (threats.md row 112).
 * @module
 */

/** Freezes a value and everything below it, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const member of Object.values(value)) deepFreeze(member)
  return Object.freeze(value)
}

/** A frozen deep copy of plain data: later edits by its owner cannot reach it. */
export function snapshot<T>(value: T): T {
  return deepFreeze(structuredClone(value))
}
