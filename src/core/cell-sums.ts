/**
 * What is known to add up in a table of counts, and what everyone can compute from that.
 * @module
 */

/** Sums of cells that all are the same number, each by the names of its cells. */
export type CellSums = readonly (readonly string[])[]

/** Two sums of cells that are the same number. */
export type CellEquation = readonly [readonly string[], readonly string[]]

/** Every two sums of the same number, without what stands in both. */
export function equationsOf(sums: readonly CellSums[]): readonly CellEquation[] {
  return sums.flatMap((same) =>
    same.flatMap((left, index) =>
      same
        .slice(index + 1)
        .map(
          (right): CellEquation => [
            left.filter((name) => !right.includes(name)),
            right.filter((name) => !left.includes(name)),
          ],
        ),
    ),
  )
}

/**
 * A cell that all equations together tell, when every cell is known but the suppressed ones;
 * undefined when they tell none. By elimination (Gauss and Jordan): the cell is told whose row has
 * no other unknown left.
 */
export function findToldCell(
  equations: readonly CellEquation[],
  suppressed: ReadonlySet<string>,
): string | undefined {
  const unknowns = [...suppressed]
  let open = equations.map((sides) => rowOf(sides, unknowns))
  let solved: readonly Row[] = []
  for (const column of unknowns.keys()) {
    const pivot = open.find((row) => !isZero(row[column]))
    if (pivot === undefined) continue
    const clear = (row: Row) => subtract(row, pivot, column)
    open = open.filter((row) => row !== pivot).map(clear)
    solved = [...solved.map(clear), pivot]
  }
  const told = solved.find((row) => row.filter((factor) => !isZero(factor)).length === 1)
  return unknowns.find((_, at) => !isZero(told?.[at]))
}

/** The factor of each unknown in an equation. */
type Row = readonly number[]

function rowOf([left, right]: CellEquation, unknowns: readonly string[]): Row {
  const timesIn = (side: readonly string[], name: string) => (side.includes(name) ? 1 : 0)
  return unknowns.map((name) => timesIn(left, name) - timesIn(right, name))
}

function subtract(row: Row, pivot: Row, column: number): Row {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
  if (isZero(factor)) return row
  return row.map((value, at) => value - factor * (pivot[at] ?? 0))
}

/** Nothing but what division leaves: factors are small whole numbers and their ratios. */
function isZero(factor = 0): boolean {
  return Math.abs(factor) < 1e-9
}
