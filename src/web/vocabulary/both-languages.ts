/**
 * Text in both languages side by side. A page of terms cannot switch language by its address as
 * our other pages do: there the part after the `#` names the term.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { type Html, html } from '../shared/pages/html.ts'

/** In one line: `Vorm / Form`; once when both are the same. */
export function inline({ nl, en }: Words): Html {
  if (nl === en) return html`${nl}`
  return html`<span lang="nl">${nl}</span> / <span lang="en">${en}</span>`
}

/** As two columns, or below each other where there is no room. */
export function columns({ nl, en }: Words): Html {
  return html`<div class="pair"><p lang="nl">${nl}</p><p lang="en">${en}</p></div>`
}
