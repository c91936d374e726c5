/**
 * Months as whole numbers, so that they can be counted.
 * @module
 */

/** A month as the number of months since the year 0. */
export type MonthNumber = number

/** The number of the month of `2026-11` or `2026-11-01`. */
export function monthNumberOf(text: string): MonthNumber {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1
}

/** `2026-11`. */
export function formatMonth(number: MonthNumber): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}
