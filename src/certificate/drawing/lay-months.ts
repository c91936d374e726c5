/**
 * Work per month in bricks, as places in a drawing: one column a month, one brick so many gigs.
 * A month without work is empty ground; there is no line, no arrow and no trend.
 * @module
 */

/** The gigs of one month, `YYYY-MM`. */
export interface MonthlyGigs {
  readonly month: string
  readonly gigs: number
  /** A decimal; not drawn, but in the table. */
  readonly hours?: string
}

/** A brick, in units of the drawing. */
export interface MonthBrick {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Neighbours differ, so that bricks read as bricks. */
  readonly tone: 0 | 1
}

/** A year under the ground: where its first column is, and where the word begins. */
interface MonthYear {
  readonly year: string
  readonly x: number
  readonly textX: number
}

/** The drawing. */
export interface MonthsDrawing {
  readonly width: number
  readonly height: number
  /** Where the columns stand. */
  readonly ground: number
  readonly bricks: readonly MonthBrick[]
  readonly years: readonly MonthYear[]
  /** The gigs that one brick stands for. */
  readonly perBrick: number
  /** The gigs of the highest column. */
  readonly tallest: number
  /** The months of a column. */
  readonly span: 1 | 3
  /** Every month from the first to the last, those without work too. */
  readonly months: readonly MonthlyGigs[]
}

/** Fewer columns say nothing that the figure does not say. */
const FEWEST_MONTHS = 3
/** More months than this become quarters: a column must stay a finger wide on a phone. */
const MOST_MONTHS = 36
/** What one brick may stand for. */
const BRICK_SIZES = [1, 2, 3, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000] as const
const TALLEST_BRICKS = 10
/** Units of the drawing. */
const WIDTH = 340
/** Above the highest brick, and below the ground for the years. */
const SKY = 7
const BELOW = 27
const COURSE = 10.6
const BRICK_HEIGHT = 9
const WIDEST_COLUMN = 28
/** Units that a year under the axis takes, in the larger letters of a phone. */
const YEAR_WIDTH = 34

interface Column {
  readonly year: string
  /** Month 1 to 12, or the first month of the quarter. */
  readonly month: number
  readonly gigs: number
}

/** Lays the bricks; undefined when there are too few months to draw. */
export function layMonths(listed: readonly MonthlyGigs[]): MonthsDrawing | undefined {
  const months = fillGaps(listed)
  if (months.length < FEWEST_MONTHS) return undefined
  const span = months.length > MOST_MONTHS ? 3 : 1
  const columns = span === 3 ? toQuarters(months) : months.map(toColumn)
  const tallest = Math.max(...columns.map(({ gigs }) => gigs))
  const perBrick = BRICK_SIZES.find((size) => tallest <= size * TALLEST_BRICKS) ?? tallest
  const ground = round(SKY + Math.ceil(tallest / perBrick) * COURSE)
  return {
    ...{ width: WIDTH, height: round(ground + BELOW), ground, perBrick, tallest, span, months },
    bricks: layBricks(columns, perBrick, ground),
    years: placeYears(columns),
  }
}

/** Every month from the first to the last, those without work too. */
export function fillGaps(listed: readonly MonthlyGigs[]): readonly MonthlyGigs[] {
  const known = new Map(listed.map((each) => [each.month, each]))
  const numbers = listed.map(({ month }) => monthNumber(month))
  const first = Math.min(...numbers)
  const length = listed.length === 0 ? 0 : Math.max(...numbers) - first + 1
  return Array.from({ length }, (_, at) => {
    const month = monthText(first + at)
    return known.get(month) ?? { month, gigs: 0 }
  })
}

function layBricks(
  columns: readonly Column[],
  perBrick: number,
  ground: number,
): readonly MonthBrick[] {
  const pitch = pitchOf(columns)
  const width = round(pitch - Math.min(2.6, pitch * 0.25))
  return columns.flatMap(({ gigs }, column) => {
    const bricks = gigs / perBrick
    return Array.from({ length: Math.ceil(bricks) }, (_, row): MonthBrick => {
      const height = round(BRICK_HEIGHT * Math.min(1, bricks - row))
      const y = round(ground - 1 - row * COURSE - height)
      return { x: round(column * pitch), y, width, height, tone: (column + row) % 2 === 0 ? 0 : 1 }
    })
  })
}

/** A year stands under its first column, or beside the first year when that is too near. */
function placeYears(columns: readonly Column[]): readonly MonthYear[] {
  const pitch = pitchOf(columns)
  const years: MonthYear[] = []
  let free = 0
  columns.forEach(({ year, month }, at) => {
    const x = round(at * pitch)
    const left = Math.max(x, free)
    const isPushed = left > x
    if ((at > 0 && month !== 1) || (isPushed && years.length > 1)) return
    free = Math.min(left, WIDTH - YEAR_WIDTH) + YEAR_WIDTH
    years.push({ year, x, textX: round(free - YEAR_WIDTH + 3) })
  })
  return years
}

function pitchOf(columns: readonly Column[]): number {
  return Math.min(WIDEST_COLUMN, WIDTH / columns.length)
}

function toColumn({ month, gigs }: MonthlyGigs): Column {
  return { year: month.slice(0, 4), month: Number(month.slice(5)), gigs }
}

function toQuarters(months: readonly MonthlyGigs[]): readonly Column[] {
  const quarters = new Map<string, Column>()
  for (const column of months.map(toColumn)) {
    const month = column.month - ((column.month - 1) % 3)
    const key = `${column.year}-${month}`
    const gigs = (quarters.get(key)?.gigs ?? 0) + column.gigs
    quarters.set(key, { year: column.year, month, gigs })
  }
  return [...quarters.values()]
}

/** Months since the year 0. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

function monthText(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

function round(units: number): number {
  return Math.round(units * 10) / 10
}
