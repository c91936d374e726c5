/**
 * Which cells of a month are not to be shown: those that are small, and others that would tell them.
 *
 * A cell that is suppressed must not come back by subtraction, where cells add up to the same number
 * as others. Wherever one such sum would tell a suppressed cell, or several that are small together,
 * or several sums together would tell one, one more of their cells is suppressed with it: the
 * smallest that costs no others. Which of them were small is not told.
 * @module
 */
import { type CellEquation, type CellSums, equationsOf, findToldCell } from './cell-sums.ts'

/** A number below this could be about people whom someone knows. */
const SMALLEST_PUBLISHED = 10

/** The cells of a month by name, and what is known to add up. */
export interface CellsOfMonth {
  readonly cells: ReadonlyMap<string, number>
  readonly sums: readonly CellSums[]
  /** Cells that stand in several sums: to suppress one of them takes more with it. */
  readonly costly?: ReadonlySet<string>
}

/** The names of the cells that are not to be shown. */
export function suppressCells({ cells, sums, costly }: CellsOfMonth): ReadonlySet<string> {
  const small = [...cells].filter(([, value]) => value < SMALLEST_PUBLISHED)
  const suppressed = new Set(small.map(([name]) => name))
  const equations = equationsOf(sums)
  const orderOf = createOrder(cells, costly ?? new Set())
  for (;;) {
    const [next] = equations.flatMap((equation) => firstToHide(equation, suppressed, orderOf))
    const toHide = next ?? firstAgainstAll(equations, suppressed, orderOf)
    if (toHide === undefined) return suppressed
    suppressed.add(toHide)
  }
}

/** How much there is in a cell, and cells that may be suppressed, the best first. */
interface Order {
  readonly sizeOf: (name: string) => number
  readonly shownBySize: (
    names: readonly string[],
    suppressed: ReadonlySet<string>,
  ) => readonly string[]
}

function createOrder(cells: ReadonlyMap<string, number>, costly: ReadonlySet<string>): Order {
  const sizeOf = (name: string) => cells.get(name) ?? 0
  const costOf = (name: string) => (costly.has(name) ? 1 : 0)
  return {
    sizeOf,
    shownBySize: (names, suppressed) =>
      names
        .filter((name) => cells.has(name) && !suppressed.has(name))
        .toSorted((a, b) => costOf(a) - costOf(b) || sizeOf(a) - sizeOf(b)),
  }
}

/**
 * The cell to suppress so that this equation does not tell one that is suppressed, or the small sum
 * of several; none when it tells nothing.
 */
function firstToHide(
  sides: CellEquation,
  suppressed: ReadonlySet<string>,
  { sizeOf, shownBySize }: Order,
): readonly string[] {
  const hiddenSides = sides.filter((side) => side.some((name) => suppressed.has(name)))
  const hidden = sides.flat().filter((name) => suppressed.has(name))
  const sum = hidden.reduce((total, name) => total + sizeOf(name), 0)
  const isTold = hidden.length === 1 || (hiddenSides.length === 1 && sum < SMALLEST_PUBLISHED)
  if (!isTold) return []
  // Beside those that are hidden first: a total says more than one of its parts.
  const candidates = [hiddenSides.flat(), sides.flat()]
  return candidates.flatMap((names) => shownBySize(names, suppressed)).slice(0, 1)
}

/** The cell to suppress so that all equations together tell none; undefined when they do not. */
function firstAgainstAll(
  equations: readonly CellEquation[],
  suppressed: ReadonlySet<string>,
  { shownBySize }: Order,
): string | undefined {
  const told = findToldCell(equations, suppressed)
  if (told === undefined) return undefined
  const around = equations.map((sides) => sides.flat()).filter((names) => names.includes(told))
  const candidates = [around.flat(), equations.flat(2)]
  return candidates.flatMap((names) => shownBySize(names, suppressed))[0]
}
