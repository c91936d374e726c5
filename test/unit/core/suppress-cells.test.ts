import { describe, expect, test } from 'vitest'
import type { CellSums } from '../../../src/core/cell-sums.ts'
import { equationsOf, findToldCell } from '../../../src/core/cell-sums.ts'
import { suppressCells } from '../../../src/core/suppress-cells.ts'

const suppressed = (cells: Readonly<Record<string, number>>, sums: readonly CellSums[] = []) =>
  [...suppressCells({ cells: new Map(Object.entries(cells)), sums })].toSorted()

describe('a cell', () => {
  test('below ten is suppressed, and none with it where nothing adds up', () => {
    expect(suppressed({ a: 9, b: 10, c: 0 })).toEqual(['a', 'c'])
  })

  test('takes the smallest of its sum with it', () => {
    const sums = [[['total'], ['a', 'b', 'c']]]
    expect(suppressed({ total: 103, a: 3, b: 60, c: 40 }, sums)).toEqual(['a', 'c'])
  })

  test('takes one more where several small ones are small together', () => {
    const sums = [[['total'], ['a', 'b', 'c', 'd']]]
    const cells = { total: 105, a: 3, b: 2, c: 60, d: 40 }
    expect(suppressed(cells, sums)).toEqual(['a', 'b', 'd'])
  })

  test('is suppressed with its total when the total is small', () => {
    expect(suppressed({ total: 8, a: 8, b: 0 }, [[['total'], ['a', 'b']]])).toEqual([
      'a',
      'b',
      'total',
    ])
  })
})

describe('several sums together', () => {
  // Every row and column with a suppressed cell has two of them. Their sums tell `middle` still:
  // left and top hold two pairs that hide each other, and only it crosses between them.
  const names = (row: number) => [0, 1, 2, 3].map((column) => `${row}${column}`)
  const column = (at: number) => [0, 1, 2, 3].map((row) => `${row}${at}`)
  const sums: readonly CellSums[] = [
    ...[0, 1, 2, 3].map((row) => [[`row ${row}`], names(row)]),
    ...[0, 1, 2, 3].map((at) => [[`column ${at}`], column(at)]),
  ]
  const bridged = new Set(['00', '01', '10', '11', '12', '22', '23', '32', '33'])

  test('tell a cell that none of them tells alone', () => {
    expect(findToldCell(equationsOf(sums), bridged)).toBe('12')
    expect(findToldCell(equationsOf(sums), new Set(['00', '01', '10', '11']))).toBeUndefined()
  })

  test('tell no suppressed cell in the end', () => {
    const cells: Record<string, number> = {}
    for (const row of [0, 1, 2, 3]) {
      for (const name of names(row)) cells[name] = bridged.has(name) ? 6 : 50
    }
    for (const [[total = ''] = [], parts = []] of sums) {
      cells[total] = parts.reduce((sum, name) => sum + (cells[name] ?? 0), 0)
    }
    const hidden = suppressed(cells, sums)
    expect(hidden.length).toBeGreaterThan(bridged.size)
    expect(findToldCell(equationsOf(sums), new Set(hidden))).toBeUndefined()
  })
})
