/**
 * A list of gigs in words: a sentence a gig or a month, what the list leaves out, and where the
 * figures come from.
 * @module
 */
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { describeSource } from './describe-source.ts'
import type { Formatter } from './format.ts'
import type { GigListSubject } from './gig-list.ts'
import { countGigs, gigWord } from './gig-units.ts'
import { type Gig, wordGig, wordHours } from './gig-words.ts'
import { type Sentence, type Statement, say, sayIfPresent } from './statement.ts'
import { sum } from './value-rules.ts'
import type { Words } from './words.ts'

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
    nl: `In deze lijst: ${these}. In totaal gedaan, volgens het platform: ${all}.`,
    en: `In this list: ${these}. Completed in all, according to the platform: ${all}.`,
  })
}

const scale: Sentence<GigListSubject> = ({ ratingSystem, bestRating, worstRating }, format) => {
  if (ratingSystem === undefined || bestRating === undefined || worstRating === undefined) return []
  const { nl, en } = RATING_SYSTEM[ratingSystem]
  const [worst, best] = [format.decimal(worstRating), format.decimal(bestRating)]
  return say(format, ['/ratingSystem', '/worstRating', '/bestRating'], {
    nl: `Beoordelingen in deze lijst: ${nl}. De schaal loopt van ${worst} tot ${best}.`,
    en: `Ratings in this list: ${en}. The scale runs from ${worst} to ${best}.`,
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

/** What the gig has, in the order of the table. */
function partsOf(gig: Gig, subject: GigListSubject, format: Formatter): readonly Words[] {
  const { clientType, region, ratingValue, ...rest } = wordGig(gig, subject, format)
  const parts = [
    rest.month,
    rest.occupation,
    rest.outcome,
    rest.hours,
    clientType && { nl: `voor ${clientType.nl}`, en: `for ${clientType.en}` },
    region && { nl: `in ${region.nl}`, en: `in ${region.en}` },
    ratingValue && { nl: `beoordeling: ${ratingValue.nl}`, en: `rating: ${ratingValue.en}` },
  ]
  return parts.filter((part) => part !== undefined)
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
        const { nl, en } = wordHours(worked, format)
        return say(format, [`${parent}/hours`], {
          nl: `Gewerkt in ${format.month(month)}: ${nl}.`,
          en: `Worked in ${format.month(month)}: ${en}.`,
        })
      }),
    ]
  })

const SENTENCES: readonly Sentence<GigListSubject>[] = [
  describePerson,
  amount,
  scale,
  gigs,
  months,
  describeSource,
]

/** Every sentence of a gig list. */
export const describeGigList: Sentence<GigListSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))

/** What a gig list does not prove. */
export function describeLimitsOfGigList(subject: GigListSubject): readonly Words[] {
  return [
    ...describeLimitsOfPerson(subject),
    {
      nl: 'De lijst noemt geen klanten en geen adressen. Dat is voor de privacy.',
      en: 'The list names no clients and no addresses. That is for privacy.',
    },
    ...(subject.ratingSystem === undefined ? [] : [LIMIT_OF_RATINGS]),
  ]
}

const LIMIT_OF_RATINGS: Words = {
  nl: 'Niet bij elke klus staat een beoordeling. Anders zou u soms zien wie die gaf.',
  en: 'Not every gig shows a rating. Otherwise you could sometimes see who gave it.',
}
