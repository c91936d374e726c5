/**
 * Shares as rows: an id, ciphertext and two dates. A blob is deleted in the statement that ends it;
 * the row stays a while, to tell who comes late why there is nothing.
 *
 * Locks: a share first, then the total; several shares at once only where nobody else has them.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import {
  type FoundShare,
  type NewShare,
  SHARE_TOMBSTONE_DAYS,
  type ShareStore,
  type ShareTotal,
} from '../../certificate/share-store.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Instant } from '../../core/time.ts'
import { reportTrouble } from '../database.ts'
import type { ShareTables } from './share-tables.ts'

/** How much a store takes. */
export interface ShareRoom {
  /** Of all blobs together. */
  readonly bytes: number
  /** Shares, those of the last days that were stopped or have ended included. */
  readonly shares: number
}

const DAY_MS = 86_400_000

/** What is left of a blob. */
const GONE = { blob: null, bytes: 0 } as const

/** Rows that one statement takes: a minute's end of a busy day, in less than a second. */
const ROWS_AT_ONCE = 1_000

/** The shares in this database. */
export function createShareStore(db: Kysely<ShareTables>, room: ShareRoom): ShareStore {
  return {
    keep: (share, now) => reportTrouble(() => keepShare(db, share, { now, room })),
    find: (id, now) => reportTrouble(() => findShare(db, id, now)),
    stop: (id, stopTokenHash) => reportTrouble(() => stopShare(db, id, Buffer.from(stopTokenHash))),
    removeEnded: (now) => reportTrouble(() => removeEnded(db, now)),
    total: () => reportTrouble(() => readTotal(db)),
  }
}

async function keepShare(
  db: Kysely<ShareTables>,
  { id, blob, stopTokenHash, until }: NewShare,
  { now, room }: { readonly now: Instant; readonly room: ShareRoom },
): Promise<void> {
  const row = {
    id,
    blob: Buffer.from(blob),
    bytes: blob.length,
    stop_token_hash: Buffer.from(stopTokenHash),
    until: new Date(until),
  }
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('share')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) await takeRoom(tx, blob.length, room)
    else await refuseUnlessSame(tx, row, now)
  })
}

type GivenRow = Pick<ShareTables['share'], 'id' | 'stop_token_hash' | 'until'> & { blob: Buffer }

/** Compared by the database: nothing of another share comes here. */
async function refuseUnlessSame(
  tx: Transaction<ShareTables>,
  { id, blob, stop_token_hash, until }: GivenRow,
  now: Instant,
): Promise<void> {
  const same = await tx
    .selectFrom('share')
    .select('id')
    .where('id', '=', id)
    .where('blob', '=', blob)
    .where('stop_token_hash', '=', stop_token_hash)
    .where('until', '=', until)
    .where('until', '>', new Date(now))
    .executeTakeFirst()
  if (same !== undefined) return
  const message = 'This id is taken, or was until a short while ago: share with another one.'
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}

async function takeRoom(
  tx: Transaction<ShareTables>,
  bytes: number,
  room: ShareRoom,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('share_total')
    .set({ shares: sql`shares + 1`, bytes: sql`bytes + ${bytes}` })
    .where('shares', '<', String(room.shares))
    .where('bytes', '<=', String(room.bytes - bytes))
    .executeTakeFirst()
  if (numUpdatedRows === 1n) return
  const message = 'There is no room to share more. What was shared before stays. Try again later.'
  throw new KlusCvError('ERR_KLUSCV_FULL', message)
}

async function giveBackRoom(tx: Transaction<ShareTables>, gone: ShareTotal): Promise<void> {
  await tx
    .updateTable('share_total')
    .set({ shares: sql`shares - ${gone.shares}`, bytes: sql`bytes - ${gone.bytes}` })
    .execute()
}

async function findShare(
  db: Kysely<ShareTables>,
  id: string,
  now: Instant,
): Promise<FoundShare | undefined> {
  const row = await db
    .selectFrom('share')
    .select(['blob', 'until', 'stopped'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { blob, until, stopped } = row
  if (stopped) return { state: 'stopped' }
  return blob === null || until <= new Date(now) ? { state: 'ended' } : { state: 'kept', blob }
}

async function stopShare(db: Kysely<ShareTables>, id: string, hash: Buffer): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('share')
      .select(({ eb }) => ['bytes', eb('blob', 'is not', null).as('isKept')])
      .where('id', '=', id)
      .where('stop_token_hash', '=', hash)
      .forUpdate()
      .executeTakeFirst()
    if (found?.isKept) {
      await tx
        .updateTable('share')
        .set({ ...GONE, stopped: true })
        .where('id', '=', id)
        .execute()
      await giveBackRoom(tx, { shares: 0, bytes: found.bytes })
    }
    return found !== undefined
  })
}

async function removeEnded(db: Kysely<ShareTables>, now: Instant): Promise<void> {
  const forgottenBefore = new Date(Date.parse(now) - SHARE_TOMBSTONE_DAYS * DAY_MS)
  await inPortions(db, (tx) => deleteBlobs(tx, new Date(now)))
  await inPortions(db, (tx) => forget(tx, forgottenBefore))
}

/** Until there is no more of it than fits in one portion. */
async function inPortions(
  db: Kysely<ShareTables>,
  work: (tx: Transaction<ShareTables>) => Promise<number>,
): Promise<void> {
  let done = ROWS_AT_ONCE
  while (done === ROWS_AT_ONCE) done = await db.transaction().execute(work)
}

async function deleteBlobs(tx: Transaction<ShareTables>, ended: Date): Promise<number> {
  const rows = await lockEnded(tx, ended).where('blob', 'is not', null).execute()
  if (rows.length === 0) return 0
  await tx
    .updateTable('share')
    .set(GONE)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const bytes = rows.reduce((sum, row) => sum + row.bytes, 0)
  await giveBackRoom(tx, { shares: 0, bytes })
  return rows.length
}

async function forget(tx: Transaction<ShareTables>, before: Date): Promise<number> {
  const rows = await lockEnded(tx, before).where('blob', 'is', null).execute()
  if (rows.length === 0) return 0
  await tx
    .deleteFrom('share')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  await giveBackRoom(tx, { shares: rows.length, bytes: 0 })
  return rows.length
}

/** What another process is at, it ends too. */
function lockEnded(tx: Transaction<ShareTables>, ended: Date) {
  const rows = tx.selectFrom('share').select(['id', 'bytes']).where('until', '<=', ended)
  return rows.limit(ROWS_AT_ONCE).forUpdate().skipLocked()
}

async function readTotal(db: Kysely<ShareTables>): Promise<ShareTotal> {
  const { shares, bytes } = await db
    .selectFrom('share_total')
    .select(['shares', 'bytes'])
    .executeTakeFirstOrThrow()
  return { shares: Number(shares), bytes: Number(bytes) }
}
