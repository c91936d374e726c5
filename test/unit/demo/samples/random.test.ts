import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../../src/demo/samples/random.ts'

const take = (name: string, count: number) => Array.from({ length: count }, createRandom(name))

describe('a stream of random numbers', () => {
  test('is the same for the same name, on every machine', () => {
    const whole = take('oppasmaat/1/0', 4).map((number) => number * 2 ** 32)
    expect(whole).toEqual([832953564, 1295262317, 1261560549, 3578761318])
  })

  test('is another for another name, from the first number on', () => {
    const firsts = Array.from({ length: 1_000 }, (_, index) => createRandom(`a/1/${index}`)())
    expect(new Set(firsts).size).toBe(1_000)
    expect(take('a/1/1', 1)).not.toEqual(take('a/11', 1))
  })

  test('lies from 0 to 1 and never at 1, evenly', () => {
    const numbers = take('evenly', 20_000)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThan(1)
    const tenths = Array.from({ length: 10 }, () => 0)
    for (const number of numbers)
      tenths[Math.floor(10 * number)] = (tenths[Math.floor(10 * number)] ?? 0) + 1
    for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200)
  })

  test('of a neighbouring name has nothing to do with it', () => {
    const [first, second] = [take('a/1/1', 5_000), take('a/1/2', 5_000)]
    const product = first.reduce(
      (sum, one, index) => sum + (one - 0.5) * ((second[index] ?? 0) - 0.5),
      0,
    )
    expect(Math.abs(product / 5_000 / (1 / 12))).toBeLessThan(0.05)
  })
})
