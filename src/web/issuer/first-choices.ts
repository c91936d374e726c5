/**
 * How the switches stand before the worker has touched any.
 * @module
 */
import type { OfferPreview } from '../../issuer/index.ts'
import type { Chosen } from './pages/claim-view.ts'

/** As many as a reader takes in: the newest, which come last in an offer, and never the best. */
const FIRST_REVIEWS = 3

/**
 * On is what an employer asks about: ratings, a few reviews, work per month. Off is the list of gigs,
 * which tells where somebody was and when.
 */
export function firstChoices(offered: OfferPreview['choices']): Chosen {
  return {
    reputation: offered.reputation.map(({ occupation }) => occupation),
    reviews: offered.reviews.slice(-FIRST_REVIEWS).map(({ index }) => index),
    gigList: false,
    gigsPerMonth: offered.gigsPerMonth,
  }
}
