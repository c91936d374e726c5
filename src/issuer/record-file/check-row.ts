/**
 * Holds one record of a file, or the names of its columns, against a platform's profile, and tells
 * what is wrong where it stands in the file.
 * @module
 */
import type { Did } from '../../core/credential.ts'
import { type InputProblem, KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import type { Clock } from '../../core/time.ts'
import { inputProblem } from '../input-problem.ts'
import type { PlatformProfile } from '../platform-profile.ts'
import { type PreparedCertificates, prepareCertificates } from '../prepare-certificates.ts'
import { type FilePlace, fileError, type RecordFileProblem } from './file-problem.ts'
import type { FileRow } from './file-row.ts'
import { followsFrom } from './follows-from.ts'
import type { FindEarlierRow } from './repeated-workers.ts'
import type { TableColumns } from './table-columns.ts'

/** A record of a file that can become certificates, or everything that is wrong with it. */
export interface CheckedRecord {
  /** Counted from 1, without the line of names. */
  readonly row: number
  /** Where it begins in the file; unknown in a list of JSON. */
  readonly line?: number
  /** As `issueCertificates` takes it; absent when there are problems. */
  readonly record?: JsonValue
  /** The worker's wallet key, when the file has one. */
  readonly holder?: Did
  readonly problems: readonly RecordFileProblem[]
}

/** What certificates are prepared with. */
export interface Preparation {
  readonly profile: PlatformProfile
  readonly clock: Clock
}

/** What a row is held against. */
export interface RowContext extends Preparation {
  /** Of a table. */
  readonly columns: TableColumns | undefined
  readonly findEarlierRow: FindEarlierRow
}

/** A record that was checked, and its certificates as far as they are prepared. */
export interface PreparedRow {
  readonly checked: CheckedRecord
  /** Absent when there are problems. */
  readonly prepared?: PreparedCertificates
}

/** Checks one record; what it becomes is prepared as for issuing, and then let go. */
export function checkRow(fileRow: FileRow, context: RowContext): CheckedRecord {
  return prepareRow(fileRow, context).checked
}

/** Checks one record, and prepares its certificates. */
export function prepareRow(fileRow: FileRow, context: RowContext): PreparedRow {
  const { row, line, record, problems } = fileRow
  const at = { row, ...(line === undefined ? {} : { line }) }
  const given = splitHolder(record)
  const told = [...problems, ...checkRepetition(given.record, row, context)]
  const preparation: Outcome = record === undefined ? { problems: [] } : prepare(given, context)
  const others = preparation.problems.filter(
    (problem) => !told.some((other) => followsFrom(problem, other)),
  )
  const all = inOrder([...told, ...others].map((problem) => locate(problem, at, context)))
  if (all.length > 0) return { checked: { ...at, problems: all } }
  const { prepared } = preparation
  const checked = { ...at, ...given, problems: all }
  return prepared === undefined ? { checked } : { checked, prepared }
}

/**
 * Refuses a table without a column that every record needs: each row would say so again.
 * @throws KlusCvError `ERR_KLUSCV_RECORD` with the columns that are not there
 */
export function requireColumns(columns: TableColumns, preparation: Preparation): void {
  // A record with nothing in it lacks exactly what every record needs.
  const hasRows = columns.placeOf('/work').letter !== undefined
  const missing = prepare({ record: hasRows ? { work: [{}] } : {} }, preparation)
    .problems.map((problem) => locate(problem, { line: 1 }, { columns }))
    .filter(({ column }) => column?.letter === undefined)
  if (missing.length > 0) throw fileError(...missing)
}

/** A record as the API takes it: `holder` stands beside its members, and is none of them. */
interface GivenRecord {
  readonly record?: JsonValue
  readonly holder?: Did
}

function splitHolder(value: JsonValue | undefined): GivenRecord {
  if (!isJsonObject(value) || !Object.hasOwn(value, 'holder')) {
    return value === undefined ? {} : { record: value }
  }
  const { holder, ...record } = value
  // Whatever stands there: preparing says what is wrong with it.
  return { record, holder: holder as Did }
}

/** The certificates of a record, or everything that is wrong with it. */
interface Outcome {
  readonly prepared?: PreparedCertificates
  readonly problems: readonly InputProblem[]
}

function prepare({ record, holder }: GivenRecord, preparation: Preparation): Outcome {
  try {
    return { prepared: prepareCertificates(preparation, record, holder), problems: [] }
  } catch (error) {
    if (!(error instanceof KlusCvError) || error.code !== 'ERR_KLUSCV_RECORD') throw error
    return { problems: error.problems }
  }
}

function checkRepetition(
  record: JsonValue | undefined,
  row: number,
  { findEarlierRow }: RowContext,
): readonly InputProblem[] {
  const earlier = findEarlierRow(record, row)
  if (earlier === undefined) return []
  const words = {
    nl: `staat ook in rij ${earlier}; geef elke werkende één rij`,
    en: `is in row ${earlier} too; give each worker one row`,
  }
  return [inputProblem('/worker_ref', words)]
}

/** As the columns stand, so that a row is mended from left to right; what has no column comes last. */
function inOrder(problems: readonly RecordFileProblem[]): readonly RecordFileProblem[] {
  return problems.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
}

function orderOf({ column }: RecordFileProblem): string {
  if (column === undefined) return ''
  // Z comes before AA: fewer letters first.
  return column.letter === undefined ? LAST : `${column.letter.length}${column.letter}`
}

/** No column of a file has so many letters. */
const LAST = '9'

function locate(
  problem: InputProblem,
  at: FilePlace,
  { columns }: Pick<RowContext, 'columns'>,
): RecordFileProblem {
  const isInTable = columns !== undefined && problem.pointer !== ''
  return { ...problem, ...at, ...(isInTable ? { column: columns.placeOf(problem.pointer) } : {}) }
}
