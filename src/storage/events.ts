/**
 * Events on their way to the platform's own systems: noted in the transaction that makes them
 * true, and taken by one process at a time.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import { formatInstant } from '../core/time.ts'
import type { DueEvent, EventStore, NewEvent } from '../issuer/index.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/** Notes an event, to be sent once the transaction is in. Ids, codes and numbers only. */
export async function enqueueEvent(
  tx: Transaction<Tables>,
  { type, data }: NewEvent,
): Promise<void> {
  const row = { id: randomUUID(), type, data: JSON.stringify(data) }
  await tx.insertInto('event').values(row).execute()
}

/** The events of an issuer in this database. */
export function createEventStore(db: Kysely<Tables>): EventStore {
  return {
    take: (delaySeconds) => reportTrouble(() => takeDueEvent(db, delaySeconds)),
    remove: (id) =>
      reportTrouble(async () => void (await db.deleteFrom('event').where('id', '=', id).execute())),
    removeOlder: (hours) => reportTrouble(() => removeOlder(db, hours)),
    countWaiting: () => reportTrouble(() => countWaiting(db)),
  }
}

/** A row that another process is at is passed over; from the commit on it is not due any more. */
async function takeDueEvent(
  db: Kysely<Tables>,
  delaySeconds: (tries: number) => number,
): Promise<DueEvent | undefined> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('event')
      .select(['id', 'type', 'data', 'at', 'tries'])
      .where('next_try_at', '<=', sql<Date>`now()`)
      .orderBy('next_try_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (row === undefined) return undefined
    const { id, type, data, at } = row
    const tries = row.tries + 1
    const delay = sql<Date>`now() + ${delaySeconds(tries)} * interval '1 second'`
    await tx.updateTable('event').set({ tries, next_try_at: delay }).where('id', '=', id).execute()
    return { event: { id, type, at: formatInstant(at), data }, tries }
  })
}

async function removeOlder(db: Kysely<Tables>, hours: number): Promise<void> {
  const age = sql<Date>`now() - ${hours} * interval '1 hour'`
  await db.deleteFrom('event').where('at', '<', age).execute()
}

async function countWaiting(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('event')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
