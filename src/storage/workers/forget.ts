/**
 * Forgets what was kept long enough. What the database stamped is measured by its own clock, days
 * of certificates by the issuer's. Called every minute by every process, so each statement finds
 * by an index what is due, and mostly nothing.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { ForgetTerms } from '../../issuer/index.ts'
import type { Tables } from '../tables.ts'

type Tx = Transaction<Tables>

/** Certificates cut loose in one round: a backlog of years is done in hours, and holds nobody up. */
const CUT_AT_ONCE = 1_000

/** Forgets what is due. */
export async function forget(db: Kysely<Tables>, terms: ForgetTerms): Promise<void> {
  await db
    .updateTable('status_change')
    .set({ reason: null })
    .where('reason', 'is not', null)
    .where('at', '<', before(terms.reasonDays))
    .execute()
  await db.deleteFrom('guard_exception').where('at', '<', before(terms.exceptionDays)).execute()
  await db.deleteFrom('correction').where('closed_at', '<', before(terms.correctionDays)).execute()
  for (const { type, day } of terms.over) {
    await db.transaction().execute((tx) => cutLoose(tx, type, day))
  }
}

function before(days: number) {
  return sql<Date>`now() - ${days} * interval '1 day'`
}

/** Takes the worker's mark off certificates that are long over, and forgets who has none left. */
async function cutLoose(tx: Tx, type: string, day: string): Promise<void> {
  const due = await tx
    .selectFrom('certificate')
    .select(['id', 'worker_tag'])
    .where('state', '=', 'issued')
    .where('worker_tag', 'is not', null)
    .where('type', '=', type)
    .where('day', '<=', day)
    .limit(CUT_AT_ONCE)
    // Whoever changes one of them now is done with it by the next round.
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return
  const ids = due.map(({ id }) => id)
  await tx.updateTable('certificate').set({ worker_tag: null }).where('id', 'in', ids).execute()
  const tags = due.flatMap(({ worker_tag: tag }) => (tag === null ? [] : [tag]))
  await forgetUnmarked(tx, tags)
}

/** Forgets the workers of these tags that mark nothing any more. */
export async function forgetUnmarked(tx: Tx, tags: readonly Buffer[]): Promise<void> {
  if (tags.length === 0) return
  // Whoever holds one of them now marks something with it, or is forgetting it already.
  const held = await tx
    .selectFrom('worker')
    .select('tag')
    .where('tag', 'in', tags)
    .forUpdate()
    .skipLocked()
    .execute()
  if (held.length === 0) return
  await sql`
    delete from worker where tag in (${sql.join(held.map(({ tag }) => tag))})
      and not exists (select from certificate where worker_tag = worker.tag)
      and not exists (select from offer where worker_tag = worker.tag)`.execute(tx)
}
