/**
 * The first glance at a review: the text itself, by whom and about what, the rating with it, and
 * out of how many reviews it was chosen.
 * @module
 */
import { describeReviewChoice } from './describe-review-choice.ts'
import type { Formatter } from './format.ts'
import { directionOf, LANGUAGES, type Language } from './languages.ts'
import { occupationOf } from './occupations.ts'
import { type ReviewSubject, textOf } from './review.ts'
import { formatReviewPeriod } from './review-period.ts'
import { REVIEWER } from './reviewer-texts.ts'
import { ratingWords } from './single-rating.ts'
import type { Figure, Quote, Summary } from './summary.ts'
import type { Words } from './words.ts'

/** Role, period, the text, and the figures with it. */
export function summariseReview(subject: ReviewSubject, format: Formatter): Summary {
  return {
    role: format.capitalise(format.say(occupationOf(subject.occupation).role)),
    period: formatReviewPeriod(subject.period, format),
    quote: quoteOf(subject, format),
    figures: [...ratingOf(subject, format), totalOf(subject, format)],
  }
}

function quoteOf(subject: ReviewSubject, format: Formatter): Quote {
  const { rating, reviewsTotal, inLanguage, reviewerType, period, occupation } = subject
  const writer = format.capitalise(format.say(REVIEWER[reviewerType]))
  const { nl, en } = occupationOf(occupation).label
  return {
    ...textOf(subject),
    direction: directionOf(inLanguage),
    ...(inLanguage === format.locale ? {} : { translation: asWritten(inLanguage, format) }),
    from: `${writer}, ${formatReviewPeriod(period, format)}`,
    about: format.say({ nl: `over ${nl}`, en: `about ${en}` }),
    ...(rating === undefined ? {} : { rating: format.say(outOfBest(rating, format)) }),
    choice: describeReviewChoice({ shown: 1, total: reviewsTotal }, format.locale),
  }
}

function asWritten(language: Language, format: Formatter): string {
  const { nl, en } = LANGUAGES[language]
  return format.say({
    nl: `Geschreven in het ${nl}, niet vertaald.`,
    en: `Written in ${en}, not translated.`,
  })
}

/** `Beoordeling: 5 van 5 sterren`: a rating without the best says nothing. */
function outOfBest(rating: NonNullable<ReviewSubject['rating']>, format: Formatter): Words {
  const { ratingSystem, ratingValue, bestRating } = rating
  const [value, best] = [format.decimal(ratingValue), format.decimal(bestRating)]
  if (ratingSystem === 'stars') {
    return {
      nl: `Beoordeling: ${value} van ${best} sterren`,
      en: `Rating: ${value} out of ${best} stars`,
    }
  }
  if (ratingSystem === 'grade10') {
    return { nl: `Beoordeling: ${value} van ${best}`, en: `Rating: ${value} out of ${best}` }
  }
  const { nl, en } = ratingWords(ratingValue, rating, format)
  return { nl: `Beoordeling: ${nl}`, en: `Rating: ${en}` }
}

function ratingOf({ rating }: ReviewSubject, format: Formatter): readonly Figure[] {
  if (rating === undefined) return []
  const value = format.capitalise(format.say(ratingWords(rating.ratingValue, rating, format)))
  return [{ value, label: format.say({ nl: 'bij deze review', en: 'with this review' }) }]
}

function totalOf({ reviewsTotal }: ReviewSubject, format: Formatter): Figure {
  if (reviewsTotal === 1) {
    const only = { nl: 'geschreven review: de enige', en: 'written review: the only one' }
    return { value: format.count(reviewsTotal), label: format.say(only) }
  }
  const total = format.count(reviewsTotal)
  return {
    value: format.say({ nl: `1 van ${total}`, en: `1 of ${total}` }),
    label: format.say({ nl: 'geschreven reviews', en: 'written reviews' }),
  }
}
