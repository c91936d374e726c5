/**
 * A complete platform profile, as a platform writes it and as it is published, to change.
 */
import type { JsonObject, JsonValue } from '../../src/core/json.ts'
import type { Signer } from '../../src/core/signer.ts'
import type { Instant } from '../../src/core/time.ts'
import { stateProfile } from '../../src/issuer/state-profile.ts'
import { signJson } from '../../src/suites/sign-json.ts'
import { PROFILE } from './issuer.ts'
import type { Actor } from './keys.ts'

/** What is usual among babysitters, as a platform writes it. */
export const OPPAS_RANGE: JsonObject = {
  occupation: 'oppas',
  population: {
    nl: 'werkenden met minstens 10 beoordelingen',
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

/** What can be chosen of a published profile. */
export interface PublishedOptions {
  readonly platform: Actor
  readonly signer?: Signer
  readonly validFrom?: Instant
  readonly created?: Instant
  /** Members of the statement to change; `undefined` takes one away. */
  readonly changes?: Readonly<Record<string, JsonValue | undefined>>
}

/** What a platform states about itself, with a range for babysitters. */
export const STATEMENT: JsonObject = stateProfile(FULL_PROFILE)

/** The range of {@link STATEMENT} with these changes. */
export function statedRange(changes: Readonly<Record<string, JsonValue>> = {}): JsonObject {
  const { normalRanges } = STATEMENT as { readonly normalRanges: readonly JsonObject[] }
  return { ...normalRanges[0], ...changes }
}

/** A profile as a platform publishes it. */
export function publishedProfile(options: PublishedOptions): Promise<JsonObject> {
  const { platform, validFrom = '2026-11-20T06:00:00.000Z' } = options
  const { signer = platform.signer, created = validFrom, changes = {} } = options
  const all = {
    ...{ type: 'KlusCVPlatformProfile', platform: platform.did, validFrom },
    ...STATEMENT,
    ...changes,
  }
  const given = Object.entries(all).filter(([, value]) => value !== undefined)
  return signJson({ document: Object.fromEntries(given) as JsonObject, signer, created })
}
