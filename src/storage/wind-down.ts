/**
 * The end of issuing.
 * @module
 */
import type { Kysely } from 'kysely'
import type { Instant } from '../core/time.ts'
import type { WindDownStore } from '../issuer/index.ts'
import { noteInAudit } from './audit-trail.ts'
import { reportTrouble } from './database.ts'
import { lockIssuingPeriod } from './issuing-period.ts'
import type { Tables } from './tables.ts'

/** The end of issuing in an open database. */
export function createWindDownStore(db: Kysely<Tables>): WindDownStore {
  return {
    stop: (at, caller) => reportTrouble(() => stop(db, at, caller)),
    stoppedAt: () =>
      reportTrouble(async () => {
        const row = await db.selectFrom('wind_down').select('at').executeTakeFirst()
        return row?.at
      }),
    countIssued: () =>
      reportTrouble(async () => {
        const { issued } = await db
          .selectFrom('certificate')
          .select((e) => e.fn.countAll<string>().as('issued'))
          .where('state', '=', 'issued')
          .executeTakeFirstOrThrow()
        return Number(issued)
      }),
  }
}

async function stop(db: Kysely<Tables>, at: Instant, caller: string | undefined): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await lockIssuingPeriod(tx)
    const noted = await tx
      .insertInto('wind_down')
      .values({ at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('at')
      .executeTakeFirst()
    if (noted === undefined) return
    const { did } = await tx.selectFrom('issuer').select('did').executeTakeFirstOrThrow()
    await noteInAudit(tx, [{ action: 'stop', subject: did, caller }])
  })
}
