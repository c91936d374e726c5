/**
 * The first glance at a reputation certificate: the rating as the platform gives it, from how many,
 * and how many reviews there are. Below five ratings the value stays out of large type.
 * @module
 */
import { percentOf } from './describe-ratings.ts'
import type { Formatter } from './format.ts'
import { occupationOf } from './occupations.ts'
import { FEWEST_RATINGS_TO_SPEAK_OF, type ReputationSubject } from './reputation.ts'
import type { Figure, RatingFigure, Summary } from './summary.ts'

/** Role, figures and the rating on its scale. */
export function summariseReputation(subject: ReputationSubject, format: Formatter): Summary {
  const rating = ratingOf(subject)
  const { since } = subject.ratingWindow
  return {
    role: format.capitalise(format.say(occupationOf(subject.occupation).role)),
    ...(since === undefined
      ? {}
      : { period: `${format.say({ nl: 'sinds', en: 'since' })} ${format.month(since)}` }),
    figures: [
      ...outcomeOf(subject, format),
      countOf(subject, format),
      ...reviewsOf(subject, format),
    ],
    ...(rating === undefined ? {} : { rating }),
  }
}

function isTooFew({ ratingCount }: ReputationSubject): boolean {
  return ratingCount < FEWEST_RATINGS_TO_SPEAK_OF
}

function ratingOf(subject: ReputationSubject): RatingFigure | undefined {
  const {
    ratingValue: value,
    bestRating: best,
    worstRating: worst,
    ratingCount,
    histogram,
  } = subject
  if (value === undefined || best === undefined || worst === undefined || isTooFew(subject)) {
    return undefined
  }
  return { value, best, worst, count: ratingCount, ...(histogram ? { histogram } : {}) }
}

/** The outcome as the system of the platform says it: a value on its scale, a share, or a level. */
function outcomeOf(subject: ReputationSubject, format: Formatter): readonly Figure[] {
  if (isTooFew(subject)) return []
  const { ratingSystem, level } = subject
  if (ratingSystem === 'level' && level !== undefined) {
    const max = format.decimal(level.max)
    const label = format.say({ nl: `van ${max} (niveau)`, en: `out of ${max} (level)` })
    return [{ value: format.decimal(level.value), label }]
  }
  const share = shareOf(subject, format)
  return share ?? averageOf(subject, format)
}

function averageOf(subject: ReputationSubject, format: Formatter): readonly Figure[] {
  const { ratingValue, bestRating, ratingSystem } = subject
  if (ratingValue === undefined || bestRating === undefined) return []
  const best = format.decimal(bestRating)
  const label =
    ratingSystem === 'stars'
      ? { nl: `van ${best} sterren`, en: `out of ${best} stars` }
      : { nl: `van ${best}, gemiddeld`, en: `out of ${best}, on average` }
  return [{ value: format.decimal(ratingValue), label: format.say(label) }]
}

const SHARE_LABELS = {
  percentage: { nl: 'gemiddeld', en: 'on average' },
  thumbs: { nl: 'duim omhoog', en: 'thumbs up' },
  acceptReject: { nl: 'goedgekeurd', en: 'accepted' },
} as const

/** Systems on a scale from 0 read as a share of the top; `acceptReject` may have a count only. */
function shareOf(subject: ReputationSubject, format: Formatter): readonly Figure[] | undefined {
  const { ratingSystem, ratingValue, bestRating, positiveCount, ratingCount } = subject
  if (!(ratingSystem in SHARE_LABELS)) return undefined
  const label = format.say(SHARE_LABELS[ratingSystem as keyof typeof SHARE_LABELS])
  if (ratingValue !== undefined && bestRating !== undefined) {
    return [{ value: percentOf(ratingValue, bestRating, format), label }]
  }
  if (positiveCount === undefined) return []
  const of = format.say({ nl: 'van', en: 'of' })
  return [{ value: `${format.count(positiveCount)} ${of} ${format.count(ratingCount)}`, label }]
}

function countOf(subject: ReputationSubject, format: Formatter): Figure {
  const { ratingCount } = subject
  const label = isTooFew(subject)
    ? { nl: 'keer beoordeeld: te weinig', en: 'so far: too few ratings' }
    : { nl: 'beoordelingen', en: 'ratings' }
  return { value: format.count(ratingCount), label: format.say(label) }
}

/** No large zero: that nobody wrote anything says nothing about the work. The full list has it. */
function reviewsOf({ reviewsTotal }: ReputationSubject, format: Formatter): readonly Figure[] {
  if (reviewsTotal === 0) return []
  const label =
    reviewsTotal === 1
      ? { nl: 'geschreven review', en: 'written review' }
      : { nl: 'geschreven reviews', en: 'written reviews' }
  return [{ value: format.count(reviewsTotal), label: format.say(label) }]
}
