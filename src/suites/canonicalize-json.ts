/**
 * The JSON Canonicalization Scheme, RFC 8785, for values that the strict reader let through:
 * its numbers are safe integers and its text is well-formed, so JavaScript's own serialization of
 * both is already the canonical one (sections 3.2.2.2 and 3.2.2.3).
 * @module
 */
import type { JsonValue } from '../core/json.ts'

/** The one canonical text of a JSON value: no white space, members in UTF-16 order (3.2.3). */
export function canonicalizeJson(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalizeJson).join(',')}]`
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalizeJson(member)}`)
  return `{${members.join(',')}}`
}
