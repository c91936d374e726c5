/**
 * What clients thought of each gig, on platforms where they give stars or grades.
 * @module
 */
import { beta, chooser, clamp, normal } from './distributions.ts'
import type { Random } from './random.ts'
import type { Scores } from './sample-parameters.ts'
import type { Traits } from './special-workers.ts'

/** What a client gave, and whether something was written with it. */
export interface Score {
  readonly value: number
  readonly isReviewed: boolean
}

/** Most do well; a few do not. */
const QUALITY = { alpha: 18, beta: 2 } as const
const WEAK = { alpha: 8, beta: 4 } as const

/** Of what is no five stars: four, three, two; the rest is one. */
const FIVE_STARS = 0.92
const FEWER_STARS = [0.62, 0.22, 0.08] as const

/**
 * Grades of one worker lie around a grade of their own, which lies around that of all. With chance
 * and the weak ones, the means of workers come to 8.3 and a deviation of 0.5.
 */
const GRADES = { mean: 8.37, betweenWorkers: 0.4, weakMean: 6.8, ofOneWorker: 1 } as const

/** The quality of one worker: the share of what goes well. */
export function drawQuality(
  random: Random,
  { isWeak, quality }: Traits,
  most: { readonly alpha: number; readonly beta: number } = QUALITY,
): number {
  const { alpha, beta: second } = isWeak ? WEAK : most
  return quality ?? beta(random, alpha, second)
}

/** The scores of a worker's gigs in turn; none for a gig that was not rated. */
export function createScorer(
  random: Random,
  rating: Scores,
  gigs: number,
  traits: Traits,
): () => Score | undefined {
  const drawValue = rating.kind === 'stars' ? starsOf(random, traits) : gradesOf(random, traits)
  const isRated =
    traits.ratings === undefined
      ? () => random() < rating.shareRated
      : chooser(random, traits.ratings, gigs)
  return () => {
    if (!isRated()) return undefined
    const value = drawValue()
    const isReviewed = traits.reviewLanguage !== undefined || random() < rating.shareReviewed
    return { value, isReviewed }
  }
}

function starsOf(random: Random, traits: Traits): () => number {
  const five = drawQuality(random, traits) * FIVE_STARS
  return () => {
    if (random() < five) return 5
    let rest = random()
    for (const [index, share] of FEWER_STARS.entries()) {
      rest -= share
      if (rest < 0) return 4 - index
    }
    return 1
  }
}

function gradesOf(random: Random, { isWeak, quality }: Traits): () => number {
  const mean = isWeak ? GRADES.weakMean : GRADES.mean
  const own = quality === undefined ? mean + GRADES.betweenWorkers * normal(random) : 10 * quality
  return () => clamp(Math.round(own + GRADES.ofOneWorker * normal(random)), 1, 10)
}
