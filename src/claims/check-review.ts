/**
 * What must be true between the members of a review: one language, a rating on its scale, and no
 * time to come.
 * @module
 */
import { checkDataDay, NOT_AFTER_DATA } from './check-data-day.ts'
import { checkOnScale, checkScale } from './rating-scale.ts'
import { ReviewSchema, type ReviewSubject } from './review.ts'
import { firstMonthOf } from './review-period.ts'
import { createSubjectCheck, expect, type Rule } from './subject-check.ts'
import { monthOf } from './value-rules.ts'

const dates: Rule<ReviewSubject> = (subject) => {
  const { dataAsOf, period } = subject
  return [
    ...checkDataDay(subject),
    ...expect(firstMonthOf(period) <= monthOf(dataAsOf), '/period', NOT_AFTER_DATA),
  ]
}

const language: Rule<ReviewSubject> = ({ reviewBody, inLanguage }) =>
  expect(reviewBody[inLanguage] !== undefined, '/inLanguage', (name) => ({
    nl: `moet de taal van ${name('reviewBody')} zijn`,
    en: `must be the language of ${name('reviewBody')}`,
  }))

const rating: Rule<ReviewSubject> = ({ rating: given }) =>
  given === undefined
    ? []
    : [
        ...checkScale(given, '/rating'),
        ...checkOnScale(given, given.ratingValue, '/rating/ratingValue'),
      ]

/** The check of a review's subject: shape, texts, and all rules above. */
export const reviewCheck = createSubjectCheck(ReviewSchema, [dates, language, rating])
