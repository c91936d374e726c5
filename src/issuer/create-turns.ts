/**
 * Lets a few do their work at once, and the others in the order in which they came.
 * @module
 */

/** Runs work when it is its turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/** Turns for so many at once. */
export function createTurns(atOnce: number): InTurn {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    // Who ends hands the turn to the first who waits, so `busy` stays as it is.
    if (busy >= atOnce) await new Promise<void>((go) => waiting.push(go))
    else busy += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) busy -= 1
      else next()
    }
  }
}
