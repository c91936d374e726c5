/**
 * From a record to what its certificates say: one work certificate, one proof of ratings per kind
 * of work that was rated, one certificate a written review, and the list of gigs.
 * Pure: the same record on the same day always says the same.
 * @module
 */
import { arrangeSubject } from '../claims/list-order.ts'
import type { JsonObject, JsonPointer, JsonValue } from '../core/json.ts'
import { createGigList } from './create-gig-list.ts'
import { createReputations } from './create-reputations.ts'
import { createReviews } from './create-reviews.ts'
import { createWorkHistory } from './create-work-history.ts'
import type { WorkerRecord } from './parse-record.ts'
import { PERSON_FIELDS } from './record-fields.ts'
import { defined, pick, type SubjectContext, type SubjectDraft } from './subject-draft.ts'

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
    ...createReviews(person, fields),
    ...createGigList(person, fields),
  ]
  return drafts.map((draft) => arrange(draft, record.fields))
}

/** Lists come in any order in a record, and in one order in a certificate. */
function arrange(draft: SubjectDraft, fields: JsonObject): SubjectDraft {
  const { subject, pointerBefore } = arrangeSubject(draft.subject)
  const recordPointer = (to: JsonPointer) =>
    asWritten(draft.recordPointer(pointerBefore(to)), fields)
  return { ...draft, subject, recordPointer }
}

/** An identity check may be its method alone: then what is wrong inside it is wrong with the whole. */
function asWritten(pointer: JsonPointer, { identity_check: check }: JsonObject): JsonPointer {
  return typeof check === 'string'
    ? pointer.replace(/^\/identity_check\/.*/, '/identity_check')
    : pointer
}

function toIdentityCheck(value: JsonValue | undefined): JsonValue | undefined {
  return typeof value === 'string' ? { method: value } : value
}
