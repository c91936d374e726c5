/**
 * Work per month, drawn in bricks: one column a month, one brick so many gigs.
 * A month without work is empty ground; there is no line, no arrow and no trend.
 * @module
 */
import { formatterOf } from '../../../claims/format.ts'
import { countGigs, gigWord } from '../../../claims/gig-units.ts'
import type { Locale } from '../../../claims/words.ts'
import { GIG_UNITS } from '../../../claims/work-history.ts'
import { type Html, html } from './html.ts'

/** The gigs of one month, `YYYY-MM`. */
export interface MonthlyGigs {
  readonly month: string
  readonly gigs: number
  /** A decimal; not drawn, but in the table. */
  readonly hours?: string
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

const WORDS = {
  nl: {
    brick: (gigs: string) => `1 steen = ${gigs}.`,
    busiest: { 1: 'Drukste maand', 3: 'Drukste kwartaal' },
    table: 'Toon als tabel',
    month: 'Maand',
    hours: 'Uren',
    drawing: (from: string, to: string, total: string) =>
      `Werk per maand van ${from} tot en met ${to}: ${total}.`,
    empty: (count: number) =>
      count === 1 ? 'Eén maand zonder werk.' : `${count} maanden zonder werk.`,
  },
  en: {
    brick: (gigs: string) => `1 brick = ${gigs}.`,
    busiest: { 1: 'Busiest month', 3: 'Busiest quarter' },
    table: 'Show as a table',
    month: 'Month',
    hours: 'Hours',
    drawing: (from: string, to: string, total: string) =>
      `Work per month from ${from} to ${to}: ${total}.`,
    empty: (count: number) =>
      count === 1 ? 'One month without work.' : `${count} months without work.`,
  },
} as const

/** How gigs are counted here: `4 bezorgingen`. */
interface Counting {
  readonly locale: Locale
  readonly unit: (typeof GIG_UNITS)[number]
}

/**
 * The drawing with its caption and its table; undefined when there are too few months to draw.
 *
 * @param gigUnit - one of the units of a work certificate; anything else is a gig
 */
export function drawMonths(
  listed: readonly MonthlyGigs[],
  locale: Locale,
  gigUnit: unknown,
): Html | undefined {
  const months = fillGaps(listed)
  if (months.length < FEWEST_MONTHS) return undefined
  const counting = countingOf(locale, gigUnit)
  const span = months.length > MOST_MONTHS ? 3 : 1
  const columns = span === 3 ? toQuarters(months) : months.map(toColumn)
  const tallest = Math.max(...columns.map(({ gigs }) => gigs))
  const perBrick = BRICK_SIZES.find((size) => tallest <= size * TALLEST_BRICKS) ?? tallest
  const words = WORDS[locale]
  const busiest = `${words.busiest[span]}: ${formatterOf(locale).count(tallest)}.`
  const ground = round(SKY + Math.ceil(tallest / perBrick) * COURSE)
  const path = `M0 ${round(ground + 0.5)}H${WIDTH}`
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${round(ground + BELOW)}" role="img" aria-label="${alternativeText(months, busiest, counting)}"><path class="ground" d="${path}"/>${drawBricks(columns, perBrick, ground)}${drawYears(columns, ground)}</svg>
<p>${words.brick(countOf(perBrick, counting))} ${busiest}</p>${foldTable(months, counting)}`
}

/** The months as a table alone: of a list that is too short to draw. */
export function tabulateMonths(
  listed: readonly MonthlyGigs[],
  locale: Locale,
  gigUnit: unknown,
): Html {
  return renderTable(fillGaps(listed), countingOf(locale, gigUnit))
}

function countingOf(locale: Locale, gigUnit: unknown): Counting {
  return { locale, unit: GIG_UNITS.find((unit) => unit === gigUnit) ?? 'klus' }
}

function countOf(gigs: number, { locale, unit }: Counting): string {
  return countGigs(gigs, unit, formatterOf(locale))
}

function foldTable(months: readonly MonthlyGigs[], counting: Counting): Html {
  const { table } = WORDS[counting.locale]
  return html`<details data-closed><summary>${table}</summary>${renderTable(months, counting)}</details>`
}

/** With hours where they are known. */
function renderTable(months: readonly MonthlyGigs[], { locale, unit }: Counting): Html {
  const words = WORDS[locale]
  const format = formatterOf(locale)
  const hasHours = months.some(({ hours }) => hours !== undefined)
  const rows = months.map(({ month, gigs, hours }) => {
    const worked = hasHours && html`<td>${hours === undefined ? '' : format.decimal(hours)}</td>`
    return html`<tr><th scope="row">${format.month(month)}</th><td>${format.count(gigs)}</td>${worked}</tr>`
  })
  const gigs = format.capitalise(gigWord(0, unit, format))
  const hours = hasHours && html`<th scope="col">${words.hours}</th>`
  return html`<table class="months"><thead><tr><th scope="col">${words.month}</th><th scope="col">${gigs}</th>${hours}</tr></thead><tbody>${rows}</tbody></table>`
}

function alternativeText(
  months: readonly MonthlyGigs[],
  busiest: string,
  counting: Counting,
): string {
  const { locale } = counting
  const words = WORDS[locale]
  const total = months.reduce((sum, { gigs }) => sum + gigs, 0)
  const empty = months.filter(({ gigs }) => gigs === 0).length
  const from = formatterOf(locale).month(months[0]?.month ?? '')
  const to = formatterOf(locale).month(months.at(-1)?.month ?? '')
  const sentences = [words.drawing(from, to, countOf(total, counting)), busiest]
  if (empty > 0) sentences.push(words.empty(empty))
  return sentences.join(' ')
}

/** Two paths, one a tone: neighbours differ, so that bricks read as bricks. */
function drawBricks(columns: readonly Column[], perBrick: number, ground: number): readonly Html[] {
  const pitch = pitchOf(columns)
  const width = round(pitch - Math.min(2.6, pitch * 0.25))
  const tones: [string[], string[]] = [[], []]
  columns.forEach(({ gigs }, column) => {
    const bricks = gigs / perBrick
    for (let row = 0; row < bricks; row++) {
      const height = round(BRICK_HEIGHT * Math.min(1, bricks - row))
      const top = round(ground - 1 - row * COURSE - height)
      const tone = (column + row) % 2 === 0 ? 0 : 1
      tones[tone].push(`M${round(column * pitch)} ${top}h${width}v${height}h-${width}z`)
    }
  })
  return [
    html`<path d="${tones[0].join('')}"/>`,
    html`<path class="tint" d="${tones[1].join('')}"/>`,
  ]
}

/** A year stands under its first column, or beside the first year when that is too near. */
function drawYears(columns: readonly Column[], ground: number): readonly Html[] {
  const pitch = pitchOf(columns)
  const years: Html[] = []
  let free = 0
  columns.forEach(({ year, month }, at) => {
    const x = round(at * pitch)
    const left = Math.max(x, free)
    const isPushed = left > x
    if ((at > 0 && month !== 1) || (isPushed && years.length > 1)) return
    free = Math.min(left, WIDTH - YEAR_WIDTH) + YEAR_WIDTH
    years.push(
      html`<path class="ground" d="M${x} ${ground}v7"/><text x="${round(free - YEAR_WIDTH + 3)}" y="${round(ground + 19)}">${year}</text>`,
    )
  })
  return years
}

function pitchOf(columns: readonly Column[]): number {
  return Math.min(WIDEST_COLUMN, WIDTH / columns.length)
}

/** Every month from the first to the last, those without work too. */
function fillGaps(listed: readonly MonthlyGigs[]): readonly MonthlyGigs[] {
  const known = new Map(listed.map((each) => [each.month, each]))
  const numbers = listed.map(({ month }) => monthNumber(month))
  const first = Math.min(...numbers)
  const length = listed.length === 0 ? 0 : Math.max(...numbers) - first + 1
  return Array.from({ length }, (_, at) => {
    const month = monthText(first + at)
    return known.get(month) ?? { month, gigs: 0 }
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
