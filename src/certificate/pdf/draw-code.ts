/**
 * A QR code on a sheet.
 * @module
 */
import type { QrDrawing } from '../write-qr.ts'
import { drawFigure } from './draw-on-sheet.ts'
import type { Sheet } from './open-sheet.ts'

/** Modules without ink that must be around a code. */
export const QUIET_MODULES = 4

/** How a code is drawn. */
export interface CodePlace {
  readonly x: number
  readonly y: number
  /** The dark square, without the quiet zone around it. */
  readonly size: number
  readonly description: string
}

/** Draws a code. */
export function drawCode(
  sheet: Sheet,
  { size: modules, modules: rows }: QrDrawing,
  { x, y, size, description }: CodePlace,
): void {
  const module = size / modules
  const { document } = sheet
  drawFigure(sheet, description, () => {
    for (const [row, cells] of rows.entries()) {
      for (const { from, length } of darkStretches(cells)) {
        document.rect(x + from * module, y + row * module, length * module, module)
      }
    }
    document.fill('#000000')
  })
}

/** Neighbours as one shape: side by side, readers of PDFs would leave hairs of white. */
function darkStretches(
  cells: readonly boolean[],
): readonly { readonly from: number; readonly length: number }[] {
  const stretches: { from: number; length: number }[] = []
  for (const [at, isDark] of cells.entries()) {
    const last = stretches.at(-1)
    if (!isDark) continue
    if (last !== undefined && last.from + last.length === at) last.length += 1
    else stretches.push({ from: at, length: 1 })
  }
  return stretches
}
