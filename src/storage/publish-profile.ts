/**
 * Publishes the platform's profile under a lock on its table: of two processes the second sees what
 * the first has published.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type { ComposeProfile, PublishedProfile } from '../issuer/index.ts'
import type { Tables } from './tables.ts'

/** Composes a profile from the one before and stores it, in one transaction. */
export async function publishProfile(db: Kysely<Tables>, compose: ComposeProfile): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // There may be no row to lock yet. Readers are not kept waiting.
    await sql`lock table profile in exclusive mode`.execute(tx)
    const previous = await findProfile(tx)
    const published = await compose(previous)
    if (published === undefined) return
    if (previous !== undefined && published.version <= previous.version) {
      throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'a profile must be newer than the one before')
    }
    await tx
      .insertInto('profile')
      .values({ ...published })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ ...published }))
      .execute()
  })
}

/** The profile that was published last. */
export async function findProfile(db: Kysely<Tables>): Promise<PublishedProfile | undefined> {
  return db.selectFrom('profile').select(['version', 'text']).executeTakeFirst()
}
