/**
 * A row of CSV (RFC 4180) for people who open it in a spreadsheet: no cell is taken for a formula.
 * @module
 */

/** With these a spreadsheet begins to calculate, or to open addresses. */
const FORMULA = /^[=+\-@\t\r]/

/** A row with these cells, and the end of its line. */
export function tableRow(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: string): string {
  // A spreadsheet shows what stands behind an apostrophe as text.
  const safe = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
