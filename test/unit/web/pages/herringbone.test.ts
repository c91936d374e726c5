import { describe, expect, test } from 'vitest'
import { drawHerringbone } from '../../../../src/web/shared/pages/herringbone.ts'

const bricksOf = (band: string): number => (band.match(/M/g) ?? []).length

describe('drawHerringbone', () => {
  test('draws the same band for the same seed', () => {
    expect(drawHerringbone('z5abc').toString()).toBe(drawHerringbone('z5abc').toString())
  })

  test('draws another band for another seed, of as many bricks', () => {
    const [one, other] = ['z5abc', 'z5abd'].map((seed) => drawHerringbone(seed).toString())
    expect(one).not.toBe(other)
    expect(bricksOf(one ?? '')).toBe(bricksOf(other ?? ''))
    expect(bricksOf(one ?? '')).toBeGreaterThan(150)
  })

  test('covers every cell of the ground at most once', () => {
    const band = drawHerringbone('z5abc').toString()
    const covered = [...band.matchAll(/M(-?\d+) (-?\d+)h([\d.]+)v([\d.]+)/g)].flatMap(
      ([, x, y, width, height]) => {
        const cells = [`${x} ${y}`]
        if (Number(width) > 17) cells.push(`${Number(x) + 17} ${y}`)
        if (Number(height) > 17) cells.push(`${x} ${Number(y) + 17}`)
        return cells
      },
    )
    expect(new Set(covered).size).toBe(covered.length)
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
