/**
 * Changes one place of a document, for tests that change one thing at a time.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/core/json.ts'

/** A copy with `value` at this pointer; `undefined` removes the member. */
export function setAt(
  document: JsonObject,
  pointer: string,
  value: JsonValue | undefined,
): JsonObject {
  const [member = '', ...rest] = pointer.split('/').slice(1)
  const changed = replaceIn(document, member, rest, value)
  if (!isJsonObject(changed)) throw new Error('the document must stay an object')
  return changed
}

function replaceIn(
  parent: JsonValue,
  member: string,
  rest: readonly string[],
  value: JsonValue | undefined,
): JsonValue {
  const members = Object.entries(parent as object) as [string, JsonValue][]
  const [next, ...below] = rest
  const before = new Map(members).get(member)
  const after = next === undefined ? value : replaceIn(before ?? {}, next, below, value)
  const kept = new Map(members)
  if (after === undefined) kept.delete(member)
  else kept.set(member, after)
  return Array.isArray(parent) ? [...kept.values()] : Object.fromEntries(kept)
}
