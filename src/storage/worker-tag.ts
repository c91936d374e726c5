/**
 * How a worker is known here without being named: an HMAC under a key of the worker's own.
 * Deleting the worker's row destroys that key, and no one can link the certificates any more.
 *
 * ```
 * worker.lookup          = HMAC-SHA-256( issuer.lookup_key, reference )   finds the key
 * certificate.worker_tag = HMAC-SHA-256( worker.key,        reference )   marks the certificates
 * ```
 * @module
 */
import { createHmac, randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** As long as the output of SHA-256. */
const KEY_BYTES = 32

/** A fresh key for an HMAC. */
export function createTagKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** The tag on this worker's certificates; makes the worker's key at first sight. */
export async function workerTag(tx: Transaction<Tables>, reference: string): Promise<Buffer> {
  const { lookup_key } = await tx
    .selectFrom('issuer')
    .select('lookup_key')
    .executeTakeFirstOrThrow()
  const lookup = hmac(lookup_key, reference)
  await tx
    .insertInto('worker')
    .values({ lookup, key: createTagKey() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { key } = await tx
    .selectFrom('worker')
    .select('key')
    .where('lookup', '=', lookup)
    .executeTakeFirstOrThrow()
  return hmac(key, reference)
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest()
}
