/**
 * The part of a scale that is drawn: from a round value below everything shown to the best. A scale of
 * 1 to 5 on which all have more than 4 would show one heap at its end.
 * @module
 */
import type { Mark, RangeFigure } from '../../claims/describe-normal-range.ts'
import { toHundredths } from '../../claims/value-rules.ts'

/** A part of a scale, and where it is in a drawing. */
export interface Axis {
  readonly from: Mark
  readonly to: Mark
  /** Units of the drawing: half a dot is left on both sides. */
  readonly left: number
  readonly right: number
  /** Where the steps are, both ends included. */
  readonly ticks: readonly number[]
}

const LEFT = 14
const RIGHT = 326
/** A line of one step is parted, or it would have nothing but ends. */
const PARTS_OF_ONE = 5

/** The axis for a rating and what is usual. */
export function axisOf({ value, low, worst, best, mark }: RangeFigure): Axis {
  const [bottom, top] = [toHundredths(worst), toHundredths(best)]
  const step = stepOf(top - bottom)
  const least = Math.min(toHundredths(value.at), toHundredths(low.at), top - step)
  const start = Math.max(bottom, bottom + Math.floor((least - bottom) / step) * step)
  const parts = top - start <= step ? PARTS_OF_ONE : Math.round((top - start) / step)
  // One decimal on a short line, as its steps are tenths.
  const toDecimal = (hundredths: number) =>
    top - start > 100 ? String(hundredths / 100) : (hundredths / 100).toFixed(1)
  return {
    from: mark(toDecimal(start)),
    to: mark(toDecimal(top)),
    left: LEFT,
    right: RIGHT,
    ticks: Array.from({ length: parts + 1 }, (_, at) =>
      round(LEFT + ((RIGHT - LEFT) * at) / parts),
    ),
  }
}

/** Where a value in hundredths is on an axis, in units of the drawing. */
export function placeOf(hundredths: number, { from, to, left, right }: Axis): number {
  const [start, end] = [toHundredths(from.at), toHundredths(to.at)]
  return round(left + ((hundredths - start) / (end - start)) * (right - left))
}

/** A tenth, a whole or ten, by what the scale spans. */
function stepOf(span: number): number {
  if (span <= 100) return 10
  return span <= 1000 ? 100 : Math.round(span / 10)
}

function round(units: number): number {
  return Math.round(units * 10) / 10
}
