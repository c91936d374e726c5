/**
 * What is counted for the evaluation: how often in a month, and nothing else. No person, no id, no
 * day, and no list of events from which any of these could be found.
 *
 * ```
 * offers                made, claimed
 * records_by_channel    how the certificates of a record were asked for
 * records_by_reputation whether ratings went along
 * certificates_by_type  one record gives several
 * claims_by_language    what the worker read while claiming an offer
 * claims_by_reviews     how many of the written reviews the worker chose
 * status_changes        withdrawn, suspended, reinstated, superseded
 * ```
 * @module
 */
import { CLAIM_TYPES } from '../../claims/claim-types.ts'
import type { Locale } from '../../claims/words.ts'
import { type Cell, monthOf } from '../../core/publish-cells.ts'
import type { Clock } from '../../core/time.ts'
import { STATUS_ACTIONS, type StatusAction } from '../status-actions.ts'

/** How the certificates of a record were asked for. */
export const CHANNELS = ['api', 'offer', 'batch', 'command', 'transfer'] as const

/** One of {@link CHANNELS}. */
export type Channel = (typeof CHANNELS)[number]

/** How many of the reviews that could be chosen were chosen. */
const SHARES = ['none', 'some', 'all', 'nothing_to_choose'] as const

/** Every counter, and all its categories. */
export const COUNTERS = {
  offers: ['made', 'claimed'],
  records_by_channel: CHANNELS,
  records_by_reputation: ['with', 'without'],
  certificates_by_type: CLAIM_TYPES.map(({ type }) => type),
  claims_by_language: ['nl', 'en'] satisfies Locale[],
  claims_by_reviews: SHARES,
  status_changes: STATUS_ACTIONS,
} as const satisfies Record<string, readonly string[]>

/** A key of {@link COUNTERS}. */
export type CounterName = keyof typeof COUNTERS

/** One cell of the table: a category of a counter in a month. */
export type CounterCell = Cell<CounterName>

/** So many more in one cell. */
export interface Count extends CounterCell {
  readonly amount: number
}

/** What was chosen when an offer was claimed. */
export interface CountedClaim {
  readonly language: Locale
  readonly reviewsChosen: number
  readonly reviewsInAll: number
}

/** Something to count. */
export type Countable =
  | { readonly happened: 'offered' }
  | {
      readonly happened: 'issued'
      readonly channel: Channel
      readonly types: readonly string[]
      readonly claim?: CountedClaim
    }
  | { readonly happened: 'changed'; readonly action: StatusAction }

/** Whether anything is counted, and when it happens. */
export interface CountingTerms {
  readonly countForEvaluation: boolean
  readonly clock: Clock
}

/** What is to be added when this happens; nothing where counting is off. Each cell once. */
export function createCounts(
  { countForEvaluation, clock }: CountingTerms,
  countable: Countable,
): readonly Count[] {
  if (!countForEvaluation) return []
  const month = monthOf(clock())
  return amountsOf(countable).map(([counter, category, amount = 1]) => ({
    month,
    counter,
    category,
    amount,
  }))
}

type Amount = readonly [counter: CounterName, category: string, amount?: number]

function amountsOf(countable: Countable): readonly Amount[] {
  if (countable.happened === 'offered') return [['offers', 'made']]
  if (countable.happened === 'changed') return [['status_changes', countable.action]]
  const { channel, types, claim } = countable
  const hasRatings = types.includes('ReputationCredential')
  return [
    ['records_by_channel', channel],
    ['records_by_reputation', hasRatings ? 'with' : 'without'],
    ...[...new Set(types)].map(
      (type): Amount => [
        'certificates_by_type',
        type,
        types.filter((other) => other === type).length,
      ],
    ),
    ...(claim === undefined ? [] : amountsOfClaim(claim)),
  ]
}

function amountsOfClaim(claim: CountedClaim): readonly Amount[] {
  return [
    ['offers', 'claimed'],
    ['claims_by_language', claim.language],
    ['claims_by_reviews', shareOf(claim)],
  ]
}

function shareOf({ reviewsChosen, reviewsInAll }: CountedClaim): (typeof SHARES)[number] {
  if (reviewsInAll === 0) return 'nothing_to_choose'
  if (reviewsChosen === 0) return 'none'
  return reviewsChosen < reviewsInAll ? 'some' : 'all'
}
