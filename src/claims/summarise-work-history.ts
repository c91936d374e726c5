/**
 * The first glance at a work certificate. Role and period say what and when; the figures are gigs,
 * hours and returning clients, as far as they are there.
 * @module
 */
import type { Formatter } from './format.ts'
import { gigWord } from './gig-units.ts'
import { OTHER_WORK_IRI, occupationOf } from './occupations.ts'
import type { Figure, Summary } from './summary.ts'
import { toHundredths } from './value-rules.ts'
import type { WorkHistorySubject } from './work-history.ts'

/** Role, period, figures and months of work. */
export function summariseWorkHistory(subject: WorkHistorySubject, format: Formatter): Summary {
  return {
    role: roleOf(subject, format),
    period: periodOf(subject, format),
    figures: figuresOf(subject, format),
    ...(subject.gigsPerMonth === undefined ? {} : { gigsPerMonth: subject.gigsPerMonth }),
  }
}

/** The role in which most was done; other work only when there is nothing else. */
function roleOf({ work }: WorkHistorySubject, format: Formatter): string {
  const named = work.filter(({ occupation }) => occupation !== OTHER_WORK_IRI)
  const [main] = [...(named.length > 0 ? named : work)].sort((a, b) => b.gigs - a.gigs)
  const role = occupationOf(main?.occupation ?? OTHER_WORK_IRI).role
  const roleWords = format.capitalise(format.say(role))
  if (work.length === 1) return roleWords
  return `${roleWords} ${format.say({ nl: 'en ander werk', en: 'and other work' })}`
}

function periodOf({ periodStart, periodEnd }: WorkHistorySubject, format: Formatter): string {
  if (periodStart === periodEnd) return format.month(periodEnd)
  return `${format.month(periodStart)} – ${format.month(periodEnd)}`
}

function figuresOf(subject: WorkHistorySubject, format: Formatter): readonly Figure[] {
  const { gigsCompleted, gigUnit, hoursWorked, clients } = subject
  const unit = gigWord(gigsCompleted, gigUnit, format)
  const figures: Figure[] = [
    {
      value: format.count(gigsCompleted),
      label: format.say({ nl: `${unit} gedaan`, en: `${unit} completed` }),
    },
  ]
  if (hoursWorked !== undefined) {
    const en = toHundredths(hoursWorked) === 100 ? 'hour worked' : 'hours worked'
    const label = format.say({ nl: 'uur gewerkt', en })
    figures.push({ value: format.decimal(hoursWorked), label })
  }
  if (clients?.returning !== undefined) {
    const label = format.say(
      clients.returning === 1
        ? { nl: 'klant kwam terug', en: 'client who came back' }
        : { nl: 'klanten kwamen terug', en: 'clients who came back' },
    )
    figures.push({ value: format.count(clients.returning), label })
  }
  return figures
}
