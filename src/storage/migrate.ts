/**
 * Brings a database to the newest version of its schema, step by step. Which steps there are is
 * said by each kind of database: migrations.ts, shares/share-steps.ts.
 * @module
 */
import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import { KlusCvError } from '../core/errors.ts'

/** Statements by the name of their step, in order. A released step is never edited. */
export type SchemaSteps = Readonly<Record<string, readonly string[]>>

/**
 * Takes the steps that were not taken, under a lock that all processes share.
 *
 * @throws ERR_KLUSCV_STORAGE when a newer version of this software has been there, or it is a
 *   database of another kind
 */
export async function migrate<Tables>(db: Kysely<Tables>, steps: SchemaSteps): Promise<void> {
  const taken = await takenSteps(db)
  refuseOthers(taken, Object.keys(steps))
  // The usual start: no lock, and no look at every table.
  if (taken.length === Object.keys(steps).length) return
  const migrations = Object.entries(steps).map(([name, statements]) => [name, stepOf(statements)])
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

async function takenSteps<Tables>(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows: found } = await sql<{ readonly exists: boolean }>`
    select to_regclass('kysely_migration') is not null as exists`.execute(db)
  if (found[0]?.exists !== true) return []
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(
    db,
  )
  return rows.map(({ name }) => name)
}

function refuseOthers(taken: readonly string[], known: readonly string[]): void {
  const [first = ''] = known
  if (taken.length > 0 && !taken.includes(first)) {
    const message = 'the database belongs to another service: give this one a database of its own'
    throw new KlusCvError('ERR_KLUSCV_STORAGE', message)
  }
  if (taken.every((name) => known.includes(name))) return
  // What a newer version keeps, an older one would not write: going on would lose it.
  const message = 'the database was made by a newer version of kluscv: start that version, or newer'
  throw new KlusCvError('ERR_KLUSCV_STORAGE', message)
}
