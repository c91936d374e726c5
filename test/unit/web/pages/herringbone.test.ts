import { describe, expect, test } from 'vitest'
import { drawHerringbone } from '../../../../src/web/shared/pages/herringbone.ts'

const bricksOf = (band: string): number => (band.match(/M/g) ?? []).length

/** The cells of the grid, 17 units wide, that the bricks of a band lie on. */
function cellsOf(band: string): readonly string[] {
  return [...band.matchAll(/M(-?\d+) (-?\d+)h([\d.]+)v([\d.]+)/g)].flatMap(
    ([, left, top, width, height]) => {
      const [x, y] = [Number(left) / 17, Number(top) / 17]
      const cells = [`${x} ${y}`]
      if (Number(width) > 17) cells.push(`${x + 1} ${y}`)
      if (Number(height) > 17) cells.push(`${x} ${y + 1}`)
      return cells
    },
  )
}

/** The cells whose middle shows in a drawing of 760 by 70, turned by 45 degrees. */
function* cellsThatShow(): Generator<string> {
  for (let x = -40; x <= 40; x++) {
    for (let y = -40; y <= 40; y++) {
      const across = Math.abs((x - y) * 17) / Math.SQRT2
      const down = Math.abs((x + y + 1) * 17) / Math.SQRT2
      if (across < 380 && down < 35) yield `${x} ${y}`
    }
  }
}

describe('drawHerringbone', () => {
  test('draws the same band for the same seed', () => {
    expect(drawHerringbone('z5abc').toString()).toBe(drawHerringbone('z5abc').toString())
  })

  test('draws another band for another seed, of as many bricks', () => {
    const [one, other] = ['z5abc', 'z5abd'].map((seed) => drawHerringbone(seed).toString())
    expect(one).not.toBe(other)
    expect(bricksOf(one ?? '')).toBe(bricksOf(other ?? ''))
    expect(bricksOf(one ?? '')).toBeGreaterThan(100)
  })

  test('covers every cell that shows, and none twice', () => {
    const covered = cellsOf(drawHerringbone('z5abc').toString())
    expect(new Set(covered).size).toBe(covered.length)
    const visible = [...cellsThatShow()]
    expect(visible.length).toBeGreaterThan(150)
    expect(visible.filter((cell) => !covered.includes(cell))).toEqual([])
  })

  test('is decoration: hidden from screen readers, and small', () => {
    const band = drawHerringbone('z5abc').toString()
    expect(band).toContain('aria-hidden="true"')
    expect(band.length).toBeLessThan(8_000)
  })

  test('does not let a seed into the page', () => {
    expect(drawHerringbone('"><script>').toString()).not.toContain('script')
  })
})
