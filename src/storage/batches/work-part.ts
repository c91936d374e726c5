/**
 * One part of a batch, worked by one process. Its row stays locked from the moment it is taken until
 * its results are in: others pass it over, and when the process dies, however that happens, the
 * database ends the transaction with its connection and the part is free at once. A process that
 * hangs, or a machine that is gone, loses it when the connection has been idle too long.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DuePart, WorkedRows, WorkPart } from '../../issuer/index.ts'
import { enqueueEvent } from '../events.ts'
import { releaseInTransaction } from '../release-certificates.ts'
import type { Tables } from '../tables.ts'
import { partRow } from './receive-batch.ts'

/** Longest that a part may be held without a word: ten seconds of work, and a record of many parts. */
const IDLE_SECONDS = 120

/** A part that is held, and who sent its batch. */
interface HeldPart extends DuePart {
  readonly caller: string
}

/** Works the next part, and says whether there was one. */
export async function workNextPart(
  db: Kysely<Tables>,
  work: WorkPart,
  delaySeconds: (tries: number) => number,
): Promise<boolean> {
  let held: HeldPart | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      held = await holdPart(tx)
      if (held === undefined) return false
      const worked = await work(held)
      if (worked !== undefined) await noteWorked(tx, held, worked)
      return true
    })
  } catch (error) {
    if (held !== undefined) await putOff(db, held, delaySeconds(held.tries + 1))
    throw error
  }
}

/** The foremost part of all batches: a small one that came later is soon done, and a large one goes on. */
async function holdPart(tx: Transaction<Tables>): Promise<HeldPart | undefined> {
  const row = await tx
    .selectFrom('batch_part')
    .innerJoin('batch', 'batch.id', 'batch_part.batch')
    .select(['batch.id', 'columns', 'caller', 'first_row', 'batch_part.rows', 'input', 'tries'])
    .where('state', '=', 'working')
    .where('input', 'is not', null)
    .where('not_before', '<=', sql<Date>`now()`)
    .orderBy('first_row')
    .orderBy('batch_part.batch')
    .limit(1)
    .forUpdate('batch_part')
    .skipLocked()
    .executeTakeFirst()
  if (row === undefined || row.input === null) return undefined
  await sql`set local idle_in_transaction_session_timeout = ${sql.lit(`${IDLE_SECONDS}s`)}`.execute(
    tx,
  )
  const { id: batch, columns, caller, first_row: firstRow, rows, input, tries } = row
  return { batch, caller, firstRow, rows, input, tries, ...(columns === null ? {} : { columns }) }
}

async function noteWorked(
  tx: Transaction<Tables>,
  { batch, caller, firstRow }: HeldPart,
  { issued, refused, results, rest, certificates, counts }: WorkedRows,
): Promise<void> {
  await tx
    .updateTable('batch_part')
    .set({
      input: null,
      results: Buffer.from(results),
      rows: issued + refused,
      worked_at: sql`now()`,
    })
    .where('batch', '=', batch)
    .where('first_row', '=', firstRow)
    .execute()
  if (rest !== undefined) await tx.insertInto('batch_part').values(partRow(batch, rest)).execute()
  await countRows(tx, batch, { issued, refused })
  await releaseInTransaction(tx, certificates, { caller, counts })
}

/** The row lock lets one process at a time see whether its part was the last. */
async function countRows(
  tx: Transaction<Tables>,
  batch: string,
  more: Pick<WorkedRows, 'issued' | 'refused'>,
): Promise<void> {
  const { rows, issued, refused } = await tx
    .updateTable('batch')
    .set({ issued: sql`issued + ${more.issued}`, refused: sql`refused + ${more.refused}` })
    .where('id', '=', batch)
    .returning(['rows', 'issued', 'refused'])
    .executeTakeFirstOrThrow()
  if (issued + refused < rows) return
  await tx
    .updateTable('batch')
    .set({ state: 'completed', completed_at: sql`now()` })
    .where('id', '=', batch)
    .execute()
  const data = { batch, rows: { total: rows, issued, refused } }
  await enqueueEvent(tx, { type: 'batch.completed', data })
}

/** Unless another process has it by now, or worked it: that one knows better, and is not waited for. */
async function putOff(db: Kysely<Tables>, part: HeldPart, seconds: number): Promise<void> {
  const free = db
    .selectFrom('batch_part')
    .select('first_row')
    .where('batch', '=', part.batch)
    .where('first_row', '=', part.firstRow)
    .where('input', 'is not', null)
    .forUpdate()
    .skipLocked()
  await db
    .updateTable('batch_part')
    .set({
      tries: sql`tries + 1`,
      not_before: sql<Date>`now() + ${seconds} * interval '1 second'`,
    })
    .where('batch', '=', part.batch)
    .where('first_row', 'in', free)
    .execute()
    // The database itself may be the trouble: then the part is free, and that will do.
    .catch(() => undefined)
}
