/**
 * A QR code on a page: a white tile with the margin that readers need, in any theme.
 * @module
 */
import { drawQr } from '../../../certificate/write-qr.ts'
import { type Html, html } from '../../shared/pages/html.ts'

/** Modules of white on each side. ISO/IEC 18004 section 6.3.8. */
const MARGIN = 4

/** Draws a text; `label` says what it is. */
export function drawQrCode(text: string, label: string): Html {
  const { size, modules } = drawQr(text)
  const side = size + 2 * MARGIN
  const path = modules.map((row, y) => drawRow(row, y + MARGIN)).join('')
  return html`<svg class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path class="tile" d="M0 0h${side}v${side}H0z"/><path class="dark" d="${path}"/></svg>`
}

/** Neighbours in one stroke: a third of the characters, and no seams between them. */
function drawRow(row: readonly boolean[], y: number): string {
  const runs = [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ]
  return runs
    .map(({ 0: run, index }) => `M${index + MARGIN} ${y}h${run.length}v1h-${run.length}z`)
    .join('')
}
