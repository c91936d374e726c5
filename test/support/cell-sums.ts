/**
 * What someone could compute from a published table, for tests that nothing suppressed is told.
 * Written apart from the product's own, which chooses what to suppress.
 * @module
 */

/** An equation: the factor of each cell, which together are 0. */
export type KnownSum = Readonly<Record<string, number>>

/** That these parts add up to the total. */
export function sumIs(total: string, parts: readonly string[]): KnownSum {
  return { [total]: -1, ...Object.fromEntries(parts.map((part) => [part, 1])) }
}

/** The unknowns of the system that have only one solution: by elimination (Gauss and Jordan). */
export function determined(
  unknowns: ReadonlySet<string>,
  system: readonly KnownSum[],
): readonly string[] {
  const names = [...unknowns]
  let rows = system.map((row) => names.map((name) => row[name] ?? 0))
  const done: number[][] = []
  for (const column of names.keys()) {
    const pivot = rows.find((row) => row[column] !== 0)
    if (pivot === undefined) continue
    const clear = (row: number[]) => {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
      return row.map((value, at) => value - factor * (pivot[at] ?? 0))
    }
    rows = rows.filter((row) => row !== pivot).map(clear)
    for (const [at, row] of done.entries()) done[at] = clear(row)
    done.push(pivot)
  }
  return done.flatMap((row) => {
    const left = names.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9)
    return left.length === 1 ? left : []
  })
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
