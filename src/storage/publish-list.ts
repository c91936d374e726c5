/**
 * Publishes a status list under a lock on its row: facts, text and version belong together, and
 * of two processes the second sees what the first has published.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type { ComposeList, ListFacts, ListName } from '../issuer/index.ts'
import { COLUMN_OF } from './change-status.ts'
import type { Tables } from './tables.ts'

/** Composes a list from its rows and stores it, in one transaction. */
export async function publishList(
  db: Kysely<Tables>,
  list: ListName,
  compose: ComposeList,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { facts, changes } = await lockList(tx, list)
    const published = await compose(facts)
    if (published === undefined) return
    if (facts.previous !== undefined && published.version <= facts.previous.version) {
      throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'a list must be newer than the one before')
    }
    const { version, text } = published
    await tx
      .updateTable('status_list')
      .set({ version, text, covers: changes })
      .where('list_group', '=', list.group)
      .where('purpose', '=', list.purpose)
      .execute()
  })
}

async function lockList(
  tx: Transaction<Tables>,
  { group, purpose }: ListName,
): Promise<{ facts: ListFacts; changes: number }> {
  const row = await tx
    .selectFrom('status_list')
    .innerJoin('list_group', 'id', 'list_group')
    .select(['base_url', 'entries', 'changes', 'covers', 'version', 'text'])
    .where('list_group', '=', group)
    .where('purpose', '=', purpose)
    .forUpdate('status_list')
    .executeTakeFirst()
  if (row === undefined) throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no such list')
  // Read after the lock: every change that was marked before it is seen here.
  const set = await tx
    .selectFrom('certificate')
    .select('list_index')
    .where('list_group', '=', group)
    .where(COLUMN_OF[purpose], '=', true)
    .union((e) =>
      e
        .selectFrom('lost_certificate')
        .select('list_index')
        .where('list_group', '=', group)
        .where(COLUMN_OF[purpose], '=', true),
    )
    .execute()
  const { version, text } = row
  const facts = {
    baseUrl: row.base_url,
    entries: row.entries,
    setIndexes: set.map(({ list_index }) => list_index),
    changed: row.covers < row.changes,
    ...(version === null || text === null ? {} : { previous: { version, text } }),
  }
  return { facts, changes: row.changes }
}
