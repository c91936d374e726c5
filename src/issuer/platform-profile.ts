/**
 * A platform as it describes itself: who is behind it, what is the same in all of its certificates
 * so that a record need not repeat it, and what is usual among its workers.
 *
 * ```json
 * {
 *   "names":     { "nl": "OppasMaat", "en": "OppasMaat" },
 *   "legalName": "OppasMaat B.V.",
 *   "kvk":       "12345678",
 *   "service":   { "nl": "oppas bij gezinnen thuis", "en": "babysitting at home" },
 *   "languages": ["nl", "en"],
 *   "labels":    { "oppas": { "nl": "oppassen", "en": "babysitting" } },
 *   "defaults":  { "gig_unit": "oppasbeurt", "record_basis": "platformRecords" },
 *   "correctionUrl": "https://oppasmaat.example/help/gegevens",
 *   "ratingExplanation": { "nl": "Ouders beoordelen elke oppasbeurt.", "en": "…" },
 *   "normalRanges": [{
 *     "occupation": "oppas", "population": { "nl": "werkenden met …", "en": "workers with …" },
 *     "n": 1240, "median": "4.8", "p10": "4.5", "p25": "4.6", "p75": "4.8", "p90": "4.9",
 *     "asOf": "2026-10-01"
 *   }]
 * }
 * ```
 * @module
 */
import type { StatedRange } from '../claims/normal-range.ts'
import { otherKind } from '../claims/shape-words.ts'
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { checkProfile } from './check-profile.ts'
import { jsonWords } from './json-words.ts'
import { profileProblem } from './profile-hints.ts'
import { DECIMAL_FIELDS } from './record-fields.ts'

/** The same text in both languages of the certificates. */
export interface InBothLanguages extends JsonObject {
  readonly nl: string
  readonly en: string
}

/** A platform as it describes itself. */
export interface PlatformProfile extends JsonObject {
  /** For its own pages; certificates carry no name, that comes from the trust list. */
  readonly names: InBothLanguages
  /** In the trade register. */
  readonly legalName: string
  /** Number in the Dutch trade register. */
  readonly kvk: string
  /** What it offers. */
  readonly service: InBothLanguages
  /** In which it serves workers, as two-letter codes. */
  readonly languages: readonly string[]
  /** Its own words for a kind of work, by the short name of that work. */
  readonly labels?: Readonly<Record<string, InBothLanguages>>
  /** Members of a record that hold unless a record says otherwise; the published scale too. */
  readonly defaults?: JsonObject
  /**
   * Where a worker reports that something is not right: an https address, for its own pages.
   * Without it they are sent to the platform's app.
   */
  readonly correctionUrl?: string
  /** How ratings come about, in its own words; at most 600 characters. */
  readonly ratingExplanation?: InBothLanguages
  /** What is usual among its workers, on the scale of `defaults`; `occupation` is a short name. */
  readonly normalRanges?: readonly StatedRange[]
}

/**
 * Reads a platform's profile.
 *
 * @param value - the parsed JSON of a profile; the shape is that of {@link PlatformProfile}
 * @param now - figures of a later day are refused. Default: the system's time
 * @returns the profile, copied and frozen
 * @throws KlusCvError `ERR_KLUSCV_OPTION` with everything that is wrong in it
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parsePlatformProfile } from 'kluscv/issuer'
 *
 * const profile = {
 *   names: { nl: 'BuurtOppas', en: 'BuurtOppas' },
 *   legalName: 'BuurtOppas B.V.',
 *   kvk: '90000088',
 *   service: { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' },
 *   languages: ['nl', 'en'],
 *   defaults: { gig_unit: 'oppasbeurt', record_basis: 'platformRecords' },
 * }
 * assert.equal(parsePlatformProfile(profile).names.nl, 'BuurtOppas')
 * assert.throws(() => parsePlatformProfile({ ...profile, kvk: '9' }), { code: 'ERR_KLUSCV_OPTION' })
 * ```
 */
export function parsePlatformProfile(value: unknown, now = new Date()): PlatformProfile {
  const profile = toJson(value)
  const problems = checkProfile(profile, now)
  if (problems.length > 0) throw refuse(problems)
  return snapshot(profile) as unknown as PlatformProfile
}

function refuse(problems: readonly InputProblem[]): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', 'the platform profile is not right', { problems })
}

/** Of `defaults`, and of ranges. */
const DECIMALS = new Set([...DECIMAL_FIELDS, 'p10', 'p25', 'median', 'p75', 'p90'])

/** Plain data, whatever an embedding platform hands in. */
function toJson(value: unknown): JsonObject {
  const parsed = parseJson(JSON.stringify(value) ?? '', { decimalsIn: DECIMALS })
  if (!parsed.ok) throw refuse([profileProblem(parsed.problem.pointer, jsonWords(parsed.problem))])
  if (isJsonObject(parsed.value)) return parsed.value
  throw refuse([profileProblem('', otherKind('object', parsed.value))])
}
