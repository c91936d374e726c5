/**
 * What is the same in every certificate of a platform, so that a record need not repeat it.
 *
 * ```json
 * {
 *   "names":    { "nl": "OppasMaat", "en": "OppasMaat" },
 *   "kvk":      "12345678",
 *   "service":  { "nl": "oppas bij gezinnen thuis", "en": "babysitting at home" },
 *   "labels":   { "oppas": { "nl": "oppassen", "en": "babysitting" } },
 *   "defaults": { "gig_unit": "oppasbeurt", "record_basis": "platformRecords" }
 * }
 * ```
 * @module
 */
import { findOccupation } from '../claims/occupations.ts'
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import { isJsonObject, type JsonObject, type JsonValue, kindOf, pointerTo } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { checkFieldNames } from './check-field-names.ts'
import { CROWD_FIELDS, RECORD_FIELDS } from './record-fields.ts'

/** The same text in both languages of the certificates. */
export interface InBothLanguages extends JsonObject {
  readonly nl: string
  readonly en: string
}

/** A platform as it describes itself. */
export interface PlatformProfile {
  /** For its own pages; certificates carry no name, that comes from the trust list. */
  readonly names: InBothLanguages
  readonly kvk?: string
  /** What it offers. */
  readonly service: InBothLanguages
  /** Its own words for a kind of work, by the short name of that work. */
  readonly labels?: Readonly<Record<string, InBothLanguages>>
  /** Members of a record that hold unless a record says otherwise. */
  readonly defaults?: JsonObject
}

const MEMBERS = ['names', 'kvk', 'service', 'labels', 'defaults']

/** Members of a record that belong to one worker or one month and can have no default. */
const NEVER_DEFAULT = [
  ...['worker_ref', 'name', 'given_name', 'family_name', 'ratings', 'work'],
  ...Object.keys(CROWD_FIELDS),
]

/**
 * Reads a platform's profile.
 *
 * @param value - the parsed JSON of a profile; the shape is that of {@link PlatformProfile}
 * @returns the profile, copied and frozen
 * @throws KlusCvError `ERR_KLUSCV_OPTION` with everything that is wrong in it
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { parsePlatformProfile } from 'kluscv/issuer'
 *
 * const text = { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' }
 * const names = { nl: 'BuurtOppas', en: 'BuurtOppas' }
 * const defaults = { gig_unit: 'oppasbeurt', record_basis: 'platformRecords' }
 * assert.equal(parsePlatformProfile({ names, service: text, defaults }).names.nl, 'BuurtOppas')
 * assert.throws(() => parsePlatformProfile({ names }), { code: 'ERR_KLUSCV_OPTION' })
 * ```
 */
export function parsePlatformProfile(value: unknown): PlatformProfile {
  const profile = toJson(value)
  const problems = [
    ...(isJsonObject(value) ? [] : [problem('', `must be an object, got ${kindOf(value)}`)]),
    ...Object.keys(profile)
      .filter((name) => !MEMBERS.includes(name))
      .map((name) => problem(pointerTo('', name), `must be one of ${MEMBERS.join(', ')}`)),
    ...checkTexts(profile['names'], '/names'),
    ...checkTexts(profile['service'], '/service'),
    ...checkKvk(profile['kvk']),
    ...checkLabels(profile['labels'] ?? {}),
    ...checkDefaults(profile['defaults'] ?? {}),
  ]
  if (problems.length === 0) {
    return snapshot(profile) as unknown as PlatformProfile
  }
  throw refuse(problems)
}

function refuse(problems: readonly InputProblem[]): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_OPTION', 'the platform profile is not right', { problems })
}

/** Plain data, whatever an embedding platform hands in. */
function toJson(value: unknown): JsonObject {
  const parsed = parseJson(JSON.stringify(value) ?? '')
  if (parsed.ok) return isJsonObject(parsed.value) ? parsed.value : {}
  throw refuse([problem(parsed.problem.pointer, parsed.problem.detail)])
}

function checkTexts(value: JsonValue | undefined, pointer: string): readonly InputProblem[] {
  const texts = isJsonObject(value) ? value : {}
  const isText = (text: unknown) => typeof text === 'string' && text.trim() !== ''
  const fits = isText(texts['nl']) && isText(texts['en']) && Object.keys(texts).length === 2
  return fits ? [] : [problem(pointer, `must be {nl, en} with text, got ${kindOf(value)}`)]
}

function checkKvk(value: JsonValue | undefined): readonly InputProblem[] {
  const fits = value === undefined || (typeof value === 'string' && /^\d{8}$/.test(value))
  return fits ? [] : [problem('/kvk', 'must be a KvK number of 8 digits as text')]
}

function checkLabels(value: JsonValue): readonly InputProblem[] {
  if (!isJsonObject(value)) return [problem('/labels', `must be an object, got ${kindOf(value)}`)]
  return Object.entries(value).flatMap(([slug, label]) => {
    const pointer = pointerTo('/labels', slug)
    const isKnown = findOccupation(slug)?.slug === slug
    const name = isKnown ? [] : [problem(pointer, 'must be the short name of a kind of work')]
    return [...name, ...checkTexts(label, pointer)]
  })
}

function checkDefaults(value: JsonValue): readonly InputProblem[] {
  if (!isJsonObject(value)) return [problem('/defaults', `must be an object, got ${kindOf(value)}`)]
  const personal = NEVER_DEFAULT.filter((name) => name in value)
  return [
    ...checkFieldNames(value, RECORD_FIELDS, '/defaults'),
    ...personal.map((name) => problem(pointerTo('/defaults', name), 'can have no default')),
  ]
}

function problem(pointer: string, message: string): InputProblem {
  return { pointer, message }
}
