/**
 * Colours, sizes and places of a getuigschrift on paper. Sizes in points.
 * @module
 */
import type { TextStyle } from '../pdf/lay-out-text.ts'
import { mm, PAGE } from '../pdf/open-sheet.ts'

export const INK = '#171B33'
export const INK_QUIET = '#4B5069'
export const BRAND = '#2B3A8C'
export const BRAND_TINT = '#3E4EA6'
export const LINE = '#DCD6C8'
export const LINE_STRONG = '#777B8F'
export const USUAL = '#C9D0EE'

/** Left and right; a home printer reaches it. */
export const MARGIN = mm(17)
export const INNER_WIDTH = PAGE.width - 2 * MARGIN

/** Between two columns, and the width of one. */
export const GUTTER = mm(11)
export const COLUMN_WIDTH = (INNER_WIDTH - GUTTER) / 2

export const KIND: TextStyle = { face: 'heading', size: 14, color: BRAND }
export const SENTENCE: TextStyle = { face: 'text', size: 15, color: INK }
export const SENTENCE_STRONG: TextStyle = { face: 'strong', size: 15, color: INK }
export const HEAD: TextStyle = { face: 'heading', size: 13, color: INK }
export const LABEL: TextStyle = { face: 'text', size: 11.5, color: INK_QUIET }
export const TEXT: TextStyle = { face: 'text', size: 11.5, color: INK }
export const SMALL: TextStyle = { face: 'text', size: 9.5, color: INK_QUIET }
export const SMALL_INK: TextStyle = { face: 'text', size: 9.5, color: INK }
export const SMALL_STRONG: TextStyle = { face: 'strong', size: 9.5, color: INK }

/** From one line to the next. */
export function leadingOf({ size }: TextStyle): number {
  return size * 1.36
}
