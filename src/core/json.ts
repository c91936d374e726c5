/**
 * JSON as data: the value types and the pointers (RFC 6901) that say where in a document something is.
 * @module
 */

/** Any JSON value, read-only: documents are frozen when they enter and never edited. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

/** A JSON object, read-only. */
export interface JsonObject {
  readonly [member: string]: JsonValue
}

/** Where in a document, as an RFC 6901 pointer: `""` is the whole, `/proof/created` a member. */
export type JsonPointer = string

/** Whether a value is a JSON object (and not null or an array). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The pointer of `member` (a name or an index) below `parent`. */
export function pointerTo(parent: JsonPointer, member: string | number): JsonPointer {
  const name = String(member)
  // The gate makes a pointer for every member: names that need no escape take the short way.
  if (!/[~/]/.test(name)) return `${parent}/${name}`
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** What kind of value this is, for messages: they name types, never values. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
