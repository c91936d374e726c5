/**
 * What belongs to the job, as short texts in frames. It describes the work, so nothing is ticked.
 * @module
 */
import { drawDecoration, drawLines, drawText } from '../pdf/draw-on-sheet.ts'
import { layOutText, type TextStyle } from '../pdf/lay-out-text.ts'
import { mm, type Sheet } from '../pdf/open-sheet.ts'
import { HEAD, INK, INNER_WIDTH, LINE_STRONG, leadingOf, MARGIN } from './styles.ts'

const IN_FRAME: TextStyle = { face: 'text', size: 10.5, color: INK }
const FRAME_HEIGHT = mm(7.6)
const PADDING = mm(2.6)
const GAP = mm(2.2)

interface Frame {
  readonly text: string
  readonly x: number
  readonly row: number
  readonly width: number
}

/** Draws what fits into so many rows (the next page has all) and returns where the next block begins; undefined without any. */
export function drawTasks(
  sheet: Sheet,
  tasks: readonly string[],
  {
    top,
    title,
    rows: mostRows,
  }: { readonly top: number; readonly title: string; readonly rows: number },
): number | undefined {
  if (tasks.length === 0) return undefined
  const head = {
    x: MARGIN,
    baseline: top + HEAD.size,
    width: INNER_WIDTH,
    leading: leadingOf(HEAD),
  }
  drawText(sheet, 'H2', [{ text: title, style: HEAD }], head)
  const frames = placeFrames(sheet, tasks, mostRows)
  const first = top + HEAD.size + mm(3.4)
  for (const frame of frames) drawFrame(sheet, frame, first + frame.row * (FRAME_HEIGHT + GAP))
  const rows = Math.max(0, ...frames.map(({ row }) => row + 1))
  return first + rows * FRAME_HEIGHT + (rows - 1) * GAP
}

/** Side by side, and on to the next row; what is wider than a row is left to the full list. */
function placeFrames(sheet: Sheet, tasks: readonly string[], mostRows: number): readonly Frame[] {
  const frames: Frame[] = []
  let [x, row] = [MARGIN, 0]
  for (const text of tasks) {
    const width = (lineOf(sheet, text)?.width ?? 0) + 2 * PADDING
    if (width > INNER_WIDTH) continue
    if (x > MARGIN && x + width > MARGIN + INNER_WIDTH) [x, row] = [MARGIN, row + 1]
    if (row >= mostRows) break
    frames.push({ text, x, row, width })
    x += width + GAP
  }
  return frames
}

function drawFrame(sheet: Sheet, { text, x, width }: Frame, y: number): void {
  const { document } = sheet
  drawDecoration(sheet, () => {
    document.roundedRect(x, y, width, FRAME_HEIGHT, 3).lineWidth(0.7).stroke(LINE_STRONG)
  })
  const line = lineOf(sheet, text)
  if (line === undefined) return
  const block = { x: x + PADDING, baseline: y + FRAME_HEIGHT * 0.66, width, leading: 0 }
  drawLines(sheet, 'P', { lines: [line], text }, block)
}

function lineOf(sheet: Sheet, text: string) {
  return layOutText([{ text, style: IN_FRAME }], Number.POSITIVE_INFINITY, sheet)[0]
}
