/**
 * Everything that a worker did on one platform: when, what, where, for how long and, where clients
 * give a score, how well they liked it.
 * @module
 */
import {
  drawGigs,
  drawHoursOfMany,
  drawWhereabouts,
  type Gig,
  isDrawnByMonth,
  type Whereabouts,
} from './draw-gigs.ts'
import { drawHistory, type History } from './draw-history.ts'
import { createScorer } from './draw-scores.ts'
import type { MonthNumber } from './months.ts'
import type { Random } from './random.ts'
import { isScored, type SampleParameters } from './sample-parameters.ts'
import type { Traits } from './special-workers.ts'

/** What was done. */
export interface Work extends Whereabouts {
  readonly history: History
  /** None where there are too many to know something of each. */
  readonly gigs: readonly Gig[]
  /** In hundredths, for each month of the history; absent when the platform does not know. */
  readonly hoursByMonth?: readonly number[]
}

/** Draws the work up to and including the month `last`. */
export function drawWork(
  random: Random,
  parameters: SampleParameters,
  last: MonthNumber,
  traits: Traits,
): Work {
  const history = drawHistory(random, parameters, last, traits)
  const whereabouts = drawWhereabouts(random, parameters, history, traits)
  const { rating } = parameters
  const nextScore = isScored(rating)
    ? createScorer(random, rating, history.gigs, traits)
    : () => undefined
  const gigs = isDrawnByMonth(parameters, history.gigs)
    ? []
    : drawGigs(random, parameters, { history, ...whereabouts, nextScore })
  const hoursByMonth = drawHoursByMonth(random, parameters, history, gigs)
  return {
    history,
    ...whereabouts,
    gigs,
    ...(traits.hoursUnknown ? {} : { hoursByMonth }),
  }
}

function drawHoursByMonth(
  random: Random,
  parameters: SampleParameters,
  { months }: History,
  gigs: readonly Gig[],
): readonly number[] {
  if (gigs.length === 0) {
    return months.map(({ gigs: count }) => drawHoursOfMany(random, parameters, count))
  }
  const hours = new Map<MonthNumber, number>()
  for (const gig of gigs) hours.set(gig.month, (hours.get(gig.month) ?? 0) + gig.hours)
  return months.map(({ month }) => hours.get(month) ?? 0)
}
