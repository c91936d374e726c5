/**
 * How a worker is known here without being named: an HMAC under a key of the worker's own.
 * Deleting the worker's row destroys that key, and no one can link the certificates any more.
 *
 * ```
 * worker.lookup          = HMAC-SHA-256( issuer.lookup_key, reference )   finds the key
 * certificate.worker_tag = HMAC-SHA-256( worker.key,        reference )   marks the certificates
 * worker.tag             = the same                                      finds the worker of a mark
 * ```
 * @module
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** As long as the output of SHA-256. */
const KEY_BYTES = 32

/** A fresh key for an HMAC. */
export function createTagKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/**
 * The tag on this worker's certificates; makes the worker's key at first sight. Until the
 * transaction ends the key cannot be destroyed: who does so waits, and then finds what was marked.
 */
export async function workerTag(tx: Transaction<Tables>, reference: string): Promise<Buffer> {
  const lookup = await lookupOf(tx, reference)
  for (;;) {
    const fresh = createTagKey()
    await tx
      .insertInto('worker')
      .values({ lookup, key: fresh, tag: hmac(fresh, reference) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const row = await tx
      .selectFrom('worker')
      .select(['key', 'tag'])
      .where('lookup', '=', lookup)
      .forKeyShare()
      .executeTakeFirst()
    if (row !== undefined) return row.tag ?? noteTag(tx, lookup, hmac(row.key, reference))
    // Deleted between the two statements: who comes back gets a new key.
  }
}

/** The tag of a worker who is known. Looking makes no one known. */
export async function findWorkerTag(
  db: Kysely<Tables>,
  reference: string,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('worker')
    .select('key')
    .where('lookup', '=', await lookupOf(db, reference))
    .executeTakeFirst()
  return row === undefined ? undefined : hmac(row.key, reference)
}

/** A worker whose key is locked: no certificate is marked with it until the transaction ends. */
export interface LockedWorker {
  readonly lookup: Buffer
  readonly tag: Buffer
}

/** Locks a worker who is known. */
export async function lockWorker(
  tx: Transaction<Tables>,
  reference: string,
): Promise<LockedWorker | undefined> {
  const lookup = await lookupOf(tx, reference)
  const row = await tx
    .selectFrom('worker')
    .select('key')
    .where('lookup', '=', lookup)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : { lookup, tag: hmac(row.key, reference) }
}

/** For a worker from before tags were kept here. */
async function noteTag(tx: Transaction<Tables>, lookup: Buffer, tag: Buffer): Promise<Buffer> {
  await tx.updateTable('worker').set({ tag }).where('lookup', '=', lookup).execute()
  return tag
}

async function lookupOf(db: Kysely<Tables>, reference: string): Promise<Buffer> {
  const { lookup_key } = await db
    .selectFrom('issuer')
    .select('lookup_key')
    .executeTakeFirstOrThrow()
  return hmac(lookup_key, reference)
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest()
}
