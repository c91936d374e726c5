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
 * Takes over lists. A suspension can have been lifted since its list was kept: it is taken over
 * only when `isLost` says that what followed was lost too, or the list is later than ours. Rows of
 * certificates are locked before those of lists, as every change of status does it.
 */
export async function carryBits(
  tx: Transaction<Tables>,
  lists: readonly KeptList[],
  isLost: boolean,
): Promise<readonly CarriedBits[]> {
  const carried: CarriedBits[] = []
  for (const kept of lists) carried.push(await carryList(tx, kept, isLost))
  for (const kept of lists) await adoptText(tx, kept)
  // All are signed anew: one may have been read by others in a version that no one here knows.
  await tx
    .updateTable('status_list')
    .set((e) => ({ changes: e('changes', '+', 1) }))
    .execute()
  return carried
}

async function carryList(
  tx: Transaction<Tables>,
  kept: KeptList,
  isLost: boolean,
): Promise<CarriedBits> {
  const isUnknown = await addUnknownGroup(tx, kept)
  const isTaken = kept.list.purpose !== 'suspension' || isLost || (await isLater(tx, kept))
  const known = isTaken ? await markKnown(tx, kept) : []
  const unknown = isTaken ? await markUnknown(tx, kept) : 0
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

async function isLater(tx: Transaction<Tables>, { list, version }: KeptList): Promise<boolean> {
  const own = await tx
    .selectFrom('status_list')
    .select('version')
    .where('list_group', '=', list.group)
    .where('purpose', '=', list.purpose)
    .executeTakeFirst()
  return (own?.version ?? '') < version
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

/** A later text becomes the one that is published: the next version will be later still. */
async function adoptText(
  tx: Transaction<Tables>,
  { list, version, text }: KeptList,
): Promise<void> {
  await tx
    .updateTable('status_list')
    .set({ version, text })
    .where('list_group', '=', list.group)
    .where('purpose', '=', list.purpose)
    .where((e) => e.or([e('version', 'is', null), e('version', '<', version)]))
    .execute()
}

function anyOf(indexes: readonly number[]) {
  return sql<number>`any(${[...indexes]}::integer[])`
}
