/**
 * What must be true between the members of a reputation certificate: a number without its scale,
 * count or window, or one that contradicts them, cannot be signed.
 * @module
 */
import {
  FEWEST_RATINGS_TO_COMPARE,
  ReputationSchema,
  type ReputationSubject,
} from './reputation.ts'
import { type Breach, createSubjectCheck, type Detail, expect, type Rule } from './subject-check.ts'
import { areUnique, isRealDay, monthOf, sum, toHundredths } from './value-rules.ts'

type RatingSystem = ReputationSubject['ratingSystem']

/** The scales that a system can have, as [worst, best]; a system not named here has any. */
const SCALES: Partial<Record<RatingSystem, readonly (readonly [string, string])[]>> = {
  grade10: [['1', '10']],
  percentage: [['0', '100']],
  thumbs: [
    ['0', '1'],
    ['0', '100'],
  ],
  acceptReject: [
    ['0', '1'],
    ['0', '100'],
  ],
}

const MAY_HAVE_NO_VALUE: readonly RatingSystem[] = ['acceptReject', 'level']

const NOT_AFTER_DATA: Detail = (name) => `must not be after ${name('dataAsOf')}`
const NOT_ABOVE_COUNT: Detail = (name) => `must not be above ${name('ratingCount')}`

const dates: Rule<ReputationSubject> = ({ dataAsOf, identityCheck, ratingWindow }) => {
  const lastMonth = monthOf(dataAsOf)
  return [
    ...expect(isRealDay(dataAsOf), '/dataAsOf', 'must be a day of the calendar'),
    ...expect((identityCheck.date ?? '') <= lastMonth, '/identityCheck/date', NOT_AFTER_DATA),
    ...expect((ratingWindow.since ?? '') <= lastMonth, '/ratingWindow/since', NOT_AFTER_DATA),
  ]
}

const scale: Rule<ReputationSubject> = (subject) => {
  const { ratingValue, bestRating, worstRating, ratingSystem } = subject
  const present = [ratingValue, bestRating, worstRating].filter((value) => value !== undefined)
  if (present.length === 0) {
    return expect(
      MAY_HAVE_NO_VALUE.includes(ratingSystem),
      '/ratingValue',
      (name) => `is required for this ${name('ratingSystem')}`,
    )
  }
  if (bestRating === undefined || worstRating === undefined || ratingValue === undefined) {
    return expect(
      false,
      '/ratingValue',
      (name) => `must come together with ${name('bestRating')} and ${name('worstRating')}`,
    )
  }
  const allowed = SCALES[ratingSystem]
  return [
    ...expect(
      toHundredths(worstRating) < toHundredths(bestRating),
      '/worstRating',
      (name) => `must be below ${name('bestRating')}`,
    ),
    ...expect(
      allowed?.some(([worst, best]) => worst === worstRating && best === bestRating) ?? true,
      '/bestRating',
      (name) => `must make a scale that this ${name('ratingSystem')} has`,
    ),
    ...onScale(subject, ratingValue, '/ratingValue'),
  ]
}

/** A value needs a scale to be on, and must be on it. */
function onScale(subject: ReputationSubject, value: string, pointer: string): readonly Breach[] {
  const { bestRating, worstRating } = subject
  if (bestRating === undefined || worstRating === undefined) {
    return expect(
      false,
      pointer,
      (name) => `needs ${name('bestRating')} and ${name('worstRating')}`,
    )
  }
  const isInside =
    toHundredths(value) >= toHundredths(worstRating) &&
    toHundredths(value) <= toHundredths(bestRating)
  return expect(
    isInside,
    pointer,
    (name) => `must be from ${name('worstRating')} to ${name('bestRating')}`,
  )
}

const outcomeOfSystem: Rule<ReputationSubject> = (subject) => {
  const { ratingSystem, ratingValue, positiveCount, level } = subject
  const says = ratingValue ?? positiveCount
  return [
    ...expect(
      ratingSystem !== 'acceptReject' || says !== undefined,
      '/positiveCount',
      (name) => `is required for acceptReject without ${name('ratingValue')}`,
    ),
    ...expect(
      ratingSystem !== 'level' || level !== undefined,
      '/level',
      (name) => `is required for ${name('ratingSystem')} level`,
    ),
    ...expect(
      level === undefined || toHundredths(level.value) <= toHundredths(level.max),
      '/level/value',
      (name) => `must not be above ${name('max')}`,
    ),
  ]
}

const window: Rule<ReputationSubject> = ({ ratingWindow: { kind, n, since }, ratingCount }) => [
  ...expect(
    (kind === 'lastN') === (n !== undefined),
    '/ratingWindow/n',
    (name) => `must be present exactly when ${name('kind')} is lastN`,
  ),
  ...expect(
    (kind === 'since') === (since !== undefined),
    '/ratingWindow/since',
    (name) => `must be present exactly when ${name('kind')} is since`,
  ),
  ...expect(ratingCount <= (n ?? ratingCount), '/ratingCount', 'must not be above the window'),
]

const histogram: Rule<ReputationSubject> = (subject) => {
  const { histogram: bars, ratingCount } = subject
  if (bars === undefined) return []
  return [
    ...expect(
      ratingCount >= FEWEST_RATINGS_TO_COMPARE,
      '/histogram',
      'must be absent below 10 ratings',
    ),
    ...expect(
      sum(bars.map(({ count }) => count)) <= ratingCount,
      '/histogram',
      (name) => `must not have more ratings than ${name('ratingCount')}`,
    ),
    ...bars.flatMap(({ value }, index) => onScale(subject, value, `/histogram/${index}/value`)),
  ]
}

const aspects: Rule<ReputationSubject> = (subject) => {
  const { aspects: list = [], ratingCount } = subject
  return [
    ...expect(
      areUnique(list.map(({ aspect }) => aspect.nl)) &&
        areUnique(list.map(({ aspect }) => aspect.en)),
      '/aspects',
      'must have each aspect once',
    ),
    ...list.flatMap(({ ratingValue, count }, index) => [
      ...expect(count <= ratingCount, `/aspects/${index}/count`, NOT_ABOVE_COUNT),
      ...onScale(subject, ratingValue, `/aspects/${index}/ratingValue`),
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
      (name) => `needs ${name('positiveCount')}`,
    ),
    ...(positiveThreshold === undefined
      ? []
      : onScale(subject, positiveThreshold, '/positiveThreshold')),
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
