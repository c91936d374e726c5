/**
 * Which reviews of a bundle belong together: those of one worker, on one platform, about one kind
 * of work, because that is what the platform counted. Only genuine ones are shown as reviews, so
 * only they are counted; never averaged, and never ordered by their rating.
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import type { State } from '../core/state.ts'
import { reputationCheck } from './check-reputation.ts'
import { reviewCheck } from './check-review.ts'
import { type ReviewSubject, textOf } from './review.ts'
import { firstMonthOf } from './review-period.ts'

/** A certificate of a bundle, as far as it matters here. */
export interface GroupablePart {
  readonly state: State
  /** The DID of who signed it. */
  readonly issuer: string | undefined
  readonly credential: JsonObject | undefined
}

/** One review, and the certificates that say it. */
export interface GroupedReview<Part> {
  /** The newest. */
  readonly part: Part
  /** Others with the same text: a platform that signs anew does not make it two reviews. */
  readonly again: readonly Part[]
}

/** The reviews that one number of written reviews is about. */
export interface ReviewGroup<Part> {
  /** Newest work first, then as they came. */
  readonly reviews: readonly GroupedReview<Part>[]
  /** The IRI of the kind of work. */
  readonly occupation: string
  /** The most that were ever written, as far as is known, and the day on which they were counted. */
  readonly total: number
  readonly dataAsOf: string
}

interface Review<Part> {
  readonly part: Part
  readonly subject: ReviewSubject
}

/** How many were written of what is counted together, as one certificate says. */
type Count = Pick<ReviewSubject, 'name' | 'occupation' | 'reviewsTotal' | 'dataAsOf'>

interface Gathered<Part> {
  readonly count: Count
  readonly reviews: readonly Review<Part>[]
}

/** The groups, in the order of the first certificate of each; [] without a genuine review. */
export function groupReviews<Part extends GroupablePart>(
  parts: readonly Part[],
): readonly ReviewGroup<Part>[] {
  const gathered = new Map<string, Gathered<Part>>()
  for (const part of parts.filter(isGenuine)) {
    const subject = part.credential?.['credentialSubject']
    const isReview = reviewCheck.fits(subject)
    // A certificate of ratings counts the reviews as well, and may be newer.
    if (!isReview && !reputationCheck.fits(subject)) continue
    const { id, name, occupation } = subject
    // Two people of one name are two: a count of the one is none of the other's.
    const key = JSON.stringify([part.issuer, id, name, occupation])
    const { count, reviews } = gathered.get(key) ?? { count: subject, reviews: [] }
    gathered.set(key, {
      count: isMore(subject, count) ? subject : count,
      reviews: isReview ? [...reviews, { part, subject }] : reviews,
    })
  }
  return [...gathered.values()].filter(({ reviews }) => reviews.length > 0).map(createGroup)
}

function isGenuine({ state }: GroupablePart): boolean {
  return state === 'genuine' || state === 'platform-stopped'
}

/** The larger number, which makes the choice look no better than it is; of equal ones the newer. */
function isMore(a: Count, b: Count): boolean {
  return a.reviewsTotal === b.reviewsTotal
    ? a.dataAsOf > b.dataAsOf
    : a.reviewsTotal > b.reviewsTotal
}

function createGroup<Part>({ count, reviews }: Gathered<Part>): ReviewGroup<Part> {
  const { occupation, reviewsTotal: total, dataAsOf } = count
  const each = withoutRepeats(reviews.toSorted(byPeriod)).map(([{ part }, ...again]) => ({
    part,
    again: again.map((repeat) => repeat.part),
  }))
  return { reviews: each, occupation, total, dataAsOf }
}

type Repeats<Part> = readonly [Review<Part>, ...Review<Part>[]]

/**
 * Each text once, with its certificates, the newest first. Signed anew it may have another period or
 * a rating; two clients who wrote the same words count as one, which shows no more than there is.
 */
function withoutRepeats<Part>(reviews: readonly Review<Part>[]): readonly Repeats<Part>[] {
  const repeats = new Map<string, Repeats<Part>>()
  for (const review of reviews) {
    const { text, language } = textOf(review.subject)
    const key = JSON.stringify([language, text])
    const known = repeats.get(key) ?? []
    const [newest = review, ...others] = [...known, review].toSorted(byDay)
    repeats.set(key, [newest, ...others])
  }
  return [...repeats.values()]
}

function byPeriod<Part>(a: Review<Part>, b: Review<Part>): number {
  const [first, second] = [firstMonthOf(a.subject.period), firstMonthOf(b.subject.period)]
  return compareNewestFirst(first, second)
}

function byDay<Part>(a: Review<Part>, b: Review<Part>): number {
  return compareNewestFirst(a.subject.dataAsOf, b.subject.dataAsOf)
}

function compareNewestFirst(a: string, b: string): number {
  if (a === b) return 0
  return a > b ? -1 : 1
}
