import { describe, expect, test } from 'vitest'
import {
  below,
  beta,
  binomial,
  chooser,
  clamp,
  logNormalAt,
  normal,
  oneByWeight,
  oneOf,
  shuffle,
} from '../../../../src/demo/samples/distributions.ts'
import { createRandom, type Random } from '../../../../src/demo/samples/random.ts'
import { deviation, mean, quantile } from '../../../support/sample-figures.ts'

const draw = (count: number, one: (random: Random) => number): readonly number[] => {
  const random = createRandom('distributions')
  return Array.from({ length: count }, () => one(random))
}

describe('what is drawn', () => {
  test('normally lies around 0 with a deviation of 1, as far as the tables say', () => {
    const drawn = draw(50_000, normal)
    expect(mean(drawn)).toBeCloseTo(0, 1)
    expect(deviation(drawn)).toBeCloseTo(1, 1)
    expect(quantile(drawn, 0.9)).toBeCloseTo(1.2816, 1)
    expect(quantile(drawn, 0.99)).toBeCloseTo(2.3263, 1)
  })

  test('log-normally has its median in the middle and its p90 where it is said', () => {
    expect(logNormalAt(0, 350, 4_500)).toBe(350)
    expect(logNormalAt(1.2815515655446004, 350, 4_500)).toBeCloseTo(4_500, 6)
    expect(logNormalAt(-9, 18, 110)).toBeGreaterThan(0)
  })

  test.each([
    [18, 2],
    [8, 4],
    [60, 3],
  ])('from Beta(%d, %d) has its mean and its deviation', (a, b) => {
    const drawn = draw(20_000, (random) => beta(random, a, b))
    expect(mean(drawn)).toBeCloseTo(a / (a + b), 2)
    expect(deviation(drawn)).toBeCloseTo(Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1))), 2)
  })

  test.each([0, 1, 30, 400, 401, 20_000])(
    'of %d trials never succeeds more often than tried',
    (trials) => {
      const drawn = draw(500, (random) => binomial(random, trials, 0.97))
      expect(Math.max(...drawn)).toBeLessThanOrEqual(trials)
      expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
      expect(Math.abs(mean(drawn) - 0.97 * trials)).toBeLessThanOrEqual(0.01 * trials)
    },
  )

  test.each([0, 1])('with probability %d is certain', (probability) => {
    for (const trials of [7, 5_000]) {
      expect(binomial(createRandom('certain'), trials, probability)).toBe(probability * trials)
    }
  })

  test('by weight comes out as often as it weighs, and without weight never', () => {
    const random = createRandom('weights')
    const drawn = Array.from({ length: 10_000 }, () =>
      oneByWeight(random, [
        ['a', 3],
        ['never', 0],
        ['b', 1],
      ]),
    )
    expect(drawn.filter((value) => value === 'a').length / 10_000).toBeCloseTo(0.75, 1)
    expect(drawn).not.toContain('never')
  })

  test('from nothing is refused', () => {
    const refusal = expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' })
    expect(() => oneOf(createRandom('nothing'), [])).toThrow(refusal)
    expect(() => oneByWeight(createRandom('nothing'), [])).toThrow(refusal)
  })

  test('below 3 is 0, 1 or 2', () => {
    expect(new Set(draw(1_000, (random) => below(random, 3)))).toEqual(new Set([0, 1, 2]))
  })
})

describe('order and choice', () => {
  test('a shuffle keeps every value, leaves its input alone and begins with any', () => {
    const values = [1, 2, 3, 4, 5]
    const random = createRandom('shuffle')
    const shuffled = Array.from({ length: 500 }, () => shuffle(random, values))
    for (const of of shuffled) expect([...of].sort()).toEqual(values)
    expect(new Set(shuffled.map(([first]) => first)).size).toBe(5)
    expect(values).toEqual([1, 2, 3, 4, 5])
  })

  test.each([
    [0, 10],
    [4, 4],
    [3, 500],
  ])('%d of %d are chosen, exactly', (wanted, all) => {
    const isChosen = chooser(createRandom('chosen'), wanted, all)
    const chosen = Array.from({ length: all }, isChosen)
    expect(chosen.filter(Boolean)).toHaveLength(wanted)
  })

  test('nothing leaves its bounds', () => {
    expect([clamp(-1, 0, 5), clamp(9, 0, 5), clamp(3, 0, 5)]).toEqual([0, 5, 3])
  })
})
