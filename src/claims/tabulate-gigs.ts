/**
 * A list of gigs as a table: only the columns that occur, the newest month first. The numbers that
 * keep gigs apart are drawn at random and say nothing, so they are left to the sentences.
 * @module
 */
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { type GigMember, wordGig } from './gig-words.ts'
import type { Words } from './words.ts'

/** A table in words. A cell is empty where a gig does not have what others have. */
export interface GigTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const TITLES: Readonly<Record<GigMember, Words>> = {
  month: { nl: 'Maand', en: 'Month' },
  occupation: { nl: 'Soort werk', en: 'Kind of work' },
  outcome: { nl: 'Resultaat', en: 'Outcome' },
  hours: { nl: 'Uren', en: 'Hours' },
  clientType: { nl: 'Voor wie', en: 'For whom' },
  region: { nl: 'Provincie', en: 'Province' },
  ratingValue: { nl: 'Beoordeling', en: 'Rating' },
}

const MEMBERS = Object.keys(TITLES) as readonly GigMember[]

/** The table; undefined for a list per month. */
export function tabulateGigs(subject: GigListSubject, format: Formatter): GigTable | undefined {
  const { gigList } = subject
  if (gigList === undefined) return undefined
  const members = MEMBERS.filter((member) => gigList.some((gig) => gig[member] !== undefined))
  const rows = gigList.toSorted(byMonth).map((gig) => {
    const words = wordGig(gig, subject, format)
    return members.map((member) => {
      const cell = words[member]
      return cell === undefined ? '' : format.say(cell)
    })
  })
  return { columns: members.map((member) => format.say(TITLES[member])), rows }
}

function byMonth(a: { readonly month: string }, b: { readonly month: string }): number {
  if (a.month === b.month) return 0
  return a.month > b.month ? -1 : 1
}
