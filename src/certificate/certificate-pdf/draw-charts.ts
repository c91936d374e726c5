/**
 * The two charts: the rating beside what is usual on the platform, and work per month in bricks. One
 * that stands alone keeps its size, at the left.
 * @module
 */
import type { NormalRangeWords } from '../../claims/describe-normal-range.ts'
import type { Locale } from '../../claims/words.ts'
import { describeMonths, gigUnitOf } from '../drawing/describe-months.ts'
import { describeRange } from '../drawing/describe-range.ts'
import { layMonths, type MonthsDrawing } from '../drawing/lay-months.ts'
import { layRange, type RangeDrawing, type RangeLabel } from '../drawing/lay-range.ts'
import { drawFigure, drawLine, drawText } from '../pdf/draw-on-sheet.ts'
import { layOutText, type TextStyle } from '../pdf/lay-out-text.ts'
import type { Sheet } from '../pdf/open-sheet.ts'
import type { PlatformSet } from './read-certificates.ts'
import {
  BRAND,
  BRAND_TINT,
  COLUMN_WIDTH,
  GUTTER,
  HEAD,
  INK,
  LINE_STRONG,
  leadingOf,
  MARGIN,
  SMALL,
  USUAL,
} from './styles.ts'
import { TEXTS } from './texts.ts'

/** A chart that is not drawn yet. */
interface Chart {
  readonly title: string
  readonly caption: string
  readonly alternative: string
  readonly width: number
  readonly height: number
  readonly draw: (sheet: Sheet) => void
}

/** Letters in a drawing, in its units. */
const IN_CHART: TextStyle = { face: 'text', size: 14, color: INK }
const VALUE_IN_CHART: TextStyle = { face: 'heading', size: 21, color: INK }
const BELOW_HEAD = 10

/** Draws what there is and returns where the next block begins; undefined when there is nothing. */
export function drawCharts(
  sheet: Sheet,
  set: PlatformSet,
  { top, locale }: { readonly top: number; readonly locale: Locale },
): number | undefined {
  const charts = [rangeOf(set, locale), monthsOf(set, locale)].filter(
    (chart) => chart !== undefined,
  )
  if (charts.length === 0) return undefined
  const ends = charts.map((chart, at) =>
    drawChart(sheet, chart, MARGIN + at * (COLUMN_WIDTH + GUTTER), top),
  )
  return Math.max(...ends)
}

/** Of the first rating that has something to be held against. */
function rangeOf({ certificates }: PlatformSet, locale: Locale): Chart | undefined {
  const rated = certificates.find(({ normalRange }) => normalRange !== undefined)
  const range = rated?.normalRange
  if (range === undefined) return undefined
  const { most, caption, alternative } = describeRange(range.figure, locale)
  const drawing = layRange(range.figure, most)
  return {
    ...{ title: TEXTS[locale].ratings, alternative, width: drawing.width, height: drawing.height },
    caption: captionOf(range, caption),
    draw: (sheet) => drawRange(sheet, drawing),
  }
}

function captionOf({ sentence, source }: NormalRangeWords, middle: string): string {
  return `${sentence} ${middle} ${source}`
}

function monthsOf({ certificates }: PlatformSet, locale: Locale): Chart | undefined {
  for (const { words, subject } of certificates) {
    const drawing = words.gigsPerMonth && layMonths(words.gigsPerMonth)
    if (drawing === undefined) continue
    const { caption, alternative } = describeMonths(drawing, locale, gigUnitOf(subject['gigUnit']))
    return {
      ...{ title: TEXTS[locale].months, alternative, caption },
      ...{ width: drawing.width, height: drawing.height },
      draw: (sheet) => drawMonths(sheet, drawing),
    }
  }
  return undefined
}

function drawChart(sheet: Sheet, chart: Chart, x: number, top: number): number {
  const { document } = sheet
  const head = { x, baseline: top + HEAD.size, width: COLUMN_WIDTH, leading: leadingOf(HEAD) }
  drawText(sheet, 'H2', [{ text: chart.title, style: HEAD }], head)
  const scale = COLUMN_WIDTH / chart.width
  const y = top + HEAD.size + BELOW_HEAD
  drawFigure(sheet, chart.alternative, () => {
    document.save()
    document.translate(x, y).scale(scale)
    chart.draw(sheet)
    document.restore()
  })
  const leading = leadingOf(SMALL)
  const baseline = y + chart.height * scale + leading
  const caption = { x, baseline, width: COLUMN_WIDTH, leading }
  return drawText(sheet, 'P', [{ text: chart.caption, style: SMALL }], caption) - leading
}

function drawRange(
  sheet: Sheet,
  { line, usual, bracket, dot, hasStem, labels }: RangeDrawing,
): void {
  const { document } = sheet
  document.moveTo(line.left, line.y).lineTo(line.right, line.y)
  for (const tick of line.ticks) document.moveTo(tick, line.y - 4).lineTo(tick, line.y + 4)
  document.lineWidth(1.5).stroke(LINE_STRONG)
  const height = usual.bottom - usual.top
  document.roundedRect(usual.left, usual.top, usual.right - usual.left, height, usual.radius)
  document.lineWidth(1).fillAndStroke(USUAL, LINE_STRONG)
  document.moveTo(usual.middle, usual.top).lineTo(usual.middle, usual.bottom)
  document.lineWidth(1.5).dash(3, { space: 3 }).stroke(INK).undash()
  document.moveTo(bracket.left, bracket.y).lineTo(bracket.left, bracket.y + 5)
  document.lineTo(bracket.right, bracket.y + 5).lineTo(bracket.right, bracket.y)
  document.lineWidth(1).stroke(LINE_STRONG)
  if (hasStem)
    document
      .moveTo(dot.x, usual.top)
      .lineTo(dot.x, usual.top - 15)
      .stroke(LINE_STRONG)
  document.circle(dot.x, dot.y, dot.radius).lineWidth(3).fillAndStroke(BRAND, '#FFFFFF')
  for (const label of labels) drawLabel(sheet, label)
}

function drawLabel(sheet: Sheet, { text, x, y, anchor, isValue }: RangeLabel): void {
  const style = isValue ? VALUE_IN_CHART : IN_CHART
  const [line] = layOutText([{ text, style }], Number.POSITIVE_INFINITY, sheet)
  if (line === undefined) return
  const shift = { start: 0, middle: line.width / 2, end: line.width }[anchor]
  drawLine(sheet, line, x - shift, y)
}

function drawMonths(sheet: Sheet, { bricks, years, ground, width }: MonthsDrawing): void {
  const { document } = sheet
  for (const [tone, fill] of [BRAND, BRAND_TINT].entries()) {
    const those = bricks.filter((brick) => brick.tone === tone)
    for (const brick of those) document.rect(brick.x, brick.y, brick.width, brick.height)
    if (those.length > 0) document.fill(fill)
  }
  document.moveTo(0, ground + 0.5).lineTo(width, ground + 0.5)
  for (const { x } of years) document.moveTo(x, ground).lineTo(x, ground + 7)
  document.lineWidth(1).stroke(LINE_STRONG)
  for (const { year, textX } of years) {
    drawLabel(sheet, { text: year, x: textX, y: ground + 19, anchor: 'start', isValue: false })
  }
}
