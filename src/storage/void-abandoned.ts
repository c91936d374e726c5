/**
 * Gives up what was reserved and never left the house, because its process ended before: the place
 * stays burned, and no worker stays known for it.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { REPETITION_HOURS } from '../issuer/index.ts'
import type { Tables } from './tables.ts'
import { forgetUnmarked } from './workers/forget.ts'

/** After this long no one is still signing: a request may take 10 s. */
const ABANDONED_AFTER_SECONDS = 60

/** In one round, which comes every minute; a crash leaves as many as were being signed. */
const VOIDED_AT_ONCE = 1_000

/** Gives up what is abandoned, and says how many. */
export async function voidAbandoned(db: Kysely<Tables>): Promise<number> {
  const old = (amount: number, unit: string) => sql<Date>`now() - ${`${amount} ${unit}`}::interval`
  const given = await db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('certificate')
      .select(['id', 'worker_tag'])
      .where('state', '=', 'reserved')
      .where('reserved_at', '<', old(ABANDONED_AFTER_SECONDS, 'seconds'))
      .orderBy('id')
      .limit(VOIDED_AT_ONCE)
      .forUpdate()
      .execute()
    await giveUp(tx, rows)
    return rows.length
  })
  await db.deleteFrom('request').where('at', '<', old(REPETITION_HOURS, 'hours')).execute()
  return given
}

/** Gives up reservations whose rows are locked: from then on they cannot be released. */
export async function giveUp(
  tx: Transaction<Tables>,
  rows: readonly { readonly id: string; readonly worker_tag: Buffer | null }[],
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await tx
    .updateTable('certificate')
    .set({ state: 'void', worker_tag: null })
    .where('id', 'in', ids)
    .execute()
  await forgetUnmarked(
    tx,
    rows.flatMap(({ worker_tag: tag }) => tag ?? []),
  )
}
