/**
 * The drawing beside the form: a sheet with the band, a name and figures as bars, and the seal.
 * It shows nobody's certificate and no text, so that it cannot be taken for one.
 * @module
 */
import { type Html, html } from '../../shared/pages/html.ts'

const SEAL =
  'M12 1.8l2.5 2 3.2-.2.8 3.1 2.7 1.7-1.2 3 1.2 3-2.7 1.7-.8 3.1-3.2-.2-2.5 2-2.5-2-3.2.2-.8-3.1-2.7-1.7 1.2-3-1.2-3 2.7-1.7.8-3.1 3.2.2z'

/** Bricks a month, in the drawing. */
const MONTHS = [2, 3, 5, 4, 6, 5, 0, 3, 5, 6, 7, 6] as const

/** The drawing; decoration, hidden from screen readers. */
export function drawCertificate(band: Html): Html {
  const bricks = MONTHS.flatMap((count, column) =>
    Array.from({ length: count }, (_, row) => `M${36 + column * 18} ${262 - row * 8}h15v6h-15z`),
  )
  return html`<svg class="sheet" viewBox="0 0 284 324" aria-hidden="true" focusable="false"><rect class="leaf" x="10" y="8" width="264" height="300" rx="2"/><svg x="10" y="8" width="264" height="44">${band}</svg><rect class="name" x="36" y="76" width="150" height="16" rx="4"/><rect class="word" x="36" y="102" width="116" height="9" rx="3"/><path class="rule" d="M36 126h212v1.5h-212zM108 138h1.5v36h-1.5zM180 138h1.5v36h-1.5z"/><path class="figure" d="M36 140h42v16h-42zM120 140h32v16h-32zM192 140h38v16h-38z"/><path class="word" d="M36 164h54v7h-54zM120 164h46v7h-46zM192 164h46v7h-46z"/><path class="brick" d="${bricks.join('')}"/><path class="word" d="M36 280h132v8h-132z"/><g transform="translate(196 234) scale(3.6)"><path class="seal" d="${SEAL}"/><path class="cut" d="M7.8 11.6l3 3 5.4-5.8"/></g></svg>`
}
