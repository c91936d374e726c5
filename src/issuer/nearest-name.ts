/**
 * The known name nearest to a mistyped one.
 * @module
 */

/** More mistakes than this are another word. */
const MOST_MISTAKES = 3

/** The nearest of the known names, or undefined when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, mistakes: countMistakes(name, candidate) }))
    .filter(({ candidate, mistakes }) => mistakes <= Math.min(MOST_MISTAKES, candidate.length / 2))
    .sort((one, other) => one.mistakes - other.mistakes)
  return near[0]?.candidate
}

/** Letters to add, drop or replace (Levenshtein): one row of the table at a time. */
function countMistakes(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MOST_MISTAKES) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
