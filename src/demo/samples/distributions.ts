/**
 * The distributions from which workers are drawn.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { exp, ln } from './logarithm.ts'
import type { Random } from './random.ts'

/** The 90th percentile of a standard normal distribution. */
const Z_OF_P90 = 1.2815515655446004

/** Values, each with how often it comes out; together the weights need not be 1. */
export type Weights<T> = readonly (readonly [T, number])[]

/** Standard normal, by the polar method of Marsaglia (SIAM Review 6, 1964). */
export function normal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const square = u * u + v * v
    if (square > 0 && square < 1) return u * Math.sqrt((-2 * ln(square)) / square)
  }
}

/** The value of a log-normal distribution, given by median and 90th percentile, at `z`. */
export function logNormalAt(z: number, median: number, p90: number): number {
  return median * exp((z * ln(p90 / median)) / Z_OF_P90)
}

/** Beta(a, b) for whole a and b: the a-th smallest of a + b - 1 uniform numbers. */
export function beta(random: Random, a: number, b: number): number {
  const uniform = Float64Array.from({ length: a + b - 1 }, random).sort()
  return uniform[a - 1] ?? 0
}

/** Above this many trials the normal curve is as good as counting them. */
const MOST_TRIALS_COUNTED = 400

/** How many of `trials` succeed. */
export function binomial(random: Random, trials: number, probability: number): number {
  if (trials > MOST_TRIALS_COUNTED) {
    const mean = trials * probability
    const deviation = Math.sqrt(mean * (1 - probability))
    return clamp(Math.round(mean + deviation * normal(random)), 0, trials)
  }
  let successes = 0
  for (let trial = 0; trial < trials; trial++) if (random() < probability) successes++
  return successes
}

/** A whole number from 0 up to but not including `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end)
}

/** One of these, all equally likely. */
export function oneOf<T>(random: Random, values: readonly T[]): T {
  const value = values[below(random, values.length)]
  if (value !== undefined) return value
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'one of nothing cannot be drawn')
}

/** One of these, by their weights. */
export function oneByWeight<T>(random: Random, weights: Weights<T>): T {
  let rest = random() * weights.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of weights) {
    rest -= weight
    if (rest < 0) return value
  }
  // Rounding may leave a rest of nothing, which belongs to the last.
  return oneOf(
    random,
    weights.slice(-1).map(([value]) => value),
  )
}

/** The same values in another order (Fisher and Yates). */
export function shuffle<T>(random: Random, values: readonly T[]): readonly T[] {
  const shuffled = [...values]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = below(random, last + 1)
    const [a, b] = [shuffled[last] as T, shuffled[other] as T]
    shuffled[last] = b
    shuffled[other] = a
  }
  return shuffled
}

/** Says of each of `all` things in turn whether it is chosen: `wanted` of them are, any as likely. */
export function chooser(random: Random, wanted: number, all: number): () => boolean {
  let stillWanted = wanted
  let left = all
  return () => {
    const isChosen = random() * left < stillWanted
    left -= 1
    if (isChosen) stillWanted -= 1
    return isChosen
  }
}

/** The nearest number from `least` to `most`. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
