/**
 * Takes over what a list that was kept outside the database says and the rows do not: withdrawals
 * that were acknowledged after the backup.
 * @module
 */
import { sql, type Transaction } from 'kysely'
import { STATUS_PURPOSES, type StatusPurpose } from '../../core/credential.ts'
import type { KeptList, StatusAction } from '../../issuer/index.ts'
import type { AuditNote } from '../audit-trail.ts'
import { COLUMN_OF } from '../change-status.ts'
import type { Tables } from '../tables.ts'

/** What was taken over from one list. */
export interface CarriedBits {
  readonly carried: number
  readonly isUnknown: boolean
  /** Of the certificates that are known: as if the change were asked for again. */
  readonly notes: readonly AuditNote[]
}

/** An epoch in which no list takes certificates: they are counted from 1. */
const NO_EPOCH = 0

/** Which action sets the bit. */
const ACTION_OF: Readonly<Record<StatusPurpose, StatusAction>> = {
  revocation: 'revoke',
  suspension: 'suspend',
  refresh: 'supersede',
}

/**
 * Takes over one list. A suspension can have been lifted since the list was kept: it is taken over
 * only when `isLost` says that what followed was lost too, or the list is later than ours.
 */
export async function carryBits(
  tx: Transaction<Tables>,
  kept: KeptList,
  isLost: boolean,
): Promise<CarriedBits> {
  const isUnknown = await addUnknownGroup(tx, kept)
  const isLater = await adoptLaterText(tx, kept)
  if (kept.list.purpose === 'suspension' && !isLost && !isLater) {
    return { carried: 0, isUnknown, notes: [] }
  }
  const known = await markKnown(tx, kept)
  const unknown = await markUnknown(tx, kept)
  if (isLater || known.length + unknown > 0) await markChanged(tx, kept)
  return {
    carried: known.length + unknown,
    isUnknown,
    notes: known.map(({ id, worker_tag: workerTag }) => ({
      action: ACTION_OF[kept.list.purpose],
      subject: id,
      workerTag,
      caller: 'restore',
    })),
  }
}

/** A group that was made after the backup: served and renewed again, and closed. */
async function addUnknownGroup(tx: Transaction<Tables>, kept: KeptList): Promise<boolean> {
  const { list, baseUrl, entries } = kept
  const added = await tx
    .insertInto('list_group')
    .values({ id: list.group, base_url: baseUrl, entries, epoch: NO_EPOCH })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  const lists = STATUS_PURPOSES.map((purpose) => ({ list_group: list.group, purpose }))
  await tx.insertInto('status_list').values(lists).execute()
  return true
}

/** A later text becomes the one that is published: the next version will be later still. */
async function adoptLaterText(tx: Transaction<Tables>, kept: KeptList): Promise<boolean> {
  const { version, text, list } = kept
  const adopted = await tx
    .updateTable('status_list')
    .set({ version, text })
    .where('list_group', '=', list.group)
    .where('purpose', '=', list.purpose)
    .where((e) => e.or([e('version', 'is', null), e('version', '<', version)]))
    .returning('list_group')
    .executeTakeFirst()
  return adopted !== undefined
}

async function markKnown(tx: Transaction<Tables>, { list, setIndexes }: KeptList) {
  const column = COLUMN_OF[list.purpose]
  return tx
    .updateTable('certificate')
    .set({ [column]: true })
    .where('list_group', '=', list.group)
    .where('state', '=', 'issued')
    .where(column, '=', false)
    .where('list_index', '=', anyOf(setIndexes))
    .returning(['id', 'worker_tag'])
    .execute()
}

/** Certificates that were issued after the backup: nothing is known of them but the place. */
async function markUnknown(
  tx: Transaction<Tables>,
  { list, setIndexes }: KeptList,
): Promise<number> {
  const column = sql.ref(COLUMN_OF[list.purpose])
  const { numAffectedRows } = await sql`
    insert into lost_certificate (list_group, list_index, ${column})
    select ${list.group}, place, true from unnest(${[...setIndexes]}::integer[]) place
    where not exists (select from certificate where list_group = ${list.group}
      and list_index = place and state = 'issued')
    on conflict (list_group, list_index) do update set ${column} = true
    where not lost_certificate.${column}`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

async function markChanged(tx: Transaction<Tables>, { list }: KeptList): Promise<void> {
  await tx
    .updateTable('status_list')
    .set((e) => ({ changes: e('changes', '+', 1) }))
    .where('list_group', '=', list.group)
    .where('purpose', '=', list.purpose)
    .execute()
}

function anyOf(indexes: readonly number[]) {
  return sql<number>`any(${[...indexes]}::integer[])`
}
