/**
 * The page after the first: every signed sentence of a platform's certificates, in two columns, as
 * large as fits on one page. A list of gigs may need more pages.
 * @module
 */
import { drawLines, drawText } from '../pdf/draw-on-sheet.ts'
import { type Line, layOutText, type TextStyle } from '../pdf/lay-out-text.ts'
import { addPage, mm, type Sheet } from '../pdf/open-sheet.ts'
import type { CertificatePdf } from './certificate-pdf.ts'
import { drawRule } from './draw-figures.ts'
import { drawBand, drawLogo } from './draw-head.ts'
import type { StatementBlock } from './list-statements.ts'
import type { PlatformSet } from './read-certificates.ts'
import {
  BRAND,
  COLUMN_WIDTH,
  GUTTER,
  INK,
  INK_QUIET,
  INNER_WIDTH,
  KIND,
  LINE,
  leadingOf,
  MARGIN,
  SMALL,
} from './styles.ts'
import { TEXTS } from './texts.ts'

const BAND_HEIGHT = mm(8)
const HEAD_BASELINE = mm(21)
const TOP = mm(34)
const BOTTOM = mm(276)
const FOOT_BASELINE = mm(284)
const COLUMNS = 2
/** Tried from the first on; the last is used when not even that fits. */
const SIZES = [10, 9.5, 9, 8.5, 8, 7.5] as const
/** Below that it is for people with good eyes: a second page is better. */
const SIZE_ON_SEVERAL_PAGES = 8.5

/** A heading or sentence that is laid out but has no place yet. */
interface Item {
  readonly kind: 'title' | 'sentence'
  readonly text: string
  readonly lines: readonly Line[]
  readonly leading: number
  /** Before it, unless it stands at the top of a column. */
  readonly space: number
  readonly height: number
}

/** A column of items, from the top down. */
type Column = readonly Item[]

/** How many pages these blocks take, and draws them when asked to. */
export interface Everything {
  readonly pages: number
  readonly draw: (firstPage: number, ofPages: number) => void
}

/** Lays out all blocks. */
export function layOutEverything(
  sheet: Sheet,
  blocks: readonly StatementBlock[],
  { set, content }: { readonly set: PlatformSet; readonly content: CertificatePdf },
): Everything {
  const columns = fillColumns(sheet, blocks)
  const pages = Math.ceil(columns.length / COLUMNS)
  return {
    pages,
    draw: (firstPage, ofPages) => {
      for (let page = 0; page < pages; page++) {
        addPage(sheet)
        drawFrame(sheet, set, content)
        for (const [at, column] of columns.slice(page * COLUMNS, (page + 1) * COLUMNS).entries()) {
          drawColumn(sheet, column, MARGIN + at * (COLUMN_WIDTH + GUTTER))
        }
        drawFoot(sheet, content, { page: firstPage + page, of: ofPages })
      }
    },
  }
}

/** On one page in the largest size that allows it, both columns about as high; or on several. */
function fillColumns(sheet: Sheet, blocks: readonly StatementBlock[]): readonly Column[] {
  const height = BOTTOM - TOP
  for (const size of SIZES) {
    const items = layOut(sheet, blocks, size)
    if (flow(items, height).length <= COLUMNS) return balance(items, height)
  }
  return flow(layOut(sheet, blocks, SIZE_ON_SEVERAL_PAGES), height)
}

function layOut(sheet: Sheet, blocks: readonly StatementBlock[], size: number): readonly Item[] {
  const style: TextStyle = { face: 'text', size, color: INK }
  const title: TextStyle = { face: 'heading', size: size * 1.15, color: BRAND }
  const item = (kind: Item['kind'], text: string, as: TextStyle, space: number): Item => {
    const lines = layOutText([{ text, style: as }], COLUMN_WIDTH, sheet)
    const leading = as.size * 1.3
    return { kind, text, lines, leading, space, height: lines.length * leading }
  }
  return blocks.flatMap((block) => [
    item('title', block.title, title, size * 1.5),
    ...block.sentences.map((text) => item('sentence', text, style, size * 0.32)),
  ])
}

/** Fills columns of a height; a heading never stands last in one. */
function flow(items: readonly Item[], height: number): readonly Column[] {
  const columns: Item[][] = [[]]
  let filled = 0
  for (const [at, item] of items.entries()) {
    const isTop = columns.at(-1)?.length === 0
    const next = item.kind === 'title' ? items[at + 1] : undefined
    const needed = item.height + (next === undefined ? 0 : next.space + next.height)
    if (!isTop && filled + item.space + needed > height) {
      columns.push([])
      filled = 0
    }
    filled += columns.at(-1)?.length === 0 ? item.height : item.space + item.height
    columns.at(-1)?.push(item)
  }
  return columns
}

/** The lowest height at which the columns of one page still hold everything. */
function balance(items: readonly Item[], most: number): readonly Column[] {
  let [low, high] = [0, most]
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    if (flow(items, middle).length <= COLUMNS) high = middle
    else low = middle
  }
  return flow(items, high)
}

function drawColumn(sheet: Sheet, column: Column, x: number): void {
  let y = TOP
  for (const [at, item] of column.entries()) {
    const { kind, lines, text, leading, height, space } = item
    if (at > 0) y += space
    const block = { x, baseline: y + leading * 0.77, width: COLUMN_WIDTH, leading }
    drawLines(sheet, kind === 'title' ? 'H3' : 'P', { lines, text }, block)
    y += height
  }
}

function drawFrame(sheet: Sheet, set: PlatformSet, { locale }: CertificatePdf): void {
  drawBand(sheet, set.certificates[0].seed, BAND_HEIGHT)
  const head = { x: MARGIN, baseline: HEAD_BASELINE, width: INNER_WIDTH, leading: leadingOf(KIND) }
  const title = { ...KIND, color: INK }
  drawLogo(sheet, HEAD_BASELINE)
  drawText(sheet, 'H2', [{ text: TEXTS[locale].everything, style: title }], head)
  const of = `${set.name} · ${set.platform.name}`
  const small = { ...head, baseline: HEAD_BASELINE + mm(5.4), width: INNER_WIDTH - mm(30) }
  drawText(sheet, 'P', [{ text: of, style: SMALL }], { ...small, leading: leadingOf(SMALL) })
}

function drawFoot(
  sheet: Sheet,
  { locale }: CertificatePdf,
  { page, of }: { readonly page: number; readonly of: number },
): void {
  const texts = TEXTS[locale]
  drawRule(sheet, FOOT_BASELINE - mm(5), LINE, 0.8)
  const style = { ...SMALL, color: INK_QUIET }
  const block = { x: MARGIN, baseline: FOOT_BASELINE, width: INNER_WIDTH, leading: 0 }
  drawText(sheet, 'P', [{ text: texts.check.onPaper, style }], block)
  const [line] = layOutText([{ text: texts.page(page, of), style }], INNER_WIDTH, sheet)
  if (line === undefined) return
  const x = MARGIN + INNER_WIDTH - line.width
  drawLines(sheet, 'P', { lines: [line], text: texts.page(page, of) }, { ...block, x })
}
