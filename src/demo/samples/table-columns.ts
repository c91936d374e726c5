/**
 * Records as rows of a table: the name of a column is the path of a member with dots, counting
 * from 1 in lists, and a list of plain values is one cell.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from '../../core/json.ts'

/** The columns below one step of a path, in the order in which they first occur. */
interface ColumnTree extends Map<string, ColumnTree> {}

/** Between the values of a list in one cell. */
const BETWEEN_VALUES = '|'

/** The columns that occur in these records; those of one list beside each other. */
export function columnsOf(records: Iterable<JsonObject>): readonly string[] {
  const tree: ColumnTree = new Map()
  for (const record of records) addColumns(tree, record)
  return leavesOf(tree, '')
}

/** The cells of a record, by column. */
export function cellsOf(record: JsonObject): ReadonlyMap<string, string> {
  const cells = new Map<string, string>()
  addCells(cells, record, '')
  return cells
}

function addColumns(tree: ColumnTree, value: JsonValue): void {
  for (const [step, member] of membersOf(value)) {
    const below = tree.get(step) ?? new Map()
    tree.set(step, below)
    addColumns(below, member)
  }
}

function leavesOf(tree: ColumnTree, parent: string): readonly string[] {
  return [...tree].flatMap(([step, below]) => {
    const name = parent === '' ? step : `${parent}.${step}`
    return below.size === 0 ? [name] : leavesOf(below, name)
  })
}

function addCells(cells: Map<string, string>, value: JsonValue, name: string): void {
  const members = membersOf(value)
  if (members.length === 0) {
    cells.set(name, Array.isArray(value) ? value.join(BETWEEN_VALUES) : String(value))
  }
  for (const [step, member] of members) {
    addCells(cells, member, name === '' ? step : `${name}.${step}`)
  }
}

/** What has columns of its own; nothing below a plain value or a list of them. */
function membersOf(value: JsonValue): readonly (readonly [string, JsonValue])[] {
  if (isJsonObject(value)) return Object.entries(value)
  if (!Array.isArray(value) || !value.some(isJsonObject)) return []
  return value.map((item, index) => [String(index + 1), item] as const)
}
