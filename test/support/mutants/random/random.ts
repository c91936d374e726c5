/**
 * Numbers that are random and the same in every run with one seed: a failure can be repeated.
 * @module
 */

/** A stream of choices. */
export interface Random {
  /** A whole number from 0 up to but not including `limit`. */
  readonly below: (limit: number) => number
  /** True in this share of the cases, from 0 to 1. */
  readonly chance: (share: number) => boolean
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly [T, ...T[]] | readonly T[]) => T
}

/** The choices of a seed: mulberry32, whose 32 bits of state are enough for a test. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('there is nothing to pick from')
      return picked
    },
  }
}
