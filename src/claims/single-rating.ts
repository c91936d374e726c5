/**
 * One rating as people name it: `2 sterren`, `cijfer 8`, `duim omhoog`.
 * @module
 */
import type { Formatter } from './format.ts'
import { toHundredths } from './value-rules.ts'
import type { Words } from './words.ts'

/** How a single rating is given; a level is of a worker and belongs to no single rating. */
export const SINGLE_RATING_SYSTEMS = [
  'stars',
  'grade10',
  'percentage',
  'thumbs',
  'acceptReject',
] as const

const OUTCOMES = {
  thumbs: {
    good: { nl: 'duim omhoog', en: 'thumbs up' },
    bad: { nl: 'duim omlaag', en: 'thumbs down' },
  },
  acceptReject: {
    good: { nl: 'goedgekeurd', en: 'accepted' },
    bad: { nl: 'afgekeurd', en: 'rejected' },
  },
} as const

/** What a rating is on. */
export interface RatingScale {
  readonly ratingSystem: string
  readonly bestRating?: string
  readonly worstRating?: string
}

/** The systems with two outcomes, of which a value over many is a share and not an average. */
export function outcomesOf({
  ratingSystem,
}: RatingScale): { readonly good: Words; readonly bad: Words } | undefined {
  return ratingSystem === 'thumbs' || ratingSystem === 'acceptReject'
    ? OUTCOMES[ratingSystem]
    : undefined
}

/** A single rating in words, to stand in a sentence. */
export function ratingWords(rating: string, scale: RatingScale, format: Formatter): Words {
  const { ratingSystem, bestRating, worstRating } = scale
  const outcomes = outcomesOf(scale)
  if (outcomes !== undefined && rating === bestRating) return outcomes.good
  if (outcomes !== undefined && rating === worstRating) return outcomes.bad
  const number = format.decimal(rating)
  if (ratingSystem === 'stars') {
    const isOne = toHundredths(rating) === 100
    return {
      nl: `${number} ${isOne ? 'ster' : 'sterren'}`,
      en: `${number} ${isOne ? 'star' : 'stars'}`,
    }
  }
  if (ratingSystem === 'percentage') return { nl: `${number}%`, en: `${number}%` }
  return ratingSystem === 'grade10'
    ? { nl: `cijfer ${number}`, en: `grade ${number}` }
    : { nl: `beoordeling ${number}`, en: `rating ${number}` }
}
