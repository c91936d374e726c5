/**
 * What stands in a list about one gig, in words: for its sentence and for its row of a table.
 * @module
 */
import { ONE_CLIENT } from './client-type-texts.ts'
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { occupationOf } from './occupations.ts'
import { REGIONS } from './places-and-sectors.ts'
import { ratingWords } from './single-rating.ts'
import type { Words } from './words.ts'

/** One gig as it is signed. */
export type Gig = NonNullable<GigListSubject['gigList']>[number]

/** A member of a gig that has words; its number only tells it from the others. */
export type GigMember = Exclude<keyof Gig, 'number'>

const OUTCOME: Readonly<Record<Gig['outcome'], Words>> = {
  completed: { nl: 'afgemaakt', en: 'completed' },
  partly: { nl: 'voor een deel gedaan', en: 'partly done' },
  cancelledByClient: { nl: 'afgezegd door de klant', en: 'cancelled by the client' },
}

/** The words of each member; undefined where the gig does not have it. */
export function wordGig(
  gig: Gig,
  subject: GigListSubject,
  format: Formatter,
): Readonly<Record<GigMember, Words | undefined>> {
  const { month, occupation, outcome, hours, clientType, region, ratingValue } = gig
  const { ratingSystem = '' } = subject
  const when = format.month(month)
  return {
    month: { nl: when, en: when },
    occupation: occupationOf(occupation).label,
    outcome: OUTCOME[outcome],
    hours: hours === undefined ? undefined : wordHours(hours, format),
    clientType: clientType && ONE_CLIENT[clientType],
    region: region && REGIONS[region],
    ratingValue:
      ratingValue === undefined
        ? undefined
        : ratingWords(ratingValue, { ...subject, ratingSystem }, format),
  }
}

/** `6,5 uur`. */
export function wordHours(hours: string, format: Formatter): Words {
  const number = format.decimal(hours)
  return { nl: `${number} uur`, en: `${number} ${hours === '1' ? 'hour' : 'hours'}` }
}
