/**
 * From the profile that a platform writes to the statement that it publishes about itself. What the
 * defaults say of ratings is not written twice; a kind of work is named as in a certificate.
 * @module
 */
import { findOccupation } from '../claims/occupations.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import { claimNameOf, fieldNameOf, toClaims } from './field-names.ts'

/** Members of a record that say how ratings come about, whoever is rated. */
const RATING_DEFAULTS = [
  'rating_system',
  'rating_best',
  'rating_worst',
  'rating_window',
  'rating_given_by',
  'rating_basis',
  'rating_obligatory',
]

const RATING_CLAIMS: ReadonlySet<string> = new Set(RATING_DEFAULTS.map(claimNameOf))

/** The statement of a profile that may still be wrong: its rules are in claims/. */
export function stateProfile(profile: JsonObject): JsonObject {
  const { legalName, kvk, names, service, languages, normalRanges } = profile
  const ratings = stateRatings(profile)
  return defined({
    ...{ legalName, kvk, names, service, languages },
    ratings: Object.keys(ratings).length === 0 ? undefined : ratings,
    normalRanges: Array.isArray(normalRanges) ? normalRanges.map(stateRange) : normalRanges,
  })
}

/** What a member of the statement is called in the profile. */
export function profileNameOf(member: string): string {
  return RATING_CLAIMS.has(member) ? fieldNameOf(member) : member
}

/** A pointer into the statement as a pointer into the profile that it came from. */
export function toProfilePointer(pointer: JsonPointer): JsonPointer {
  const [, first, second, ...rest] = pointer.split('/')
  if (first !== 'ratings') return pointer
  if (second === 'explanation') return ['', 'ratingExplanation', ...rest].join('/')
  return ['', 'defaults', ...(second === undefined ? [] : [fieldNameOf(second)]), ...rest].join('/')
}

function stateRatings({ defaults = {}, ratingExplanation: explanation }: JsonObject): JsonObject {
  const given = isJsonObject(defaults) ? defaults : {}
  const ratings = RATING_DEFAULTS.map((name) => [name, decimalToText(given[name])] as const)
  const claims = toClaims(defined(Object.fromEntries(ratings)))
  return defined({ ...(isJsonObject(claims) ? claims : {}), explanation })
}

/** The ends of a scale may be JSON numbers, as in a record. */
function decimalToText(value: JsonValue | undefined): JsonValue | undefined {
  return typeof value === 'number' ? String(value) : value
}

/** A short name that does not exist stays as it is: whoever checks it says so. */
function stateRange(range: JsonValue): JsonValue {
  if (!isJsonObject(range) || typeof range['occupation'] !== 'string') return range
  const occupation = findOccupation(range['occupation'])?.iri ?? range['occupation']
  return { ...range, occupation }
}

function defined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const given = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as JsonObject
}
