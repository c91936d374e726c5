/**
 * Reads a worker's record: strict JSON, known members only, the platform's defaults filled in.
 * Everything that is wrong is said at once. What the values must be is checked on the claims that
 * they become: lint-subjects.ts.
 * @module
 */
import { MISSING, otherKind } from '../claims/shape-words.ts'
import type { Words } from '../claims/words.ts'
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonPointer,
  type JsonValue,
  pointerTo,
} from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { checkFieldNames } from './check-field-names.ts'
import { checkListLengths } from './check-list-lengths.ts'
import { checkOccupation, checkSkills } from './check-listed-names.ts'
import { fieldProblem, inputProblem } from './input-problem.ts'
import { jsonWords } from './json-words.ts'
import type { PlatformProfile } from './platform-profile.ts'
import { CROWD_FIELDS, DECIMAL_FIELDS, RATING_FIELDS, RECORD_FIELDS } from './record-fields.ts'

/** A record that was read. */
export interface WorkerRecord {
  /** As it came in, strict and frozen. */
  readonly source: JsonObject
  /** The platform's own reference; in no certificate. */
  readonly workerRef: string
  /** Members of the record over the platform's defaults, decimals as text. */
  readonly fields: JsonObject
  /** Whether the record itself, not the defaults, says something about ratings. */
  readonly isRated: boolean
}

/** What was read, and everything that is wrong with it. */
export interface RecordReading {
  readonly problems: readonly InputProblem[]
  /** Absent when the input is no object, or far too long. A record with problems is only good for finding more. */
  readonly record?: WorkerRecord
}

/** 200 characters: longer than any reference in use. */
export const LONGEST_REFERENCE = 200

const PROFILE_GIVEN: Words = {
  nl: 'lijkt een platformprofiel: een record gaat over één werkende, het profiel heeft een eigen plek',
  en: 'looks like a platform profile: a record is about one worker, the profile has its own place',
}

/** Members that alone tell whether there is anything to say about ratings. */
const RATING_NAMES = ['ratings', ...Object.keys(RATING_FIELDS)]

/** Reads one worker's record. */
export function parseRecord(input: unknown, profile: PlatformProfile): RecordReading {
  const parsed = parseJson(toText(input), { decimalsIn: DECIMAL_FIELDS })
  if (!parsed.ok) {
    return { problems: [fieldProblem(parsed.problem.pointer, jsonWords(parsed.problem))] }
  }
  const source = parsed.value
  if (!isJsonObject(source)) {
    return { problems: [inputProblem('', otherKind('object', source))] }
  }
  if (isProfile(source)) return { problems: [inputProblem('', PROFILE_GIVEN)] }
  const tooLong = checkListLengths(source)
  if (tooLong.length > 0) return { problems: tooLong }
  return { problems: checkRecord(source), record: fillIn(source, profile) }
}

/** Everything in a profile would be wrong in a record: that is one mistake, not a dozen. */
function isProfile(source: JsonObject): boolean {
  return 'names' in source && 'service' in source && !('worker_ref' in source)
}

/** Whoever embeds the issuer hands in an object: as JSON text it becomes plain, strict, frozen data. */
function toText(input: unknown): string {
  try {
    return JSON.stringify(input) ?? ''
  } catch (cause) {
    throw new KlusCvError('ERR_KLUSCV_RECORD', 'the record must be plain JSON data', { cause })
  }
}

function fillIn(source: JsonObject, profile: PlatformProfile): WorkerRecord {
  const { worker_ref: reference, ...own } = source
  return {
    source,
    workerRef: String(reference),
    fields: decimalsToText({ ...defaultsFor(own, profile), ...own }) as JsonObject,
    isRated: RATING_NAMES.some((name) => name in own && !isTotalOfReviews(name, own)),
  }
}

/** Beside reviews, their total is about them and says nothing of ratings. */
function isTotalOfReviews(name: string, own: JsonObject): boolean {
  return name === 'reviews_total' && 'reviews' in own
}

function checkRecord(record: JsonObject): readonly InputProblem[] {
  return [
    ...checkFieldNames(record, RECORD_FIELDS, ''),
    ...checkReference(record['worker_ref']),
    ...checkWork(record['occupation'], '/occupation', record['work'] === undefined),
    ...checkSkills(record['inferred_skills'], '/inferred_skills'),
    ...['work', 'ratings'].flatMap((name) => checkRows(name, record, true)),
    ...['reviews', 'gig_list'].flatMap((name) =>
      checkRows(name, record, record['occupation'] === undefined),
    ),
    ...checkCrowd(record, ''),
  ]
}

/** What is checked here of each row of a list: the rest is checked on the claims it becomes. */
function checkRows(
  name: string,
  record: JsonObject,
  needsOccupation: boolean,
): readonly InputProblem[] {
  const rows = record[name]
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row, index) => {
    if (!isJsonObject(row)) return []
    const at = pointerTo(pointerTo('', name), index)
    return [
      ...checkWork(row['occupation'], pointerTo(at, 'occupation'), needsOccupation),
      ...checkCrowd(row, at),
    ]
  })
}

function checkWork(
  value: JsonValue | undefined,
  pointer: JsonPointer,
  isRequired: boolean,
): readonly InputProblem[] {
  if (value !== undefined) return checkOccupation(value, pointer)
  return isRequired ? [fieldProblem(pointer, MISSING)] : []
}

const NEGATIVE: Words = {
  nl: 'moet 0 of meer zijn, als geheel getal',
  en: 'must be 0 or more, as a whole number',
}

const BELOW_MONTH: Words = {
  nl: 'mag niet minder zijn dan gigs_in_month: de maand is een deel van het kwartaal',
  en: 'must not be less than gigs_in_month: the month is a part of the quarter',
}

/** Checked here, as no claim is made of it that would be checked later. */
function checkCrowd(fields: JsonObject, parent: JsonPointer): readonly InputProblem[] {
  const { gigs_in_month: inMonth, gigs_in_quarter: inQuarter } = fields
  if (typeof inMonth === 'number' && typeof inQuarter === 'number' && inQuarter < inMonth) {
    return [fieldProblem(pointerTo(parent, 'gigs_in_quarter'), BELOW_MONTH)]
  }
  return Object.keys(CROWD_FIELDS).flatMap((name) => {
    const value = fields[name]
    if (value === undefined || (typeof value === 'number' && value >= 0)) return []
    const wrong = typeof value === 'number' ? NEGATIVE : otherKind('integer', value)
    return [fieldProblem(pointerTo(parent, name), wrong)]
  })
}

function checkReference(value: JsonValue | undefined): readonly InputProblem[] {
  const fits = typeof value === 'string' && value !== '' && value.length <= LONGEST_REFERENCE
  if (fits) return []
  const wrong = value === undefined ? MISSING : wrongReference(value)
  return [fieldProblem('/worker_ref', wrong)]
}

function wrongReference(value: JsonValue): Words {
  if (typeof value !== 'string') return otherKind('string', value)
  return {
    nl: `moet 1 tot ${LONGEST_REFERENCE} tekens hebben; het zijn er ${value.length}`,
    en: `must have 1 to ${LONGEST_REFERENCE} characters, got ${value.length}`,
  }
}

/** How hours were established is said only about hours. */
function defaultsFor(own: JsonObject, { defaults = {} }: PlatformProfile): JsonObject {
  if ('hours_worked' in own || 'hours_worked' in defaults) return defaults
  const { hours_basis: _, ...others } = defaults
  return others
}

/** Integers of decimal members become text, as decimals are signed: 12 and "12" are one fact. */
function decimalsToText(value: JsonValue, name = ''): JsonValue {
  if (typeof value === 'number' && DECIMAL_FIELDS.has(name)) return String(value)
  if (Array.isArray(value)) return value.map((item) => decimalsToText(item))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, decimalsToText(member, key)]),
  )
}
