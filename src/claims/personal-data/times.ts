/**
 * Times and short dates in a row: taken out before phone numbers are looked for, as
 * `06.30 - 14.30 - 22.30` and `04-05 11-05 18-05` have twelve digits too.
 * @module
 */
import type { Span } from './spans.ts'

const TIME = '(?:[01]?\\d|2[0-4])[.:][0-5]\\d'
const DAY_AND_MONTH = '(?:0?[1-9]|[12]\\d|3[01])[-/](?:0?[1-9]|1[0-2])'
const SHORT_DATE = '(?:0?[1-9]|[12]\\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./]\\d{2}'
const MONTH_OF_YEAR = '(?:0?[1-9]|1[0-2])[-/.](?:19|20)\\d{2}'

const inARow = (one: string, apart: string) => `${one}(?:${apart}${one})+`

const SPELLINGS = [
  inARow(TIME, ' ?[-/ ] ?'),
  // With a space between them: `06-12-34-56-78` is a phone number.
  inARow(DAY_AND_MONTH, ' [-/]? ?'),
  inARow(SHORT_DATE, ' ?[-/ ] ?'),
  `${SHORT_DATE}(?= ${TIME}(?!\\d))`,
  inARow(MONTH_OF_YEAR, ' ?[-/ ] ?'),
].map((spelling) => new RegExp(`(?<!\\d)${spelling}(?!\\d)`, 'g'))

/** All rows of times, of dates without a century and of months, and such a date with its time. */
export function findTimes(text: string): readonly Span[] {
  return SPELLINGS.flatMap((spelling) =>
    [...text.matchAll(spelling)].map(({ 0: match, index: start }) => ({
      start,
      end: start + match.length,
    })),
  )
}
