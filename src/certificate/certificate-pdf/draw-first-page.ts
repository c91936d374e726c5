/**
 * The first page of a platform's certificates, from the band down to the code. What is left out
 * leaves no hole: the blocks below it move up, and the foot stays.
 * @module
 */
import { addPage, mm, type Sheet } from '../pdf/open-sheet.ts'
import type { CertificatePdf } from './certificate-pdf.ts'
import { chooseFigures } from './choose-figures.ts'
import { drawCharts } from './draw-charts.ts'
import { drawFigures } from './draw-figures.ts'
import { drawFooter, footTop } from './draw-footer.ts'
import { drawHead } from './draw-head.ts'
import { chooseReviews, drawReviews } from './draw-reviews.ts'
import { drawTasks } from './draw-tasks.ts'
import type { PlatformSet } from './read-certificates.ts'
import { TEXTS } from './texts.ts'

/** Between two blocks. */
const GAP = mm(7.5)
/** Kept free above the foot. */
const ABOVE_FOOT = mm(4)

/** Draws the page. */
export function drawFirstPage(sheet: Sheet, set: PlatformSet, content: CertificatePdf): void {
  const { locale } = content
  const texts = TEXTS[locale]
  const [lead] = set.certificates
  addPage(sheet)
  let y = drawHead(sheet, set, texts)
  y = drawFigures(sheet, chooseFigures(set, locale), y) + GAP
  const belowCharts = drawCharts(sheet, set, { top: y, locale })
  if (belowCharts !== undefined) y = belowCharts + GAP
  const { tasks } = lead
  if (tasks.length > 0) y = drawTasks(sheet, tasks, { top: y, title: texts.tasks }) + GAP
  const bottom = footTop(content) - ABOVE_FOOT
  drawReviews(sheet, chooseReviews(set, locale), { top: y, bottom, locale })
  drawFooter(sheet, set, content)
}
