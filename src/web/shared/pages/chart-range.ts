/**
 * A rating beside what is usual on the platform: a line that is the top of the scale, a band for
 * eight of ten people, a dashed line for the middle, and a dot. One ink, no red or green: the drawing
 * does not judge, and who looks at it sees what it says.
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
import type { RangeFigure } from '../../../claims/describe-normal-range.ts'
import { toHundredths } from '../../../claims/value-rules.ts'
import type { Locale } from '../../../claims/words.ts'
import { type Axis, axisOf, placeOf } from './chart-axis.ts'
import { type Html, html } from './html.ts'

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

const WORDS = {
  nl: {
    most: '8 van de 10 mensen',
    middle: (label: string) => `De stippellijn is het midden: ${label}.`,
    drawing: ({ value, low, middle, high }: RangeFigure) =>
      `Deze beoordeling: ${value.label}. 8 van de 10 mensen: ${low.label} tot ${high.label}. Het midden: ${middle.label}.`,
  },
  en: {
    most: '8 out of 10 people',
    middle: (label: string) => `The dashed line is the middle: ${label}.`,
    drawing: ({ value, low, middle, high }: RangeFigure) =>
      `This rating: ${value.label}. 8 out of 10 people: ${low.label} to ${high.label}. The middle: ${middle.label}.`,
  },
} as const

/** The drawing. */
export function drawRange(figure: RangeFigure, locale: Locale): Html {
  const words = WORDS[locale]
  const axis = axisOf(figure)
  return html`<svg class="chart range" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words.drawing(figure)}">${drawLine(axis)}${drawUsual(figure, axis, words.most)}${drawRating(figure, axis)}</svg>`
}

/** What the dashed line is, for below the drawing. */
export function captionRange({ middle }: RangeFigure, locale: Locale): string {
  return WORDS[locale].middle(middle.label)
}

/** The line with its steps, and the value of both ends above it. */
function drawLine({ left, right, ticks, from, to }: Axis): Html {
  const steps = ticks.map((x) => `M${x} ${LINE - 4}v8`).join('')
  const above = LINE - BAND - 5
  return html`<path class="line" d="M${left} ${LINE}H${right}${steps}"/><text x="${left}" y="${above}">${from.label}</text><text class="end" x="${right}" y="${above}">${to.label}</text>`
}

/** The band of most people, their middle, and under it from where to where and how many they are. */
function drawUsual({ low, middle, high }: RangeFigure, axis: Axis, most: string): Html {
  const place = (decimal: string) => placeOf(toHundredths(decimal), axis)
  const [start, end] = widened(place(low.at), place(high.at))
  const width = round(end - start)
  const bracket = `M${round(start + 1)} 96v5h${round(width - 2)}v-5`
  const centre = (start + end) / 2
  return html`<rect class="usual" x="${start}" y="${LINE - BAND}" width="${width}" height="${2 * BAND}" rx="${Math.min(6, width / 2)}"/><path class="middle" d="M${place(middle.at)} ${LINE - BAND}v${2 * BAND}"/>${labelEnds(low.label, high.label, [start, end])}<path class="bracket" d="${bracket}"/>${label(most, centre, 116)}`
}

/** What stands under both ends; one value has one label. */
function labelEnds(low: string, high: string, [start, end]: readonly [number, number]): Html {
  if (low === high) return label(low, (start + end) / 2, 90)
  const [first, second] = apart([low, high], [start, end])
  return html`${label(low, first, 90)}${label(high, second, 90)}`
}

/** The dot, and its value above. Near an end of the line there is no room for a stem. */
function drawRating({ value }: RangeFigure, axis: Axis): Html {
  const x = placeOf(toHundredths(value.at), axis)
  const isFree =
    x > axis.left + axis.from.label.length * CHARACTER + GAP &&
    x < axis.right - axis.to.label.length * CHARACTER - GAP
  const stem = isFree && html`<path class="stem" d="M${x} ${LINE - BAND}v-15"/>`
  const centre = within(x, value.label.length * LARGE_CHARACTER)
  return html`<circle class="dot" cx="${x}" cy="${LINE}" r="${DOT}"/>${stem}<text class="middled value" x="${centre}" y="24">${value.label}</text>`
}

function label(text: string, centre: number, y: number): Html {
  return html`<text class="middled" x="${within(centre, text.length * CHARACTER)}" y="${y}">${text}</text>`
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
