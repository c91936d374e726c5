/**
 * Headings and sentences in columns: laid out, then placed from the top down.
 * @module
 */
import { drawLines } from '../pdf/draw-on-sheet.ts'
import { type Line, layOutText, type TextStyle } from '../pdf/lay-out-text.ts'
import type { Sheet } from '../pdf/open-sheet.ts'
import { COLUMN_WIDTH, GUTTER, MARGIN } from './styles.ts'

/** On a page. */
export const COLUMNS = 2

/** A heading or sentence that is laid out but has no place yet. */
export interface Item {
  readonly kind: 'title' | 'sentence'
  readonly text: string
  readonly lines: readonly Line[]
  readonly leading: number
  /** Before it, unless it stands at the top of a column. */
  readonly space: number
  readonly height: number
}

/** What stands in one column, from the top down. */
export type Column = readonly Item[]

/** Lays a text out in the width of a column. */
export function createItem(
  sheet: Sheet,
  kind: Item['kind'],
  {
    text,
    style,
    space,
  }: { readonly text: string; readonly style: TextStyle; readonly space: number },
): Item {
  const lines = layOutText([{ text, style }], COLUMN_WIDTH, sheet)
  const leading = style.size * 1.3
  return { kind, text, lines, leading, space, height: lines.length * leading }
}

/** As many columns of a height as it takes; a heading never stands last in one. */
export function fillColumns(items: readonly Item[], height: number): readonly Column[] {
  const columns: Item[][] = [[]]
  let filled = 0
  for (const [at, item] of items.entries()) {
    const next = item.kind === 'title' ? items[at + 1] : undefined
    const needed = item.height + (next === undefined ? 0 : next.space + next.height)
    if (filled > 0 && filled + item.space + needed > height) {
      columns.push([])
      filled = 0
    }
    filled += filled === 0 ? item.height : item.space + item.height
    columns.at(-1)?.push(item)
  }
  return columns
}

/** The columns of one page at the lowest height at which they still hold everything. */
export function balanceColumns(items: readonly Item[], most: number): readonly Column[] {
  let [low, high] = [0, most]
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    if (fillColumns(items, middle).length <= COLUMNS) high = middle
    else low = middle
  }
  return fillColumns(items, high)
}

/** Draws the columns of a page and returns how far down they reach. */
export function drawColumns(sheet: Sheet, columns: readonly Column[], top: number): number {
  const ends = columns.map((column, at) =>
    drawColumn(sheet, column, MARGIN + at * (COLUMN_WIDTH + GUTTER), top),
  )
  return Math.max(top, ...ends)
}

function drawColumn(sheet: Sheet, column: Column, x: number, top: number): number {
  let y = top
  for (const [at, { kind, lines, text, leading, height, space }] of column.entries()) {
    if (at > 0) y += space
    const block = { x, baseline: y + leading * 0.77, width: COLUMN_WIDTH, leading }
    drawLines(sheet, kind === 'title' ? 'H3' : 'P', { lines, text }, block)
    y += height
  }
  return y
}
