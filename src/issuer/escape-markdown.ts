/**
 * A text from outside, such as a platform's name, in a Markdown document: shown as it stands,
 * whatever characters are in it. CommonMark 0.31 section 2.4; `|` for tables, `~` and `^` for the
 * extensions of GitHub.
 * @module
 */

/** What means something to Markdown or HTML wherever it stands. */
const SPECIAL = /[\\`*_[\]<>|~^&$]/g
/** What begins a heading, a list or a quotation at the start of a line. */
const LEADING = /^(?:[#+=-]|\d+(?=[.)]))/

/** The text with its special characters escaped, on one line. */
export function escapeMarkdown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim().replaceAll(SPECIAL, '\\$&')
  return line.replace(LEADING, (start) =>
    /\d/.test(start) ? `&#${start.charCodeAt(0)};${start.slice(1)}` : `\\${start}`,
  )
}
