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
import { type Breach, createSubjectCheck, expect, type Rule } from './subject-check.ts'
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

const dates: Rule<ReputationSubject> = ({ dataAsOf, identityCheck, ratingWindow }) => {
  const lastMonth = monthOf(dataAsOf)
  return [
    ...expect(isRealDay(dataAsOf), '/dataAsOf', 'must be a day of the calendar'),
    ...expect(
      (identityCheck.date ?? '') <= lastMonth,
      '/identityCheck/date',
      'must not be after dataAsOf',
    ),
    ...expect(
      (ratingWindow.since ?? '') <= lastMonth,
      '/ratingWindow/since',
      'must not be after dataAsOf',
    ),
  ]
}

const scale: Rule<ReputationSubject> = (subject) => {
  const { ratingValue, bestRating, worstRating, ratingSystem } = subject
  const present = [ratingValue, bestRating, worstRating].filter((value) => value !== undefined)
  if (present.length === 0) {
    return expect(
      MAY_HAVE_NO_VALUE.includes(ratingSystem),
      '/ratingValue',
      'is required for this ratingSystem',
    )
  }
  if (bestRating === undefined || worstRating === undefined || ratingValue === undefined) {
    return expect(false, '/ratingValue', 'must come together with bestRating and worstRating')
  }
  const allowed = SCALES[ratingSystem]
  return [
    ...expect(
      toHundredths(worstRating) < toHundredths(bestRating),
      '/worstRating',
      'must be below bestRating',
    ),
    ...expect(
      allowed?.some(([worst, best]) => worst === worstRating && best === bestRating) ?? true,
      '/bestRating',
      'must make a scale that this ratingSystem has',
    ),
    ...onScale(subject, ratingValue, '/ratingValue'),
  ]
}

/** A value needs a scale to be on, and must be on it. */
function onScale(subject: ReputationSubject, value: string, pointer: string): readonly Breach[] {
  const { bestRating, worstRating } = subject
  if (bestRating === undefined || worstRating === undefined) {
    return expect(false, pointer, 'needs bestRating and worstRating')
  }
  const isInside =
    toHundredths(value) >= toHundredths(worstRating) &&
    toHundredths(value) <= toHundredths(bestRating)
  return expect(isInside, pointer, 'must be from worstRating to bestRating')
}

const outcomeOfSystem: Rule<ReputationSubject> = (subject) => {
  const { ratingSystem, ratingValue, positiveCount, level } = subject
  const says = ratingValue ?? positiveCount
  return [
    ...expect(
      ratingSystem !== 'acceptReject' || says !== undefined,
      '/positiveCount',
      'is required for acceptReject without ratingValue',
    ),
    ...expect(
      ratingSystem !== 'level' || level !== undefined,
      '/level',
      'is required for ratingSystem level',
    ),
    ...expect(
      level === undefined || toHundredths(level.value) <= toHundredths(level.max),
      '/level/value',
      'must not be above max',
    ),
  ]
}

const window: Rule<ReputationSubject> = ({ ratingWindow: { kind, n, since }, ratingCount }) => [
  ...expect(
    (kind === 'lastN') === (n !== undefined),
    '/ratingWindow/n',
    'must be present exactly when kind is lastN',
  ),
  ...expect(
    (kind === 'since') === (since !== undefined),
    '/ratingWindow/since',
    'must be present exactly when kind is since',
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
      'must not have more ratings than ratingCount',
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
      ...expect(count <= ratingCount, `/aspects/${index}/count`, 'must not be above ratingCount'),
      ...onScale(subject, ratingValue, `/aspects/${index}/ratingValue`),
    ]),
  ]
}

const positives: Rule<ReputationSubject> = (subject) => {
  const { positiveCount, positiveThreshold, ratingCount } = subject
  return [
    ...expect(
      (positiveCount ?? 0) <= ratingCount,
      '/positiveCount',
      'must not be above ratingCount',
    ),
    ...expect(
      positiveThreshold === undefined || positiveCount !== undefined,
      '/positiveThreshold',
      'needs positiveCount',
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
