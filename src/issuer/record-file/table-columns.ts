/**
 * The first line of a table: which column holds which member. What is wrong with it would be wrong
 * in every row, so it is told once and the rows are not read.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { type JsonPointer, pointerTo } from '../../core/json.ts'
import { memberOfSynonym } from '../member-synonyms.ts'
import { isPersonalData } from '../personal-names.ts'
import { type CellKind, cellKindOf } from './cell-kinds.ts'
import { columnNameOf, type MemberPath, pathOfColumn, pointerOfPath } from './column-names.ts'
import { type ColumnPlace, fileError, fileProblem, type RecordFileProblem } from './file-problem.ts'
import { unknownColumn } from './unknown-column.ts'

/** A column that holds a member of a record. */
export interface Column extends ColumnPlace {
  readonly letter: string
  readonly pointer: JsonPointer
  readonly path: MemberPath
  readonly kind: CellKind
}

/** The columns of a table, in order. */
export interface TableColumns {
  readonly columns: readonly Column[]
  /** Where a place in a record stands in the table; without a letter when no column holds it. */
  readonly placeOf: (pointer: JsonPointer) => ColumnPlace
}

/** Our own names are half as long; what is longer is no name. */
const LONGEST_SHOWN = 60

const NO_NAMES: Words = {
  nl: 'de eerste regel moet onze namen van kolommen hebben, zoals worker_ref, name, period_start',
  en: 'the first line must have our column names, such as worker_ref, name, period_start',
}

const SEPARATOR_LINE: Words = {
  nl: 'de eerste regel is van een spreadsheet (sep=); haal die regel weg',
  en: 'the first line is a note of a spreadsheet (sep=); delete that line',
}

const PERSONAL_NAME: Words = {
  nl: 'heeft een naam die persoonsgegevens lijkt te bevatten; haal de kolom weg, of zet onze namen in de eerste regel',
  en: 'has a name that seems to hold personal data; delete the column, or put our names into the first line',
}

/** Other names for our members: with fewer of them a line may be one of values. */
const FEWEST_SYNONYMS = 2

/**
 * Reads the names of the first line.
 * @throws KlusCvError `ERR_KLUSCV_RECORD` with everything that is wrong with them
 */
export function readColumns(cells: readonly string[]): TableColumns {
  const trimmed = cells.map((cell) => cell.trim())
  // Spreadsheets put columns without anything in them behind the last.
  const names = trimmed.slice(0, trimmed.findLastIndex((name) => name !== '') + 1)
  if (names[0]?.startsWith('sep=')) throw fileError(fileProblem(SEPARATOR_LINE, { line: 1 }))
  const columns = names.flatMap(toColumn)
  // Without names these may be values, and values are never repeated.
  if (columns.length === 0 && !areNames(names)) throw fileError(fileProblem(NO_NAMES, { line: 1 }))
  const known = indexColumns(columns)
  const problems = [
    ...names.flatMap(checkName),
    ...columns.flatMap((column) => checkPlace(column, known)),
  ]
  if (problems.length > 0) throw fileError(...problems)
  return { columns, placeOf: createPlaceOf(columns) }
}

/** As spreadsheets name their columns: A to Z, then AA. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}

/** Whether others call members of ours by these. */
function areNames(names: readonly string[]): boolean {
  const known = names.filter((name) => memberOfSynonym(name) !== undefined)
  return known.length >= FEWEST_SYNONYMS
}

function toColumn(name: string, index: number): readonly Column[] {
  const path = pathOfColumn(name)
  if (path === undefined) return []
  const pointer = pointerOfPath(path)
  return [{ name, letter: letterOf(index), pointer, path, kind: cellKindOf(path) }]
}

function columnProblem({ name, letter }: Required<ColumnPlace>, words: Words): RecordFileProblem {
  return fileProblem(words, { line: 1, column: { name, letter } })
}

function checkName(name: string, index: number): readonly RecordFileProblem[] {
  if (pathOfColumn(name) !== undefined) return []
  const letter = letterOf(index)
  if (isPersonalData(name)) return [columnProblem({ name: '', letter }, PERSONAL_NAME)]
  const shown = name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name
  return [columnProblem({ name: shown, letter }, unknownColumn(name))]
}

/** Looked up and not searched: a table of reviews has thousands of columns. */
interface ColumnIndex {
  /** The first column of each place. */
  readonly byPointer: ReadonlyMap<JsonPointer, Column>
  /** Every place that holds a column deeper down. */
  readonly around: ReadonlySet<JsonPointer>
}

function indexColumns(columns: readonly Column[]): ColumnIndex {
  const backwards = columns.toReversed().map((column) => [column.pointer, column] as const)
  return { byPointer: new Map(backwards), around: new Set(columns.flatMap(placesAround)) }
}

/** The places above this one, the nearest last. */
function placesAround({ path }: Column): readonly JsonPointer[] {
  return path.map((_, depth) => pointerOfPath(path.slice(0, depth)))
}

function checkPlace(column: Column, known: ColumnIndex): readonly RecordFileProblem[] {
  const same = known.byPointer.get(column.pointer)
  if (same !== undefined && same !== column) return [columnProblem(column, twice(same))]
  // `identity_check` may be one column, or several below it.
  const whole = placesAround(column).find((place) => known.byPointer.has(place))
  const around = whole === undefined ? undefined : known.byPointer.get(whole)
  if (around !== undefined) return [columnProblem(column, wholeAndPart(around))]
  const skipped = skippedItem(column, known)
  return skipped === undefined ? [] : [columnProblem(column, numbered(skipped))]
}

function twice({ letter }: Column): Words {
  return {
    nl: `heeft dezelfde naam als kolom ${letter}; haal er één weg`,
    en: `has the same name as column ${letter}; delete one of them`,
  }
}

function wholeAndPart({ name, letter }: Column): Words {
  return {
    nl: `staat ook in kolom ${letter} "${name}"; haal er één weg`,
    en: `is in column ${letter} "${name}" too; delete one of them`,
  }
}

/** The first item of a list before this column's that no column is about. */
function skippedItem({ path }: Column, { around }: ColumnIndex): JsonPointer | undefined {
  for (const [depth, step] of path.entries()) {
    if (typeof step !== 'number' || step === 0) continue
    const before = pointerTo(pointerOfPath(path.slice(0, depth)), step - 1)
    if (!around.has(before)) return before
  }
  return undefined
}

function numbered(missing: JsonPointer): Words {
  const name = columnNameOf(missing)
  return {
    nl: `komt na "${name}", en dat is er niet; nummer zonder gaten, vanaf 1`,
    en: `comes after "${name}", which is not there; number without gaps, from 1`,
  }
}

function createPlaceOf(columns: readonly Column[]): TableColumns['placeOf'] {
  const byPointer = new Map(columns.map((column) => [column.pointer, column]))
  const find = (pointer: JsonPointer): Column | undefined =>
    byPointer.get(pointer) ??
    // A value of a list stands in the cell of the list, and a group in the columns of its members.
    byPointer.get(pointer.replace(/\/[^/]*$/, '')) ??
    columns.find((column) => column.pointer.startsWith(`${pointer}/`))
  return (pointer) => {
    const column = find(pointer)
    if (column === undefined) return { name: columnNameOf(pointer) }
    return { name: column.name, letter: column.letter }
  }
}
