/**
 * A reputation certificate in words: one sentence for every member, each number with its scale,
 * count, window and raters, and what it does not prove. It compares the person with nobody.
 * @module
 */
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { occupationOf } from './occupations.ts'
import {
  FEWEST_RATINGS_TO_COMPARE,
  FEWEST_RATINGS_TO_SPEAK_OF,
  type ReputationSubject,
} from './reputation.ts'
import { bothPointers, type Sentence, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'

type WordsFor<Value extends string> = Readonly<Record<Value, Words>>

const SYSTEM: WordsFor<ReputationSubject['ratingSystem']> = {
  stars: { nl: 'Beoordelen gaat met sterren.', en: 'Ratings are given in stars.' },
  grade10: {
    nl: 'Beoordelen gaat met een cijfer van 1 tot 10.',
    en: 'Ratings are given as a grade from 1 to 10.',
  },
  percentage: {
    nl: 'Beoordelen gaat met een percentage.',
    en: 'Ratings are given as a percentage.',
  },
  thumbs: {
    nl: 'Beoordelen gaat met een duim omhoog of omlaag.',
    en: 'Ratings are given as a thumb up or down.',
  },
  acceptReject: {
    nl: 'Elke klus wordt goedgekeurd of afgekeurd.',
    en: 'Each gig is accepted or rejected.',
  },
  level: { nl: 'Het platform werkt met niveaus.', en: 'The platform works with levels.' },
}

const RATER: WordsFor<ReputationSubject['ratingGivenBy']> = {
  household: { nl: 'Huishoudens gaven de beoordelingen.', en: 'Households gave the ratings.' },
  business: { nl: 'Bedrijven gaven de beoordelingen.', en: 'Businesses gave the ratings.' },
  platformReview: {
    nl: 'Het platform gaf de beoordelingen zelf.',
    en: 'The platform gave the ratings itself.',
  },
  consumer: { nl: 'Klanten gaven de beoordelingen.', en: 'Customers gave the ratings.' },
  mixed: {
    nl: 'Verschillende soorten opdrachtgevers gaven de beoordelingen.',
    en: 'Different kinds of clients gave the ratings.',
  },
}

const BASIS: WordsFor<ReputationSubject['ratingBasis']> = {
  afterCompletedGigOnly: {
    nl: 'Alleen wie echt een klus had, kon beoordelen.',
    en: 'Only those who really had a gig could rate.',
  },
  anyUser: {
    nl: 'Iedere gebruiker van het platform kon beoordelen.',
    en: 'Any user of the platform could rate.',
  },
}

const occupation: Sentence<ReputationSubject> = ({ occupation: iri }, format) => {
  const { nl, en } = occupationOf(iri).label
  return say(format, ['/occupation'], {
    nl: `De beoordelingen gaan over dit werk: ${nl}.`,
    en: `The ratings are about this work: ${en}.`,
  })
}

const average: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingValue, worstRating, bestRating, ratingSystem } = subject
  const system = say(format, ['/ratingSystem'], SYSTEM[ratingSystem])
  if (ratingValue === undefined || worstRating === undefined || bestRating === undefined) {
    return system
  }
  const value = format.decimal(ratingValue)
  const [worst, best] = [format.decimal(worstRating), format.decimal(bestRating)]
  return [
    ...system,
    ...say(format, ['/ratingValue', '/worstRating', '/bestRating'], {
      nl: `Gemiddelde beoordeling: ${value}, op een schaal van ${worst} tot ${best}.`,
      en: `Average rating: ${value}, on a scale from ${worst} to ${best}.`,
    }),
  ]
}

const count: Sentence<ReputationSubject> = ({ ratingCount }, format) => {
  const nl = ratingCount === 1 ? 'beoordeling' : 'beoordelingen'
  const en = ratingCount === 1 ? 'rating' : 'ratings'
  const caution = cautionAbout(ratingCount)
  return say(format, ['/ratingCount'], {
    nl: `Dit komt uit ${format.count(ratingCount)} ${nl}.${caution.nl}`,
    en: `This comes from ${format.count(ratingCount)} ${en}.${caution.en}`,
  })
}

/** What a small number of ratings cannot bear. */
function cautionAbout(ratingCount: number): Words {
  if (ratingCount < FEWEST_RATINGS_TO_SPEAK_OF) {
    return {
      nl: ' Dat is te weinig om iets te zeggen.',
      en: ' That is too few to say anything.',
    }
  }
  return ratingCount < FEWEST_RATINGS_TO_COMPARE
    ? {
        nl: ' Dat is te weinig voor een vergelijking.',
        en: ' That is too few for a comparison.',
      }
    : { nl: '', en: '' }
}

const window: Sentence<ReputationSubject> = ({ ratingWindow: { kind, n, since } }, format) => {
  if (kind === 'lastN' && n !== undefined) {
    return say(format, ['/ratingWindow/kind', '/ratingWindow/n'], {
      nl: `Alleen de laatste ${format.count(n)} beoordelingen tellen mee.`,
      en: `Only the last ${format.count(n)} ratings count.`,
    })
  }
  if (kind === 'since' && since !== undefined) {
    return say(format, ['/ratingWindow/kind', '/ratingWindow/since'], {
      nl: `Beoordelingen sinds ${format.month(since)} tellen mee.`,
      en: `Ratings since ${format.month(since)} count.`,
    })
  }
  return say(format, ['/ratingWindow/kind'], {
    nl: 'Alle beoordelingen op het platform tellen mee.',
    en: 'All ratings on the platform count.',
  })
}

const raters: Sentence<ReputationSubject> = (subject, format) => {
  const { ratingGivenBy, ratingBasis, ratingObligatory, shareRated } = subject
  return [
    ...say(format, ['/ratingGivenBy'], RATER[ratingGivenBy]),
    ...say(format, ['/ratingBasis'], BASIS[ratingBasis]),
    ...sayIfPresent(ratingObligatory, (isObligatory) =>
      say(
        format,
        ['/ratingObligatory'],
        isObligatory
          ? { nl: 'Beoordelen was verplicht.', en: 'Rating was obligatory.' }
          : { nl: 'Beoordelen was niet verplicht.', en: 'Rating was not obligatory.' },
      ),
    ),
    ...sayIfPresent(shareRated, (share) =>
      say(format, ['/shareRated'], {
        nl: `Klussen met een beoordeling: ${format.percent(share)}.`,
        en: `Gigs with a rating: ${format.percent(share)}.`,
      }),
    ),
  ]
}

const histogram: Sentence<ReputationSubject> = ({ histogram: bars }, format) =>
  sayIfPresent(bars, (list) => {
    const pointers = list.flatMap((_, index) => [
      `/histogram/${index}/value`,
      `/histogram/${index}/count`,
    ])
    const items = (times: string) =>
      list
        .map((bar) => `${format.decimal(bar.value)}: ${format.count(bar.count)} ${times}`)
        .join('; ')
    return say(format, pointers, {
      nl: `Zo vaak is elk cijfer gegeven: ${items('keer')}.`,
      en: `How often each rating was given: ${items('times')}.`,
    })
  })

const aspects: Sentence<ReputationSubject> = ({ aspects: list = [] }, format) =>
  list.flatMap((item, index) => {
    const pointer = `/aspects/${index}`
    const value = format.decimal(item.ratingValue)
    const ratings = format.count(item.count)
    return say(
      format,
      [...bothPointers(`${pointer}/aspect`), `${pointer}/ratingValue`, `${pointer}/count`],
      {
        nl: `Over ${format.both(item.aspect)}: ${value}. Aantal beoordelingen: ${ratings}.`,
        en: `About ${format.both(item.aspect)}: ${value}. Number of ratings: ${ratings}.`,
      },
    )
  })

const positives: Sentence<ReputationSubject> = (subject, format) => {
  const { positiveCount, positiveThreshold } = subject
  return [
    ...sayIfPresent(positiveCount, (number) =>
      say(format, ['/positiveCount'], {
        nl: `Positieve beoordelingen: ${format.count(number)}.`,
        en: `Positive ratings: ${format.count(number)}.`,
      }),
    ),
    ...sayIfPresent(positiveThreshold, (from) =>
      say(format, ['/positiveThreshold'], {
        nl: `Het platform noemt een beoordeling positief vanaf ${format.decimal(from)}.`,
        en: `The platform calls a rating positive from ${format.decimal(from)}.`,
      }),
    ),
  ]
}

const reviews: Sentence<ReputationSubject> = ({ reviewsTotal }, format) =>
  say(format, ['/reviewsTotal'], {
    nl: `Geschreven beoordelingen op het platform: ${format.count(reviewsTotal)}.`,
    en: `Written reviews on the platform: ${format.count(reviewsTotal)}.`,
  })

const returning: Sentence<ReputationSubject> = ({ returningClientsShare }, format) =>
  sayIfPresent(returningClientsShare, (share) =>
    say(format, ['/returningClientsShare'], {
      nl: `Opdrachtgevers die terugkwamen: ${format.percent(share)}.`,
      en: `Clients who came back: ${format.percent(share)}.`,
    }),
  )

const reliability: Sentence<ReputationSubject> = ({ reliability: counts }, format) => [
  ...sayIfPresent(counts?.completed, (number) =>
    say(format, ['/reliability/completed'], {
      nl: `Klussen afgemaakt: ${format.count(number)}.`,
      en: `Gigs completed: ${format.count(number)}.`,
    }),
  ),
  ...sayIfPresent(counts?.lateCancelled, (number) =>
    say(format, ['/reliability/lateCancelled'], {
      nl: `Klussen laat afgezegd: ${format.count(number)}.`,
      en: `Gigs cancelled late: ${format.count(number)}.`,
    }),
  ),
  ...sayIfPresent(counts?.noShow, (number) =>
    say(format, ['/reliability/noShow'], {
      nl: `Klussen waar de werkende niet kwam: ${format.count(number)}.`,
      en: `Gigs to which the worker did not come: ${format.count(number)}.`,
    }),
  ),
]

const level: Sentence<ReputationSubject> = ({ level: of }, format) => [
  ...sayIfPresent(of, ({ value, max }) => {
    const [at, top] = [format.decimal(value), format.decimal(max)]
    return say(format, ['/level/value', '/level/max'], {
      nl: `Niveau op het platform: ${at} van ${top}.`,
      en: `Level on the platform: ${at} of ${top}.`,
    })
  }),
  ...sayIfPresent(of?.label, (label) =>
    say(format, bothPointers('/level/label'), {
      nl: `Het platform noemt dit niveau ${format.both(label)}.`,
      en: `The platform calls this level ${format.both(label)}.`,
    }),
  ),
]

const asOf: Sentence<ReputationSubject> = ({ dataAsOf }, format) =>
  say(format, ['/dataAsOf'], {
    nl: `Stand op ${format.day(dataAsOf)}.`,
    en: `As of ${format.day(dataAsOf)}.`,
  })

const SENTENCES: readonly Sentence<ReputationSubject>[] = [
  describePerson,
  occupation,
  average,
  count,
  window,
  raters,
  histogram,
  aspects,
  positives,
  reviews,
  returning,
  reliability,
  level,
  asOf,
]

/** Every sentence of a reputation certificate. */
export const describeReputation: Sentence<ReputationSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))

/** What a reputation certificate does not prove. */
export function describeLimitsOfReputation(subject: ReputationSubject): readonly Words[] {
  return [
    ...describeLimitsOfPerson(subject),
    {
      nl: 'Vergelijk dit niet met cijfers van een ander platform of ander werk.',
      en: 'Do not compare this with figures of another platform or other work.',
    },
    {
      nl: 'Het gemiddelde komt van het platform. Hoe het rekende, weten wij niet.',
      en: 'The average comes from the platform. We do not know how it was computed.',
    },
  ]
}
