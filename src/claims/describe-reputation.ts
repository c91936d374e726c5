/**
 * A reputation certificate in words: one sentence for every member, each number with its scale,
 * count, window and raters, and what it does not prove. It compares the person with nobody.
 * @module
 */
import { labelPointers, sayTranslation } from './describe-labels.ts'
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { describeRatings, hasAverage } from './describe-ratings.ts'
import { describeDay } from './describe-source.ts'
import { occupationOf } from './occupations.ts'
import type { ReputationSubject } from './reputation.ts'
import { outcomesOf } from './single-rating.ts'
import { type Sentence, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'

const occupation: Sentence<ReputationSubject> = ({ occupation: iri }, format) => {
  const { nl, en } = occupationOf(iri).label
  return say(format, ['/occupation'], {
    nl: `De beoordelingen gaan over dit werk: ${nl}.`,
    en: `The ratings are about this work: ${en}.`,
  })
}

const aspects: Sentence<ReputationSubject> = ({ aspects: list = [] }, format) =>
  list.flatMap((item, index) => {
    const pointer = `/aspects/${index}`
    const value = format.decimal(item.ratingValue)
    const ratings = format.count(item.count)
    return say(
      format,
      [
        ...labelPointers(`${pointer}/aspect`, item.aspect, format),
        `${pointer}/ratingValue`,
        `${pointer}/count`,
      ],
      {
        nl: `Over ${format.quoted(item.aspect)}: ${value}. Aantal beoordelingen: ${ratings}.`,
        en: `About ${format.quoted(item.aspect)}: ${value}. Number of ratings: ${ratings}.`,
      },
    )
  })

const positives: Sentence<ReputationSubject> = (subject, format) => {
  const { positiveCount, positiveThreshold } = subject
  const what = outcomesOf(subject)?.good ?? {
    nl: 'positieve beoordelingen',
    en: 'positive ratings',
  }
  return [
    ...sayIfPresent(positiveCount, (number) =>
      say(format, ['/positiveCount'], {
        nl: `${format.capitalise(what.nl)}: ${format.count(number)}.`,
        en: `${format.capitalise(what.en)}: ${format.count(number)}.`,
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
    nl: `Geschreven reviews op het platform: ${format.count(reviewsTotal)}.`,
    en: `Written reviews on the platform: ${format.count(reviewsTotal)}.`,
  })

const returning: Sentence<ReputationSubject> = ({ returningClientsShare }, format) =>
  sayIfPresent(returningClientsShare, (share) =>
    say(format, ['/returningClientsShare'], {
      nl: `Klanten die terugkwamen: ${format.percent(share)}.`,
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
      nl: `Klussen die de werkende laat afzegde: ${format.count(number)}.`,
      en: `Gigs that the worker cancelled late: ${format.count(number)}.`,
    }),
  ),
  ...sayIfPresent(counts?.noShow, (number) =>
    say(format, ['/reliability/noShow'], {
      nl: `Klussen waar de werkende niet kwam: ${format.count(number)}.`,
      en: `Gigs that the worker did not come to: ${format.count(number)}.`,
    }),
  ),
]

const level: Sentence<ReputationSubject> = ({ level: of }, format) => [
  ...sayIfPresent(of, ({ value, max }) => {
    const [at, top] = [format.decimal(value), format.decimal(max)]
    return say(format, ['/level/value', '/level/max'], {
      nl: `Niveau op het platform: ${at} van ${top}.`,
      en: `Level on the platform: ${at} out of ${top}.`,
    })
  }),
  ...sayIfPresent(of?.label, (label) =>
    say(format, labelPointers('/level/label', label, format), {
      nl: `Het platform noemt dit niveau ${format.quoted(label)}.`,
      en: `The platform calls this level ${format.quoted(label)}.`,
    }),
  ),
]

const translations: Sentence<ReputationSubject> = ({ aspects: list = [], level: of }, format) => [
  ...list.flatMap(({ aspect }, index) =>
    sayTranslation(`/aspects/${index}/aspect`, aspect, format),
  ),
  ...sayIfPresent(of?.label, (label) => sayTranslation('/level/label', label, format)),
]

const SENTENCES: readonly Sentence<ReputationSubject>[] = [
  describePerson,
  occupation,
  describeRatings,
  aspects,
  positives,
  reviews,
  returning,
  reliability,
  level,
  describeDay,
  translations,
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
      en: 'Do not compare this with figures from another platform or about other work.',
    },
    ...(subject.ratingValue === undefined ? [] : [limitOfValue(subject)]),
    ...(subject.level === undefined ? [] : [LIMIT_OF_LEVEL]),
  ]
}

function limitOfValue(subject: ReputationSubject): Words {
  return hasAverage(subject)
    ? {
        nl: 'Het gemiddelde komt van het platform. Hoe het platform dat berekende, weten wij niet.',
        en: 'The average comes from the platform. We do not know how it was calculated.',
      }
    : {
        nl: 'Het percentage komt van het platform. Hoe het platform dat berekende, weten wij niet.',
        en: 'The percentage comes from the platform. We do not know how it was calculated.',
      }
}

const LIMIT_OF_LEVEL: Words = {
  nl: 'Het niveau komt van het platform. Hoe het platform dat bepaalde, weten wij niet.',
  en: 'The level comes from the platform. We do not know how it was decided.',
}
