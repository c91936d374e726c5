/**
 * Batches that are coming: their parts are kept as they come, and nobody sees or works them before
 * the last one is here.
 * @module
 */
import { createHash, randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type { NewBatch, NewPart, WholeFile } from '../../issuer/index.ts'
import type { Tables } from '../tables.ts'

/** An advisory lock, so that two that come with the same key see each other. */
const ACCEPT_LOCK = 0x62617463

/** Begins a batch. */
export async function beginBatch(
  db: Kysely<Tables>,
  { format, columns, caller }: NewBatch,
): Promise<string> {
  const id = randomUUID()
  const names = columns === undefined ? null : JSON.stringify(columns)
  await db.insertInto('batch').values({ id, format, columns: names, caller }).execute()
  return id
}

/** Keeps the next parts of a batch. */
export async function addParts(
  db: Kysely<Tables>,
  batch: string,
  parts: readonly NewPart[],
): Promise<void> {
  await db
    .insertInto('batch_part')
    .values(parts.map((part) => partRow(batch, part)))
    .execute()
}

/** A part that waits for its turn. */
export function partRow(batch: string, { firstRow, rows, input }: NewPart) {
  return { batch, first_row: firstRow, rows, input: Buffer.from(input) }
}

/** Lets a batch be worked, or finds the one that came with this key before. */
export async function acceptBatch(
  db: Kysely<Tables>,
  id: string,
  { rows, repetition }: WholeFile,
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const request = repetition === undefined ? null : hashOf(repetition.key)
    const bodyHash = repetition?.bodyHash ?? null
    const first = request === null ? undefined : await findFirst(tx, request)
    if (first !== undefined) {
      if (first.body_hash !== bodyHash) throw otherBody()
      await discardBatch(tx, id)
      return first.id
    }
    const { numUpdatedRows } = await tx
      .updateTable('batch')
      .set({ state: 'working', rows, request, body_hash: bodyHash, received_at: sql`now()` })
      .where('id', '=', id)
      .where('state', '=', 'receiving')
      .executeTakeFirst()
    if (numUpdatedRows === 1n) return id
    throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the batch was removed while it came')
  })
}

/** Removes a batch that did not come whole. */
export async function discardBatch(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('batch').where('id', '=', id).where('state', '=', 'receiving').execute()
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}

async function findFirst(tx: Transaction<Tables>, request: Buffer) {
  await sql`select pg_advisory_xact_lock(${ACCEPT_LOCK})`.execute(tx)
  return tx
    .selectFrom('batch')
    .select(['id', 'body_hash'])
    .where('request', '=', request)
    .executeTakeFirst()
}

function otherBody(): KlusCvError {
  return new KlusCvError(
    'ERR_KLUSCV_CONFLICT',
    'this Idempotency-Key came before with another body',
  )
}
