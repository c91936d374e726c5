/**
 * The counters as they may be published: months that are over, small cells suppressed, the rest
 * rounded, so that no number is about a few people.
 * @module
 */
import { COUNTERS, type CounterCell, type CounterName } from './counts.ts'
import type { CounterValue } from './ports.ts'
import { nameOf, suppressCells } from './suppress-cells.ts'

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
