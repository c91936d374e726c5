/**
 * The record of one worker, as the platform would send it. It depends on the platform, the seed,
 * the day and the worker's place among the others, and on nothing else: any record can be made
 * without those before it.
 * @module
 */
import { MOST_GIGS_LISTED } from '../../claims/gig-list.ts'
import type { JsonObject } from '../../core/json.ts'
import { clientMembers, drawClients } from './client-members.ts'
import { type Crowd, createCrowd } from './crowd.ts'
import { oneByWeight } from './distributions.ts'
import { drawName } from './draw-name.ts'
import { drawWork, type Work } from './draw-work.ts'
import { drawGigList } from './gig-list-members.ts'
import { formatMonth, monthNumberOf } from './months.ts'
import { createRandom, type Random } from './random.ts'
import { drawReviews } from './review-members.ts'
import { isScored, type SampleParameters } from './sample-parameters.ts'
import { specialWorkerAt, type Traits } from './special-workers.ts'
import { gigsByMonth, gigsPerMonth, workMembers } from './work-members.ts'
import { drawRatings } from './worker-ratings.ts'

/** Of which platform the records are, and when they were taken. */
export interface SampleSource {
  readonly parameters: SampleParameters
  readonly seed: number
  /** The day of the figures, `YYYY-MM-DD`. The month before it is the last that is over. */
  readonly asOf: string
}

/** How often something is so, or is asked for by the worker. */
const SHARES = {
  weak: 0.03,
  identityDate: 0.9,
  gigsPerMonth: 0.4,
  reviews: 0.5,
  list: 0.2,
} as const

/** The record of the worker at this place, counted from 0. */
export function createSampleRecord(
  { parameters, seed, asOf }: SampleSource,
  index: number,
): JsonObject {
  const { slug, prefix } = parameters
  const random = createRandom(`${slug}/${seed}/${index}`)
  const isWeak = isWeakProfile({ parameters, seed }, index)
  const traits = { isWeak, ...specialWorkerAt(slug, index) }
  const name = drawName(random, parameters.origins, parameters.splitsNames ?? false)
  const work = drawWork(random, parameters, monthNumberOf(asOf) - 1, traits)
  const clients = drawClients(random, parameters, work.history.gigs)
  return {
    worker_ref: `${prefix}-${String(index + 1).padStart(6, '0')}`,
    ...(traits.name === undefined ? name : { name: traits.name }),
    ...identityMembers(random, parameters, work),
    data_as_of: asOf,
    ...workMembers(work),
    ...(clients === undefined ? {} : clientMembers(clients, work.gigs)),
    ...relationMembers(random, parameters),
    ...chartMembers(random, work, traits),
    ...drawRatings(random, { parameters, work, clients, traits }),
    ...(traits.withoutLists ? {} : listMembers(random, parameters, work, traits)),
  }
}

/** Whether this worker is one of the few who do less well. */
export function isWeakProfile(
  { parameters, seed }: Pick<SampleSource, 'parameters' | 'seed'>,
  index: number,
): boolean {
  return createRandom(`${parameters.slug}/${seed}/${index}/weak`)() < SHARES.weak
}

/** Checked in the first month, where it is known when. */
function identityMembers(
  random: Random,
  { identityCheck: method }: SampleParameters,
  { history }: Work,
): JsonObject {
  const date = formatMonth(history.first)
  return { identity_check: random() < SHARES.identityDate ? { method, date } : { method } }
}

function relationMembers(random: Random, { workRelations }: SampleParameters): JsonObject {
  return workRelations === undefined ? {} : { work_relation: oneByWeight(random, workRelations) }
}

function chartMembers(random: Random, work: Work, { gapMonths }: Traits): JsonObject {
  const isWanted = random() < SHARES.gigsPerMonth || gapMonths !== undefined
  return isWanted ? { gigs_per_month: gigsPerMonth(work) } : {}
}

function listMembers(
  random: Random,
  parameters: SampleParameters,
  work: Work,
  traits: Traits,
): JsonObject {
  const { rating } = parameters
  const crowd = createCrowd(random, parameters, work.history)
  const [occupation] = work.occupations
  const wantsReviews = random() < SHARES.reviews || traits.reviewLanguage !== undefined
  const reviews =
    wantsReviews && isScored(rating)
      ? drawReviews(random, work.gigs, rating, { crowd, traits, occupation })
      : []
  return {
    ...(reviews.length === 0 ? {} : { reviews }),
    ...(random() < SHARES.list ? gigListMembers(random, work, crowd) : {}),
  }
}

function gigListMembers(random: Random, work: Work, crowd: Crowd): JsonObject {
  const { gigs, history, hoursByMonth } = work
  if (history.gigs > MOST_GIGS_LISTED) return { gigs_by_month: gigsByMonth(work) }
  return { gig_list: drawGigList(random, gigs, { crowd, hasHours: hoursByMonth !== undefined }) }
}
