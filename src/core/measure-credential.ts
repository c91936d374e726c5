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
  const size = { values: 0, characters: 0 }
  measure(credential, size)
  if (size.values > LIMITS.credentialValues) {
    return [tooLarge(`expected at most ${LIMITS.credentialValues} values`)]
  }
  if (size.characters <= LIMITS.credentialBytes) {
    const text = JSON.stringify(credential)
    // A UTF-16 unit is at most three bytes of UTF-8: what is short enough needs no counting.
    if (text.length * 3 <= LIMITS.credentialBytes) return []
    if (new TextEncoder().encode(text).length <= LIMITS.credentialBytes) return []
  }
  return [tooLarge(`expected at most ${LIMITS.credentialBytes} bytes`)]
}

/** Adds its values and the characters of its texts; not all of them once there are too many. */
function measure(value: JsonValue, size: { values: number; characters: number }): void {
  size.values += 1
  if (typeof value === 'string') size.characters += value.length
  if (typeof value !== 'object' || value === null) return
  for (const member of Object.values(value)) {
    if (size.values > LIMITS.credentialValues) return
    measure(member, size)
  }
}

function tooLarge(detail: string): Problem {
  return { problem: 'too_large', pointer: '', detail }
}
