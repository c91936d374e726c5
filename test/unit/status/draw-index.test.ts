import { describe, expect, test } from 'vitest'
import { drawIndex } from '../../../src/status/draw-index.ts'

const never = () => false

describe('drawing a place', () => {
  test('gives every place of a small list, each once, until none is left', () => {
    const taken = new Set<number>()
    for (let draw = 0; draw < 8; draw += 1) {
      const index = drawIndex({ entries: 8, isTaken: (place) => taken.has(place) })
      if (index === undefined) break
      expect(taken.has(index)).toBe(false)
      taken.add(index)
    }
    expect([...taken].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(drawIndex({ entries: 8, isTaken: (place) => taken.has(place) })).toBeUndefined()
  })

  test('passes over taken places', () => {
    const draws = [5, 5, 2]
    const index = drawIndex({
      entries: 8,
      isTaken: (place) => place === 5,
      random: () => draws.shift() ?? 0,
    })
    expect(index).toBe(2)
  })

  test('asks for numbers below the number of entries', () => {
    const limits: number[] = []
    const random = (limit: number) => {
      limits.push(limit)
      return limit - 1
    }
    expect(drawIndex({ entries: 131_072, isTaken: never, random })).toBe(131_071)
    expect(limits).toEqual([131_072])
  })

  test('favours no part of the list', () => {
    // 40,000 draws over 100 equal parts: chi-square with 99 degrees of freedom is above 170 once
    // in 90,000 runs; a modulo bias or an order of issue is thousands.
    const parts = new Array<number>(100).fill(0)
    for (let draw = 0; draw < 40_000; draw += 1) {
      const index = drawIndex({ entries: 131_100, isTaken: never }) ?? -1
      const part = Math.floor(index / 1311)
      parts[part] = (parts[part] ?? 0) + 1
    }
    const chiSquare = parts.reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0)
    expect(chiSquare).toBeLessThan(170)
  })

  test('gives no hint of the order of issue', () => {
    const drawn = Array.from({ length: 2000 }, () =>
      drawIndex({ entries: 131_072, isTaken: never }),
    )
    const ascents = drawn.filter((index, i) => i > 0 && (index ?? 0) > (drawn[i - 1] ?? 0)).length
    expect(ascents).toBeGreaterThan(880)
    expect(ascents).toBeLessThan(1120)
  })

  test.each([0, -1, 1.5, Number.NaN])('refuses a list of %s entries', (entries) => {
    expect(() => drawIndex({ entries, isTaken: never })).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
  })
})
