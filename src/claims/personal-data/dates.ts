/**
 * Full dates in a text, in every usual spelling: `12-03-1990`, `3/25/90`, `1990-03-12`,
 * `12 maart 1990`, `March 12th, 1990`.
 * @module
 */
import type { Span } from './spans.ts'

/** A day, month and year in a text. */
export interface FoundDate extends Span {
  /** Two digits stay two: what they mean depends on what is asked. */
  readonly year: string
}

// Dutch, English, German and French, whole and short; longer ones before those they begin with.
const MONTH_NAMES = [
  ...['januari', 'january', 'januar', 'janvier', 'jan'],
  ...['februari', 'february', 'februar', 'février', 'fevrier', 'feb', 'févr', 'fév'],
  ...['maart', 'march', 'märz', 'maerz', 'mars', 'mar', 'mrt'],
  ...['april', 'avril', 'apr', 'avr'],
  ...['mei', 'may', 'mai'],
  ...['juni', 'june', 'juin', 'jun'],
  ...['juli', 'july', 'juillet', 'juil', 'jul'],
  ...['augustus', 'august', 'août', 'aout', 'aug'],
  ...['september', 'septembre', 'sept', 'sep'],
  ...['oktober', 'october', 'octobre', 'okt', 'oct'],
  ...['november', 'novembre', 'nov'],
  ...['december', 'dezember', 'décembre', 'decembre', 'dec', 'dez', 'déc'],
]

const MONTH = `(?<!\\p{L})(?:${MONTH_NAMES.join('|')})(?!\\p{L})\\.?`
const FULL_YEAR = '(?<year>(?:19|20)\\d{2})'
const YEAR = "(?<year>(?:19|20)\\d{2}|'?\\d{2})(?!\\d)"
const FIRST = '(?<!\\d)(?<first>\\d{1,2})'
const SECOND = '(?<second>\\d{1,2})'
const ORDINAL = '(?:e|ste|de|st|nd|rd|th|er|\\.)?'
const SIGN = ' ?(?<sign>[-./]) ?'
const SAME_SIGN = ' ?\\k<sign> ?'

// Every repetition is bounded and parted by what it cannot match itself: no backtracking to speak of.
const SPELLINGS = [
  `${FIRST}${SIGN}${SECOND}${SAME_SIGN}${YEAR}(?!\\k<sign>\\d)`,
  // In `5 12 03 1990` the date begins at 12.
  `${FIRST} ${SECOND} ${YEAR}(?! \\d)`,
  `(?<!\\d)${FULL_YEAR}${SIGN}(?<first>\\d{1,2})${SAME_SIGN}${SECOND}(?!\\d)`,
  `${FIRST}${ORDINAL}[ -]?(?:of |de )?${MONTH}[ -]?,? ?${YEAR}`,
  `${MONTH} ?(?<first>\\d{1,2})${ORDINAL},? ?${YEAR}`,
].map((spelling) => new RegExp(spelling, 'giu'))

/** All full dates of a text. */
export function findDates(text: string): readonly FoundDate[] {
  return SPELLINGS.flatMap((spelling) =>
    [...text.matchAll(spelling)].flatMap(({ 0: match, index: start, groups = {} }) => {
      const { first = '', second = '1', year = '' } = groups
      if (!isDayAndMonth(Number(first), Number(second))) return []
      return [{ start, end: start + match.length, year: year.replace("'", '') }]
    }),
  )
}

/** Either may be the month: 3/25 in the one country is 25/3 in the other. */
function isDayAndMonth(first: number, second: number): boolean {
  const [low, high] = first < second ? [first, second] : [second, first]
  return low >= 1 && low <= 12 && high <= 31
}
