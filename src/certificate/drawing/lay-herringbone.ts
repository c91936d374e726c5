/**
 * The herringbone band: bricks whose tones follow from a seed, so that every certificate has its
 * own, the same on a page and on paper. Decoration and never a check: it can be copied.
 * @module
 */
import { shake256 } from '@noble/hashes/sha3.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Units of the drawing; whoever shows it crops it to the band's own proportions. */
export const BAND_WIDTH = 760
/** Of paper; a page shows the middle of it. */
const TALLEST_BAND = 102
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

/** What shows between the bricks. */
export const MORTAR = '#141B45'

/** A brick before the grid is turned by 45 degrees about the middle of the drawing. */
export interface Brick {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The bricks of one tone. */
export interface TonedBricks {
  readonly fill: string
  readonly bricks: readonly Brick[]
}

/**
 * The band of a seed: the same everywhere.
 *
 * @param height - how much of it shows, at most 102 units
 */
export function layHerringbone(seed: string, height: number): readonly TonedBricks[] {
  const all = layBricks()
  const draws = shake256(utf8ToBytes(seed), { dkLen: all.length })
  const toned = all.map((brick, at) => ({ brick, fill: toneOf(draws[at] ?? 0) }))
  return TONES.map(({ fill }) => ({
    fill,
    bricks: toned
      .filter((each) => each.fill === fill && isVisible(each.brick, height))
      .map(({ brick }) => brick),
  }))
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
function layBricks(): readonly Brick[] {
  const bricks: Brick[] = []
  const cells = Math.ceil((BAND_WIDTH + TALLEST_BAND) / CELL / Math.SQRT2 / 2) + 2
  for (let y = -cells; y <= cells; y++) {
    for (let x = -cells; x <= cells; x++) {
      const diagonal = (((x - y) % 4) + 4) % 4
      if (diagonal === 0) bricks.push(createBrick(x, y, 2, 1))
      if (diagonal === 3) bricks.push(createBrick(x, y, 1, 2))
    }
  }
  return bricks.filter((brick) => isVisible(brick, TALLEST_BAND))
}

function createBrick(x: number, y: number, across: number, down: number): Brick {
  const [width, height] = [round(across * CELL - JOINT), round(down * CELL - JOINT)]
  return { x: x * CELL, y: y * CELL, width, height }
}

/** Whether a brick shows in a drawing of this height. */
function isVisible(brick: Brick, height: number): boolean {
  const [x, y] = [brick.x + brick.width / 2, brick.y + brick.height / 2]
  const across = Math.abs(x - y) / Math.SQRT2
  const down = Math.abs(x + y) / Math.SQRT2
  return across < BAND_WIDTH / 2 + REACH && down < height / 2 + REACH / 2
}

/** One decimal is finer than a screen shows. */
function round(length: number): number {
  return Math.round(length * 10) / 10
}
