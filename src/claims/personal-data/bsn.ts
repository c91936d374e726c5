/**
 * The citizen service number: nine digits that pass the 11-proef. Who is not the government may
 * only use it where a law says so (UAVG art. 46), and consent makes no difference.
 * One in eleven numbers of nine digits passes by chance, so an order number can be a false alarm:
 * nothing in the digits tells the two apart.
 * @module
 */
import { type DigitChain, findDigitChains, type GroupWindow, windowsOf } from './digit-chains.ts'

const LENGTH = 9

/** The zero in front is often left out. */
const DIGITS = { fewest: LENGTH - 1, most: LENGTH }

/** Below ten million none were given: nine digits then begin with two zeros. */
const FIRST_GIVEN = 10_000_000

/** The last digit counts against the others. */
const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** A number of two parts of which one is a year is an invoice or an order: 2024-00123. */
const YEAR = /^(?:19|20)\d{2}$/

/** 20240312: a day without dashes. Fewer than one BSN in a thousand looks like it. */
const COMPACT_DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/

/** Whether a number in this text can be a BSN. */
export function hasBsn(text: string): boolean {
  return findDigitChains(text).some((chain) =>
    [...windowsOf(chain, DIGITS)].some((window) => isWritten(window, chain) && passes(window)),
  )
}

/** Whether a BSN is written so: whole groups of nine digits, or eight when the zero was left out. */
function isWritten({ digits, groups }: GroupWindow, chain: DigitChain): boolean {
  if (digits.length === LENGTH) {
    return groups.length !== 2 || !groups.some((group) => YEAR.test(group.digits))
  }
  if (groups.length === 1) return !COMPACT_DAY.test(digits)
  // Four times two digits or twice four are times, years and halves of a phone number.
  return groups.length === 3 && groups.length === chain.length
}

/** The 11-proef. */
function passes({ digits }: GroupWindow): boolean {
  const number = digits.padStart(LENGTH, '0')
  if (Number(number) < FIRST_GIVEN) return false
  const total = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0)
  return total % 11 === 0
}
