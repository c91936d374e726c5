/**
 * When a worker worked and how much: the number of gigs, the months with work, and how many gigs
 * each of them had.
 * @module
 */
import { below, clamp, logNormalAt, normal, shuffle } from './distributions.ts'
import { exp } from './logarithm.ts'
import type { MonthNumber } from './months.ts'
import type { Random } from './random.ts'
import type { SampleParameters } from './sample-parameters.ts'
import type { Traits } from './special-workers.ts'

/** A month in which somebody worked. */
interface MonthOfWork {
  readonly month: MonthNumber
  readonly gigs: number
}

/** All work of one worker on one platform. */
export interface History {
  readonly gigs: number
  readonly first: MonthNumber
  readonly last: MonthNumber
  /** Those with work, in order. */
  readonly months: readonly MonthOfWork[]
  /** Whether there was work in the last month that is over. */
  readonly isActive: boolean
}

/** The platforms are six years old. */
const MOST_MONTHS = 72

/** Who does more gigs does so for more months: the correlation of the two on a log scale. */
const GIGS_AND_MONTHS = 0.8

/** Who still works there in the last month. */
const SHARE_ACTIVE = 0.55

/** Of the months from the first to the last, this share at least has work. */
const LEAST_DENSITY = 0.75

/** How much busier one month is than another: the deviation on a log scale. */
const UNEVENNESS = 0.35

/** Draws a history up to and including `now`, the last month that is over. */
export function drawHistory(
  random: Random,
  parameters: SampleParameters,
  now: MonthNumber,
  traits: Traits,
): History {
  const z = normal(random)
  const gigs = traits.gigs ?? drawGigCount(random, parameters, z)
  const active = drawActiveMonths(random, parameters, { z, gigs, traits })
  const gap = traits.gapMonths ?? 0
  const span = traits.periodMonths ?? drawSpan(random, active, gap)
  const isActive = span >= MOST_MONTHS || random() < SHARE_ACTIVE
  const last = isActive ? now : now - 1 - below(random, MOST_MONTHS - span)
  const first = last - span + 1
  const months = drawMonths(random, { first, span, active, gap })
  return { gigs, first, last, isActive, months: spreadGigs(random, gigs, months) }
}

/** More than a person can do in the time is brought back to somewhere near the most. */
function drawGigCount(random: Random, parameters: SampleParameters, z: number): number {
  const { gigs, mostGigsInMonth } = parameters
  const most = mostGigsInMonth * MOST_MONTHS
  const drawn = Math.round(logNormalAt(z, gigs.median, gigs.p90))
  return drawn <= most ? Math.max(1, drawn) : Math.round(most * (0.5 + random() / 2))
}

interface Amount {
  /** Where the number of gigs is among all workers. */
  readonly z: number
  readonly gigs: number
  readonly traits: Traits
}

function drawActiveMonths(
  random: Random,
  { activeMonths, mostGigsInMonth }: SampleParameters,
  { z, gigs, traits }: Amount,
): number {
  const own = Math.sqrt(1 - GIGS_AND_MONTHS * GIGS_AND_MONTHS) * normal(random)
  const { median, p90 } = activeMonths
  const drawn = Math.round(logNormalAt(GIGS_AND_MONTHS * z + own, median, p90))
  const least = Math.ceil(gigs / mostGigsInMonth)
  return clamp(traits.activeMonths ?? drawn, least, Math.min(gigs, MOST_MONTHS))
}

function drawSpan(random: Random, active: number, gap: number): number {
  if (active === 1) return 1
  if (gap > 0) return active + gap
  const density = LEAST_DENSITY + (1 - LEAST_DENSITY) * random()
  return clamp(Math.round(active / density), active, MOST_MONTHS)
}

interface Period {
  readonly first: MonthNumber
  readonly span: number
  readonly active: number
  readonly gap: number
}

/** The first and the last month, and some of those between; or all but a gap in the middle. */
function drawMonths(random: Random, { first, span, active, gap }: Period): readonly MonthNumber[] {
  const all = Array.from({ length: span }, (_, index) => first + index)
  if (gap > 0) {
    const before = Math.ceil(active / 2)
    return [...all.slice(0, before), ...all.slice(before + gap)]
  }
  const between = shuffle(random, all.slice(1, -1)).slice(0, Math.max(0, active - 2))
  return [...new Set([...all.slice(0, 1), ...between, ...all.slice(-1)])].sort((a, b) => a - b)
}

/** Each month has one gig at least; the others fall by how busy the months are. */
function spreadGigs(
  random: Random,
  gigs: number,
  months: readonly MonthNumber[],
): readonly MonthOfWork[] {
  const busyness = months.map(() => exp(UNEVENNESS * normal(random)))
  const perBusyness = (gigs - months.length) / busyness.reduce((sum, one) => sum + one, 0)
  let busynessSoFar = 0
  let spread = 0
  return months.map((month, index) => {
    busynessSoFar += busyness[index] ?? 0
    const until =
      index === months.length - 1 ? gigs - months.length : Math.floor(busynessSoFar * perBusyness)
    const extra = until - spread
    spread = until
    return { month, gigs: 1 + extra }
  })
}
