/**
 * A list of gigs in words: a sentence a gig or a month, what the list leaves out, and where the
 * figures come from.
 * @module
 */
import { CLIENT_TYPE } from './client-type-texts.ts'
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { countGigs, gigWord } from './gig-units.ts'
import { occupationOf } from './occupations.ts'
import { REGIONS } from './places-and-sectors.ts'
import { RECORD_BASIS } from './record-basis-texts.ts'
import { ratingWords } from './single-rating.ts'
import { type Sentence, type Statement, say, sayIfPresent } from './statement.ts'
import { sum } from './value-rules.ts'
import type { Words } from './words.ts'

type Gig = NonNullable<GigListSubject['gigList']>[number]

const OUTCOME: Readonly<Record<Gig['outcome'], Words>> = {
  completed: { nl: 'afgemaakt', en: 'completed' },
  partly: { nl: 'voor een deel gedaan', en: 'partly done' },
  cancelledByClient: { nl: 'afgezegd door de klant', en: 'cancelled by the client' },
}

const RATING_SYSTEM: Readonly<Record<NonNullable<GigListSubject['ratingSystem']>, Words>> = {
  stars: { nl: 'sterren', en: 'stars' },
  grade10: { nl: 'cijfers', en: 'grades' },
  percentage: { nl: 'percentages', en: 'percentages' },
  thumbs: { nl: 'duimen omhoog of omlaag', en: 'thumbs up or down' },
  acceptReject: { nl: 'goedgekeurd of afgekeurd', en: 'accepted or rejected' },
}

const amount: Sentence<GigListSubject> = (subject, format) => {
  const { gigsCompleted, gigUnit, gigList, gigsByMonth = [] } = subject
  const listed = gigList?.length ?? sum(gigsByMonth.map(({ gigs }) => gigs))
  const [all, these] = [gigsCompleted, listed].map((gigs) => countGigs(gigs, gigUnit, format))
  return say(format, ['/gigsCompleted', '/gigUnit'], {
    nl: `In deze lijst: ${these}. Het platform telde in totaal ${all} gedaan.`,
    en: `In this list: ${these}. The platform counted ${all} completed in all.`,
  })
}

const scale: Sentence<GigListSubject> = ({ ratingSystem, bestRating, worstRating }, format) => {
  if (ratingSystem === undefined || bestRating === undefined || worstRating === undefined) return []
  const { nl, en } = RATING_SYSTEM[ratingSystem]
  const [worst, best] = [format.decimal(worstRating), format.decimal(bestRating)]
  return say(format, ['/ratingSystem', '/worstRating', '/bestRating'], {
    nl: `Beoordelingen in deze lijst zijn ${nl}, op een schaal van ${worst} tot ${best}.`,
    en: `Ratings in this list are ${en}, on a scale from ${worst} to ${best}.`,
  })
}

const gigs: Sentence<GigListSubject> = (subject, format) =>
  (subject.gigList ?? []).flatMap((gig, index) => sayGig(gig, index, subject, format))

function sayGig(
  gig: Gig,
  index: number,
  subject: GigListSubject,
  format: Formatter,
): readonly Statement[] {
  const parts = partsOf(gig, subject, format)
  const unit = format.capitalise(gigWord(1, subject.gigUnit, format))
  const pointers = Object.keys(gig).map((member) => `/gigList/${index}/${member}`)
  return say(format, pointers, {
    nl: `${unit} ${format.count(gig.number)}: ${parts.map(({ nl }) => nl).join(', ')}.`,
    en: `${unit} ${format.count(gig.number)}: ${parts.map(({ en }) => en).join(', ')}.`,
  })
}

/** Each member of a gig but its number; one that is absent has no part. */
function partsOf(gig: Gig, subject: GigListSubject, format: Formatter): readonly Words[] {
  const { month, occupation, outcome, hours, clientType, region, ratingValue } = gig
  const parts: Words[] = [same(format.month(month)), occupationOf(occupation).label]
  parts.push(OUTCOME[outcome])
  if (hours !== undefined) parts.push(hoursWords(hours, format))
  if (clientType !== undefined) {
    const { nl, en } = CLIENT_TYPE[clientType]
    parts.push({ nl: `voor ${nl}`, en: `for ${en}` })
  }
  if (region !== undefined) parts.push(REGIONS[region])
  if (ratingValue !== undefined) {
    const { ratingSystem = '' } = subject
    const { nl, en } = ratingWords(ratingValue, { ...subject, ratingSystem }, format)
    parts.push({ nl: `beoordeling: ${nl}`, en: `rating: ${en}` })
  }
  return parts
}

function same(text: string): Words {
  return { nl: text, en: text }
}

function hoursWords(hours: string, format: Formatter): Words {
  const number = format.decimal(hours)
  return { nl: `${number} uur`, en: `${number} ${hours === '1' ? 'hour' : 'hours'}` }
}

const months: Sentence<GigListSubject> = ({ gigsByMonth = [], gigUnit }, format) =>
  gigsByMonth.flatMap(({ month, gigs: number, hours }, index) => {
    const parent = `/gigsByMonth/${index}`
    const when = format.capitalise(format.month(month))
    const amountOf = countGigs(number, gigUnit, format)
    return [
      ...say(format, [`${parent}/month`, `${parent}/gigs`], {
        nl: `${when}: ${amountOf}.`,
        en: `${when}: ${amountOf}.`,
      }),
      ...sayIfPresent(hours, (worked) => {
        const { nl, en } = hoursWords(worked, format)
        return say(format, [`${parent}/hours`], {
          nl: `Gewerkt in ${format.month(month)}: ${nl}.`,
          en: `Worked in ${format.month(month)}: ${en}.`,
        })
      }),
    ]
  })

const source: Sentence<GigListSubject> = ({ recordBasis, dataAsOf }, format) => [
  ...say(format, ['/recordBasis'], RECORD_BASIS[recordBasis]),
  ...say(format, ['/dataAsOf'], {
    nl: `Stand op ${format.day(dataAsOf)}.`,
    en: `As of ${format.day(dataAsOf)}.`,
  }),
]

const SENTENCES: readonly Sentence<GigListSubject>[] = [
  describePerson,
  amount,
  scale,
  gigs,
  months,
  source,
]

/** Every sentence of a gig list. */
export const describeGigList: Sentence<GigListSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))

/** What a gig list does not prove. */
export function describeLimitsOfGigList(subject: GigListSubject): readonly Words[] {
  return [
    ...describeLimitsOfPerson(subject),
    {
      nl: 'De lijst noemt geen klanten en geen adressen. Dat mag niet.',
      en: 'The list names no clients and no addresses. That is not allowed.',
    },
    ...(subject.ratingSystem === undefined ? [] : [LIMIT_OF_RATINGS]),
  ]
}

const LIMIT_OF_RATINGS: Words = {
  nl: 'Niet bij elke klus staat een beoordeling. Soms zou die naar één klant wijzen.',
  en: 'Not every gig shows a rating. Sometimes it would point to one client.',
}
