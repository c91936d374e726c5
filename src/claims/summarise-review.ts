/**
 * The first glance at a review: the text itself, the rating with it, and out of how many reviews
 * it was chosen.
 * @module
 */
import type { Formatter } from './format.ts'
import { occupationOf } from './occupations.ts'
import { type ReviewSubject, textOf } from './review.ts'
import { formatReviewPeriod } from './review-period.ts'
import { ratingWords } from './single-rating.ts'
import type { Figure, Summary } from './summary.ts'

/** Role, period, the text, and the figures with it. */
export function summariseReview(subject: ReviewSubject, format: Formatter): Summary {
  return {
    role: format.capitalise(format.say(occupationOf(subject.occupation).role)),
    period: formatReviewPeriod(subject.period, format),
    quote: textOf(subject),
    figures: [...ratingOf(subject, format), totalOf(subject, format)],
  }
}

function ratingOf({ rating }: ReviewSubject, format: Formatter): readonly Figure[] {
  if (rating === undefined) return []
  const value = format.capitalise(format.say(ratingWords(rating.ratingValue, rating, format)))
  return [{ value, label: format.say({ nl: 'beoordeling', en: 'rating' }) }]
}

function totalOf({ reviewsTotal }: ReviewSubject, format: Formatter): Figure {
  const total = format.count(reviewsTotal)
  return {
    value: format.say({ nl: `1 van ${total}`, en: `1 of ${total}` }),
    label: format.say({ nl: 'geschreven reviews', en: 'written reviews' }),
  }
}
