/**
 * Where in a record or a profile there is text, which of it is searched for personal data, and
 * what is found. Searched is everything, but for members whose own rule leaves no room for a
 * sentence: a new member is searched until someone says here that it need not be.
 * @module
 */
import { findPersonalData } from '../claims/personal-data/find-personal-data.ts'
import type { PersonalDataKind } from '../claims/personal-data/kinds.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../core/json.ts'
import { DECIMAL_FIELDS } from './record-fields.ts'

/** A kind of personal data at one place: never the text itself. */
export interface PersonalFinding {
  readonly field: JsonPointer
  readonly kind: PersonalDataKind
}

/** A text, where it stands, and the last name on the way to it. */
export interface PlacedText {
  readonly pointer: JsonPointer
  readonly name: string
  readonly text: string
}

/** The platform's own reference is in no certificate; exceptions are no text. */
const NOT_SIGNED = ['worker_ref', 'allowed_findings']

/**
 * Codes, decimals, months and days: any other value is refused by the rule of the member itself.
 * By the last name, as the same name holds the same wherever it stands.
 */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  ...DECIMAL_FIELDS,
  ...['identity_check', 'method', 'date', 'occupation', 'esco_occupation', 'isco08'],
  ...['data_as_of', 'period_start', 'period_end', 'month', 'since', 'gig_unit', 'hours_basis'],
  ...['client_type', 'sectors', 'regions', 'region', 'work_relation', 'inferred_skills'],
  ...['record_basis', 'rating_system', 'kind', 'rating_given_by', 'rating_basis'],
  ...['language', 'reviewer_type', 'outcome'],
])

/** The same in a platform's profile: eight digits of a KvK number are at times those of a BSN too. */
const PROFILE_WITHOUT_TEXT: ReadonlySet<string> = new Set([
  ...WITHOUT_TEXT,
  ...['kvk', 'languages', 'median', 'p10', 'p25', 'p75', 'p90', 'asOf'],
])

/** The worker's own name may be that of a street or hold a year; a number or mailbox is no name. */
const NAMES = ['/name', '/given_name', '/family_name']
const NOT_IN_NAMES: readonly PersonalDataKind[] = ['bsn', 'iban', 'phone', 'email']

/** All personal data in a worker's record. */
export function findInRecord(record: JsonObject, now: Date): readonly PersonalFinding[] {
  const signed = Object.entries(record).filter(([name]) => !NOT_SIGNED.includes(name))
  return findIn(Object.fromEntries(signed), WITHOUT_TEXT, now).filter(
    ({ field, kind }) => !NAMES.includes(field) || NOT_IN_NAMES.includes(kind),
  )
}

/** All personal data in a platform's profile. */
export function findInProfile(profile: JsonObject, now: Date): readonly PersonalFinding[] {
  return findIn(profile, PROFILE_WITHOUT_TEXT, now)
}

function findIn(
  value: JsonObject,
  withoutText: ReadonlySet<string>,
  now: Date,
): readonly PersonalFinding[] {
  return textsIn(value)
    .filter(({ name }) => !withoutText.has(name))
    .flatMap(({ pointer: field, text }) =>
      findPersonalData(text, now).map((kind) => ({ field, kind })),
    )
}

/** Every text in a value, however deep. */
export function textsIn(value: JsonValue, pointer = '', name = ''): readonly PlacedText[] {
  if (typeof value === 'string') return [{ pointer, name, text: value }]
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(item, pointerTo(pointer, index), name))
  }
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, member]) =>
    textsIn(member, pointerTo(pointer, key), key),
  )
}
