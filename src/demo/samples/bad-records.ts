/**
 * Records as they should not be: with a mistake that platforms make, each in one place, so that it
 * can be seen that it is refused there and nowhere else.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonPointer } from '../../core/json.ts'

/** One mistake. */
export interface Mistake {
  readonly kind: string
  /** Where the record is refused for it. */
  readonly pointer: JsonPointer
  /** In a table this is wrong once, in the line of names, and not in a row. */
  readonly isOfColumn?: true
  /** The record with the mistake; nothing for a record in which it cannot be made alone. */
  readonly spoil: (record: JsonObject) => JsonObject | undefined
}

/** All of them. Names, numbers and phone are invented; the number passes the test of a BSN. */
export const MISTAKES: readonly Mistake[] = [
  {
    kind: "a child's name and a phone number in a review",
    pointer: '/reviews/0/text',
    spoil: (record) =>
      withReview(record, 'Heel lief voor onze Emma van vier. Bel mij gerust: 06 12 34 56 78.'),
  },
  {
    kind: 'a citizen service number in a name of a client',
    pointer: '/clients/named/0',
    spoil: (record) => {
      const clients = isJsonObject(record['clients']) ? record['clients'] : {}
      return {
        ...record,
        clients: { ...clients, named: ['Schoonmaakbedrijf Voorbeeld 123456782'] },
      }
    },
  },
  {
    kind: 'a decimal comma',
    pointer: '/hours_worked',
    spoil: (record) => ({ ...record, hours_worked: '412,5' }),
  },
  {
    kind: 'a month written the other way round',
    pointer: '/period_start',
    spoil: (record) => ({ ...record, period_start: '03-2026' }),
  },
  {
    kind: 'a column that we do not know',
    pointer: '/uren_gewerkt',
    isOfColumn: true,
    spoil: (record) => ({ ...record, uren_gewerkt: '412.5' }),
  },
]

/** Before the others; needs ratings that are about the same work as the review. */
function withReview(record: JsonObject, text: string): JsonObject | undefined {
  const { rating_count: ratings, period_start: month, reviews_total: total } = record
  if (typeof ratings !== 'number' || ratings === 0 || month === undefined) return undefined
  const others = Array.isArray(record['reviews']) ? record['reviews'] : []
  const review = { text, language: 'nl', month, redacted: false, reviewer_type: 'household' }
  return {
    ...record,
    reviews: [review, ...others],
    reviews_total: Math.max(Number(total), others.length + 1),
  }
}
