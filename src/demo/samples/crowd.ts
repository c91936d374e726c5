/**
 * How many gigs all workers of a platform did together in the same kind of work, province and
 * month: what decides how exactly a review may say when it was. A worker is drawn without the
 * others, so it is drawn too: what a platform of some size would come to.
 * @module
 */
import { normal } from './distributions.ts'
import type { Gig } from './draw-gigs.ts'
import type { History } from './draw-history.ts'
import type { MonthNumber } from './months.ts'
import { PROVINCES } from './parameters.ts'
import type { Random } from './random.ts'
import type { SampleParameters } from './sample-parameters.ts'

/** A small platform, so that some months have too few gigs to be named; half work in any month. */
const OTHER_WORKERS = 100
const SHARE_AT_WORK = 0.5

/** What a gig is counted with. */
type Place = Pick<Gig, 'month' | 'occupation' | 'region'>

/** The counts around a gig, the worker's own gigs included. */
export interface Crowd {
  readonly inMonth: (place: Place) => number
  readonly inQuarter: (place: Place) => number
}

/** The crowd around one worker: the same question always has the same answer. */
export function createCrowd(
  random: Random,
  parameters: SampleParameters,
  { months }: History,
): Crowd {
  const own = new Map(months.map(({ month, gigs }) => [month, gigs]))
  const drawn = new Map<string, number>()
  const inMonth = (place: Place): number => {
    const key = `${place.month} ${place.occupation} ${place.region}`
    const count =
      drawn.get(key) ?? (own.get(place.month) ?? 0) + drawOthers(random, parameters, place)
    drawn.set(key, count)
    return count
  }
  return {
    inMonth,
    inQuarter: (place) =>
      monthsOfQuarter(place.month).reduce((sum, month) => sum + inMonth({ ...place, month }), 0),
  }
}

function drawOthers(
  random: Random,
  { gigs, activeMonths, occupations }: SampleParameters,
  { occupation, region }: Place,
): number {
  const perWorker = gigs.median / activeMonths.median
  const share = shareOf(occupations, occupation) * shareOf(PROVINCES, region)
  const expected = OTHER_WORKERS * SHARE_AT_WORK * perWorker * share
  return Math.max(0, Math.round(expected + Math.sqrt(expected) * normal(random)))
}

function shareOf<T>(weights: readonly (readonly [T, number])[], value: T): number {
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return (weights.find(([other]) => other === value)?.[1] ?? 0) / all
}

function monthsOfQuarter(month: MonthNumber): readonly MonthNumber[] {
  const first = month - (month % 3)
  return [first, first + 1, first + 2]
}
