/**
 * A list of gigs as a table, month by month and the newest first, with only the columns that occur.
 * The numbers of gigs only keep equal ones apart and say nothing, so they are left to the
 * sentences.
 * @module
 */
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { type Gig, type GigMember, wordGig } from './gig-words.ts'
import type { Words } from './words.ts'

/** A table in words. */
export interface GigTable {
  readonly columns: readonly string[]
  readonly months: readonly GigMonth[]
}

/** The gigs of one month. A cell is empty where a gig does not have what others have. */
export interface GigMonth {
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

type Column = Exclude<GigMember, 'month'>

const TITLES: Readonly<Record<Column, Words>> = {
  occupation: { nl: 'Soort werk', en: 'Kind of work' },
  outcome: { nl: 'Resultaat', en: 'Outcome' },
  hours: { nl: 'Uren', en: 'Hours' },
  clientType: { nl: 'Voor wie', en: 'For whom' },
  region: { nl: 'Provincie', en: 'Province' },
  ratingValue: { nl: 'Beoordeling', en: 'Rating' },
}

const COLUMNS = Object.keys(TITLES) as readonly Column[]

/** The table; undefined for a list per month. */
export function tabulateGigs(subject: GigListSubject, format: Formatter): GigTable | undefined {
  const { gigList } = subject
  if (gigList === undefined) return undefined
  const columns = COLUMNS.filter((column) => gigList.some((gig) => gig[column] !== undefined))
  const months = [...new Set(gigList.map(({ month }) => month))].toSorted().reverse()
  const rowOf = (gig: Gig): readonly string[] => {
    const words = wordGig(gig, subject, format)
    return columns.map((column) => {
      const cell = words[column]
      return cell === undefined ? '' : format.say(cell)
    })
  }
  return {
    columns: columns.map((column) => format.say(TITLES[column])),
    months: months.map((month) => ({
      title: format.month(month),
      rows: gigList.filter((gig) => gig.month === month).map(rowOf),
    })),
  }
}
