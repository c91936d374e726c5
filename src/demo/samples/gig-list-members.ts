/**
 * The list of gigs of a record: one by one, or by month where there are too many.
 * @module
 */
import { MOST_GIGS_LISTED } from '../../claims/gig-list.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Crowd } from './crowd.ts'
import { formatHundredths } from './decimals.ts'
import { binomial, oneOf } from './distributions.ts'
import type { Gig } from './draw-gigs.ts'
import { formatMonth } from './months.ts'
import type { Random } from './random.ts'

/** For each gig that was done, so many were done in part, or called off by who asked for them. */
const NOT_DONE = { partly: 0.01, cancelledByClient: 0.03 } as const

/** One by one: what was completed in the order of the months, and then what was not. */
export function drawGigList(
  random: Random,
  gigs: readonly Gig[],
  { crowd, hasHours }: { readonly crowd: Crowd; readonly hasHours: boolean },
): readonly JsonObject[] {
  const completed = gigs.map((gig) => ({
    ...describeGig(gig, 'completed'),
    ...(hasHours ? { hours: formatHundredths(gig.hours) } : {}),
    ...(gig.score === undefined
      ? {}
      : { rating_value: String(gig.score.value), gigs_in_month: crowd.inMonth(gig) }),
  }))
  const others = Object.entries(NOT_DONE).flatMap(([outcome, share]) =>
    Array.from({ length: binomial(random, gigs.length, share) }, () =>
      describeGig(oneOf(random, gigs), outcome),
    ),
  )
  return [...completed, ...others].slice(0, MOST_GIGS_LISTED)
}

function describeGig({ month, occupation, clientType, region }: Gig, outcome: string): JsonObject {
  return {
    month: formatMonth(month),
    outcome,
    occupation,
    ...(clientType === undefined ? {} : { client_type: clientType }),
    region,
  }
}
