/**
 * A complete platform profile, and a range in it to change.
 */
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import { PROFILE } from './issuer.ts'

/** What is usual among babysitters, as a platform writes it. */
export const OPPAS_RANGE: JsonObject = {
  occupation: 'oppas',
  population: {
    nl: 'werkers met minstens 10 beoordelingen',
    en: 'workers with at least 10 ratings',
  },
  n: 1240,
  median: '4.75',
  p10: '4.5',
  p25: '4.62',
  p75: '4.84',
  p90: '4.9',
  asOf: '2026-02-01',
}

/** A profile with everything that one can have. */
export const FULL_PROFILE: JsonObject = {
  ...PROFILE,
  ratingExplanation: {
    nl: 'Ouders beoordelen elke oppasbeurt. Wie niet boekte, kan niets geven.',
    en: 'Parents rate every babysit. Who did not book cannot rate.',
  },
  normalRanges: [OPPAS_RANGE],
}

/** The full profile with this range instead. */
export function withRange(changes: Readonly<Record<string, JsonValue>>): JsonObject {
  return { ...FULL_PROFILE, normalRanges: [{ ...OPPAS_RANGE, ...changes }] }
}

/** An object without one of its members. */
export function without(value: JsonObject, member: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== member))
}
