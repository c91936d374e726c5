/**
 * A rating beside what is usual on the platform, on a page.
 * @module
 */
import { describeRange } from '../../../certificate/drawing/describe-range.ts'
import {
  layRange,
  type RangeDrawing,
  type RangeLabel,
} from '../../../certificate/drawing/lay-range.ts'
import type { RangeFigure } from '../../../claims/describe-normal-range.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Html, html } from './html.ts'

/** The drawing. */
export function drawRange(figure: RangeFigure, locale: Locale): Html {
  const words = describeRange(figure, locale)
  const drawing = layRange(figure, words.most)
  const { width, height } = drawing
  return html`<svg class="chart range" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words.alternative}">${drawLine(drawing)}${drawUsual(drawing)}${drawDot(drawing)}${drawing.labels.map(drawLabel)}</svg>`
}

/** What the dashed line is, for below the drawing. */
export function captionRange(figure: RangeFigure, locale: Locale): string {
  return describeRange(figure, locale).caption
}

/** The line with its steps. */
function drawLine({ line: { y, left, right, ticks } }: RangeDrawing): Html {
  const steps = ticks.map((x) => `M${x} ${y - 4}v8`).join('')
  return html`<path class="line" d="M${left} ${y}H${right}${steps}"/>`
}

/** The band of most people, their middle, and under it from where to where. */
function drawUsual({ usual, bracket }: RangeDrawing): Html {
  const { left, right, top, bottom, radius, middle } = usual
  const [width, height] = [Math.round((right - left) * 10) / 10, bottom - top]
  return html`<rect class="usual" x="${left}" y="${top}" width="${width}" height="${height}" rx="${radius}"/><path class="middle" d="M${middle} ${top}v${height}"/><path class="bracket" d="M${bracket.left} ${bracket.y}v5H${bracket.right}v-5"/>`
}

function drawDot({ dot, usual, hasStem }: RangeDrawing): Html {
  const stem = hasStem && html`<path class="stem" d="M${dot.x} ${usual.top}v-15"/>`
  return html`<circle class="dot" cx="${dot.x}" cy="${dot.y}" r="${dot.radius}"/>${stem}`
}

const ANCHORS = { start: undefined, middle: 'middled', end: 'end' } as const

function drawLabel({ text, x, y, anchor, isValue }: RangeLabel): Html {
  const classes = [ANCHORS[anchor], isValue ? 'value' : undefined].filter(Boolean).join(' ')
  return html`<text${classes !== '' && html` class="${classes}"`} x="${x}" y="${y}">${text}</text>`
}
