/**
 * From a record to its proofs of ratings: one per kind of work that was rated.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonPointer } from '../core/json.ts'
import { toFieldPointer } from './field-names.ts'
import { RATING_FIELDS } from './record-fields.ts'
import { claims, defined, kindOfWork, pick, type SubjectDraft } from './subject-draft.ts'

/** The drafts of what was rated. */
export function createReputations(
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
  const { iri: occupation, slug } = kindOfWork(fields)
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
      chosenBy: { reputation: slug },
      recordPointer: (pointer) => {
        const field = toFieldPointer(pointer)
        const name = field.split('/')[1] ?? ''
        return name in RATING_FIELDS || name === 'occupation' ? `${parent}${field}` : field
      },
    },
  ]
}
