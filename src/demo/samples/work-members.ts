/**
 * The members of a record that say what work was done, when and how much of it.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import { formatHundredths } from './decimals.ts'
import type { Work } from './draw-work.ts'
import { formatMonth } from './months.ts'

/** The period, the amounts, and a row for each kind of work where there are several. */
export function workMembers(work: Work): JsonObject {
  const { history, occupations, regions, hoursByMonth } = work
  const { months, gigs, isActive } = history
  return {
    occupation: occupations[0],
    period_start: formatMonth(history.first),
    period_end: formatMonth(history.last),
    ...(isActive ? { still_active: true } : {}),
    active_months: months.length,
    gigs_completed: gigs,
    ...(hoursByMonth === undefined ? {} : { hours_worked: formatHundredths(sum(hoursByMonth)) }),
    ...(occupations.length > 1 ? { work: rowsOf(work) } : {}),
    regions,
  }
}

function rowsOf({ occupations, gigs, hoursByMonth }: Work): readonly JsonObject[] {
  return occupations.map((occupation) => {
    const ofKind = gigs.filter((gig) => gig.occupation === occupation)
    const hours = formatHundredths(sum(ofKind.map((gig) => gig.hours)))
    return {
      occupation,
      gigs: ofKind.length,
      ...(hoursByMonth === undefined ? {} : { hours }),
    }
  })
}

/** The gigs of each month, for a chart. */
export function gigsPerMonth({ history }: Work): readonly JsonObject[] {
  return history.months.map(({ month, gigs }) => ({ month: formatMonth(month), gigs }))
}

/** The list of work by the month, for who has too many gigs to list. */
export function gigsByMonth({ history, hoursByMonth }: Work): readonly JsonObject[] {
  return history.months.map(({ month, gigs }, index) => {
    const hours = hoursByMonth?.[index]
    return {
      month: formatMonth(month),
      gigs,
      ...(hours === undefined ? {} : { hours: formatHundredths(hours) }),
    }
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
