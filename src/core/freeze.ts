/**
 * Copy once, then freeze: what was checked is what is used afterwards.
 * @module
 */

/** Freezes a value and everything below it, and returns it. */
export function deepFreeze<T>(value: T): T {
  for (const object of objectsOf(value)) Object.freeze(object)
  return value
}

/** Whether a JSON value and everything below it is frozen. */
export function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen)
}

/** A frozen deep copy of plain data: later edits by its owner cannot reach it. */
export function snapshot<T>(value: T): T {
  return deepFreeze(structuredClone(value))
}

/** Every object and array in a value, each once; below those that are frozen already too. */
function objectsOf(value: unknown, found = new Set<object>()): ReadonlySet<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found
  found.add(value)
  for (const member of Object.values(value)) objectsOf(member, found)
  return found
}
