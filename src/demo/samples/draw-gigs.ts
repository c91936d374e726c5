/**
 * The gigs of a worker one by one: what was done, for how long, where and for whom.
 * @module
 */
import type { Region } from '../../claims/places-and-sectors.ts'
import { chooser, normal, oneByWeight } from './distributions.ts'
import type { History } from './draw-history.ts'
import type { Score } from './draw-scores.ts'
import type { MonthNumber } from './months.ts'
import { PROVINCES } from './parameters.ts'
import type { Random } from './random.ts'
import type { SampleParameters } from './sample-parameters.ts'
import type { Traits } from './special-workers.ts'

/** One gig that was completed. */
export interface Gig {
  readonly month: MonthNumber
  readonly occupation: string
  /** In hundredths. */
  readonly hours: number
  readonly region: Region
  readonly clientType: string | undefined
  /** What the client thought of it; absent where nothing was said. */
  readonly score: Score | undefined
}

/** What somebody does, most often first, and where. */
export interface Whereabouts {
  readonly occupations: readonly [string, ...string[]]
  readonly regions: readonly [Region, ...Region[]]
}

/** Some do two kinds of work, when there are enough gigs for rows of three and more. */
const SEVERAL_KINDS = { share: 0.1, fewestGigs: 8, fewestOfEach: 3, leastShare: 0.1 } as const

/** Some work in two provinces: a tenth of their gigs is in the second. */
const TWO_PROVINCES = { share: 0.15, shareOfGigs: 0.1 } as const

/** Draws what a worker does, and where. */
export function drawWhereabouts(
  random: Random,
  parameters: SampleParameters,
  { gigs }: History,
  traits: Traits,
): Whereabouts {
  const first = oneByWeight(random, parameters.occupations)
  const others = parameters.occupations.filter(([occupation]) => occupation !== first)
  const mayBeSeveral = gigs >= SEVERAL_KINDS.fewestGigs && !isDrawnByMonth(parameters, gigs)
  const areSeveral = traits.severalKinds ?? random() < SEVERAL_KINDS.share
  const region = oneByWeight(random, PROVINCES)
  const next = random() < TWO_PROVINCES.share ? [oneByWeight(random, PROVINCES)] : []
  return {
    occupations: mayBeSeveral && areSeveral ? [first, oneByWeight(random, others)] : [first],
    regions: [region, ...next.filter((other) => other !== region)],
  }
}

/** Whether there are too many gigs to know something of each. */
export function isDrawnByMonth({ drawnByMonthAbove }: SampleParameters, gigs: number): boolean {
  return gigs > (drawnByMonthAbove ?? gigs)
}

/** Of whom the gigs are. */
export interface GigWorker extends Whereabouts {
  readonly history: History
  /** The scores of the gigs in turn. */
  readonly nextScore: () => Score | undefined
}

/** Draws all gigs, in the order of the months. */
export function drawGigs(
  random: Random,
  { hours, clients }: SampleParameters,
  { history: { gigs, months }, occupations, regions, nextScore }: GigWorker,
): readonly Gig[] {
  const nextOccupation = occupationsInTurn(random, gigs, occupations)
  const [region, secondRegion = region] = regions
  const drawGig = (month: MonthNumber): Gig => ({
    month,
    occupation: nextOccupation(),
    hours: drawHours(random, hours),
    region: random() < TWO_PROVINCES.shareOfGigs ? secondRegion : region,
    clientType: clients === undefined ? undefined : oneByWeight(random, clients.types),
    score: nextScore(),
  })
  return months.flatMap(({ month, gigs: count }) =>
    Array.from({ length: count }, () => drawGig(month)),
  )
}

/** The hours of one gig, in hundredths. */
function drawHours(
  random: Random,
  { mean, deviation, least, step }: SampleParameters['hours'],
): number {
  const drawn = mean + deviation * normal(random)
  return Math.max(least, Math.round(drawn / step) * step)
}

/** The hours of many gigs together, in hundredths: as many draws would come to. */
export function drawHoursOfMany(
  random: Random,
  { hours: { mean, deviation, step } }: SampleParameters,
  gigs: number,
): number {
  const drawn = gigs * mean + Math.sqrt(gigs) * deviation * normal(random)
  return Math.max(step, Math.round(drawn / step) * step)
}

/** The kinds of work of the gigs in turn, each kind an exact number of times. */
function occupationsInTurn(
  random: Random,
  gigs: number,
  [first, second]: Whereabouts['occupations'],
): () => string {
  if (second === undefined) return () => first
  const { fewestOfEach, leastShare } = SEVERAL_KINDS
  const share = leastShare + (0.5 - leastShare) * random()
  const isSecond = chooser(random, Math.max(fewestOfEach, Math.floor(share * gigs)), gigs)
  return () => (isSecond() ? second : first)
}
