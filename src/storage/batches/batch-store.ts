/**
 * Batches on PostgreSQL. The obligations are in issuer/batches/ports.ts.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { formatInstant } from '../../core/time.ts'
import type { BatchAges, BatchStanding, BatchStore, RecentRows } from '../../issuer/index.ts'
import { reportTrouble } from '../database.ts'
import type { Tables } from '../tables.ts'
import { acceptBatch, addParts, beginBatch, discardBatch } from './receive-batch.ts'
import { workNextPart } from './work-part.ts'

/** Long enough to smooth, short enough to see that a process came or went. */
const RECENT_SECONDS = 60

/** The batches of an issuer in this database. */
export function createBatchStore(db: Kysely<Tables>): BatchStore {
  return {
    begin: (batch) => reportTrouble(() => beginBatch(db, batch)),
    add: (id, parts) => reportTrouble(() => addParts(db, id, parts)),
    accept: (id, file) => reportTrouble(() => acceptBatch(db, id, file)),
    discard: (id) => reportTrouble(() => discardBatch(db, id)),
    workNext: (work, delaySeconds) => reportTrouble(() => workNextPart(db, work, delaySeconds)),
    find: (id) => reportTrouble(() => findBatch(db, id)),
    list: (most) => reportTrouble(() => listBatches(db, most)),
    recentRows: (id) => reportTrouble(() => recentRows(db, id)),
    nextResults: (id, afterRow) => reportTrouble(() => nextResults(db, id, afterRow)),
    removeOld: (ages) => reportTrouble(() => removeOld(db, ages)),
    countWaiting: () => reportTrouble(() => countWaiting(db)),
  }
}

/** Those that have come whole. */
function selectBatches(db: Kysely<Tables>) {
  return db
    .selectFrom('batch')
    .select(['id', 'state', 'rows', 'issued', 'refused', 'received_at', 'completed_at'])
    .where('state', '!=', 'receiving')
    .$narrowType<{ state: BatchStanding['state'] }>()
}

type SelectedBatch = Awaited<ReturnType<ReturnType<typeof selectBatches>['execute']>>[number]

function standingOf(row: SelectedBatch): BatchStanding {
  const { id, state, rows: total, issued, refused, received_at, completed_at } = row
  return {
    id,
    state,
    rows: { total, issued, refused },
    createdAt: formatInstant(received_at),
    ...(completed_at === null ? {} : { completedAt: formatInstant(completed_at) }),
  }
}

async function findBatch(db: Kysely<Tables>, id: string): Promise<BatchStanding | undefined> {
  const row = await selectBatches(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : standingOf(row)
}

async function listBatches(db: Kysely<Tables>, most: number): Promise<readonly BatchStanding[]> {
  const rows = await selectBatches(db).orderBy('serial', 'desc').limit(most).execute()
  return rows.map(standingOf)
}

async function recentRows(db: Kysely<Tables>, id: string): Promise<RecentRows> {
  const { rows } = await sql<RecentRows>`
    select coalesce(sum(part.rows), 0)::integer as rows,
      least(${RECENT_SECONDS}, extract(epoch from now() - batch.received_at))::float8 as seconds
    from batch left join batch_part part on part.batch = batch.id
      and part.worked_at > now() - ${RECENT_SECONDS} * interval '1 second'
    where batch.id = ${id} group by batch.id`.execute(db)
  return rows[0] ?? { rows: 0, seconds: 0 }
}

async function nextResults(db: Kysely<Tables>, id: string, afterRow: number) {
  const part = await db
    .selectFrom('batch_part')
    .select(['first_row', 'rows', 'results'])
    .where('batch', '=', id)
    .where('first_row', '>', afterRow)
    .orderBy('first_row')
    .limit(1)
    .executeTakeFirst()
  if (part === undefined || part.results === null) return undefined
  return { lastRow: part.first_row + part.rows - 1, results: part.results }
}

async function removeOld(
  db: Kysely<Tables>,
  { completedHours, receivingHours }: BatchAges,
): Promise<void> {
  await sql`
    with old as (
      update batch set state = 'removed', columns = null, request = null, body_hash = null
      where state = 'completed' and completed_at < now() - ${completedHours} * interval '1 hour'
      returning id
    )
    delete from batch_part using old where batch = old.id`.execute(db)
  await db
    .deleteFrom('batch')
    .where('state', '=', 'receiving')
    .where('received_at', '<', sql<Date>`now() - ${receivingHours} * interval '1 hour'`)
    .execute()
}

async function countWaiting(db: Kysely<Tables>): Promise<number> {
  const { rows } = await db
    .selectFrom('batch')
    .select(({ fn }) => fn.coalesce(sql<string>`sum(rows - issued - refused)`, sql`0`).as('rows'))
    .where('state', '=', 'working')
    .executeTakeFirstOrThrow()
  return Number(rows)
}
