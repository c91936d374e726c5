/**
 * What is drawn on a sheet: text with its tag in the structure, figures with a text instead of them,
 * and what is there for the eye alone.
 * @module
 */
import { type Direction, type Line, layOutText, type Span } from './lay-out-text.ts'
import { featuresOf, type Sheet } from './open-sheet.ts'

/** Where a paragraph stands, in points from the upper left corner of the page. */
export interface Block {
  readonly x: number
  /** Of the first line that letters stand on. */
  readonly baseline: number
  readonly width: number
  /** From one line to the next. */
  readonly leading: number
  readonly direction?: Direction
  /** The language, where it is not that of the document. */
  readonly language?: string
}

/** A paragraph or heading. */
export type TextTag = 'P' | 'H1' | 'H2' | 'H3' | 'LI' | 'BlockQuote'

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Draws a paragraph and returns where its next line would stand. */
export function drawText(sheet: Sheet, tag: TextTag, spans: readonly Span[], block: Block): number {
  const lines = layOutText(spans, block.width, sheet, block.direction)
  drawLines(sheet, tag, { lines, text: spans.map(({ text }) => text).join('') }, block)
  return block.baseline + lines.length * block.leading
}

/** Draws what was laid out before. */
export function drawLines(
  sheet: Sheet,
  tag: TextTag,
  { lines, text }: { readonly lines: readonly Line[]; readonly text: string },
  block: Block,
): void {
  const { language } = block
  const options = {
    ...(language === undefined ? {} : { lang: language }),
    // In the page, letters stand in the order in which they are seen.
    ...(RIGHT_TO_LEFT.test(text) ? { actual: text } : {}),
  }
  drawTagged(sheet, tag, options, () => {
    for (const [at, line] of lines.entries()) {
      const x = block.direction === 'rtl' ? block.x + block.width - line.width : block.x
      drawLine(sheet, line, x, block.baseline + at * block.leading)
    }
  })
}

/** Draws a figure, which has a text for those who do not see it. */
export function drawFigure(sheet: Sheet, alternative: string, draw: () => void): void {
  drawTagged(sheet, 'Figure', { alt: alternative }, draw)
}

/** Draws what nobody who listens misses: rules, bands, shapes around text. */
export function drawDecoration({ document }: Sheet, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}

/** Draws one line within a figure, or within a paragraph. */
export function drawLine({ document }: Sheet, line: Line, x: number, baseline: number): void {
  let at = x
  for (const run of line.runs) {
    document.font(run.font.name).fontSize(run.style.size).fillColor(run.style.color)
    document.text(run.text, at, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...featuresOf(run),
    })
    at += run.width
  }
}

function drawTagged(
  { document, structure }: Sheet,
  tag: string,
  options: PDFKit.Mixins.StructureElementOptions,
  draw: () => void,
): void {
  structure.add(document.struct(tag, options, draw))
}
