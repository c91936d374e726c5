/**
 * The written reviews of a record.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import type { Crowd } from './crowd.ts'
import { oneByWeight } from './distributions.ts'
import type { Gig } from './draw-gigs.ts'
import { createReviewWriter } from './draw-review-text.ts'
import { formatMonth } from './months.ts'
import type { Random } from './random.ts'
import type { Tone } from './review-sentences.ts'
import type { Scores } from './sample-parameters.ts'
import type { Traits } from './special-workers.ts'

/** More are not sent along: the last ones say enough, and how many there are in all is said too. */
const MOST_REVIEWS = 10

/** From this score on somebody is content, and below this one they are not. */
const TONES = { stars: { content: 4, discontent: 3 }, grade10: { content: 8, discontent: 6 } }

/** What is known of the worker besides the gigs. */
export interface ReviewedWorker {
  readonly crowd: Crowd
  readonly traits: Traits
  /** The kind of work that the record as a whole is about. */
  readonly occupation: string
}

/** The last reviews, the oldest first. */
export function drawReviews(
  random: Random,
  gigs: readonly Gig[],
  rating: Scores,
  worker: ReviewedWorker,
): readonly JsonObject[] {
  const reviewed = gigs.filter(({ score }) => score?.isReviewed).slice(-MOST_REVIEWS)
  const write = createReviewWriter(random)
  return reviewed.map((gig) => {
    const language = worker.traits.reviewLanguage ?? oneByWeight(random, rating.languages)
    const tone = toneOf(gig.score?.value ?? 0, TONES[rating.kind])
    const text = write({ language, occupation: gig.occupation, tone })
    return { ...text, language, ...describeReview(gig, worker) }
  })
}

function describeReview(gig: Gig, { crowd, occupation }: ReviewedWorker): JsonObject {
  return {
    month: formatMonth(gig.month),
    ...(gig.occupation === occupation ? {} : { occupation: gig.occupation }),
    ...(gig.score === undefined ? {} : { rating_value: String(gig.score.value) }),
    ...(gig.clientType === undefined ? {} : { reviewer_type: gig.clientType }),
    gigs_in_month: crowd.inMonth(gig),
    gigs_in_quarter: crowd.inQuarter(gig),
  }
}

function toneOf(
  score: number,
  { content, discontent }: { readonly content: number; readonly discontent: number },
): Tone {
  if (score >= content) return 'positive'
  return score < discontent ? 'critical' : 'mixed'
}
