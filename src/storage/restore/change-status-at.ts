/**
 * Changes the status of a certificate that is known by its place only: by the entry that stands in
 * the certificate itself. After a restore this is the only way to one that was issued in between.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { STATUS_PURPOSES } from '../../core/credential.ts'
import type {
  CertificateStatus,
  ListPlace,
  NextStatus,
  StatusChange,
  StatusOutcome,
} from '../../issuer/index.ts'
import { noteInAudit } from '../audit-trail.ts'
import { COLUMN_OF, changeStatuses } from '../change-status.ts'
import type { Tables } from '../tables.ts'

/** Applies `next` to the status of the certificate at a place. */
export async function changeStatusAt(
  db: Kysely<Tables>,
  place: ListPlace,
  change: StatusChange,
  next: NextStatus,
): Promise<StatusOutcome> {
  const { id, ...facts } = change
  const known = await findIssued(db, place)
  if (known === undefined) return changeLost(db, place, change, next)
  const [outcome] = await changeStatuses(db, { ...facts, ids: [known] }, next)
  return outcome ?? { id, problem: 'unknown' }
}

async function findIssued(
  db: Kysely<Tables>,
  { group, index }: ListPlace,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('certificate')
    .select('id')
    .where('list_group', '=', group)
    .where('list_index', '=', index)
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return row?.id
}

async function changeLost(
  db: Kysely<Tables>,
  { group, index }: ListPlace,
  { id, action, caller }: StatusChange,
  next: NextStatus,
): Promise<StatusOutcome> {
  return db.transaction().execute(async (tx) => {
    const current = await lockLost(tx, { group, index })
    if (current === undefined) return { id, problem: 'unknown' }
    const status = next(current)
    if (status === undefined) return { id, problem: 'withdrawn' }
    const changed = STATUS_PURPOSES.filter((p) => current[COLUMN_OF[p]] !== status[COLUMN_OF[p]])
    if (changed.length === 0) return { id, group, status }
    await tx
      .updateTable('lost_certificate')
      .set({ ...status })
      .where('list_group', '=', group)
      .where('list_index', '=', index)
      .execute()
    await tx
      .updateTable('status_list')
      .set((e) => ({ changes: e('changes', '+', 1) }))
      .where('list_group', '=', group)
      .where('purpose', 'in', changed)
      .execute()
    await noteInAudit(tx, [{ action, subject: `${group}#${index}`, caller }])
    return { id, group, status }
  })
}

/** Of a list of an earlier epoch any place may be one; of a list that is in use only rows count. */
async function lockLost(
  tx: Transaction<Tables>,
  { group, index }: ListPlace,
): Promise<CertificateStatus | undefined> {
  const closed = await tx
    .selectFrom('list_group')
    .innerJoin('issuer', (join) => join.onTrue())
    .select('list_group.id')
    .where('list_group.id', '=', group)
    .where('entries', '>', index)
    .whereRef('list_group.epoch', '<', 'issuer.epoch')
    .executeTakeFirst()
  if (closed === undefined) return undefined
  await tx
    .insertInto('lost_certificate')
    .values({ list_group: group, list_index: index })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('lost_certificate')
    .select(['revoked', 'suspended', 'superseded'])
    .where('list_group', '=', group)
    .where('list_index', '=', index)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
