/**
 * The known names nearest to a mistyped one.
 * @module
 */

/** More mistakes than this are another word, however long it is. */
const MOST_MISTAKES = 3

/** More mistakes than one in so many letters are another word. */
const LETTERS_PER_MISTAKE = 3

/** The nearest of the known names, or undefined when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  return nearestNames(name, known)[0]
}

/** The known names that are near, the nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  return known
    .map((candidate) => ({ candidate, mistakes: countMistakes(name, candidate) }))
    .filter(({ candidate, mistakes }) => mistakes <= mostMistakesIn(candidate))
    .toSorted((one, other) => one.mistakes - other.mistakes)
    .map(({ candidate }) => candidate)
}

function mostMistakesIn(name: string): number {
  return Math.min(MOST_MISTAKES, name.length / LETTERS_PER_MISTAKE)
}

/**
 * Letters to add, drop, replace or swap with the next (optimal string alignment), one row of the
 * table at a time.
 */
function countMistakes(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > MOST_MISTAKES) return Number.POSITIVE_INFINITY
  const [letters, others] = [[...from], [...to]]
  let before: readonly number[] = []
  let row: readonly number[] = [0, ...others.map((_, index) => index + 1)]
  for (const [i, letter] of letters.entries()) {
    const next = [i + 1]
    for (const [j, other] of others.entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      const swapped = areSwapped(letters, i, others, j) ? (before[j - 1] ?? 0) + 1 : replaced
      next.push(Math.min(replaced, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}

/** Whether the two letters that end here are those that end there, the other way round. */
function areSwapped(
  letters: readonly string[],
  i: number,
  others: readonly string[],
  j: number,
): boolean {
  return i > 0 && j > 0 && letters[i] === others[j - 1] && letters[i - 1] === others[j]
}
