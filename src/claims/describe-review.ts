/**
 * A written review in words: the text between quotation marks in its own language, what it is
 * about, who wrote it by kind, when, and that the worker chose it out of so many.
 * @module
 */
import { describeLimitsOfPerson, describePerson } from './describe-person.ts'
import { describeReviewChoice } from './describe-review-choice.ts'
import { describeDay } from './describe-source.ts'
import type { Formatter } from './format.ts'
import { LANGUAGES } from './languages.ts'
import { occupationOf } from './occupations.ts'
import { type ReviewSubject, textOf } from './review.ts'
import { formatReviewPeriod, isQuarter } from './review-period.ts'
import { REVIEWER } from './reviewer-texts.ts'
import { ratingWords } from './single-rating.ts'
import { type Sentence, say, sayIfPresent } from './statement.ts'
import type { Words } from './words.ts'

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
  const writer = REVIEWER[reviewerType]
  return [
    ...say(format, ['/occupation'], {
      nl: `De review gaat over ${nl}.`,
      en: `The review is about ${en}.`,
    }),
    ...say(format, ['/reviewerType'], {
      nl: `${format.capitalise(writer.nl)} schreef de review.`,
      en: `${format.capitalise(writer.en)} wrote the review.`,
    }),
    ...say(format, ['/period'], whenWords(period, format)),
  ]
}

function whenWords(period: string, format: Formatter): Words {
  const when = formatReviewPeriod(period, format)
  return isQuarter(period)
    ? {
        nl: `Het werk was in de periode ${when}.`,
        en: `The work was done in the period ${when}.`,
      }
    : { nl: `Het werk was in ${when}.`, en: `The work was done in ${when}.` }
}

const rating: Sentence<ReviewSubject> = ({ rating: given }, format) =>
  sayIfPresent(given, (of) => {
    const { nl, en } = ratingWords(of.ratingValue, of, format)
    const [worst, best] = [format.decimal(of.worstRating), format.decimal(of.bestRating)]
    const members = ['ratingSystem', 'ratingValue', 'worstRating', 'bestRating']
    const pointers = members.map((member) => `/rating/${member}`)
    return say(format, pointers, {
      nl: `Beoordeling bij de review: ${nl}. De schaal loopt van ${worst} tot ${best}.`,
      en: `Rating with the review: ${en}. The scale runs from ${worst} to ${best}.`,
    })
  })

const total: Sentence<ReviewSubject> = ({ reviewsTotal }, { locale }) => [
  {
    pointers: ['/reviewsTotal'],
    text: describeReviewChoice({ shown: 1, total: reviewsTotal }, locale),
  },
]

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
          nl: 'Het platform haalde niets uit de tekst.',
          en: 'The platform took nothing out of the text.',
        },
  )

const SENTENCES: readonly Sentence<ReviewSubject>[] = [
  describePerson,
  text,
  total,
  about,
  rating,
  redacted,
  describeDay,
]

/** Every sentence of a review. */
export const describeReview: Sentence<ReviewSubject> = (subject, format) =>
  SENTENCES.flatMap((sentence) => sentence(subject, format))

/** What a review does not prove. */
export function describeLimitsOfReview(subject: ReviewSubject): readonly Words[] {
  return [
    ...describeLimitsOfPerson(subject),
    {
      nl: 'Een review is één mening.',
      en: 'A review is one opinion.',
    },
    ...(subject.reviewsTotal === 1 ? [] : [LIMIT_OF_CHOICE]),
  ]
}

const LIMIT_OF_CHOICE: Words = {
  nl: 'De werkende koos wat u hier leest. Andere reviews kunnen beter of slechter zijn.',
  en: 'The worker chose what you read here. Other reviews may be better or worse.',
}
