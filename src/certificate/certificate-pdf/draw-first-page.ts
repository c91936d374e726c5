/**
 * The first page of a platform's certificates, from the band down to the code. What is left out
 * leaves no hole: the blocks below it move up, and the foot stays.
 * @module
 */
import type { Locale } from '../../claims/words.ts'
import { addPage, mm, type Sheet } from '../pdf/open-sheet.ts'
import { chooseFigures } from './choose-figures.ts'
import { drawCharts } from './draw-charts.ts'
import { chooseFacts, drawFacts } from './draw-facts.ts'
import { drawFigures } from './draw-figures.ts'
import type { Footer } from './draw-footer.ts'
import { drawHead } from './draw-head.ts'
import { chooseReviews, drawReviews } from './draw-reviews.ts'
import { drawTasks } from './draw-tasks.ts'
import type { PlatformSet } from './read-certificates.ts'
import { TEXTS } from './texts.ts'

/** Between two blocks. */
const GAP = mm(6.2)
/** Kept free above the foot. */
const ABOVE_FOOT = mm(3)

/** Draws the page. */
export function drawFirstPage(
  sheet: Sheet,
  set: PlatformSet,
  { locale, footer }: { readonly locale: Locale; readonly footer: Footer },
): void {
  const texts = TEXTS[locale]
  const [lead] = set.certificates
  const bottom = footer.top - ABOVE_FOOT
  addPage(sheet)
  let top = drawHead(sheet, set, texts)
  const below = (end: number | undefined): void => {
    if (end !== undefined) top = end + GAP
  }
  below(drawFigures(sheet, chooseFigures(set, locale), top))
  below(drawCharts(sheet, set, { top, locale }))
  const reviews = chooseReviews(set, locale)
  // What others wrote says more than a second row of tasks.
  const rows = reviews.quotes.length > 0 ? 1 : 2
  below(drawTasks(sheet, lead.tasks, { top, title: texts.tasks, rows }))
  below(drawReviews(sheet, reviews, { top, bottom, locale }))
  drawFacts(sheet, chooseFacts(set), { top, bottom, title: texts.facts })
  footer.draw(sheet, set)
}
