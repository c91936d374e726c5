/**
 * From a record to its list of gigs. The order in the record would tell which gig of a month came
 * first, so gigs of a month are sorted by what they say and then numbered.
 * @module
 */
import { FEWEST_GIGS_TO_NAME_A_PERIOD } from '../claims/review-period.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import { toFieldPointer } from './field-names.ts'
import { claims, defined, kindOfWork, pick, type SubjectDraft } from './subject-draft.ts'

const LIST_FIELDS = { gigs_completed: 1, gig_unit: 1, record_basis: 1, data_as_of: 1 } as const

const SCALE_FIELDS = { rating_system: 1, rating_best: 1, rating_worst: 1 } as const

/** The draft of the list, when the record has one. */
export function createGigList(person: JsonObject, fields: JsonObject): readonly SubjectDraft[] {
  const { gig_list: list, gigs_by_month } = fields
  if (list === undefined && gigs_by_month === undefined) return []
  const numbered = Array.isArray(list) ? numberGigs(list, fields) : undefined
  const gig_list = numbered === undefined ? list : numbered.map(({ gig }) => gig)
  const isRated = numbered?.some(({ gig }) => isJsonObject(gig) && 'rating_value' in gig) ?? false
  return [
    {
      type: 'GigListCredential',
      subject: claims({
        ...person,
        ...pick(fields, LIST_FIELDS),
        ...(isRated ? pick(fields, SCALE_FIELDS) : {}),
        ...defined({ gig_list, gigs_by_month }),
      }),
      chosenBy: { gigList: true },
      recordPointer: (pointer) => pointerInRecord(pointer, numbered ?? []),
    },
  ]
}

/** A gig as it will be listed, and its place in the record. */
interface NumberedGig {
  readonly gig: JsonValue
  readonly before: number
}

function numberGigs(list: readonly JsonValue[], fields: JsonObject): readonly NumberedGig[] {
  return list
    .map((row, before) => ({ gig: isJsonObject(row) ? describeGig(row, fields) : row, before }))
    .map(({ gig, before }) => ({ gig, before, key: JSON.stringify(gig) }))
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ gig, before }, index) => ({
      gig: isJsonObject(gig) ? { number: index + 1, ...gig } : gig,
      before,
    }))
}

/** Month first, so that the text of a gig sorts by time. */
function describeGig(row: JsonObject, fields: JsonObject): JsonObject {
  const occupation = row['occupation'] ?? fields['occupation']
  const { month, outcome, hours, client_type, region } = row
  return defined({
    month,
    occupation: occupation === undefined ? undefined : kindOfWork({ occupation }).iri,
    outcome,
    hours,
    client_type,
    region,
    rating_value: pointsToOneClient(row) ? undefined : row['rating_value'],
  })
}

/** A rating in a month in which hardly anyone did this work would tell who gave it: left out. */
function pointsToOneClient({ gigs_in_month: gigs }: JsonObject): boolean {
  return typeof gigs !== 'number' || gigs < FEWEST_GIGS_TO_NAME_A_PERIOD
}

function pointerInRecord(pointer: JsonPointer, gigs: readonly NumberedGig[]): JsonPointer {
  const field = toFieldPointer(pointer)
  const [, list, index, ...rest] = field.split('/')
  if (list !== 'gig_list' || index === undefined) return field
  return ['', list, gigs[Number(index)]?.before ?? index, ...rest].join('/')
}
