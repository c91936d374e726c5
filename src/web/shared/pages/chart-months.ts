/**
 * Work per month, drawn in bricks: one column a month, one brick so many gigs.
 * A month without work is empty ground; there is no line, no arrow and no trend.
 * @module
 */
import { formatterOf } from '../../../claims/format.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from './html.ts'

/** The gigs of one month, `YYYY-MM`. */
export interface MonthlyGigs {
  readonly month: string
  readonly gigs: number
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
const HEIGHT = 140
const GROUND = 113
const COURSE = 10.6
const BRICK_HEIGHT = 9
const WIDEST_COLUMN = 28
/** Units that a year under the axis takes. */
const YEAR_WIDTH = 40

interface Column {
  readonly year: string
  /** Month 1 to 12, or the first month of the quarter. */
  readonly month: number
  readonly gigs: number
}

const WORDS = {
  nl: {
    brick: (gigs: string) => `1 steen = ${gigs} ${gigs === '1' ? 'klus' : 'klussen'}.`,
    busiest: { 1: 'Drukste maand', 3: 'Drukste kwartaal' },
    table: 'Toon als tabel',
    month: 'Maand',
    gigs: 'Klussen',
    drawing: (from: string, to: string, total: string) =>
      `Werk per maand van ${from} tot en met ${to}: ${total} klussen.`,
    empty: (count: number) =>
      count === 1 ? 'Eén maand zonder werk.' : `${count} maanden zonder werk.`,
  },
  en: {
    brick: (gigs: string) => `1 brick = ${gigs} ${gigs === '1' ? 'gig' : 'gigs'}.`,
    busiest: { 1: 'Busiest month', 3: 'Busiest quarter' },
    table: 'Show as a table',
    month: 'Month',
    gigs: 'Gigs',
    drawing: (from: string, to: string, total: string) =>
      `Work per month from ${from} to ${to}: ${total} gigs.`,
    empty: (count: number) =>
      count === 1 ? 'One month without work.' : `${count} months without work.`,
  },
} as const

/** The drawing with its caption and its table; undefined when there are too few months to draw. */
export function drawMonths(listed: readonly MonthlyGigs[], locale: Locale): Html | undefined {
  const months = fillGaps(listed)
  if (months.length < FEWEST_MONTHS) return undefined
  const span = months.length > MOST_MONTHS ? 3 : 1
  const columns = span === 3 ? toQuarters(months) : months.map(toColumn)
  const tallest = Math.max(...columns.map(({ gigs }) => gigs))
  const perBrick = BRICK_SIZES.find((size) => tallest <= size * TALLEST_BRICKS) ?? tallest
  const words = WORDS[locale]
  const busiest = `${words.busiest[span]}: ${formatterOf(locale).count(tallest)}.`
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${alternativeText(months, busiest, locale)}"><path class="ground" d="M0 ${GROUND + 0.5}H${WIDTH}"/>${drawBricks(columns, perBrick)}${drawYears(columns)}</svg>
<p>${words.brick(formatterOf(locale).count(perBrick))} ${busiest}</p>${monthTable(months, locale)}`
}

function monthTable(months: readonly MonthlyGigs[], locale: Locale): Html {
  const words = WORDS[locale]
  const rows = months.map(
    ({ month, gigs }) =>
      html`<tr><th scope="row">${formatterOf(locale).month(month)}</th><td>${formatterOf(locale).count(gigs)}</td></tr>`,
  )
  return html`<details data-closed><summary>${words.table}</summary><table><thead><tr><th scope="col">${words.month}</th><th scope="col">${words.gigs}</th></tr></thead><tbody>${rows}</tbody></table></details>`
}

function alternativeText(months: readonly MonthlyGigs[], busiest: string, locale: Locale): string {
  const words = WORDS[locale]
  const total = months.reduce((sum, { gigs }) => sum + gigs, 0)
  const empty = months.filter(({ gigs }) => gigs === 0).length
  const from = formatterOf(locale).month(months[0]?.month ?? '')
  const to = formatterOf(locale).month(months.at(-1)?.month ?? '')
  const sentences = [words.drawing(from, to, formatterOf(locale).count(total)), busiest]
  if (empty > 0) sentences.push(words.empty(empty))
  return sentences.join(' ')
}

/** Two paths, one a tone: neighbours differ, so that bricks read as bricks. */
function drawBricks(columns: readonly Column[], perBrick: number): readonly Html[] {
  const pitch = pitchOf(columns)
  const width = round(pitch - Math.min(2.6, pitch * 0.25))
  const tones: [string[], string[]] = [[], []]
  columns.forEach(({ gigs }, column) => {
    const bricks = gigs / perBrick
    for (let row = 0; row < bricks; row++) {
      const height = round(BRICK_HEIGHT * Math.min(1, bricks - row))
      const top = round(GROUND - 1 - row * COURSE - height)
      const tone = (column + row) % 2 === 0 ? 0 : 1
      tones[tone].push(`M${round(column * pitch)} ${top}h${width}v${height}h-${width}z`)
    }
  })
  return [
    html`<path d="${tones[0].join('')}"/>`,
    html`<path class="tint" d="${tones[1].join('')}"/>`,
  ]
}

/** A year stands under its first column; the first year gives way when the next is too near. */
function drawYears(columns: readonly Column[]): readonly Html[] {
  const pitch = pitchOf(columns)
  const starts = columns
    .map(({ year, month }, at) => ({ year, x: at * pitch, starts: at === 0 || month === 1 }))
    .filter(({ starts }) => starts)
  return starts
    .filter(({ x }, at) => (starts[at + 1]?.x ?? Number.POSITIVE_INFINITY) - x >= YEAR_WIDTH)
    .map(({ year, x }) => {
      const anchored = Math.min(round(x), WIDTH - YEAR_WIDTH)
      return html`<path class="ground" d="M${round(x)} ${GROUND}v7"/><text x="${anchored + 3}" y="132">${year}</text>`
    })
}

function pitchOf(columns: readonly Column[]): number {
  return Math.min(WIDEST_COLUMN, WIDTH / columns.length)
}

/** Every month from the first to the last, those without work too. */
function fillGaps(listed: readonly MonthlyGigs[]): readonly MonthlyGigs[] {
  const gigsOf = new Map(listed.map(({ month, gigs }) => [month, gigs]))
  const numbers = listed.map(({ month }) => monthNumber(month))
  const first = Math.min(...numbers)
  const length = listed.length === 0 ? 0 : Math.max(...numbers) - first + 1
  return Array.from({ length }, (_, at) => {
    const month = monthText(first + at)
    return { month, gigs: gigsOf.get(month) ?? 0 }
  })
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
