/**
 * The herringbone band of a certificate on a page. Decoration: screen readers skip it.
 * @module
 */
import {
  BAND_WIDTH,
  type Brick,
  layHerringbone,
  MORTAR,
} from '../../../certificate/drawing/lay-herringbone.ts'
import { type Html, html } from './html.ts'

/** Of the drawing; it is cropped to the band's own proportions. */
const HEIGHT = 70

/** Draws the band of a seed. The same seed gives the same band, everywhere. */
export function drawHerringbone(seed: string): Html {
  const paths = layHerringbone(seed, HEIGHT).map(
    ({ fill, bricks }) => html`<path fill="${fill}" d="${bricks.map(toPath).join('')}"/>`,
  )
  return html`<svg class="band" viewBox="0 0 ${BAND_WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"><rect width="${BAND_WIDTH}" height="${HEIGHT}" fill="${MORTAR}"/><g transform="translate(${BAND_WIDTH / 2} ${HEIGHT / 2}) rotate(45)">${paths}</g></svg>`
}

function toPath({ x, y, width, height }: Brick): string {
  return `M${x} ${y}h${width}v${height}h-${width}z`
}
