/**
 * Up to two reviews on the first page, as they were written: in their own language and direction,
 * never cut and never translated. One that does not fit is left to the full list.
 * @module
 */
import { describeReviewChoice } from '../../claims/describe-review-choice.ts'
import { groupReviews } from '../../claims/group-reviews.ts'
import { occupationOf } from '../../claims/occupations.ts'
import type { Quote } from '../../claims/summary.ts'
import type { Locale } from '../../claims/words.ts'
import { issuerOf } from '../../core/credential.ts'
import { drawDecoration, drawLines, drawText } from '../pdf/draw-on-sheet.ts'
import { type Direction, directionOfText, type Line, layOutText } from '../pdf/lay-out-text.ts'
import { mm, type Sheet } from '../pdf/open-sheet.ts'
import type { PlatformSet } from './read-certificates.ts'
import {
  BRAND,
  COLUMN_WIDTH,
  GUTTER,
  HEAD,
  INNER_WIDTH,
  leadingOf,
  MARGIN,
  SMALL,
  TEXT,
} from './styles.ts'
import { TEXTS } from './texts.ts'

/** Reviews of one platform, and out of how many they were chosen. */
export interface ChosenReviews {
  readonly quotes: readonly Quote[]
  /** A sentence for each kind of work. */
  readonly choices: readonly string[]
}

interface LaidOutQuote {
  readonly quote: Quote
  readonly direction: Direction
  readonly lines: readonly Line[]
  readonly from: { readonly text: string; readonly lines: readonly Line[] }
  readonly width: number
  readonly height: number
}

const BAR = 2.4
const INDENT = mm(4)
const BELOW_HEAD = mm(3.2)

/** The reviews of a set, newest work first, each text once. */
export function chooseReviews({ certificates }: PlatformSet, locale: Locale): ChosenReviews {
  const parts = certificates.map(({ credential, words }) => ({
    ...({ state: 'genuine', credential, words } as const),
    issuer: String(issuerOf(credential)),
  }))
  const groups = groupReviews(parts)
  return {
    quotes: groups.flatMap(({ reviews }) =>
      reviews.flatMap(({ part: { words } }) => (words.quote === undefined ? [] : [words.quote])),
    ),
    choices: groups.map(({ reviews, total, occupation }) => {
      const work = groups.length > 1 ? { work: occupationOf(occupation).label } : {}
      return describeReviewChoice({ shown: reviews.length, total, ...work }, locale)
    }),
  }
}

/** Draws what fits above `bottom` and returns where the next block begins; undefined when nothing does. */
export function drawReviews(
  sheet: Sheet,
  { quotes, choices }: ChosenReviews,
  {
    top,
    bottom,
    locale,
  }: { readonly top: number; readonly bottom: number; readonly locale: Locale },
): number | undefined {
  const texts = TEXTS[locale]
  const first = top + HEAD.size + BELOW_HEAD
  const fitting = (more: number) => layOutPair(sheet, quotes, bottom - first - more)
  const noteHeight = leadingOf(SMALL) + mm(2)
  const shown = fitting(noteHeight)
  if (shown.length === 0) return undefined
  const head = {
    x: MARGIN,
    baseline: top + HEAD.size,
    width: INNER_WIDTH,
    leading: leadingOf(HEAD),
  }
  drawText(sheet, 'H2', [{ text: texts.reviews, style: HEAD }], head)
  const ends = shown.map((each, at) =>
    drawQuote(sheet, each, MARGIN + at * (COLUMN_WIDTH + GUTTER), first),
  )
  const left = quotes.length - shown.length
  const more = left > 0 ? ` ${texts.moreReviews(left)}` : ''
  const text = `${choices.join(' ')}${more}`
  const note = { x: MARGIN, width: INNER_WIDTH, leading: leadingOf(SMALL) }
  const baseline = Math.max(...ends) + noteHeight
  return drawText(sheet, 'P', [{ text, style: SMALL }], { ...note, baseline }) - leadingOf(SMALL)
}

/** Two side by side, or one across the page; [] when not even one fits. */
function layOutPair(
  sheet: Sheet,
  quotes: readonly Quote[],
  height: number,
): readonly LaidOutQuote[] {
  const narrow = quotes.map((quote) => layOut(sheet, quote, COLUMN_WIDTH))
  const pair = narrow.filter((each) => each.height <= height).slice(0, 2)
  if (pair.length === 2) return pair
  const [wide] = quotes.map((quote) => layOut(sheet, quote, INNER_WIDTH))
  return wide !== undefined && wide.height <= height ? [wide] : pair
}

function layOut(sheet: Sheet, quote: Quote, width: number): LaidOutQuote {
  const inner = width - INDENT
  const text = `‘${quote.text}’`
  const direction = directionOfText(quote.text, quote.direction)
  const lines = layOutText([{ text, style: TEXT }], inner, sheet, direction)
  const said = [quote.from, quote.rating, quote.translation?.replace(/\.$/, '')]
  const from = `${said.filter((each) => each !== undefined).join('. ')}.`
  const fromLines = layOutText([{ text: from, style: SMALL }], inner, sheet)
  const height = lines.length * leadingOf(TEXT) + fromLines.length * leadingOf(SMALL)
  return { quote, direction, lines, from: { text: from, lines: fromLines }, width, height }
}

function drawQuote(sheet: Sheet, laid: LaidOutQuote, x: number, top: number): number {
  const { quote, direction, lines, from, width, height } = laid
  const { document } = sheet
  const inner = { x: x + INDENT, width: width - INDENT }
  drawDecoration(sheet, () => {
    document.rect(x, top, BAR, height).fill(BRAND)
  })
  const [leading, small] = [leadingOf(TEXT), leadingOf(SMALL)]
  const text = { ...inner, baseline: top + TEXT.size * 0.95, leading, direction }
  const written = { lines, text: `‘${quote.text}’` }
  drawLines(sheet, 'BlockQuote', written, { ...text, language: quote.language })
  const baseline = top + lines.length * leading + SMALL.size
  drawLines(sheet, 'P', from, { ...inner, baseline, leading: small })
  return top + height
}
