/**
 * The counters as they may be published, by the rule of core/publish-cells.ts: which of them are
 * there, and what everyone knows adds up: every record has a channel, and has ratings or not; every
 * claim has a language.
 * @module
 */
import type { CellSums } from '../../core/cell-sums.ts'
import { nameOfCell, type PublishedCell, publishCells } from '../../core/publish-cells.ts'
import { COUNTERS, type CounterCell, type CounterName } from './counts.ts'
import type { CounterValue } from './ports.ts'

/**
 * What is published of these counters.
 *
 * @param values - everything that was counted before `month`
 * @param month - the month that is not over yet, `YYYY-MM`
 */
export function publishCounters(
  values: readonly CounterValue[],
  month: string,
): readonly PublishedCell<CounterName>[] {
  return publishCells(values, month, { counters: COUNTERS, sums: SUMS, costly: COSTLY, isInUse })
}

const ABOUT_OFFERS: readonly CounterName[] = ['offers', 'claims_by_language', 'claims_by_reviews']

/**
 * What a platform does not do yet is not there, and suppresses nothing: issue in some way, or make
 * offers at all. That says how the platform works and nothing about people.
 */
function isInUse({ counter, category }: CounterCell, before: readonly CounterValue[]): boolean {
  if (ABOUT_OFFERS.includes(counter)) return before.some((one) => one.counter === 'offers')
  if (counter !== 'records_by_channel') return true
  return before.some((one) => one.counter === counter && one.category === category)
}

const all = (counter: CounterName): readonly string[] =>
  COUNTERS[counter].map((category) => nameOfCell({ counter, category }))

/** Sums that all are the number of claims. */
const CLAIMS = [
  ['offers claimed'],
  ['records_by_channel offer'],
  all('claims_by_language'),
  all('claims_by_reviews'),
]

/** Sums that are the number of records with ratings, where each has them for one kind of work. */
const RATED = [['records_by_reputation with'], ['certificates_by_type ReputationCredential']]

/** Sums that all are the number of records: each has one work certificate. */
const RECORDS = [
  ['certificates_by_type WorkHistoryCredential'],
  ...CLAIMS.map((claims) => [
    ...all('records_by_channel').filter((name) => name !== 'records_by_channel offer'),
    ...claims,
  ]),
  ...RATED.map((rated) => [...rated, 'records_by_reputation without']),
]

const SUMS: readonly CellSums[] = [CLAIMS, RATED, RECORDS]

/** What stands in smaller sums too would take more with it. */
const COSTLY: ReadonlySet<string> = new Set([...CLAIMS, ...RATED].flat())
