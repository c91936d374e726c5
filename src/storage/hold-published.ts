/**
 * Keeps what is published as it is while it is written elsewhere: the row is locked against those
 * who would replace it, and open to those who read.
 * @module
 */
import type { Kysely } from 'kysely'
import type { PublicationStore } from '../issuer/index.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/** The port of the folder of published documents. */
export function createPublicationStore(db: Kysely<Tables>): PublicationStore {
  return {
    holdList: ({ group, purpose }, use) =>
      reportTrouble(() =>
        db.transaction().execute(async (tx) => {
          const row = await tx
            .selectFrom('status_list')
            .select(['version', 'text'])
            .where('list_group', '=', group)
            .where('purpose', '=', purpose)
            .forShare()
            .executeTakeFirst()
          if (row === undefined || row.version === null || row.text === null) return
          await use({ version: row.version, text: row.text })
        }),
      ),
    holdProfile: (use) =>
      reportTrouble(() =>
        db.transaction().execute(async (tx) => {
          const row = await tx
            .selectFrom('profile')
            .select(['version', 'text'])
            .forShare()
            .executeTakeFirst()
          if (row !== undefined) await use(row)
        }),
      ),
  }
}
