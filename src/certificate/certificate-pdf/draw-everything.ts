/**
 * The page after the first: every signed sentence of a platform's certificates, in two columns, as
 * large as fits on one page. A list of gigs may need more pages.
 * @module
 */
import { drawLines, drawText } from '../pdf/draw-on-sheet.ts'
import { layOutText, type TextStyle } from '../pdf/lay-out-text.ts'
import { addPage, mm, type Sheet } from '../pdf/open-sheet.ts'
import type { CertificatePdf } from './certificate-pdf.ts'
import { drawRule } from './draw-figures.ts'
import { drawBand, drawLogo } from './draw-head.ts'
import {
  balanceColumns,
  COLUMNS,
  type Column,
  createItem,
  drawColumns,
  fillColumns,
  type Item,
} from './fill-columns.ts'
import type { StatementBlock } from './list-statements.ts'
import type { PlatformSet } from './read-certificates.ts'
import {
  BRAND,
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
/** Tried from the first on: a sentence a line, then sentences together, then smaller. */
const TRIES = [
  { size: 10, isTogether: false },
  { size: 9.5, isTogether: false },
  { size: 9, isTogether: false },
  { size: 8.5, isTogether: false },
  { size: 9.5, isTogether: true },
  { size: 9, isTogether: true },
  { size: 8.5, isTogether: true },
  { size: 8, isTogether: true },
] as const
/** Smaller is for people with good eyes: then another page is better. */
const ON_SEVERAL_PAGES = { size: 8.5, isTogether: false } as const
/** Characters that sentences in one paragraph have at most; more of them are a wall. */
const LONGEST_PARAGRAPH = 260

/** How blocks are set. */
interface Setting {
  readonly size: number
  /** Whether short sentences share a paragraph. */
  readonly isTogether: boolean
}

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
  const columns = placeBlocks(sheet, blocks)
  const pages = Math.ceil(columns.length / COLUMNS)
  return {
    pages,
    draw: (firstPage, ofPages) => {
      for (let page = 0; page < pages; page++) {
        addPage(sheet)
        drawFrame(sheet, set, content)
        drawColumns(sheet, columns.slice(page * COLUMNS, (page + 1) * COLUMNS), TOP)
        drawFoot(sheet, content, { page: firstPage + page, of: ofPages })
      }
    },
  }
}

/** On one page in the first setting that allows it, both columns about as high; or on several. */
function placeBlocks(sheet: Sheet, blocks: readonly StatementBlock[]): readonly Column[] {
  const height = BOTTOM - TOP
  for (const setting of TRIES) {
    const items = layOut(sheet, blocks, setting)
    if (fillColumns(items, height).length <= COLUMNS) return balanceColumns(items, height)
  }
  return fillColumns(layOut(sheet, blocks, ON_SEVERAL_PAGES), height)
}

function layOut(
  sheet: Sheet,
  blocks: readonly StatementBlock[],
  { size, isTogether }: Setting,
): readonly Item[] {
  const style: TextStyle = { face: 'text', size, color: INK }
  const title: TextStyle = { face: 'heading', size: size * 1.15, color: BRAND }
  return blocks.flatMap((block) => [
    createItem(sheet, 'title', { text: block.title, style: title, space: size * 1.5 }),
    ...(isTogether ? joinSentences(block.sentences) : block.sentences).map((text) =>
      createItem(sheet, 'sentence', { text, style, space: size * 0.32 }),
    ),
  ])
}

/** Neighbours in paragraphs, in their order. */
function joinSentences(sentences: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    const joined = `${last} ${sentence}`
    if (last !== undefined && joined.length <= LONGEST_PARAGRAPH) {
      paragraphs[paragraphs.length - 1] = joined
    } else paragraphs.push(sentence)
  }
  return paragraphs
}

function drawFrame(sheet: Sheet, set: PlatformSet, { locale }: CertificatePdf): void {
  drawBand(sheet, set.certificates[0].seed, BAND_HEIGHT)
  const head = { x: MARGIN, baseline: HEAD_BASELINE, width: INNER_WIDTH, leading: leadingOf(KIND) }
  const title = { ...KIND, color: INK }
  drawText(sheet, 'H2', [{ text: TEXTS[locale].everything, style: title }], head)
  drawLogo(sheet, HEAD_BASELINE)
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
