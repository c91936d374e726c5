/**
 * The members of a record that say how a worker was rated: on a scale, or as a count of what went
 * well.
 * @module
 */
import { FEWEST_RATINGS_TO_COMPARE } from '../../claims/reputation.ts'
import type { JsonObject } from '../../core/json.ts'
import { formatHundredths, formatQuotient } from './decimals.ts'
import { binomial, clamp, normal } from './distributions.ts'
import type { Gig } from './draw-gigs.ts'
import type { Score } from './draw-scores.ts'
import type { Random } from './random.ts'
import type { Scores } from './sample-parameters.ts'

/** A thumb is shown from ten ratings on, and of the last hundred. */
const THUMBS = { fewest: 10, window: 100 } as const

/** What raters say of one aspect differs so much from what they say of the whole, in hundredths. */
const ASPECT_DEVIATION = 12

/** So many accepted tasks make each level after the first. */
const LEVELS = [5, 15, 30, 50, 80, 120, 180, 260, 400]

/** Gigs, and not one of them rated. */
const NOT_RATED = { rating_count: 0, reviews_total: 0 } as const

/** Of gigs that could be scored. */
export function scoreMembers(random: Random, rating: Scores, gigs: readonly Gig[]): JsonObject {
  const rated = gigs.flatMap(({ score }) => score ?? [])
  if (rated.length === 0) return NOT_RATED
  const sum = rated.reduce((total, { value }) => total + value, 0)
  const isComparable = rated.length >= FEWEST_RATINGS_TO_COMPARE
  return {
    rating_value: formatQuotient(sum, rated.length),
    rating_count: rated.length,
    ...(rating.shareRated < 1 ? { share_rated: formatQuotient(rated.length, gigs.length) } : {}),
    ...(isComparable ? { histogram: histogramOf(rated) } : {}),
    ...(isComparable && rating.aspects.length > 0
      ? { aspects: aspectsOf(random, rating, { sum, count: rated.length }) }
      : {}),
    reviews_total: rated.filter(({ isReviewed }) => isReviewed).length,
  }
}

function histogramOf(scores: readonly Score[]): readonly JsonObject[] {
  const counts = new Map<number, number>()
  for (const { value } of scores) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({ value: String(value), count }))
}

function aspectsOf(
  random: Random,
  { aspects }: Scores,
  { sum, count }: { readonly sum: number; readonly count: number },
): readonly JsonObject[] {
  const mean = Math.round((100 * sum) / count)
  return aspects.map((aspect) => {
    const value = clamp(Math.round(mean + ASPECT_DEVIATION * normal(random)), 100, 500)
    return { aspect, rating_value: formatHundredths(value), count }
  })
}

/** Of tasks that the platform accepts or does not. */
export function acceptanceMembers(random: Random, probability: number, tasks: number): JsonObject {
  if (tasks === 0) return NOT_RATED
  const accepted = binomial(random, tasks, probability)
  const level = 1 + LEVELS.filter((needed) => accepted >= needed).length
  return {
    rating_count: tasks,
    positive_count: accepted,
    level: { value: String(level), max: String(LEVELS.length + 1) },
    reviews_total: 0,
  }
}

/** Of thumbs up and down; nothing where too few were given. */
export function thumbMembers(
  random: Random,
  rating: { readonly probability: number; readonly shareRated: number },
  gigs: number,
): JsonObject {
  const rated = binomial(random, gigs, rating.shareRated)
  if (rated < THUMBS.fewest) return {}
  const count = Math.min(rated, THUMBS.window)
  const up = binomial(random, count, rating.probability)
  return {
    rating_value: formatQuotient(100 * up, count),
    rating_count: count,
    share_rated: formatQuotient(rated, gigs),
    positive_count: up,
    reviews_total: 0,
  }
}
