/**
 * The monthly counters: raised in the transaction that does what is counted, so that they are right
 * after a crash too.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Count, CounterStore, CounterValue } from '../issuer/index.ts'
import { lockAuditTrail } from './audit-trail.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/**
 * Adds counts, each of another cell. Called last, right before the audit trail: all processes raise
 * the same few rows, and without one lock for all two of them could wait for each other.
 */
export async function addCounts(
  tx: Transaction<Tables>,
  counts: readonly Count[] = [],
): Promise<void> {
  if (counts.length === 0) return
  await lockAuditTrail(tx)
  await tx
    .insertInto('counter')
    .values(counts.map(({ amount: value, ...cell }) => ({ ...cell, value })))
    .onConflict((conflict) =>
      conflict
        .columns(['month', 'counter', 'category'])
        .doUpdateSet({ value: sql<number>`counter.value + excluded.value` }),
    )
    .execute()
}

/** The counters of an issuer in this database. */
export function createCounterStore(db: Kysely<Tables>): CounterStore {
  return { countedBefore: (month) => reportTrouble(() => countedBefore(db, month)) }
}

async function countedBefore(db: Kysely<Tables>, month: string): Promise<readonly CounterValue[]> {
  return db
    .selectFrom('counter')
    .select(['month', 'counter', 'category', 'value'])
    .where('month', '<', month)
    .orderBy('month')
    .execute()
}
