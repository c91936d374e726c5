/**
 * What must be true between the members of a reputation certificate: a number without its scale,
 * count or window, or one that contradicts them, cannot be signed.
 * @module
 */
import { checkDataDay, NOT_AFTER_DATA } from './check-data-day.ts'
import { checkOnScale, checkScale } from './rating-scale.ts'
import { checkWindow } from './rating-window.ts'
import {
  FEWEST_RATINGS_TO_COMPARE,
  ReputationSchema,
  type ReputationSubject,
} from './reputation.ts'
import { createSubjectCheck, type Detail, expect, type Rule } from './subject-check.ts'
import { areUnique, monthOf, sum, toHundredths } from './value-rules.ts'

type RatingSystem = ReputationSubject['ratingSystem']

const MAY_HAVE_NO_VALUE: readonly RatingSystem[] = ['acceptReject', 'level']

const NOT_ABOVE_COUNT: Detail = (name) => ({
  nl: `mag niet meer zijn dan ${name('ratingCount')}`,
  en: `must not be above ${name('ratingCount')}`,
})

const dates: Rule<ReputationSubject> = (subject) => {
  const { dataAsOf, ratingWindow } = subject
  return [
    ...checkDataDay(subject),
    ...expect(
      (ratingWindow.since ?? '') <= monthOf(dataAsOf),
      '/ratingWindow/since',
      NOT_AFTER_DATA,
    ),
  ]
}

const scale: Rule<ReputationSubject> = (subject) => {
  const { ratingValue, bestRating, worstRating, ratingSystem } = subject
  const present = [ratingValue, bestRating, worstRating].filter((value) => value !== undefined)
  if (present.length === 0) {
    return expect(MAY_HAVE_NO_VALUE.includes(ratingSystem), '/ratingValue', (name) => ({
      nl: `is verplicht bij deze ${name('ratingSystem')}`,
      en: `is required for this ${name('ratingSystem')}`,
    }))
  }
  if (bestRating === undefined || worstRating === undefined || ratingValue === undefined) {
    return expect(false, '/ratingValue', (name) => ({
      nl: `moet samen met ${name('bestRating')} en ${name('worstRating')} staan`,
      en: `must come together with ${name('bestRating')} and ${name('worstRating')}`,
    }))
  }
  return [...checkScale(subject, ''), ...checkOnScale(subject, ratingValue, '/ratingValue')]
}

const outcomeOfSystem: Rule<ReputationSubject> = (subject) => {
  const { ratingSystem, ratingValue, positiveCount, level } = subject
  const says = ratingValue ?? positiveCount
  return [
    ...expect(ratingSystem !== 'acceptReject' || says !== undefined, '/positiveCount', (name) => ({
      nl: `is verplicht bij acceptReject zonder ${name('ratingValue')}`,
      en: `is required for acceptReject without ${name('ratingValue')}`,
    })),
    ...expect(ratingSystem !== 'level' || level !== undefined, '/level', (name) => ({
      nl: `is verplicht bij ${name('ratingSystem')} level`,
      en: `is required for ${name('ratingSystem')} level`,
    })),
    ...expect(
      level === undefined || toHundredths(level.value) <= toHundredths(level.max),
      '/level/value',
      (name) => ({
        nl: `mag niet hoger zijn dan ${name('max')}`,
        en: `must not be above ${name('max')}`,
      }),
    ),
  ]
}

const window: Rule<ReputationSubject> = ({ ratingWindow, ratingCount }) => [
  ...checkWindow(ratingWindow, '/ratingWindow'),
  ...expect(ratingCount <= (ratingWindow.n ?? ratingCount), '/ratingCount', (name) => ({
    nl: `mag niet meer zijn dan ${name('n')} van ${name('ratingWindow')}`,
    en: `must not be above ${name('n')} of ${name('ratingWindow')}`,
  })),
]

const histogram: Rule<ReputationSubject> = (subject) => {
  const { histogram: bars, ratingCount } = subject
  if (bars === undefined) return []
  return [
    ...expect(ratingCount >= FEWEST_RATINGS_TO_COMPARE, '/histogram', {
      nl: `mag er bij minder dan ${FEWEST_RATINGS_TO_COMPARE} beoordelingen niet staan; laat het weg`,
      en: `must be absent below ${FEWEST_RATINGS_TO_COMPARE} ratings; leave it out`,
    }),
    ...expect(sum(bars.map(({ count }) => count)) <= ratingCount, '/histogram', (name) => ({
      nl: `mag samen niet meer beoordelingen hebben dan ${name('ratingCount')}`,
      en: `must not have more ratings than ${name('ratingCount')}`,
    })),
    ...bars.flatMap(({ value }, index) =>
      checkOnScale(subject, value, `/histogram/${index}/value`),
    ),
  ]
}

const aspects: Rule<ReputationSubject> = (subject) => {
  const { aspects: list = [], ratingCount } = subject
  return [
    ...expect(
      areUnique(list.map(({ aspect }) => aspect.nl)) &&
        areUnique(list.map(({ aspect }) => aspect.en)),
      '/aspects',
      (name) => ({
        nl: `mag elk ${name('aspect')} maar één keer hebben`,
        en: `must have each ${name('aspect')} once`,
      }),
    ),
    ...list.flatMap(({ ratingValue, count }, index) => [
      ...expect(count <= ratingCount, `/aspects/${index}/count`, NOT_ABOVE_COUNT),
      ...checkOnScale(subject, ratingValue, `/aspects/${index}/ratingValue`),
    ]),
  ]
}

const positives: Rule<ReputationSubject> = (subject) => {
  const { positiveCount, positiveThreshold, ratingCount } = subject
  return [
    ...expect((positiveCount ?? 0) <= ratingCount, '/positiveCount', NOT_ABOVE_COUNT),
    ...expect(
      positiveThreshold === undefined || positiveCount !== undefined,
      '/positiveThreshold',
      (name) => ({
        nl: `heeft ${name('positiveCount')} nodig`,
        en: `needs ${name('positiveCount')}`,
      }),
    ),
    ...(positiveThreshold === undefined
      ? []
      : checkOnScale(subject, positiveThreshold, '/positiveThreshold')),
  ]
}

/** The check of a reputation certificate's subject: shape, texts, and all rules above. */
export const reputationCheck = createSubjectCheck(ReputationSchema, [
  dates,
  scale,
  outcomeOfSystem,
  window,
  histogram,
  aspects,
  positives,
])
