/**
 * Works a part of a batch: each row becomes certificates, or is refused with what is wrong in it.
 * Nothing is released here: it is noted together with the results, so that after a crash at any
 * moment a row either has both, or is worked anew and what was signed for it counts for nothing.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { type Count, createCounts } from '../counters/counts.ts'
import { createTurns } from '../create-turns.ts'
import { inputProblem } from '../input-problem.ts'
import { releaseOf, signPrepared } from '../issue-certificates.ts'
import type { IssuedCertificate } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { prepareRow, type RowContext } from '../record-file/check-row.ts'
import type { RecordFileProblem } from '../record-file/file-problem.ts'
import type { FileRow } from '../record-file/file-row.ts'
import { readColumns } from '../record-file/table-columns.ts'
import { packLines, unpackLines } from './part-lines.ts'
import type { DuePart, WorkedRows } from './ports.ts'
import type { BatchRow } from './split-file.ts'

/** Signing keeps a core busy: more rows at once only hide how long the database takes. */
const ROWS_AT_ONCE = 4

/** Then the rest waits for its turn: a reservation counts for a minute, and a slow signer is slow. */
const LONGEST_WORK_MS = 10_000

/** Trouble that a part meets so often is its own, and must not hold up the other rows for ever. */
const MOST_TRIES = 8

const STOPPED: Words = {
  nl: 'is niet uitgegeven; het platform is gestopt',
  en: 'was not issued; the platform has stopped',
}

const OUR_FAULT: Words = {
  nl: 'is niet uitgegeven door een fout in dit programma; stuur deze rij later opnieuw',
  en: 'was not issued because of a fault in this program; send this row again later',
}

/** A row with its certificates, or with why it has none. */
export type BatchRowResult = {
  /** Counted from 1, without the line of names. */
  readonly row: number
  /** Where it begins in the file. */
  readonly line?: number
} & (
  | { readonly certificates: readonly IssuedCertificate[] }
  | { readonly problems: readonly RowProblem[] }
)

/** What is wrong in a row, in both languages, and in which column of a table. */
export type RowProblem = Omit<RecordFileProblem, 'row' | 'line'>

interface WorkedRow {
  readonly result: BatchRowResult
  readonly counts: readonly Count[]
}

/**
 * Works the rows of a part in order, until there are no more, the time is over or `signal` stops it.
 * @throws ERR_KLUSCV_STORAGE, ERR_KLUSCV_SIGNER and whatever else is no row's fault
 */
export async function workPart(
  issuer: IssuerContext,
  part: DuePart,
  signal: AbortSignal,
): Promise<WorkedRows | undefined> {
  const lines = await unpackLines(part.input)
  const worked = await workRows(issuer, part, lines, signal)
  if (worked.length === 0) return undefined
  const certificates = worked.flatMap(({ result }) =>
    'certificates' in result ? result.certificates : [],
  )
  const issued = worked.filter(({ result }) => 'certificates' in result).length
  return {
    issued,
    refused: worked.length - issued,
    results: await packLines(worked.map(({ result }) => JSON.stringify(result))),
    certificates: certificates.map(releaseOf),
    counts: addUp(worked.flatMap(({ counts }) => counts)),
    ...(await restOf(part, lines.slice(worked.length))),
  }
}

async function workRows(
  issuer: IssuerContext,
  part: DuePart,
  lines: readonly string[],
  signal: AbortSignal,
): Promise<readonly WorkedRow[]> {
  const context = rowContextOf(issuer, part)
  const inTurn = createTurns(ROWS_AT_ONCE)
  const until = performance.now() + LONGEST_WORK_MS
  let failed = false
  // Rows are begun in order, and none after one that was not: what was worked is the beginning.
  const rows = lines.map((line) =>
    inTurn(async () => {
      if (failed || signal.aborted || performance.now() > until) return undefined
      try {
        return await workRow(issuer, part, JSON.parse(line), context)
      } catch (error) {
        failed = true
        throw error
      }
    }),
  )
  // All of them: none may go on signing once the part is given back.
  const settled = await Promise.allSettled(rows)
  return settled.flatMap((row) => {
    if (row.status === 'rejected') throw row.reason
    return row.value ?? []
  })
}

function rowContextOf(issuer: IssuerContext, { columns }: DuePart) {
  return { ...issuer, columns: columns === undefined ? undefined : readColumns(columns) }
}

async function workRow(
  issuer: IssuerContext,
  part: DuePart,
  batchRow: BatchRow,
  context: Omit<RowContext, 'findEarlierRow'>,
): Promise<WorkedRow> {
  try {
    return await issueRow(issuer, part, batchRow, context)
  } catch (error) {
    const words = whyRefused(error, part.tries)
    if (words === undefined) throw error
    return refuse(batchRow, [inputProblem('', words)])
  }
}

async function issueRow(
  issuer: IssuerContext,
  { batch }: DuePart,
  { earlierRow, ...fileRow }: BatchRow,
  context: Omit<RowContext, 'findEarlierRow'>,
): Promise<WorkedRow> {
  const findEarlierRow = () => earlierRow
  const { checked, prepared } = prepareRow(fileRow, { ...context, findEarlierRow })
  if (prepared === undefined) return refuse(fileRow, checked.problems.map(withoutPlace))
  const signed = await issuer.inTurn(() => signPrepared(issuer, prepared, { batch }))
  const happened = { happened: 'issued', channel: 'batch', types: prepared.types } as const
  return {
    result: { ...placeOf(fileRow), ...signed },
    counts: createCounts(issuer, happened),
  }
}

function refuse(fileRow: FileRow, problems: readonly RowProblem[]): WorkedRow {
  return { result: { ...placeOf(fileRow), problems }, counts: [] }
}

function placeOf({ row, line }: FileRow): Pick<FileRow, 'row' | 'line'> {
  return { row, ...(line === undefined ? {} : { line }) }
}

/** Row and line are said once. */
function withoutPlace({ row, line, ...problem }: RecordFileProblem): RowProblem {
  return problem
}

function whyRefused(error: unknown, tries: number): Words | undefined {
  const code = error instanceof KlusCvError ? error.code : undefined
  if (code === 'ERR_KLUSCV_STOPPED') return STOPPED
  // All else passes, however long it takes: the database, the signer.
  const isOurFault = code === undefined || code === 'ERR_KLUSCV_SELF_CHECK'
  return isOurFault && tries >= MOST_TRIES ? OUR_FAULT : undefined
}

async function restOf(
  { firstRow, rows }: DuePart,
  lines: readonly string[],
): Promise<Pick<WorkedRows, 'rest'>> {
  if (lines.length === 0) return {}
  const worked = rows - lines.length
  return {
    rest: { firstRow: firstRow + worked, rows: lines.length, input: await packLines(lines) },
  }
}

/** Each cell once. */
function addUp(counts: readonly Count[]): readonly Count[] {
  const cells = new Map<string, Count>()
  for (const count of counts) {
    const cell = `${count.month} ${count.counter} ${count.category}`
    cells.set(cell, { ...count, amount: count.amount + (cells.get(cell)?.amount ?? 0) })
  }
  return [...cells.values()]
}
