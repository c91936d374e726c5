/**
 * The herringbone band: bricks whose tones follow from a seed, so that every certificate has its
 * own. Decoration and never a check: it can be copied, and screen readers skip it. The same on every
 * page of every role, so it is drawn in browsers too: hence a hash that needs no Node.
 * @module
 */
import { shake256 } from '@noble/hashes/sha3.js'
import { type Html, html } from './html.ts'

/** Width and height of the drawing; it is cropped to the band's own proportions. */
const WIDTH = 760
const HEIGHT = 70
/** Side of a cell of the grid; a brick covers two, less the joint. */
const CELL = 17
const JOINT = 1.3
/** How far a brick can reach outside its centre. */
const REACH = CELL * 2

/** Ink blues, one light and one sun: the weights make the sun rare. Of 64 bricks, how many. */
const TONES = [
  { fill: '#2B3A8C', weight: 20 },
  { fill: '#1E2963', weight: 16 },
  { fill: '#3E4EA6', weight: 12 },
  { fill: '#6373C2', weight: 8 },
  { fill: '#B9C3EE', weight: 5 },
  { fill: '#F0B44C', weight: 3 },
] as const
const MORTAR = '#141B45'

/** Draws the band of a seed. The same seed gives the same band, everywhere. */
export function drawHerringbone(seed: string): Html {
  const bricks = layBricks()
  const draws = shake256(new TextEncoder().encode(seed), { dkLen: bricks.length })
  const tone = (at: number): string => toneOf(draws[at] ?? 0)
  const paths = TONES.map(({ fill }) => {
    const d = bricks.filter((_, at) => tone(at) === fill).join('')
    return html`<path fill="${fill}" d="${d}"/>`
  })
  return html`<svg class="band" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"><rect width="${WIDTH}" height="${HEIGHT}" fill="${MORTAR}"/><g transform="translate(${WIDTH / 2} ${HEIGHT / 2}) rotate(45)">${paths}</g></svg>`
}

function toneOf(draw: number): string {
  let left = draw % 64
  const found = TONES.find(({ weight }) => {
    left -= weight
    return left < 0
  })
  return found?.fill ?? MORTAR
}

/**
 * The pattern: on the cell grid, along every diagonal of four, one brick lies (cells 0 and 1) and
 * one stands (cells 3 and 2). Turned by 45 degrees that is herringbone.
 */
function layBricks(): readonly string[] {
  const bricks: string[] = []
  const cells = Math.ceil((WIDTH + HEIGHT) / CELL / Math.SQRT2 / 2) + 2
  for (let y = -cells; y <= cells; y++) {
    for (let x = -cells; x <= cells; x++) {
      const diagonal = (((x - y) % 4) + 4) % 4
      if (diagonal === 0 && isVisible(x + 1, y + 0.5)) bricks.push(brick(x, y, 2, 1))
      if (diagonal === 3 && isVisible(x + 0.5, y + 1)) bricks.push(brick(x, y, 1, 2))
    }
  }
  return bricks
}

/** Whether a brick with its centre at this place of the turned grid shows in the drawing. */
function isVisible(x: number, y: number): boolean {
  const across = ((x - y) * CELL) / Math.SQRT2
  const down = ((x + y) * CELL) / Math.SQRT2
  return Math.abs(across) < WIDTH / 2 + REACH && Math.abs(down) < HEIGHT / 2 + REACH / 2
}

function brick(x: number, y: number, across: number, down: number): string {
  const width = trim(across * CELL - JOINT)
  const height = trim(down * CELL - JOINT)
  return `M${x * CELL} ${y * CELL}h${width}v${height}h-${width}z`
}

/** One decimal is finer than a screen shows. */
function trim(length: number): string {
  return String(Math.round(length * 10) / 10)
}
