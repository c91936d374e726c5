/**
 * A written review in words: the text between quotation marks in its own language, what it is
 * about, who wrote it by kind, when, and that the worker chose it out of so many.
 * @module
 */
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { LANGUAGES } from './languages.ts'
import { occupationOf } from './occupations.ts'
import { type ReviewSubject, textOf } from './review.ts'
import { formatReviewPeriod } from './review-period.ts'
import { ratingWords } from './single-rating.ts'
import { type Sentence, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'

const REVIEWER: Readonly<Record<ReviewSubject['reviewerType'], Words>> = {
  household: { nl: 'een huishouden', en: 'a household' },
  business: { nl: 'een bedrijf', en: 'a business' },
  public: { nl: 'een overheid', en: 'a public body' },
  nonprofit: { nl: 'een vereniging of stichting', en: 'a non-profit' },
  consumer: { nl: 'een klant', en: 'a customer' },
  platformReview: { nl: 'het platform zelf', en: 'the platform itself' },
}

const text: Sentence<ReviewSubject> = (subject, format) => {
  const { text: written, language } = textOf(subject)
  const quote = `‘${format.free(written)}’`
  return [
    ...say(format, [`/reviewBody/${language}`], {
      nl: `De review: ${quote}`,
      en: `The review: ${quote}`,
    }),
    ...say(format, ['/inLanguage'], {
      nl: `De review is geschreven in het ${LANGUAGES[language].nl}.`,
      en: `The review was written in ${LANGUAGES[language].en}.`,
    }),
  ]
}

const about: Sentence<ReviewSubject> = ({ occupation, reviewerType, period }, format) => {
  const { nl, en } = occupationOf(occupation).label
  const when = formatReviewPeriod(period, format)
  return [
    ...say(format, ['/occupation'], {
      nl: `De review gaat over dit werk: ${nl}.`,
      en: `The review is about this work: ${en}.`,
    }),
    ...say(format, ['/reviewerType'], {
      nl: `De schrijver is ${REVIEWER[reviewerType].nl}.`,
      en: `The writer is ${REVIEWER[reviewerType].en}.`,
    }),
    ...say(format, ['/period'], {
      nl: `Het werk was in ${when}.`,
      en: `The work was done in ${when}.`,
    }),
  ]
}

const rating: Sentence<ReviewSubject> = ({ rating: given }, format) =>
  sayIfPresent(given, (of) => {
    const { nl, en } = ratingWords(of.ratingValue, of, format)
    const [worst, best] = [format.decimal(of.worstRating), format.decimal(of.bestRating)]
    const members = ['ratingSystem', 'ratingValue', 'worstRating', 'bestRating']
    const pointers = members.map((member) => `/rating/${member}`)
    return say(format, pointers, {
      nl: `De beoordeling erbij: ${nl}. De schaal loopt van ${worst} tot ${best}.`,
      en: `The rating with it: ${en}. The scale runs from ${worst} to ${best}.`,
    })
  })

const total: Sentence<ReviewSubject> = ({ reviewsTotal }, format) =>
  say(format, ['/reviewsTotal'], choiceWords(reviewsTotal, format.count(reviewsTotal)))

function choiceWords(reviewsTotal: number, count: string): Words {
  return reviewsTotal === 1
    ? {
        nl: 'Dit is de enige geschreven review over dit werk.',
        en: 'This is the only written review about this work.',
      }
    : {
        nl: `Dit is 1 van ${count} geschreven reviews, gekozen door de werkende.`,
        en: `This is 1 of ${count} written reviews, chosen by the worker.`,
      }
}

const redacted: Sentence<ReviewSubject> = ({ redacted: isRedacted }, format) =>
  say(
    format,
    ['/redacted'],
    isRedacted
      ? {
          nl: 'Het platform haalde persoonlijke gegevens uit de tekst.',
          en: 'The platform took personal details out of the text.',
        }
      : {
          nl: 'Het platform veranderde niets aan de tekst.',
          en: 'The platform changed nothing in the text.',
        },
  )

const asOf: Sentence<ReviewSubject> = ({ dataAsOf }, format) =>
  say(format, ['/dataAsOf'], {
    nl: `Stand op ${format.day(dataAsOf)}.`,
    en: `As of ${format.day(dataAsOf)}.`,
  })

const SENTENCES: readonly Sentence<ReviewSubject>[] = [
  describePerson,
  text,
  total,
  about,
  rating,
  redacted,
  asOf,
]

/** Every sentence of a review. */
export const describeReview: Sentence<ReviewSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))

/** What a review does not prove. */
export function describeLimitsOfReview(subject: ReviewSubject): readonly Words[] {
  return [
    ...describeLimitsOfPerson(subject),
    {
      nl: 'Een review is de mening van één klant.',
      en: 'A review is the opinion of one customer.',
    },
    ...(subject.reviewsTotal === 1 ? [] : [LIMIT_OF_CHOICE]),
  ]
}

const LIMIT_OF_CHOICE: Words = {
  nl: 'De werkende koos deze review zelf. De andere kunnen beter of slechter zijn.',
  en: 'The worker chose this review. The others may be better or worse.',
}
