/**
 * Remembers signing keys. Each statement only makes what is remembered stricter, so that processes
 * with an older and a newer key file may come in any order.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { formatInstant } from '../core/time.ts'
import type { PublishedKey, RememberedKey, SigningKeyStore } from '../issuer/index.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/** The memory of keys in this database. */
export function createSigningKeyStore(db: Kysely<Tables>): SigningKeyStore {
  return {
    remember: (keys) =>
      reportTrouble(async () => {
        await remember(db, keys)
        return all(db)
      }),
    all: () => reportTrouble(() => all(db)),
    noteUse: (id, day) => reportTrouble(() => noteUse(db, id, day)),
  }
}

async function remember(db: Kysely<Tables>, keys: readonly PublishedKey[]): Promise<void> {
  // In one order, so that two processes do not wait for each other.
  const rows = keys.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(toRow)
  await db
    .insertInto('signing_key')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        // greatest and least leave out what is null.
        expires: sql`greatest(signing_key.expires, excluded.expires)`,
        revoked: sql`least(signing_key.revoked, excluded.revoked)`,
      }),
    )
    .execute()
}

async function all(db: Kysely<Tables>): Promise<readonly RememberedKey[]> {
  const rows = await db.selectFrom('signing_key').selectAll().execute()
  return rows.map(({ id, public_key, expires, revoked, used_until }) => ({
    id,
    publicKeyMultibase: public_key,
    ...(expires === null ? {} : { expires: formatInstant(expires) }),
    ...(revoked === null ? {} : { revoked: formatInstant(revoked) }),
    ...(used_until === null ? {} : { usedUntil: used_until }),
  }))
}

async function noteUse(db: Kysely<Tables>, id: string, day: string): Promise<void> {
  await db
    .updateTable('signing_key')
    .set({ used_until: day })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('used_until', 'is', null), eb('used_until', '<', day)]))
    .execute()
}

function toRow({ id, publicKeyMultibase, expires, revoked }: PublishedKey) {
  return {
    id,
    public_key: publicKeyMultibase,
    expires: expires === undefined ? null : new Date(expires),
    revoked: revoked === undefined ? null : new Date(revoked),
  }
}
