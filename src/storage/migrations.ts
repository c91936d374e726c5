/**
 * The schema, one step a version. A released step is never edited: a change is a new step.
 * @module
 */
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import { ISSUER_TABLES } from './migrations/0001-issuer.ts'
import { PROFILE_TABLE } from './migrations/0002-profile.ts'
import { GUARD_EXCEPTION_TABLE } from './migrations/0003-guard-exceptions.ts'
import { AUDIT_TABLE } from './migrations/0004-audit.ts'
import { API_KEY_TABLE } from './migrations/0005-api-keys.ts'
import { BATCH_TABLES } from './migrations/0006-batches.ts'
import { OFFER_TABLES } from './migrations/0007-offers.ts'
import { COUNTER_TABLE } from './migrations/0008-counters.ts'
import { SIGNING_KEY_TABLE } from './migrations/0009-signing-keys.ts'
import { RESTORE_TABLES } from './migrations/0010-restore.ts'
import { WORKER_STEP } from './migrations/0011-workers.ts'
import { REGISTER_TABLES } from './migrations/0012-register.ts'
import { EVENT_TABLE } from './migrations/0013-webhooks.ts'
import type { Tables } from './tables.ts'

/** In order: each makes what the ones before it do not have. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  '0001-issuer': ISSUER_TABLES,
  '0002-profile': PROFILE_TABLE,
  '0003-guard-exceptions': GUARD_EXCEPTION_TABLE,
  '0004-audit': AUDIT_TABLE,
  '0005-api-keys': API_KEY_TABLE,
  '0006-batches': BATCH_TABLES,
  '0007-offers': OFFER_TABLES,
  '0008-counters': COUNTER_TABLE,
  '0009-signing-keys': SIGNING_KEY_TABLE,
  '0010-restore': RESTORE_TABLES,
  '0011-workers': WORKER_STEP,
  '0012-register': REGISTER_TABLES,
  '0013-webhooks': EVENT_TABLE,
}

/**
 * Brings the database to the newest version, under a lock that all processes share.
 * @throws ERR_KLUSCV_STORAGE when a newer version of this software has been there
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const taken = await takenSteps(db)
  refuseNewer(taken)
  // The usual start: no lock, and no look at every table.
  if (taken.length === Object.keys(STEPS).length) return
  const migrations = Object.entries(STEPS).map(([name, statements]) => [name, stepOf(statements)])
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

function stepOf(statements: readonly string[]): Migration {
  return {
    up: async (db) => {
      for (const statement of statements) await sql.raw(statement).execute(db)
    },
  }
}

async function takenSteps(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: found } = await sql<{ readonly exists: boolean }>`
    select to_regclass('kysely_migration') is not null as exists`.execute(db)
  if (found[0]?.exists !== true) return []
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

/** What a newer version keeps, an older one would not write: going on would lose it. */
function refuseNewer(taken: readonly string[]): void {
  if (taken.every((name) => name in STEPS)) return
  const message = 'the database was made by a newer version of kluscv: start that version, or newer'
  throw new KlusCvError('ERR_KLUSCV_STORAGE', message)
}
