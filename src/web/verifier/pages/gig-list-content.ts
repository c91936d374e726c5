/**
 * The gigs of a list as a table behind a fold.
 * @module
 */
import { drawGigTable } from '../../shared/pages/gig-table.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import type { OpenPart, ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** The fold; nothing for a certificate without gigs one by one. */
export function renderGigTable({ words }: OpenPart, { locale }: ResultView): Html | undefined {
  const { gigTable } = words
  if (gigTable === undefined) return undefined
  const title = TEXTS[locale].result.wholeList
  return html`<details class="part" data-closed><summary>${title}</summary>${drawGigTable(gigTable)}</details>`
}
