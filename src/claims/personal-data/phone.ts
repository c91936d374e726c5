/**
 * Phone numbers: Dutch ones, mobile and landline, with or without the country, and any that begin
 * with + or 00; with whatever people put between the digits.
 * @module
 */
import { findDigitChains, type GroupWindow, windowsOf } from './digit-chains.ts'
import type { Span } from './spans.ts'

/** A Belgian landline has nine; 15 with the country (ITU-T E.164), and 00 before them. */
const DIGITS = { fewest: 9, most: 17 }

/** `O6` for `06`: the letter is a zero when a 6 follows. */
const LETTER_FOR_ZERO = /(?<![\p{L}\d])o(?=[ .\-/_()]{0,3}6)/giu

/** What stands before a number with its country: `+31`, `+(31)`. */
const PLUS_BEFORE = /\+\(?$/
/** `+ 31`: with a space only before our own country, as `5 + 100 000 000` is a sum. */
const SPACED_PLUS_BEFORE = /\+ \(?$/

/** With the country, numbers of those who work here have nine digits or more; `+1000` is a count. */
const AFTER_PLUS = /^[1-9]\d{8,14}$/
/** The same after 00, where a number of ten digits may as well be that of an order. */
const AFTER_ZEROS = /^00[1-9]\d{9,14}$/
/** Ten digits with the zero of the area or of 06: the Dutch numbering plan, and that of France. */
const NATIONAL = /^0[1-9]\d{8}$/
/** Eleven or twelve in the United Kingdom, Germany and Turkey: 07700 900123, 0532 123 45 67. */
const LONG_NATIONAL = /^0[1-9]\d{9,10}$/
/** As chat programs show a Dutch mobile number: 31612345678. */
const WITHOUT_PLUS = /^310?6\d{8}$/
/** A Belgian landline has nine digits, 02 123 45 67: as many as a BSN, so only in these groups. */
const BELGIAN_GROUPS = '2 3 2 2'

/** All phone numbers of a text from which dates and times were taken. */
export function findPhones(text: string): readonly Span[] {
  const readable = text.replace(LETTER_FOR_ZERO, '0')
  return findDigitChains(readable).flatMap((chain) => {
    const spans: Span[] = []
    for (const window of windowsOf(chain, DIGITS)) {
      if (isPhone(window, readable)) spans.push({ start: window.start, end: window.end })
    }
    return spans
  })
}

function isPhone(window: GroupWindow, text: string): boolean {
  const { digits, start } = window
  const before = text.slice(Math.max(0, start - 3), start)
  if (PLUS_BEFORE.test(before)) return AFTER_PLUS.test(digits)
  if (SPACED_PLUS_BEFORE.test(before)) return AFTER_PLUS.test(digits) && digits.startsWith('31')
  if (NATIONAL.test(digits) || AFTER_ZEROS.test(digits) || WITHOUT_PLUS.test(digits)) return true
  return isForeignNational(window)
}

/** In the groups that are usual there: other long numbers are mostly several numbers in a row. */
function isForeignNational({ digits, groups }: GroupWindow): boolean {
  if (LONG_NATIONAL.test(digits)) {
    return groups.length > 1 ? groups.length <= 4 : digits.length === 11
  }
  const lengths = groups.map((group) => group.digits.length).join(' ')
  return digits.startsWith('0') && lengths === BELGIAN_GROUPS
}
