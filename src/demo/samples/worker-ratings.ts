/**
 * The ratings of a record: in the record itself, or one for each kind of work where a worker does
 * several.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import type { Clients } from './client-members.ts'
import { formatQuotient } from './decimals.ts'
import { binomial } from './distributions.ts'
import { drawQuality } from './draw-scores.ts'
import type { Work } from './draw-work.ts'
import type { Random } from './random.ts'
import { acceptanceMembers, scoreMembers, thumbMembers } from './rating-members.ts'
import { isScored, type SampleParameters } from './sample-parameters.ts'
import type { Traits } from './special-workers.ts'

/** Who wants it said how often they cancelled or stayed away. */
const SHARE_WITH_RELIABILITY = 0.3

/** Whose ratings they are. */
export interface RatedWorker {
  readonly parameters: SampleParameters
  readonly work: Work
  readonly clients: Clients | undefined
  readonly traits: Traits
}

/** Draws everything that is said about ratings. */
export function drawRatings(random: Random, worker: RatedWorker): JsonObject {
  const { work } = worker
  const ratingsOf = createRater(random, worker)
  if (work.occupations.length === 1) {
    const members = ratingsOf(undefined)
    return isWorthSaying(members) ? { ...members, ...wholeMembers(random, worker) } : members
  }
  const ofKinds = work.occupations.map((occupation) => ({
    occupation,
    members: ratingsOf(occupation),
  }))
  const ratings = ofKinds
    .filter(({ members }) => isWorthSaying(members))
    .map(({ occupation, members }) => ({ occupation, ...members }))
  return ratings.length > 0 ? { ratings } : (ofKinds[0]?.members ?? {})
}

function isWorthSaying(members: JsonObject): boolean {
  return Number(members['rating_count'] ?? 0) > 0
}

/** Rates the gigs of one kind of work, or all, where there is one kind only. */
function createRater(
  random: Random,
  { parameters: { rating }, work, traits }: RatedWorker,
): (occupation: string | undefined) => JsonObject {
  const gigsOf = (occupation: string | undefined) =>
    work.gigs.filter((gig) => occupation === undefined || gig.occupation === occupation)
  const countOf = (occupation: string | undefined) =>
    occupation === undefined ? work.history.gigs : gigsOf(occupation).length
  if (isScored(rating)) {
    return (occupation) => scoreMembers(random, rating, gigsOf(occupation))
  }
  const probability = drawQuality(random, traits, rating)
  if (rating.kind === 'thumbs') {
    const { shareRated } = rating
    return (occupation) => thumbMembers(random, { probability, shareRated }, countOf(occupation))
  }
  return (occupation) =>
    acceptanceMembers(random, probability, traits.ratings ?? countOf(occupation))
}

/** What is known of all work together, and so belongs to no single kind of several. */
function wholeMembers(
  random: Random,
  { parameters: { reliability }, work, clients }: RatedWorker,
): JsonObject {
  const { gigs } = work.history
  const wantsReliability = random() < SHARE_WITH_RELIABILITY
  const share =
    clients === undefined
      ? {}
      : { returning_clients_share: formatQuotient(clients.returning, clients.distinct) }
  if (reliability === undefined || !wantsReliability) return share
  const { lateCancelled, noShow } = reliability
  return {
    ...share,
    reliability: {
      completed: gigs,
      late_cancelled: drawFailures(random, gigs, lateCancelled),
      ...(noShow === undefined ? {} : { no_show: drawFailures(random, gigs, noShow) }),
    },
  }
}

/** Workers differ: each has a share of their own, from nothing to twice the mean. */
function drawFailures(random: Random, gigs: number, share: number): number {
  return binomial(random, gigs, 2 * random() * share)
}
