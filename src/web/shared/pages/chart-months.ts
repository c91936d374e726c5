/**
 * Work per month on a page: the bricks, their caption, and the same as a table.
 * @module
 */
import {
  describeMonths,
  type GigUnit,
  gigUnitOf,
} from '../../../certificate/drawing/describe-months.ts'
import {
  fillGaps,
  layMonths,
  type MonthBrick,
  type MonthlyGigs,
  type MonthsDrawing,
} from '../../../certificate/drawing/lay-months.ts'
import { formatterOf } from '../../../claims/format.ts'
import { gigWord } from '../../../claims/gig-units.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from './html.ts'

const WORDS = {
  nl: { table: 'Toon als tabel', month: 'Maand', hours: 'Uren' },
  en: { table: 'Show as a table', month: 'Month', hours: 'Hours' },
} as const

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
  const drawing = layMonths(listed)
  if (drawing === undefined) return undefined
  const unit = gigUnitOf(gigUnit)
  const { caption, alternative } = describeMonths(drawing, locale, unit)
  const { width, height, ground, months } = drawing
  const path = `M0 ${Math.round((ground + 0.5) * 10) / 10}H${width}`
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${alternative}"><path class="ground" d="${path}"/>${drawBricks(drawing)}${drawYears(drawing)}</svg>
<p>${caption}</p><details data-closed><summary>${WORDS[locale].table}</summary>${renderTable(months, locale, unit)}</details>`
}

/** The months as a table alone: of a list that is too short to draw. */
export function tabulateMonths(
  listed: readonly MonthlyGigs[],
  locale: Locale,
  gigUnit: unknown,
): Html {
  return renderTable(fillGaps(listed), locale, gigUnitOf(gigUnit))
}

/** With hours where they are known. */
function renderTable(months: readonly MonthlyGigs[], locale: Locale, unit: GigUnit): Html {
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

/** Two paths, one a tone. */
function drawBricks({ bricks }: MonthsDrawing): readonly Html[] {
  const [ink, tint] = ([0, 1] as const).map((tone) =>
    bricks
      .filter((brick) => brick.tone === tone)
      .map(toPath)
      .join(''),
  )
  return [html`<path d="${ink}"/>`, html`<path class="tint" d="${tint}"/>`]
}

function toPath({ x, y, width, height }: MonthBrick): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`
}

function drawYears({ years, ground }: MonthsDrawing): readonly Html[] {
  const line = Math.round((ground + 19) * 10) / 10
  return years.map(
    ({ year, x, textX }) =>
      html`<path class="ground" d="M${x} ${ground}v7"/><text x="${textX}" y="${line}">${year}</text>`,
  )
}
