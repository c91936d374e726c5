/**
 * Where in a record or a profile there is text, and what personal data is in it. Every text is
 * searched, whatever member it belongs to: a code is checked elsewhere, but a member that no
 * certificate takes up may be checked by no one.
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
 * What the values of some members look like and are not, by the last name on the way to them:
 * 1234567.82 has nine digits, a day of figures may be long ago, the address of an ESCO entry is of
 * random digits, and eight digits of a KvK number are at times those of a BSN too.
 */
const LOOK_ALIKES = new Map<string, readonly PersonalDataKind[]>([
  ...[...DECIMAL_FIELDS].map((name) => [name, ['bsn']] as const),
  ...['data_as_of', 'asOf'].map((name) => [name, ['dateOfBirth']] as const),
  ['esco_occupation', ['bsn', 'phone']],
  ['kvk', ['bsn']],
  // Companies are named after where they are, as they stand in the trade register.
  ['legalName', ['address']],
])

/** The worker's own name may be that of a street or hold a year; a number or mailbox is no name. */
const NAMES = ['/name', '/given_name', '/family_name']
const NAMES_LOOK_LIKE: readonly PersonalDataKind[] = ['address', 'dateOfBirth']

/** All personal data in a worker's record, or in a platform's profile. */
export function findPersonalFindings(value: JsonObject, now: Date): readonly PersonalFinding[] {
  const signed = Object.entries(value).filter(([name]) => !NOT_SIGNED.includes(name))
  // Five hundred gigs repeat a few words.
  const known = new Map<string, readonly PersonalDataKind[]>()
  return textsIn(Object.fromEntries(signed)).flatMap(({ pointer: field, name, text }) => {
    const kinds = known.get(text) ?? findPersonalData(text, now)
    known.set(text, kinds)
    const alike = NAMES.includes(field) ? NAMES_LOOK_LIKE : LOOK_ALIKES.get(name)
    return kinds.filter((kind) => !alike?.includes(kind)).map((kind) => ({ field, kind }))
  })
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
