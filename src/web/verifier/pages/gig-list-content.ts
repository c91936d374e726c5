/**
 * The gigs of a list as a table behind a fold, month by month. On a narrow screen each row becomes
 * a line or two of text, so every element says what it is: a browser takes away what a table means
 * when it is not laid out as one.
 * @module
 */
import type { GigMonth, GigTable } from '../../../claims/tabulate-gigs.ts'
import { type Html, html } from '../../shared/pages/html.ts'
import type { OpenPart, ResultView } from './read-report.ts'
import { TEXTS } from './texts.ts'

/** The fold; nothing for a certificate without gigs one by one. */
export function renderGigTable({ words }: OpenPart, { locale }: ResultView): Html | undefined {
  const { gigTable } = words
  if (gigTable === undefined) return undefined
  const title = TEXTS[locale].result.wholeList
  return html`<details class="part" data-closed><summary>${title}</summary>${renderTable(gigTable)}</details>`
}

function renderTable({ columns, months }: GigTable): Html {
  const titles = columns.map((title) => html`<th scope="col" role="columnheader">${title}</th>`)
  const parts = months.map((month) => renderMonth(month, columns.length))
  return html`<table class="gigs" role="table"><thead role="rowgroup"><tr role="row">${titles}</tr></thead>${parts}</table>`
}

function renderMonth({ title, rows }: GigMonth, width: number): Html {
  return html`<tbody role="rowgroup"><tr role="row"><th scope="rowgroup" role="rowheader" colspan="${width}">${title}</th></tr>${rows.map(renderRow)}</tbody>`
}

function renderRow(cells: readonly string[]): Html {
  return html`<tr role="row">${cells.map((cell) => html`<td role="cell">${cell}</td>`)}</tr>`
}
