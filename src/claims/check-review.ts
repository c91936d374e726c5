/**
 * What must be true between the members of a review: one language, a rating on its scale, and no
 * time to come.
 * @module
 */
import { checkOnScale, checkScale } from './rating-scale.ts'
import { ReviewSchema, type ReviewSubject } from './review.ts'
import { firstMonthOf } from './review-period.ts'
import { createSubjectCheck, type Detail, expect, type Rule } from './subject-check.ts'
import { isRealDay, monthOf } from './value-rules.ts'

const NOT_AFTER_DATA: Detail = (name) => ({
  nl: `mag niet na ${name('dataAsOf')} liggen`,
  en: `must not be after ${name('dataAsOf')}`,
})

const dates: Rule<ReviewSubject> = ({ dataAsOf, identityCheck, period }) => {
  const lastMonth = monthOf(dataAsOf)
  return [
    ...expect(isRealDay(dataAsOf), '/dataAsOf', {
      nl: 'moet een dag van de kalender zijn',
      en: 'must be a day of the calendar',
    }),
    ...expect((identityCheck.date ?? '') <= lastMonth, '/identityCheck/date', NOT_AFTER_DATA),
    ...expect(firstMonthOf(period) <= lastMonth, '/period', NOT_AFTER_DATA),
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
