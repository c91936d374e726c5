/**
 * Registers of issued certificates. A day is closed in a transaction of its own, so that releases
 * wait for no signature; after it the day's hashes cannot change. Its register is then composed and
 * stored under a lock on its row, also by another process when the first one crashed between.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import type { ComposeRegister, RegisterExtent, RegisterStore } from '../issuer/index.ts'
import { reportTrouble } from './database.ts'
import { findIssuingPeriod, lockIssuingPeriod } from './issuing-period.ts'
import type { Tables } from './tables.ts'
import { giveUp } from './void-abandoned.ts'

/** The registers in an open database. */
export function createRegisterStore(db: Kysely<Tables>): RegisterStore {
  return {
    extent: () => reportTrouble(() => extent(db)),
    publish: (day, compose) => reportTrouble(() => publishRegister(db, day, compose)),
    issuedHashes: (day) => reportTrouble(() => issuedHashes(db, day)),
    find: ({ date, part }) =>
      reportTrouble(async () => {
        const row = await db
          .selectFrom('register_part')
          .select('text')
          .where('day', '=', date)
          .where('part', '=', part)
          .executeTakeFirst()
        return row?.text
      }),
    names: () =>
      reportTrouble(() =>
        db
          .selectFrom('register_part')
          .select(['day as date', 'part'])
          .orderBy('day')
          .orderBy('part')
          .execute(),
      ),
  }
}

async function publishRegister(
  db: Kysely<Tables>,
  day: string,
  compose: ComposeRegister,
): Promise<boolean> {
  const isClosed = await db.transaction().execute((tx) => closeDay(tx, day))
  if (!isClosed) return false
  await db.transaction().execute(async (tx) => {
    const { parts } = await tx
      .selectFrom('register')
      .select('parts')
      .where('day', '=', day)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (parts !== null) return
    const texts = await compose(await issuedHashes(tx, day))
    const rows = texts.map((text, index) => ({ day, part: index + 1, text }))
    await tx.insertInto('register_part').values(rows).execute()
    await tx.updateTable('register').set({ parts: rows.length }).where('day', '=', day).execute()
  })
  return true
}

/** Lock first, rows after it: a release does it in the same order. */
async function closeDay(tx: Transaction<Tables>, day: string): Promise<boolean> {
  await lockIssuingPeriod(tx)
  if (!(await mayClose(tx, day))) return false
  await tx
    .insertInto('register')
    .values({ day, parts: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const unfinished = await tx
    .selectFrom('certificate')
    .select(['id', 'worker_tag'])
    .where('state', '=', 'reserved')
    .where('day', '<=', dateOf(day))
    .orderBy('id')
    .forUpdate()
    .execute()
  await giveUp(tx, unfinished)
  return true
}

/** A clock that ran ahead for a moment would end issuing until that day comes: two must agree. */
async function mayClose(tx: Transaction<Tables>, day: string): Promise<boolean> {
  const { stopped } = await findIssuingPeriod(tx)
  const { rows } = await sql<{ readonly today: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD') as today`.execute(tx)
  const { today = '' } = rows[0] ?? {}
  return day < today || (stopped && day === today)
}

async function issuedHashes(db: Kysely<Tables>, day: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly hash: string }>`
    select distinct hash collate "C" as hash from certificate
    where state = 'issued' and day = ${dateOf(day)} order by 1`.execute(db)
  return rows.map(({ hash }) => hash)
}

async function extent(db: Kysely<Tables>): Promise<RegisterExtent> {
  const { rows } = await sql<{ readonly first: string | null; readonly last: string | null }>`
    select (select left(min(day), 10) from certificate where state = 'issued') as first,
      (select max(day) from register where parts is not null) as last`.execute(db)
  const { first = null, last = null } = rows[0] ?? {}
  return { ...(first === null ? {} : { first }), ...(last === null ? {} : { last }) }
}

/** The date on the certificates of a day. */
function dateOf(day: string): string {
  return `${day}T00:00:00Z`
}
