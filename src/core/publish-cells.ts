/**
 * Monthly counts as they may be published: months that are over, small cells suppressed, the rest
 * rounded, so that no number is about a few people. The same for everyone who counts.
 * @module
 */
import type { CellSums } from './cell-sums.ts'
import { suppressCells } from './suppress-cells.ts'

/** Numbers are published in steps of this. */
const ROUNDED_TO = 5

/** One cell of a table of counts: a category of a counter in a month. */
export interface Cell<Counter extends string = string> {
  /** `YYYY-MM`, in UTC. */
  readonly month: string
  readonly counter: Counter
  readonly category: string
}

/** A cell with what was counted. */
export interface CountedCell<Counter extends string = string> extends Cell<Counter> {
  readonly value: number
}

/** A cell of the table as it is published. */
export interface PublishedCell<Counter extends string = string> extends Cell<Counter> {
  /** In steps of 5, from 10; undefined when it is suppressed. */
  readonly value: number | undefined
}

/** A cell by its name: `offers claimed`. */
export function nameOfCell({ counter, category }: Omit<Cell, 'month'>): string {
  return `${counter} ${category}`
}

/** The month of a moment, as cells name it. */
export function monthOf(moment: Date): string {
  return moment.toISOString().slice(0, 7)
}

/** Which table is published. */
export interface CellTable<Counter extends string> {
  /** Every counter, and all its categories. */
  readonly counters: Readonly<Record<Counter, readonly string[]>>
  /** What everyone knows adds up, by the names of the cells. */
  readonly sums: readonly CellSums[]
  /** Cells that stand in several sums: shown rather than others. */
  readonly costly?: ReadonlySet<string>
  /** Whether a cell is there at all, from what was counted until then. Default: it is. */
  readonly isInUse?: (cell: Cell<Counter>, before: readonly CountedCell<Counter>[]) => boolean
}

/**
 * What is published of these counts.
 *
 * @param values - everything that was counted before `month`
 * @param month - the month that is not over yet, `YYYY-MM`
 */
export function publishCells<Counter extends string>(
  values: readonly CountedCell<Counter>[],
  month: string,
  table: CellTable<Counter>,
): readonly PublishedCell<Counter>[] {
  const counted = values.filter((value) => value.month < month)
  return monthsOf(counted, month).flatMap((one) => publishMonth(counted, one, table))
}

/** Months without any count too: that there was none would else be told. */
function monthsOf(counted: readonly Cell[], end: string): readonly string[] {
  const months: string[] = []
  const first = counted.map(({ month }) => month).toSorted()[0]
  for (let month = first; month !== undefined && month < end; month = monthAfter(month)) {
    months.push(month)
  }
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return monthOf(new Date(Date.UTC(year, number)))
}

function publishMonth<Counter extends string>(
  counted: readonly CountedCell<Counter>[],
  month: string,
  { counters, sums, costly, isInUse = () => true }: CellTable<Counter>,
): readonly PublishedCell<Counter>[] {
  const before = counted.filter((one) => one.month <= month)
  const ofMonth = before.filter((one) => one.month === month)
  const values = new Map(ofMonth.map((one) => [nameOfCell(one), one.value]))
  const cells = cellsOf(counters, month).filter((cell) => isInUse(cell, before))
  const sizes = new Map(
    cells.map((cell) => [nameOfCell(cell), values.get(nameOfCell(cell)) ?? 0] as const),
  )
  const suppressed = suppressCells({ cells: sizes, sums, ...(costly && { costly }) })
  return cells.map((cell) => {
    const name = nameOfCell(cell)
    const rounded = Math.round((sizes.get(name) ?? 0) / ROUNDED_TO) * ROUNDED_TO
    return { ...cell, value: suppressed.has(name) ? undefined : rounded }
  })
}

function cellsOf<Counter extends string>(
  counters: CellTable<Counter>['counters'],
  month: string,
): readonly Cell<Counter>[] {
  const cells: Cell<Counter>[] = []
  for (const counter in counters) {
    cells.push(...counters[counter].map((category) => ({ month, counter, category })))
  }
  return cells
}
