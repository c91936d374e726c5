/**
 * How large a credential may be: one may be part of a larger upload, but is not larger than one by
 * itself. Counted before anything else is done with it, so that what is too large costs nothing.
 * @module
 */
import type { JsonValue } from './json.ts'
import { LIMITS } from './limits.ts'
import type { Problem } from './problems.ts'

/** That a credential has too many values or bytes, as a list of one, or `[]`. */
export function checkSize(credential: JsonValue): readonly Problem[] {
  if (countValues(credential, LIMITS.credentialValues) > LIMITS.credentialValues) {
    return [tooLarge(`expected at most ${LIMITS.credentialValues} values`)]
  }
  const text = JSON.stringify(credential)
  // A UTF-16 unit is at most three bytes of UTF-8: what is short enough needs no counting.
  if (text.length * 3 <= LIMITS.credentialBytes) return []
  if (new TextEncoder().encode(text).length <= LIMITS.credentialBytes) return []
  return [tooLarge(`expected at most ${LIMITS.credentialBytes} bytes`)]
}

/** The values in a value, itself included; once there are more than `enough`, no others are counted. */
function countValues(value: JsonValue, enough: number): number {
  if (typeof value !== 'object' || value === null) return 1
  let count = 1
  for (const member of Object.values(value)) {
    if (count > enough) break
    count += countValues(member, enough - count)
  }
  return count
}

function tooLarge(detail: string): Problem {
  return { problem: 'too_large', pointer: '', detail }
}
