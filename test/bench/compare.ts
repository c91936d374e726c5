/**
 * Compares two runs as a ratio with its spread. Both are timed in turns, a little at a time, so
 * that a machine that gets slower or faster meanwhile does so for both.
 * @module
 */
import { Bench } from 'tinybench'
import type { Run } from './contenders.ts'

/** How much longer the first takes than the second: 1 is as long, 1.1 a tenth longer. */
export interface Ratio {
  readonly median: number
  /** The quartiles of the rounds. */
  readonly low: number
  readonly high: number
  /** Median time of each, in milliseconds. */
  readonly firstMs: number
  readonly secondMs: number
}

/** Rounds, and time for each of the two in a round: at least 7 s for a comparison. */
const ROUNDS = 15
const ROUND_MS = 250
/** At least so many runs in a round, so that its median means something. */
const ROUND_RUNS = 12

/** Times both in turns. */
export async function compare(first: Run, second: Run): Promise<Ratio> {
  await time(first, second)
  const rounds: { readonly first: number; readonly second: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // Who goes first changes, because garbage of the one is collected in the time of the other.
    const [a, b] = round % 2 === 0 ? [first, second] : [second, first]
    const [left, right] = await time(a, b)
    rounds.push(round % 2 === 0 ? { first: left, second: right } : { first: right, second: left })
  }
  const ratios = rounds.map((round) => round.first / round.second)
  return {
    median: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    firstMs: quantile(
      rounds.map((round) => round.first),
      0.5,
    ),
    secondMs: quantile(
      rounds.map((round) => round.second),
      0.5,
    ),
  }
}

async function time(a: Run, b: Run): Promise<readonly [number, number]> {
  const bench = new Bench({ time: ROUND_MS, iterations: ROUND_RUNS, warmup: false, throws: true })
  bench.add('a', a).add('b', b)
  const [left, right] = (await bench.run()).map(({ result }) => {
    if (!('latency' in result)) throw new Error('a run was not timed')
    return result.latency.p50
  })
  if (left === undefined || right === undefined) throw new Error('a run was not timed')
  return [left, right]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN
}
