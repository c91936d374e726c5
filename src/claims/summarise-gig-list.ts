/**
 * The first glance at a gig list: how many gigs are in it, over which months, and the months
 * drawn.
 * @module
 */
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { gigWord } from './gig-units.ts'
import type { Gig } from './gig-words.ts'
import { OTHER_WORK_IRI, occupationOf } from './occupations.ts'
import type { Figure, MonthOfWork, Summary } from './summary.ts'
import { tabulateGigs } from './tabulate-gigs.ts'
import { sum } from './value-rules.ts'
import type { Words } from './words.ts'

/** Role, period, figures, months of work, and the gigs one by one. */
export function summariseGigList(subject: GigListSubject, format: Formatter): Summary {
  const { gigList, gigsByMonth = [], gigUnit } = subject
  const months = (gigList ?? gigsByMonth).map(({ month }) => month).toSorted()
  const listed = gigList?.length ?? sum(gigsByMonth.map(({ gigs }) => gigs))
  const table = tabulateGigs(subject, format)
  return {
    role: roleOf(subject, format),
    period: periodOf(months, format),
    figures: [
      figureOf(listed, inList(gigWord(listed, gigUnit, format)), format),
      ...cancelledOf(subject, format),
      ...monthsOf(new Set(months).size, format),
    ],
    gigsPerMonth: gigList === undefined ? gigsByMonth : workPerMonth(gigList),
    ...(table === undefined ? {} : { gigTable: table }),
  }
}

function figureOf(count: number, label: Words, format: Formatter): Figure {
  return { value: format.count(count), label: format.say(label) }
}

function inList(unit: string): Words {
  return { nl: `${unit} in de lijst`, en: `${unit} in the list` }
}

/** A list that says how many gigs are in it says how many of them were not done. */
function cancelledOf({ gigList = [] }: GigListSubject, format: Formatter): readonly Figure[] {
  const count = gigList.filter(isCancelled).length
  const label = { nl: 'daarvan afgezegd door de klant', en: 'of them cancelled by the client' }
  return count === 0 ? [] : [figureOf(count, label, format)]
}

function monthsOf(count: number, format: Formatter): readonly Figure[] {
  const label = count === 1 ? { nl: 'maand', en: 'month' } : { nl: 'maanden', en: 'months' }
  return [figureOf(count, label, format)]
}

/** What was not done is no work of that month. */
function workPerMonth(gigs: readonly Gig[]): readonly MonthOfWork[] {
  const counts = new Map<string, number>()
  for (const { month } of gigs.filter((gig) => !isCancelled(gig))) {
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts]
    .map(([month, count]) => ({ month, gigs: count }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

function isCancelled({ outcome }: Gig): boolean {
  return outcome === 'cancelledByClient'
}

/** The only kind of work, or work of several kinds; per month no kind is named. */
function roleOf({ gigList, gigUnit }: GigListSubject, format: Formatter): string {
  if (gigList === undefined) return format.capitalise(gigWord(0, gigUnit, format))
  const [first = OTHER_WORK_IRI, ...others] = new Set(gigList.map(({ occupation }) => occupation))
  const role = format.capitalise(format.say(occupationOf(first).role))
  if (others.length === 0) return role
  return `${role} ${format.say({ nl: 'en ander werk', en: 'and other work' })}`
}

function periodOf(months: readonly string[], format: Formatter): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  if (first === last) return format.month(first)
  return `${format.month(first)} – ${format.month(last)}`
}
