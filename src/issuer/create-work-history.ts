/**
 * From a record to the work certificate: its rows with the words of the platform, and the codes by
 * which others list the same work.
 * @module
 */
import { findSkill } from '../claims/skills.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import { toFieldPointer } from './field-names.ts'
import type { PlatformProfile } from './platform-profile.ts'
import { WORK_FIELDS } from './record-fields.ts'
import { claims, defined, kindOfWork, pick, type SubjectDraft } from './subject-draft.ts'

/** The draft of the work certificate, which every record has. */
export function createWorkHistory(
  person: JsonObject,
  fields: JsonObject,
  profile: PlatformProfile,
): SubjectDraft {
  const given = fields['work']
  const rows = Array.isArray(given) ? given : [wholeRow(fields)]
  const work = rows.map((row) => (isJsonObject(row) ? describeRow(row, profile) : row))
  return {
    type: 'WorkHistoryCredential',
    subject: claims({
      ...person,
      service: profile.service,
      ...pick(fields, WORK_FIELDS),
      ...defined({ inferred_skills: skillsOf(fields['inferred_skills']) }),
      work,
    }),
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

/** Short names as the addresses that are signed; what is neither was refused already. */
function skillsOf(names: JsonValue | undefined): JsonValue | undefined {
  if (!Array.isArray(names)) return names
  return names.map((name) => (typeof name === 'string' && findSkill(name)?.iri) || name)
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
