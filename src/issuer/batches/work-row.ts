/**
 * One row of a batch: checked, reserved and signed, or refused with what is wrong in it.
 * @module
 */
import type { Words } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { type Count, createCounts } from '../counters/counts.ts'
import { inputProblem } from '../input-problem.ts'
import { signPrepared } from '../issue-certificates.ts'
import type { IssuedCertificate } from '../issued-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { prepareRow, type RowContext } from '../record-file/check-row.ts'
import type { RecordFileProblem } from '../record-file/file-problem.ts'
import type { FileRow } from '../record-file/file-row.ts'
import type { DuePart } from './ports.ts'
import type { BatchRow } from './split-file.ts'

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

/** What became of a row. */
export interface WorkedRow {
  readonly result: BatchRowResult
  readonly counts: readonly Count[]
}

/**
 * Works a row.
 * @throws whatever is not the row's fault, and may pass
 */
export async function workRow(
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
