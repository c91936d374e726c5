/**
 * From a record to what its certificates say: one work certificate, and one reputation certificate
 * per kind of work that was rated. Pure: the same record on the same day always says the same.
 * @module
 */
import { arrangeSubject } from '../claims/list-order.ts'
import {
  findOccupation,
  type Occupation,
  OTHER_WORK_IRI,
  occupationOf,
} from '../claims/occupations.ts'
import type { Did } from '../core/credential.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import type { Instant } from '../core/time.ts'
import { toClaims, toFieldPointer } from './field-names.ts'
import type { WorkerRecord } from './parse-record.ts'
import type { PlatformProfile } from './platform-profile.ts'
import { PERSON_FIELDS, RATING_FIELDS, WORK_FIELDS } from './record-fields.ts'

/** What one certificate will say, and where in the record each part of it came from. */
export interface SubjectDraft {
  readonly type: 'WorkHistoryCredential' | 'ReputationCredential'
  readonly subject: JsonObject
  readonly recordPointer: (pointer: JsonPointer) => JsonPointer
}

/** What else the certificates depend on. */
export interface SubjectContext {
  readonly profile: PlatformProfile
  /** The day on which they are made: the figures are of that day unless the record says another. */
  readonly day: Instant
  readonly holder?: Did | undefined
}

/** The subjects of all certificates of a record. */
export function createSubjects(
  record: WorkerRecord,
  context: SubjectContext,
): readonly SubjectDraft[] {
  const person: JsonObject = {
    ...defined({ holder: context.holder }),
    ...pick(record.fields, PERSON_FIELDS),
    ...defined({ identity_check: toIdentityCheck(record.fields['identity_check']) }),
  }
  const fields = { data_as_of: context.day.slice(0, 10), ...record.fields }
  const drafts = [
    createWorkHistory(person, fields, context.profile),
    ...createReputations(person, fields, record.isRated),
  ]
  return drafts.map(arrange)
}

/** Lists come in any order in a record, and in one order in a certificate. */
function arrange(draft: SubjectDraft): SubjectDraft {
  const { subject, pointerBefore } = arrangeSubject(draft.subject)
  return { ...draft, subject, recordPointer: (to) => draft.recordPointer(pointerBefore(to)) }
}

function createWorkHistory(
  person: JsonObject,
  fields: JsonObject,
  profile: PlatformProfile,
): SubjectDraft {
  const given = fields['work']
  const rows = Array.isArray(given) ? given : [wholeRow(fields)]
  const work = rows.map((row) => (isJsonObject(row) ? describeRow(row, profile) : row))
  return {
    type: 'WorkHistoryCredential',
    subject: claims({ ...person, service: profile.service, ...pick(fields, WORK_FIELDS), work }),
    recordPointer: (pointer) => {
      const field = toFieldPointer(pointer)
      return given === undefined ? (WHOLE_ROW_POINTERS[field] ?? field) : field
    },
  }
}

// A record with one kind of work has no rows: its row is the whole.
const WHOLE_ROW_POINTERS: Readonly<Record<string, JsonPointer>> = {
  '/work': '/gigs_completed',
  '/work/0/occupation': '/occupation',
  '/work/0/label': '/label',
  '/work/0/label/nl': '/label/nl',
  '/work/0/label/en': '/label/en',
  '/work/0/gigs': '/gigs_completed',
  '/work/0/hours': '/hours_worked',
}

function wholeRow(fields: JsonObject): JsonObject {
  const { occupation, label, gigs_completed: gigs, hours_worked: hours } = fields
  return defined({ occupation, label, gigs, hours })
}

/** A row with the IRI of its occupation, the platform's words for it, and where others list it. */
function describeRow(row: JsonObject, { labels }: PlatformProfile): JsonObject {
  const { slug, iri, label, escoUri, isco08 } = kindOfWork(row)
  const { nl, en } = labels?.[slug] ?? label
  const listed = defined({ esco_occupation: escoUri, isco08 })
  return { label: { nl, en }, ...listed, ...row, occupation: iri }
}

/** The kind of work; one that is not in the list was refused already and needs no second mention. */
function kindOfWork({ occupation }: JsonObject): Occupation {
  return findOccupation(String(occupation)) ?? occupationOf(OTHER_WORK_IRI)
}

function createReputations(
  person: JsonObject,
  fields: JsonObject,
  isRated: boolean,
): readonly SubjectDraft[] {
  if (!isRated) return []
  const several = fields['ratings']
  if (!Array.isArray(several)) return reputationOf(person, fields, '')
  return several.flatMap((row, index) =>
    isJsonObject(row) ? reputationOf(person, { ...fields, ...row }, `/ratings/${index}`) : [],
  )
}

/** No rating is nothing to say, and no reason for a certificate that says so. */
function reputationOf(
  person: JsonObject,
  fields: JsonObject,
  parent: JsonPointer,
): readonly SubjectDraft[] {
  if (fields['rating_count'] === 0) return []
  const { iri: occupation } = kindOfWork(fields)
  const { data_as_of } = fields
  const subject = claims({
    ...person,
    ...defined({ occupation, data_as_of }),
    ...pick(fields, RATING_FIELDS),
  })
  return [
    {
      type: 'ReputationCredential',
      subject,
      recordPointer: (pointer) => {
        const field = toFieldPointer(pointer)
        const name = field.split('/')[1] ?? ''
        return name in RATING_FIELDS || name === 'occupation' ? `${parent}${field}` : field
      },
    },
  ]
}

function toIdentityCheck(value: JsonValue | undefined): JsonValue | undefined {
  return typeof value === 'string' ? { method: value } : value
}

/** The members with these names, in the order of the names. */
function pick(fields: JsonObject, names: Readonly<Record<string, unknown>>): JsonObject {
  return defined(Object.fromEntries(Object.keys(names).map((name) => [name, fields[name]])))
}

function defined(members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const given = Object.entries(members).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as JsonObject
}

function claims(fields: JsonObject): JsonObject {
  return toClaims(fields) as JsonObject
}
