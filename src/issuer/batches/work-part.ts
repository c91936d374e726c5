/**
 * Works a part of a batch, row by row.
 * Nothing is released here: it is noted together with the results, so that after a crash at any
 * moment a row either has both, or is worked anew and what was signed for it counts for nothing.
 * @module
 */
import type { Count } from '../counters/counts.ts'
import { createTurns } from '../create-turns.ts'
import { releaseOf } from '../issue-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { readColumns } from '../record-file/table-columns.ts'
import { packLines, unpackLines } from './part-lines.ts'
import type { DuePart, WorkedRows } from './ports.ts'
import { type WorkedRow, workRow } from './work-row.ts'

/** Signing keeps a core busy: more rows at once only hide how long the database takes. */
const ROWS_AT_ONCE = 4

/** Then the rest waits for its turn: a reservation counts for a minute, and a slow signer is slow. */
const LONGEST_WORK_MS = 10_000

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
  // After trouble its first row goes alone: a row that is wrong, or that takes a minute because it
  // has a thousand reviews, must not bring down the others again.
  const now = part.tries === 0 ? lines : lines.slice(0, 1)
  const worked = await workRows(issuer, part, now, signal)
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
