/**
 * How exactly a review says when the work was done. A month in which hardly anyone did this work
 * in this province points to one client, so then it is a quarter, or a year.
 * A year is not coarse while it is young: of a review in January the day of the figures tells the
 * month. Nothing coarser is left to name, so a platform should wait with such a review.
 * Rb. Amsterdam ECLI:NL:RBAMS:2021:1019: a rating may not be traceable to who gave it.
 * @module
 */
import type { Formatter } from './format.ts'

/** Below three, one of the two others can tell who the review is from. */
export const FEWEST_GIGS_TO_NAME_A_PERIOD = 3

/** How many gigs of all workers were done in the same occupation and province. */
export interface Crowd {
  readonly gigsInMonth?: number | undefined
  readonly gigsInQuarter?: number | undefined
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/

/**
 * The finest period that can be named: `2026-03`, `2026-Q1` or `2026`; unknown counts as none.
 * What is no month stays as it is: its shape is judged with that of the whole.
 */
export function reviewPeriodOf(
  month: string,
  { gigsInMonth = 0, gigsInQuarter = 0 }: Crowd,
): string {
  if (gigsInMonth >= FEWEST_GIGS_TO_NAME_A_PERIOD || !MONTH.test(month)) return month
  const year = month.slice(0, 4)
  if (gigsInQuarter < FEWEST_GIGS_TO_NAME_A_PERIOD) return year
  return `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

/** The first month of a period: a quarter and a year begin before they are over. */
export function firstMonthOf(period: string): string {
  const [, year = period, quarter] = /^(\d{4})(?:-Q(\d))?$/.exec(period) ?? []
  if (quarter !== undefined) return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`
  return period.length === 4 ? `${year}-01` : period
}

/** Whether a period is a quarter: three months, as {@link formatReviewPeriod} names them. */
export function isQuarter(period: string): boolean {
  return period.includes('-Q')
}

/** `maart 2026`, `januari tot en met maart 2026`, `2026`. */
export function formatReviewPeriod(period: string, format: Formatter): string {
  if (period.length === 4) return period
  const [year = '', quarter] = period.split('-Q')
  if (quarter === undefined) return format.month(period)
  const first = firstMonthOf(period)
  const last = `${year}-${String(Number(first.slice(5)) + 2).padStart(2, '0')}`
  return format.say({
    nl: `${format.monthName(first)} tot en met ${format.month(last)}`,
    en: `${format.monthName(first)} to ${format.month(last)}`,
  })
}
