/**
 * What must be true between the members of a gig list: one way of listing, numbers without gaps,
 * no more work than was completed, and ratings with their scale.
 * @module
 */
import { checkDataDay, NOT_AFTER_DATA } from './check-data-day.ts'
import { GigListSchema, type GigListSubject } from './gig-list.ts'
import { checkOnScale, checkScale } from './rating-scale.ts'
import { createSubjectCheck, type Detail, expect, type Rule } from './subject-check.ts'
import { monthOf, sum } from './value-rules.ts'

const NO_MORE_GIGS: Detail = (name) => ({
  nl: `mag samen niet meer zijn dan ${name('gigsCompleted')}`,
  en: `must not add up to more than ${name('gigsCompleted')}`,
})

const dates: Rule<GigListSubject> = (subject) => {
  const { gigList = [], gigsByMonth = [] } = subject
  const lastMonth = monthOf(subject.dataAsOf)
  const inTime = (months: readonly { readonly month: string }[], list: string) =>
    months.flatMap(({ month }, index) =>
      expect(month <= lastMonth, `${list}/${index}/month`, NOT_AFTER_DATA),
    )
  return [
    ...checkDataDay(subject),
    ...inTime(gigList, '/gigList'),
    ...inTime(gigsByMonth, '/gigsByMonth'),
  ]
}

const oneList: Rule<GigListSubject> = ({ gigList, gigsByMonth }) =>
  expect((gigList === undefined) !== (gigsByMonth === undefined), '/gigList', (name) => ({
    nl: `moet er zijn, of ${name('gigsByMonth')}, en niet allebei`,
    en: `must be there, or ${name('gigsByMonth')}, and not both`,
  }))

const numbers: Rule<GigListSubject> = ({ gigList = [] }) =>
  gigList.flatMap(({ number }, index) =>
    expect(number === index + 1, `/gigList/${index}/number`, {
      nl: 'moet de plaats in de lijst zijn, vanaf 1',
      en: 'must be the place in the list, from 1',
    }),
  )

const amounts: Rule<GigListSubject> = ({ gigsCompleted, gigList = [], gigsByMonth = [] }) => [
  ...expect(
    gigList.filter(({ outcome }) => outcome === 'completed').length <= gigsCompleted,
    '/gigList',
    NO_MORE_GIGS,
  ),
  ...expect(
    sum(gigsByMonth.map(({ gigs }) => gigs)) <= gigsCompleted,
    '/gigsByMonth',
    NO_MORE_GIGS,
  ),
]

const ratings: Rule<GigListSubject> = (subject) => {
  const { ratingSystem, bestRating, worstRating, gigList = [] } = subject
  const given = [ratingSystem, bestRating, worstRating].filter((value) => value !== undefined)
  const isRated = gigList.some(({ ratingValue }) => ratingValue !== undefined)
  return [
    ...expect(given.length === 0 || given.length === 3, '/ratingSystem', (name) => ({
      nl: `moet samengaan met ${name('bestRating')} en ${name('worstRating')}`,
      en: `must come together with ${name('bestRating')} and ${name('worstRating')}`,
    })),
    ...expect(given.length === 0 || isRated, '/ratingSystem', {
      nl: 'hoort alleen bij een lijst met beoordelingen',
      en: 'belongs only to a list with ratings',
    }),
    ...checkScale(subject, ''),
    ...gigList.flatMap(({ ratingValue }, index) =>
      ratingValue === undefined
        ? []
        : checkOnScale(subject, ratingValue, `/gigList/${index}/ratingValue`),
    ),
  ]
}

/** The check of a gig list's subject: shape, texts, and all rules above. */
export const gigListCheck = createSubjectCheck(GigListSchema, [
  dates,
  oneList,
  numbers,
  amounts,
  ratings,
])
