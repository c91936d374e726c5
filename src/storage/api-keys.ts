/**
 * API keys as hashes. A withdrawn key keeps its row, so that its name stays its own.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import { formatInstant } from '../core/time.ts'
import type { ApiKeyStore, NewApiKey, StoredApiKey } from '../issuer/index.ts'
import { noteInAudit } from './audit-trail.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'

/** The API keys in this database. */
export function createApiKeyStore(db: Kysely<Tables>): ApiKeyStore {
  return {
    create: (key, caller) => reportTrouble(() => createKey(db, key, caller)),
    withdraw: (name, caller) => reportTrouble(() => withdrawKey(db, name, caller)),
    list: () => reportTrouble(() => listKeys(db)),
  }
}

async function createKey(db: Kysely<Tables>, key: NewApiKey, caller: string): Promise<void> {
  const { name, hash, scopes } = key
  await db.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('api_key')
      .values({ name, hash: Buffer.from(hash, 'hex'), scopes: [...scopes] })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('name')
      .executeTakeFirst()
    if (inserted === undefined) {
      throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'there is, or was, an API key with this name')
    }
    await noteInAudit(tx, [{ action: 'create-api-key', subject: name, caller }])
  })
}

async function withdrawKey(db: Kysely<Tables>, name: string, caller: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const key = await tx
      .selectFrom('api_key')
      .select('withdrawn_at')
      .where('name', '=', name)
      .forUpdate()
      .executeTakeFirst()
    if (key === undefined) {
      throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no API key with this name')
    }
    if (key.withdrawn_at !== null) return
    await tx
      .updateTable('api_key')
      .set({ withdrawn_at: sql<Date>`now()` })
      .where('name', '=', name)
      .execute()
    await noteInAudit(tx, [{ action: 'withdraw-api-key', subject: name, caller }])
  })
}

async function listKeys(db: Kysely<Tables>): Promise<readonly StoredApiKey[]> {
  const rows = await db.selectFrom('api_key').selectAll().orderBy('created_at').execute()
  return rows.map(({ name, hash, scopes, created_at, withdrawn_at }) => ({
    name,
    hash: hash.toString('hex'),
    scopes,
    created: formatInstant(created_at),
    ...(withdrawn_at === null ? {} : { withdrawn: formatInstant(withdrawn_at) }),
  }))
}
