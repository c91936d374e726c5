/**
 * The little markup of the API's descriptions: `code` in backticks, paragraphs by an empty line.
 * @module
 */
import { type Html, html } from '../pages/html.ts'

/** A text with its code marked as such. */
export function inlineText(text: string): Html {
  const parts = text.split('`')
  return html`${parts.map((part, at) => (at % 2 === 0 ? part : html`<code>${part}</code>`))}`
}

/** A text as paragraphs. */
export function paragraphs(text: string): Html {
  return html`${text.split('\n\n').map((part) => html`<p>${inlineText(part)}</p>`)}`
}
