/**
 * A row of a table as a record: each cell in its place, empty ones left out.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import type { InputProblem } from '../../core/errors.ts'
import type { JsonPointer, JsonValue } from '../../core/json.ts'
import { inputProblem } from '../input-problem.ts'
import { type MemberPath, pointerOfPath } from './column-names.ts'
import { parseCell } from './parse-cell.ts'
import type { Column } from './table-columns.ts'

/** What was read of a row, and what of it could not be read. */
export interface RowReading {
  /** Without what could not be read: then it is only good for finding more. */
  readonly record: JsonValue
  readonly problems: readonly InputProblem[]
}

/** A value and where it stands. */
interface Placed {
  readonly path: MemberPath
  readonly value: JsonValue
}

const GAP: Words = {
  nl: 'is leeg, en een later nummer niet; vul een lijst zonder gaten, vanaf 1',
  en: 'is empty, and a later number is not; fill a list without gaps, from 1',
}

/** Reads a row that has as many cells as there are columns. */
export function rowToRecord(cells: readonly string[], columns: readonly Column[]): RowReading {
  const filled = columns.flatMap((column, index) => {
    const text = cells[index]?.trim() ?? ''
    return text === '' ? [] : [{ ...column, cell: parseCell(column.kind, text) }]
  })
  const wrong = filled.flatMap(({ pointer, cell }) =>
    cell.ok ? [] : [inputProblem(pointer, cell.words)],
  )
  const placed = filled.flatMap(({ path, cell }) => (cell.ok ? [{ path, value: cell.value }] : []))
  const gaps = gapsIn(filled.map(({ path }) => path))
  return {
    record: placed.length === 0 ? {} : assemble(placed, 0),
    problems: [...wrong, ...gaps.map((pointer) => inputProblem(pointer, GAP))],
  }
}

/** The value of which these are the parts below this depth. */
function assemble(parts: readonly Placed[], depth: number): JsonValue {
  const whole = parts.find(({ path }) => path.length === depth)
  if (whole !== undefined) return whole.value
  const byStep = new Map<string | number, Placed[]>()
  for (const part of parts) {
    const step = part.path[depth] ?? ''
    byStep.set(step, [...(byStep.get(step) ?? []), part])
  }
  const below = (step: string | number) => assemble(byStep.get(step) ?? [], depth + 1)
  const steps = [...byStep.keys()]
  const places = steps.filter((step) => typeof step === 'number')
  if (places.length === 0) {
    return Object.fromEntries(steps.map((step) => [String(step), below(step)]))
  }
  const length = Math.max(...places) + 1
  return Array.from({ length }, (_, place) => (byStep.has(place) ? below(place) : null))
}

/** The items of lists that are left out before one that is not. */
function gapsIn(paths: readonly MemberPath[]): readonly JsonPointer[] {
  const items = new Set<JsonPointer>()
  const before = new Set<JsonPointer>()
  for (const path of paths) {
    for (const [depth, step] of path.entries()) {
      if (typeof step !== 'number') continue
      const list = path.slice(0, depth)
      items.add(pointerOfPath([...list, step]))
      if (step > 0) before.add(pointerOfPath([...list, step - 1]))
    }
  }
  return [...before].filter((item) => !items.has(item))
}
