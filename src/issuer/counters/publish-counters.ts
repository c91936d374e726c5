/**
 * The counters as they may be published: months that are over, small cells suppressed, the rest
 * rounded, so that no number is about a few people.
 *
 * A cell that is suppressed must not come back by subtraction. Many cells add up to the same number:
 * every record has a channel, and has ratings or not; every claim has a language. Wherever one such
 * sum would tell a suppressed cell, or several that are small together, one more of its cells is
 * suppressed with it: the smallest that costs no others. Which were small and which were not, the file does not say.
 * @module
 */
import { COUNTERS, type CounterCell, type CounterName } from './counts.ts'
import type { CounterValue } from './ports.ts'

/** A number below this could be about people whom someone knows. */
const SMALLEST_PUBLISHED = 10

/** Numbers are published in steps of this. */
const ROUNDED_TO = 5

const NAMES = Object.keys(COUNTERS) as readonly CounterName[]

const ABOUT_OFFERS: readonly CounterName[] = ['offers', 'claims_by_language', 'claims_by_reviews']

/** A cell of the table as it is published. */
export interface PublishedCell extends CounterCell {
  /** In steps of 5, from 10; undefined when it is suppressed. */
  readonly value: number | undefined
}

/**
 * What is published of these counters.
 *
 * @param values - everything that was counted before `month`
 * @param month - the month that is not over yet, `YYYY-MM`
 */
export function publishCounters(
  values: readonly CounterValue[],
  month: string,
): readonly PublishedCell[] {
  const counted = values.filter((value) => value.month < month)
  return monthsOf(counted, month).flatMap((one) => publishMonth(counted, one))
}

/** Months without any count too: that there was none would else be told. */
function monthsOf(counted: readonly CounterValue[], end: string): readonly string[] {
  const months: string[] = []
  const first = counted.map(({ month }) => month).toSorted()[0]
  for (let month = first; month !== undefined && month < end; month = monthAfter(month)) {
    months.push(month)
  }
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7)
}

function publishMonth(counted: readonly CounterValue[], month: string): readonly PublishedCell[] {
  const before = counted.filter((one) => one.month <= month)
  const cells = new Map<string, number>()
  for (const cell of cellsOf(month)) {
    if (!isInUse(cell, before)) continue
    cells.set(nameOf(cell), before.find((one) => isSame(one, cell))?.value ?? 0)
  }
  const suppressed = suppressCells(cells)
  return cellsOf(month).flatMap((cell) => {
    const name = nameOf(cell)
    const value = cells.get(name)
    if (value === undefined) return []
    const rounded = Math.round(value / ROUNDED_TO) * ROUNDED_TO
    return [{ ...cell, value: suppressed.has(name) ? undefined : rounded }]
  })
}

function cellsOf(month: string): readonly CounterCell[] {
  return NAMES.flatMap((counter) =>
    COUNTERS[counter].map((category) => ({ month, counter, category })),
  )
}

/**
 * What a platform does not do yet is not there, and suppresses nothing: issue in some way, or make
 * offers at all. That says how the platform works and nothing about people.
 */
function isInUse({ counter, category }: CounterCell, before: readonly CounterValue[]): boolean {
  if (ABOUT_OFFERS.includes(counter)) return before.some((one) => one.counter === 'offers')
  if (counter !== 'records_by_channel') return true
  return before.some((one) => one.counter === counter && one.category === category)
}

function isSame(a: CounterCell, b: CounterCell): boolean {
  return a.month === b.month && nameOf(a) === nameOf(b)
}

function nameOf({ counter, category }: Omit<CounterCell, 'month'>): string {
  return `${counter} ${category}`
}

/** Two sums of cells that are the same number. */
type Equation = readonly [readonly string[], readonly string[]]

/** The names of the cells that are not to be shown. */
export function suppressCells(cells: ReadonlyMap<string, number>): ReadonlySet<string> {
  const small = [...cells].filter(([, value]) => value < SMALLEST_PUBLISHED)
  const suppressed = new Set(small.map(([name]) => name))
  for (;;) {
    const [next] = EQUATIONS.flatMap((equation) => firstToHide(equation, cells, suppressed))
    if (next === undefined) return suppressed
    suppressed.add(next)
  }
}

/**
 * The cell to suppress so that this equation does not tell one that is suppressed, or the small sum
 * of several; none when it tells nothing.
 */
function firstToHide(
  sides: Equation,
  cells: ReadonlyMap<string, number>,
  suppressed: ReadonlySet<string>,
): readonly string[] {
  const sizeOf = (name: string) => cells.get(name) ?? 0
  const hiddenSides = sides.filter((side) => side.some((name) => suppressed.has(name)))
  const hidden = sides.flat().filter((name) => suppressed.has(name))
  const sum = hidden.reduce((total, name) => total + sizeOf(name), 0)
  const isTold = hidden.length === 1 || (hiddenSides.length === 1 && sum < SMALLEST_PUBLISHED)
  if (!isTold) return []
  const isShown = (name: string) => cells.has(name) && !suppressed.has(name)
  const bySize = (side: readonly string[]) =>
    side.filter(isShown).toSorted((a, b) => costOf(a) - costOf(b) || sizeOf(a) - sizeOf(b))
  // Beside those that are hidden first: a total says more than one of its parts.
  return [...bySize(hiddenSides.flat()), ...bySize(sides.flat())].slice(0, 1)
}

const all = (counter: CounterName): readonly string[] =>
  COUNTERS[counter].map((category) => nameOf({ counter, category }))

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

/** What stands in smaller sums too would take more with it. */
const IN_SMALLER_SUMS: ReadonlySet<string> = new Set([...CLAIMS, ...RATED].flat())

function costOf(name: string): number {
  return IN_SMALLER_SUMS.has(name) ? 1 : 0
}

/** Every two sums of the same number, without what stands in both. */
export const EQUATIONS: readonly Equation[] = [CLAIMS, RATED, RECORDS].flatMap((sums) =>
  sums.flatMap((left, index) =>
    sums
      .slice(index + 1)
      .map(
        (right): Equation => [
          left.filter((name) => !right.includes(name)),
          right.filter((name) => !left.includes(name)),
        ],
      ),
  ),
)
