/**
 * The first glance at a gig list: how many gigs are in it, over which months, and the months drawn.
 * @module
 */
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { gigWord } from './gig-units.ts'
import { OTHER_WORK_IRI, occupationOf } from './occupations.ts'
import type { Summary } from './summary.ts'
import { sum } from './value-rules.ts'

/** Role, period, figures and months of work. */
export function summariseGigList(subject: GigListSubject, format: Formatter): Summary {
  const perMonth = gigsPerMonthOf(subject)
  const listed = sum(perMonth.map(({ gigs }) => gigs))
  const unit = gigWord(listed, subject.gigUnit, format)
  return {
    role: roleOf(subject, format),
    period: periodOf(perMonth, format),
    figures: [
      {
        value: format.count(listed),
        label: format.say({ nl: `${unit} in de lijst`, en: `${unit} in the list` }),
      },
      {
        value: format.count(perMonth.length),
        label:
          perMonth.length === 1
            ? format.say({ nl: 'maand', en: 'month' })
            : format.say({ nl: 'maanden', en: 'months' }),
      },
    ],
    gigsPerMonth: perMonth,
  }
}

/** Months with what was done in them, in order: counted from the list, or as given. */
function gigsPerMonthOf({
  gigList = [],
  gigsByMonth,
}: GigListSubject): NonNullable<Summary['gigsPerMonth']> {
  if (gigsByMonth !== undefined) return gigsByMonth.map(({ month, gigs }) => ({ month, gigs }))
  const counts = new Map<string, number>()
  for (const { month } of gigList) counts.set(month, (counts.get(month) ?? 0) + 1)
  return [...counts]
    .map(([month, gigs]) => ({ month, gigs }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
}

/** The only kind of work, or work of several kinds. */
function roleOf({ gigList = [] }: GigListSubject, format: Formatter): string {
  const [first = OTHER_WORK_IRI, ...others] = new Set(gigList.map(({ occupation }) => occupation))
  const role = format.capitalise(format.say(occupationOf(first).role))
  if (others.length === 0) return role
  return `${role} ${format.say({ nl: 'en ander werk', en: 'and other work' })}`
}

function periodOf(months: NonNullable<Summary['gigsPerMonth']>, format: Formatter): string {
  const [first, last] = [months[0]?.month ?? '', months.at(-1)?.month ?? '']
  if (first === last) return format.month(first)
  return `${format.month(first)} – ${format.month(last)}`
}
