/**
 * What must be known of a platform to draw its workers.
 * @module
 */
import type { Weights } from './distributions.ts'
import type { Origin } from './name-lists.ts'
import type { ReviewLanguage } from './review-texts.ts'

/** A middle and a tail: what a log-normal distribution is given by. */
interface MedianAndP90 {
  readonly median: number
  readonly p90: number
}

/** Whoever the work was done for gives each gig stars or a grade. */
export interface Scores {
  readonly kind: 'stars' | 'grade10'
  readonly shareRated: number
  /** Written reviews for each rating. */
  readonly shareReviewed: number
  readonly aspects: readonly { readonly nl: string; readonly en: string }[]
  readonly languages: Weights<ReviewLanguage>
}

/** The platform accepts the outcome or does not: with a chance from this beta distribution. */
interface Acceptance {
  readonly kind: 'acceptReject'
  readonly alpha: number
  readonly beta: number
}

/** Consumers give a thumb up or down: up with a chance from this beta distribution. */
interface Thumbs {
  readonly kind: 'thumbs'
  readonly alpha: number
  readonly beta: number
  readonly shareRated: number
}

/** How raters express themselves. */
export type Rating = Scores | Acceptance | Thumbs

/** Whether something is known of each gig, and not only of all together. */
export function isScored(rating: Rating): rating is Scores {
  return rating.kind === 'stars' || rating.kind === 'grade10'
}

/** Everything about one platform that a worker's record depends on. */
export interface SampleParameters {
  readonly slug: string
  /** The platform's own references begin with it. */
  readonly prefix: string
  readonly occupations: Weights<string>
  readonly gigs: MedianAndP90
  /** More in a month is no work of one person. */
  readonly mostGigsInMonth: number
  /** From this many on, gigs are drawn by the month: nothing more is known of each. */
  readonly drawnByMonthAbove?: number
  /** Of one gig, in hundredths of an hour. */
  readonly hours: {
    readonly mean: number
    readonly deviation: number
    readonly least: number
    readonly step: number
  }
  readonly activeMonths: MedianAndP90
  /** Absent where the platform keeps its clients to itself. */
  readonly clients?: {
    readonly median: number
    readonly returning: number
    readonly types: Weights<string>
  }
  readonly rating: Rating
  readonly identityCheck: string
  /** Where it is not the same for all. */
  readonly workRelations?: Weights<string>
  /** For each gig that was done; absent where nobody counts it. */
  readonly reliability?: { readonly lateCancelled: number; readonly noShow?: number }
  readonly origins: Weights<Origin>
  /** Whether it keeps given and family name apart. */
  readonly splitsNames?: true
}
