/**
 * The gigs of a list as a table, month by month. On a narrow screen rows become lines, and a browser
 * then takes away what a table means: so every element says what it is.
 * @module
 */
import type { GigMonth, GigTable } from '../../../claims/tabulate-gigs.ts'
import { type Html, html } from './html.ts'

/** The table. */
export function drawGigTable({ columns, months }: GigTable): Html {
  const titles = columns.map((title) => html`<th scope="col" role="columnheader">${title}</th>`)
  const parts = months.map((month) => drawMonth(month, columns.length))
  return html`<table class="gigs" role="table"><thead role="rowgroup"><tr role="row">${titles}</tr></thead>${parts}</table>`
}

function drawMonth({ title, rows }: GigMonth, width: number): Html {
  return html`<tbody role="rowgroup"><tr role="row"><th scope="rowgroup" role="rowheader" colspan="${width}">${title}</th></tr>${rows.map(drawRow)}</tbody>`
}

function drawRow(cells: readonly string[]): Html {
  return html`<tr role="row">${cells.map((cell) => html`<td role="cell">${cell}</td>`)}</tr>`
}
