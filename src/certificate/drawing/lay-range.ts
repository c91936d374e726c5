/**
 * A rating beside what is usual on the platform, as places in a drawing: a line that is the top of
 * the scale, a band for eight of ten people, a dashed line for the middle, and a dot. One ink, no red
 * or green: the drawing does not judge, and who looks at it sees what it says.
 *
 * ```
 *            4,8            the rating, above its dot
 *   4,0       |       5,0   both ends, so that nobody takes the cut line for the whole scale
 *    |-----[==:=(o)=]--|
 *         4,5     4,9       the ends of the band
 *         └───────┘
 *     8 van de 10 mensen
 * ```
 * @module
 */
import type { RangeFigure } from '../../claims/describe-normal-range.ts'
import { toHundredths } from '../../claims/value-rules.ts'
import { type Axis, axisOf, placeOf } from './rating-axis.ts'

/** A word in the drawing; `y` is the line that it stands on. */
export interface RangeLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  /** What `x` is the place of. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** The rating itself, in large letters. */
  readonly isValue: boolean
}

/** The drawing, in its units. */
export interface RangeDrawing {
  readonly width: number
  readonly height: number
  readonly line: {
    readonly y: number
    readonly left: number
    readonly right: number
    readonly ticks: readonly number[]
  }
  readonly usual: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly radius: number
    /** Where the dashed line is. */
    readonly middle: number
  }
  /** Under the band: from where to where, and from which line on. */
  readonly bracket: { readonly left: number; readonly right: number; readonly y: number }
  readonly dot: { readonly x: number; readonly y: number; readonly radius: number }
  /** Whether there is room for a line from the dot to its value. */
  readonly hasStem: boolean
  readonly labels: readonly RangeLabel[]
}

/** Units of the drawing. */
const WIDTH = 340
const HEIGHT = 122
/** The height of the line. */
const LINE = 60
/** Half the height of the band, and the radius of the dot in it. */
const BAND = 13
const DOT = 10
/** A band for one value only is still seen. */
const NARROWEST = 6
/** Units of a character: in the larger letters of a phone, and in those of the rating. */
const CHARACTER = 8.5
const LARGE_CHARACTER = 12.5
/** Between two labels. */
const GAP = 8

/** Lays out a rating and its range; `most` says how many people are in the band. */
export function layRange(figure: RangeFigure, most: string): RangeDrawing {
  const axis = axisOf(figure)
  const place = (decimal: string) => placeOf(toHundredths(decimal), axis)
  const [left, right] = widened(place(figure.low.at), place(figure.high.at))
  const dot = place(figure.value.at)
  const value = label(figure.value.label, dot, 24, LARGE_CHARACTER)
  return {
    ...{ width: WIDTH, height: HEIGHT },
    line: { y: LINE, left: axis.left, right: axis.right, ticks: axis.ticks },
    usual: {
      ...{ left, right, top: LINE - BAND, bottom: LINE + BAND },
      ...{ radius: Math.min(6, round(right - left) / 2), middle: place(figure.middle.at) },
    },
    bracket: { left: round(left + 1), right: round(left + 1 + round(right - left - 2)), y: 96 },
    dot: { x: dot, y: LINE, radius: DOT },
    hasStem: isFree(dot, axis),
    labels: [
      ...labelLine(axis),
      ...labelBand(figure, [left, right]),
      label(most, (left + right) / 2, 116, CHARACTER),
      { ...value, isValue: true },
    ],
  }
}

/** The value of both ends, above the line. */
function labelLine({ left, right, from, to }: Axis): readonly RangeLabel[] {
  const y = LINE - BAND - 5
  return [
    { text: from.label, x: left, y, anchor: 'start', isValue: false },
    { text: to.label, x: right, y, anchor: 'end', isValue: false },
  ]
}

/** What stands under both ends; one value has one label. */
function labelBand(
  { low, high }: RangeFigure,
  [left, right]: readonly [number, number],
): readonly RangeLabel[] {
  if (low.label === high.label) return [label(low.label, (left + right) / 2, 90, CHARACTER)]
  const [first, second] = apart([low.label, high.label], [left, right])
  return [label(low.label, first, 90, CHARACTER), label(high.label, second, 90, CHARACTER)]
}

function label(text: string, centre: number, y: number, character: number): RangeLabel {
  const x = within(centre, text.length * character)
  return { text, x, y, anchor: 'middle', isValue: false }
}

/** Near an end of the line there is no room for a stem. */
function isFree(x: number, { left, right, from, to }: Axis): boolean {
  return (
    x > left + from.label.length * CHARACTER + GAP && x < right - to.label.length * CHARACTER - GAP
  )
}

function widened(from: number, to: number): readonly [number, number] {
  const more = Math.max(0, NARROWEST - (to - from)) / 2
  return [round(from - more), round(to + more)]
}

/** The centres of two labels: where they belong, or as far apart as they must be. */
function apart(
  [first, second]: readonly [string, string],
  [start, end]: readonly [number, number],
): readonly [number, number] {
  const widths = [first.length * CHARACTER, second.length * CHARACTER] as const
  const missing = Math.max(0, (widths[0] + widths[1]) / 2 + GAP - (end - start))
  const [left, right] = [start - missing / 2, end + missing / 2]
  // Whichever leaves the drawing takes the other along.
  const inwards = Math.max(0, widths[0] / 2 - left) + Math.min(0, WIDTH - widths[1] / 2 - right)
  return [round(left + inwards), round(right + inwards)]
}

/** A centre from which a label of this width stays within the drawing. */
function within(centre: number, width: number): number {
  return round(Math.min(Math.max(centre, width / 2), WIDTH - width / 2))
}

function round(units: number): number {
  return Math.round(units * 10) / 10
}
