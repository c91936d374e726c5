/**
 * A certificate as a sentence that can be read aloud, with the worker's name before it and the
 * platform's in the middle: `werkte als fietskoerier` via Tempo `van augustus 2024 tot en met oktober
 * 2026`.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { gigListCheck } from './check-gig-list.ts'
import { reputationCheck } from './check-reputation.ts'
import { reviewCheck } from './check-review.ts'
import { workHistoryCheck } from './check-work-history.ts'
import { type Formatter, formatterOf } from './format.ts'
import { OTHER_WORK_IRI, occupationOf } from './occupations.ts'
import { formatReviewPeriod } from './review-period.ts'
import type { Locale, Words } from './words.ts'

/** The parts of the sentence; who did it and through which platform stand between them. */
export interface SpokenWork {
  /** `werkte als` */
  readonly before: string
  /** `fietskoerier`; absent when the work has no name. */
  readonly role?: string
  /** `en deed ander werk` */
  readonly after?: string
  /** `van augustus 2024 tot en met oktober 2026` */
  readonly when?: string
}

/** What was done, before `as a …`. */
const WORKED: Words = { nl: 'werkte', en: 'worked' }
const WAS_RATED: Words = { nl: 'kreeg beoordelingen', en: 'was rated' }
const WAS_REVIEWED: Words = { nl: 'kreeg een review', en: 'was reviewed' }
const DID_GIGS: Words = { nl: 'deed klussen', en: 'did gigs' }
const OTHER_WORK: Words = { nl: 'en deed ander werk', en: 'and did other work' }

/**
 * The sentence of a certificate of one of our types.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when the subject has the shape of none of them
 */
export function speakOfWork(subject: JsonObject, locale: Locale): SpokenWork {
  const format = formatterOf(locale)
  if (workHistoryCheck.fits(subject)) {
    const { work, periodStart, periodEnd } = subject
    const rows = work.toSorted((a, b) => b.gigs - a.gigs)
    return speak(
      WORKED,
      rows.map(({ occupation }) => occupation),
      between(periodStart, periodEnd, format),
      format,
    )
  }
  if (reputationCheck.fits(subject)) {
    const { occupation, ratingWindow } = subject
    const { since } = ratingWindow
    const when =
      since &&
      format.say({ nl: `sinds ${format.month(since)}`, en: `since ${format.month(since)}` })
    return speak(WAS_RATED, [occupation], when, format)
  }
  if (reviewCheck.fits(subject)) {
    const period = formatReviewPeriod(subject.period, format)
    const when = format.say({ nl: `over werk in ${period}`, en: `for work in ${period}` })
    return speak(WAS_REVIEWED, [subject.occupation], when, format)
  }
  if (gigListCheck.fits(subject)) {
    const { gigList = [], gigsByMonth = [] } = subject
    const months = [...gigList, ...gigsByMonth].map(({ month }) => month).toSorted()
    const [first, last] = [months[0], months.at(-1)]
    const when = first && last && between(first, last, format)
    const kinds = [...new Set(gigList.map(({ occupation }) => occupation))]
    return speak(DID_GIGS, kinds, when, format)
  }
  throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'there is no sentence for this type')
}

/** The first named kind of work is said; that there is more, too. */
function speak(
  did: Words,
  occupations: readonly string[],
  when: string | undefined,
  format: Formatter,
): SpokenWork {
  const named = occupations.find((occupation) => occupation !== OTHER_WORK_IRI)
  const role = named === undefined ? undefined : format.say(occupationOf(named).role)
  const hasMore = role !== undefined && occupations.length > 1
  const as = role === undefined ? '' : format.say({ nl: ' als', en: ` as${articleOf(role)}` })
  return {
    before: `${format.say(did)}${as}`,
    ...(role === undefined ? {} : { role }),
    ...(hasMore ? { after: format.say(OTHER_WORK) } : {}),
    ...(when === undefined ? {} : { when }),
  }
}

/** English wants an article; staff are many. */
function articleOf(role: string): string {
  if (role.endsWith('staff')) return ''
  return /^[aeiou]/.test(role) ? ' an' : ' a'
}

function between(first: string, last: string, format: Formatter): string {
  const [from, to] = [format.month(first), format.month(last)]
  if (first === last) return format.say({ nl: `in ${to}`, en: `in ${to}` })
  return format.say({ nl: `van ${from} tot en met ${to}`, en: `from ${from} to ${to}` })
}
