/**
 * Reads a worker's record: strict JSON, known members only, the platform's defaults filled in.
 * Everything that is wrong is said at once. What the values must be is checked on the claims that
 * they become: lint-subjects.ts.
 * @module
 */
import { OCCUPATIONS } from '../claims/occupations.ts'
import { type InputProblem, KlusCvError } from '../core/errors.ts'
import { isJsonObject, type JsonObject, type JsonValue, kindOf, pointerTo } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { checkFieldNames } from './check-field-names.ts'
import { nearestName } from './nearest-name.ts'
import type { PlatformProfile } from './platform-profile.ts'
import {
  CROWD_FIELDS,
  DECIMAL_FIELDS,
  FIELD_HINTS,
  RATING_FIELDS,
  RECORD_FIELDS,
} from './record-fields.ts'

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
  /** Absent when the input is no object at all. A record with problems is only good for finding more. */
  readonly record?: WorkerRecord
}

/** 200 characters: longer than any reference in use. */
const LONGEST_REFERENCE = 200

const PROFILE_GIVEN =
  'looks like a platform profile: a record is of one worker, the profile has its own place'

const SLUGS = OCCUPATIONS.map(({ slug }) => slug)

/** Members that alone tell whether there is anything to say about ratings. */
const RATING_NAMES = ['ratings', ...Object.keys(RATING_FIELDS)]

/** Reads one worker's record. */
export function parseRecord(input: unknown, profile: PlatformProfile): RecordReading {
  const parsed = parseJson(toText(input))
  if (!parsed.ok) {
    const { pointer, detail } = parsed.problem
    return { problems: [{ pointer, message: detail }] }
  }
  const source = parsed.value
  if (!isJsonObject(source)) {
    return { problems: [{ pointer: '', message: `must be an object, got ${kindOf(source)}` }] }
  }
  if (isProfile(source)) return { problems: [{ pointer: '', message: PROFILE_GIVEN }] }
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
    isRated: RATING_NAMES.some((name) => name in own),
  }
}

function checkRecord(record: JsonObject): readonly InputProblem[] {
  return [
    ...checkFieldNames(record, RECORD_FIELDS, ''),
    ...checkReference(record['worker_ref']),
    ...checkOccupation(record['occupation'], '/occupation', record['work'] === undefined),
    ...checkOccupations(record['work'], '/work'),
    ...checkOccupations(record['ratings'], '/ratings'),
    ...Object.keys(CROWD_FIELDS).flatMap((name) => checkCrowd(name, record[name])),
  ]
}

/** Checked here, as no claim is made of it that would be checked later. */
function checkCrowd(name: string, value: JsonValue | undefined): readonly InputProblem[] {
  if (value === undefined || (typeof value === 'number' && value >= 0)) return []
  const message = `must be a non-negative integer, got ${kindOf(value)} (${FIELD_HINTS[name]})`
  return [{ pointer: pointerTo('', name), message }]
}

function checkReference(value: JsonValue | undefined): readonly InputProblem[] {
  const fits = typeof value === 'string' && value !== '' && value.length <= LONGEST_REFERENCE
  if (fits) return []
  const wrong =
    value === undefined
      ? 'is required and missing'
      : `must be a text of 1 to ${LONGEST_REFERENCE} characters, got ${kindOf(value)}`
  return [{ pointer: '/worker_ref', message: `${wrong} (${FIELD_HINTS['worker_ref']})` }]
}

function checkOccupations(value: JsonValue | undefined, pointer: string): readonly InputProblem[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row, index) => {
    const at = pointerTo(pointerTo(pointer, index), 'occupation')
    return isJsonObject(row) ? checkOccupation(row['occupation'], at, true) : []
  })
}

function checkOccupation(
  value: JsonValue | undefined,
  pointer: string,
  isRequired: boolean,
): readonly InputProblem[] {
  if (value === undefined) {
    const message = `is required and missing (${FIELD_HINTS['occupation']})`
    return isRequired ? [{ pointer, message }] : []
  }
  if (typeof value === 'string' && SLUGS.includes(value)) return []
  const near = typeof value === 'string' ? nearestName(value, SLUGS) : undefined
  const expected = 'must be the short name of a kind of work in our list'
  return [{ pointer, message: near ? `${expected}; did you mean "${near}"?` : expected }]
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
