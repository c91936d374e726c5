/**
 * Figures in large type, side by side between two rules.
 * @module
 */
import type { Figure } from '../../claims/summary.ts'
import { drawDecoration, drawLines, drawText } from '../pdf/draw-on-sheet.ts'
import { layOutText, type Span, widthOfText } from '../pdf/lay-out-text.ts'
import { mm, type Sheet } from '../pdf/open-sheet.ts'
import { BRAND, INK, INNER_WIDTH, LABEL, LINE, leadingOf, MARGIN } from './styles.ts'

const LARGEST = 31
const SMALLEST = 16
const VALUE_BASELINE = mm(13.3)
const LABEL_BASELINE = mm(20.5)
const BELOW = mm(4.6)
/** Left of a figure that has another one before it. */
const INDENT = mm(4.2)

/** Draws figures and returns where the next block begins. Without figures there is one rule. */
export function drawFigures(sheet: Sheet, figures: readonly Figure[], top: number): number {
  drawRule(sheet, top, BRAND, 0.9)
  if (figures.length === 0) return top + mm(2)
  const pitch = INNER_WIDTH / figures.length
  const width = pitch - INDENT - mm(3)
  const leading = leadingOf(LABEL)
  const labels = figures.map(({ label }) => {
    const text = label
    return { text, lines: layOutText([{ text, style: LABEL }], width, sheet) }
  })
  const rows = Math.max(...labels.map(({ lines }) => lines.length))
  const bottom = top + LABEL_BASELINE + (rows - 1) * leading + BELOW
  for (const [at, { value }] of figures.entries()) {
    const x = MARGIN + at * pitch + (at === 0 ? 0 : INDENT)
    const label = labels[at]
    if (at > 0) drawSeparator(sheet, x - INDENT, top, bottom)
    drawText(sheet, 'P', [fitValue(sheet, value, width)], {
      ...{ x, baseline: top + VALUE_BASELINE, width, leading },
    })
    if (label === undefined) continue
    drawLines(sheet, 'P', label, { x, baseline: top + LABEL_BASELINE, width, leading })
  }
  drawRule(sheet, bottom, LINE, 0.8)
  return bottom
}

/** A rule from margin to margin. */
export function drawRule(sheet: Sheet, y: number, color: string, weight: number): void {
  const { document } = sheet
  drawDecoration(sheet, () => {
    document
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + INNER_WIDTH, y)
      .lineWidth(weight)
      .stroke(color)
  })
}

/** An upright line between two columns. */
export function drawSeparator(sheet: Sheet, x: number, top: number, bottom: number): void {
  const { document } = sheet
  drawDecoration(sheet, () => {
    document.moveTo(x, top).lineTo(x, bottom).lineWidth(0.8).stroke(LINE)
  })
}

function fitValue(sheet: Sheet, text: string, width: number): Span {
  for (let size = LARGEST; size > SMALLEST; size--) {
    const span: Span = { text, style: { face: 'heading', size, color: INK } }
    if (widthOfText([span], sheet) <= width) return span
  }
  return { text, style: { face: 'heading', size: SMALLEST, color: INK } }
}
