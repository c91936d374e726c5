/**
 * To whom which certificate was sent: on record before anything leaves, so that the worker can be
 * told.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { NewTransfer, TransferStore } from '../issuer/index.ts'
import { noteInAudit } from './audit-trail.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/** The transfers of an issuer in this database. */
export function createTransferStore(db: Kysely<Tables>): TransferStore {
  return {
    note: (transfer) => reportTrouble(() => noteTransfer(db, transfer)),
    noteTaken: (transfer) => reportTrouble(() => noteTaken(db, transfer)),
  }
}

async function noteTransfer(
  db: Kysely<Tables>,
  { certificates, recipient, caller }: NewTransfer,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const noted = await tx
      .insertInto('transfer')
      .values(certificates.map((certificate) => ({ certificate, recipient, taken_at: null })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('certificate')
      .execute()
    if (noted.length === 0) return
    const ids = noted.map(({ certificate }) => certificate)
    const rows = await tx
      .selectFrom('certificate')
      .select(['id', 'worker_tag'])
      .where('id', 'in', ids)
      .execute()
    await noteInAudit(
      tx,
      rows.map(({ id, worker_tag: workerTag }) => ({
        action: 'transfer',
        subject: id,
        workerTag,
        caller,
      })),
    )
  })
}

async function noteTaken(
  db: Kysely<Tables>,
  { certificates, recipient }: Omit<NewTransfer, 'caller'>,
): Promise<void> {
  await db
    .updateTable('transfer')
    .set({ taken_at: sql<Date>`now()` })
    .where('certificate', 'in', certificates)
    .where('recipient', '=', recipient)
    .where('taken_at', 'is', null)
    .execute()
}
