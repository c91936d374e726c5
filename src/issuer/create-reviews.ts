/**
 * From a record to its reviews: one certificate each, with the total that it is one of, and no
 * closer in time than leaves its writer unknown.
 * @module
 */
import { LANGUAGE_CODES } from '../claims/languages.ts'
import { reviewPeriodOf } from '../claims/review-period.ts'
import { isJsonObject, type JsonObject, type JsonPointer, type JsonValue } from '../core/json.ts'
import { toFieldPointer } from './field-names.ts'
import { CROWD_FIELDS } from './record-fields.ts'
import { claims, defined, kindOfWork, pick, type SubjectDraft } from './subject-draft.ts'

/** The drafts of the written reviews. */
export function createReviews(person: JsonObject, fields: JsonObject): readonly SubjectDraft[] {
  const { reviews } = fields
  if (!Array.isArray(reviews)) return []
  // Counts of the record itself are of one month, so with several reviews of none of them.
  const crowd = reviews.length === 1 ? pick(fields, CROWD_FIELDS) : {}
  const drafts = reviews.flatMap((row, index) =>
    isJsonObject(row) ? [reviewOf({ ...crowd, ...row }, index, person, fields)] : [],
  )
  return drafts.toSorted((a, b) => compareDrafts(a.subject, b.subject))
}

/** In the record's order a review between two others would tell the month that it must not name. */
function compareDrafts(a: JsonObject, b: JsonObject): number {
  const [first, second] = [a, b].map(({ period, reviewBody }) =>
    JSON.stringify([period ?? '', reviewBody ?? '']),
  )
  if (first === second) return 0
  return (first ?? '') < (second ?? '') ? -1 : 1
}

function reviewOf(
  row: JsonObject,
  index: number,
  person: JsonObject,
  fields: JsonObject,
): SubjectDraft {
  const parent = `/reviews/${index}`
  const { text, language, redacted, month } = row
  const occupation = row['occupation'] ?? fields['occupation']
  const { pointer, fields: rated } = ratedFields(occupation, fields)
  const claimed = defined({
    occupation: occupation === undefined ? undefined : kindOfWork({ occupation }).iri,
    text: bodyOf(text, language),
    language,
    redacted,
    rating: ratingOf(row, rated),
    reviewer_type: row['reviewer_type'] ?? reviewerOf(rated),
    period: typeof month === 'string' ? reviewPeriodOf(month, crowdOf(row)) : month,
    reviews_total: rated['reviews_total'],
    data_as_of: fields['data_as_of'],
  })
  return {
    type: 'ReviewCredential',
    subject: claims({ ...person, ...claimed }),
    chosenBy: { reviews: index },
    recordPointer: (at) => pointerInRecord(at, parent, pointer),
  }
}

/** The ratings of this kind of work stand in the record, or in one of its `ratings`. */
function ratedFields(
  occupation: JsonValue | undefined,
  fields: JsonObject,
): { readonly pointer: JsonPointer; readonly fields: JsonObject } {
  const ratings = Array.isArray(fields['ratings']) ? fields['ratings'] : []
  const index = ratings.findIndex((row) => isJsonObject(row) && row['occupation'] === occupation)
  const row = ratings[index]
  return isJsonObject(row)
    ? { pointer: `/ratings/${index}`, fields: { ...fields, ...row } }
    : { pointer: '', fields }
}

/**
 * The text under its language; an unknown one is wrong at `language` and nowhere else.
 * Line breaks are layout and not words: a text is signed in one line.
 */
function bodyOf(
  text: JsonValue | undefined,
  language: JsonValue | undefined,
): JsonObject | undefined {
  if (text === undefined) return undefined
  const key = LANGUAGE_CODES.find((code) => code === language) ?? 'nl'
  if (typeof text !== 'string') return { [key]: text }
  return { [key]: text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim() }
}

function ratingOf(row: JsonObject, rated: JsonObject): JsonObject | undefined {
  if (row['rating_value'] === undefined) return undefined
  return defined({
    rating_system: rated['rating_system'],
    rating_value: row['rating_value'],
    rating_best: rated['rating_best'],
    rating_worst: rated['rating_worst'],
  })
}

/** Who rates is who writes, unless they are of several kinds. */
function reviewerOf({ rating_given_by: rater }: JsonObject): JsonValue | undefined {
  return rater === 'mixed' ? undefined : rater
}

function crowdOf({ gigs_in_month: inMonth, gigs_in_quarter: inQuarter }: JsonObject) {
  return {
    gigsInMonth: typeof inMonth === 'number' ? inMonth : undefined,
    gigsInQuarter: typeof inQuarter === 'number' ? inQuarter : undefined,
  }
}

/** Members of a review, and what they are called in the record. */
const OWN: Readonly<Record<string, string>> = {
  text: 'text',
  language: 'language',
  occupation: 'occupation',
  redacted: 'redacted',
  reviewer_type: 'reviewer_type',
  // A month in the record, and coarser where it must be.
  period: 'month',
}

function pointerInRecord(
  pointer: JsonPointer,
  review: JsonPointer,
  ratings: JsonPointer,
): JsonPointer {
  const [, name = '', member] = toFieldPointer(pointer).split('/')
  if (name in OWN) return `${review}/${OWN[name]}`
  if (name === 'reviews_total') return `${ratings}/reviews_total`
  if (name !== 'rating') return toFieldPointer(pointer)
  return member === undefined || member === 'rating_value'
    ? `${review}/rating_value`
    : `${ratings}/${member}`
}
