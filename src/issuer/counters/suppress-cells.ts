/**
 * Which cells of a month are not to be shown: those that are small, and others that would tell them.
 *
 * A cell that is suppressed must not come back by subtraction. Many cells add up to the same number:
 * every record has a channel, and has ratings or not; every claim has a language. Wherever one such
 * sum would tell a suppressed cell, or several that are small together, one more of its cells is
 * suppressed with it: the smallest that costs no others. Which of them were small is not told.
 * @module
 */
import { COUNTERS, type CounterCell, type CounterName } from './counts.ts'

/** A number below this could be about people whom someone knows. */
const SMALLEST_PUBLISHED = 10

/** A cell by its name: `offers claimed`. */
export function nameOf({ counter, category }: Omit<CounterCell, 'month'>): string {
  return `${counter} ${category}`
}

/** Two sums of cells that are the same number. */
type Equation = readonly [readonly string[], readonly string[]]

/** The names of the cells that are not to be shown. */
export function suppressCells(cells: ReadonlyMap<string, number>): ReadonlySet<string> {
  const small = [...cells].filter(([, value]) => value < SMALLEST_PUBLISHED)
  const suppressed = new Set(small.map(([name]) => name))
  for (;;) {
    const [next] = EQUATIONS.flatMap((equation) => firstToHide(equation, cells, suppressed))
    if (next === undefined) return suppressed
    suppressed.add(next)
  }
}

/**
 * The cell to suppress so that this equation does not tell one that is suppressed, or the small sum
 * of several; none when it tells nothing.
 */
function firstToHide(
  sides: Equation,
  cells: ReadonlyMap<string, number>,
  suppressed: ReadonlySet<string>,
): readonly string[] {
  const sizeOf = (name: string) => cells.get(name) ?? 0
  const hiddenSides = sides.filter((side) => side.some((name) => suppressed.has(name)))
  const hidden = sides.flat().filter((name) => suppressed.has(name))
  const sum = hidden.reduce((total, name) => total + sizeOf(name), 0)
  const isTold = hidden.length === 1 || (hiddenSides.length === 1 && sum < SMALLEST_PUBLISHED)
  if (!isTold) return []
  const isShown = (name: string) => cells.has(name) && !suppressed.has(name)
  const bySize = (side: readonly string[]) =>
    side.filter(isShown).toSorted((a, b) => costOf(a) - costOf(b) || sizeOf(a) - sizeOf(b))
  // Beside those that are hidden first: a total says more than one of its parts.
  return [...bySize(hiddenSides.flat()), ...bySize(sides.flat())].slice(0, 1)
}

const all = (counter: CounterName): readonly string[] =>
  COUNTERS[counter].map((category) => nameOf({ counter, category }))

/** Sums that all are the number of claims. */
const CLAIMS = [
  ['offers claimed'],
  ['records_by_channel offer'],
  all('claims_by_language'),
  all('claims_by_reviews'),
]

/** Sums that are the number of records with ratings, where each has them for one kind of work. */
const RATED = [['records_by_reputation with'], ['certificates_by_type ReputationCredential']]

/** Sums that all are the number of records: each has one work certificate. */
const RECORDS = [
  ['certificates_by_type WorkHistoryCredential'],
  ...CLAIMS.map((claims) => [
    ...all('records_by_channel').filter((name) => name !== 'records_by_channel offer'),
    ...claims,
  ]),
  ...RATED.map((rated) => [...rated, 'records_by_reputation without']),
]

/** What stands in smaller sums too would take more with it. */
const IN_SMALLER_SUMS: ReadonlySet<string> = new Set([...CLAIMS, ...RATED].flat())

function costOf(name: string): number {
  return IN_SMALLER_SUMS.has(name) ? 1 : 0
}

/** Every two sums of the same number, without what stands in both. */
const EQUATIONS: readonly Equation[] = [CLAIMS, RATED, RECORDS].flatMap((sums) =>
  sums.flatMap((left, index) =>
    sums
      .slice(index + 1)
      .map(
        (right): Equation => [
          left.filter((name) => !right.includes(name)),
          right.filter((name) => !left.includes(name)),
        ],
      ),
  ),
)
