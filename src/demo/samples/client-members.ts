/**
 * The members of a record that say for how many clients the work was, and how many came back.
 * @module
 */
import type { JsonObject } from '../../core/json.ts'
import { binomial, clamp, logNormalAt, normal } from './distributions.ts'
import type { Gig } from './draw-gigs.ts'
import type { Random } from './random.ts'
import type { SampleParameters } from './sample-parameters.ts'

/** Who does more has more clients, but not as many more: by the root of the number of gigs. */
const SPREAD_P90 = 1.6

/** How many clients there were, and how many of them came back. */
export interface Clients {
  readonly distinct: number
  readonly returning: number
}

/** Draws the clients of all gigs; none where the platform does not say. */
export function drawClients(
  random: Random,
  { clients, gigs: usual }: SampleParameters,
  gigs: number,
): Clients | undefined {
  if (clients === undefined) return undefined
  const median = clients.median * Math.sqrt(gigs / usual.median)
  const drawn = Math.round(logNormalAt(normal(random), median, median * SPREAD_P90))
  const distinct = clamp(drawn, 1, gigs)
  // Who came back had two gigs at least, and more gigs than clients means that somebody came back.
  const returning = clamp(
    binomial(random, distinct, clients.returning),
    Math.min(1, gigs - distinct),
    Math.min(distinct, gigs - distinct),
  )
  return { distinct, returning }
}

/** As a record has them. */
export function clientMembers({ distinct, returning }: Clients, gigs: readonly Gig[]): JsonObject {
  const counts = new Map<string, number>()
  for (const { clientType } of gigs) {
    if (clientType !== undefined) counts.set(clientType, (counts.get(clientType) ?? 0) + 1)
  }
  const types = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([client_type, count]) => ({ client_type, gigs: count }))
  return { clients: { distinct, returning, types } }
}
