/**
 * A text from outside, such as a platform's name, in a Markdown document: shown as it stands,
 * whatever characters are in it. CommonMark 0.31 section 2.4; `|` for tables.
 * @module
 */

/** Every character that could mean something to Markdown or HTML. */
const SPECIAL = /[!-/:-@[-`{-~]/g

/** The text with its special characters escaped, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(SPECIAL, '\\$&')
}
