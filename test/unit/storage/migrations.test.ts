import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createIssuerStore, type Database, openDatabase } from '../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { queryRows, runSql } from '../../support/database-backup.ts'

const FOLDER = resolve(import.meta.dirname, '../../../src/storage/migrations')
const NAMES = readdirSync(FOLDER)
  .map((file) => file.replace(/\.ts$/, ''))
  .toSorted()

const CERTIFICATE = 'urn:uuid:00000000-0000-4000-8000-000000000001'

/** What the first version could keep, and every later one has to. */
const FIRST_ROWS = [
  `insert into issuer (did, lookup_key) values ('did:web:old.example', '\\x01')`,
  `insert into worker (lookup, key) values ('\\x02', '\\x03')`,
  `insert into list_group (id, base_url, entries)
    values ('0123456789abcdef', 'https://old.example', 131072)`,
  `insert into status_list (list_group, purpose, changes, covers, version, text)
    values ('0123456789abcdef', 'revocation', 1, 1, '2026-03-01T10:00:00.000Z', 'a list'),
      ('0123456789abcdef', 'suspension', 0, 0, '2026-03-01T10:00:00.000Z', 'a list'),
      ('0123456789abcdef', 'refresh', 0, -1, null, null)`,
  `insert into certificate (id, type, list_group, list_index, state, day, hash, worker_tag, position)
    values ('${CERTIFICATE}', 'T', '0123456789abcdef', 4711, 'issued', '2026-03-01T00:00:00Z',
      repeat('a', 64), '\\x04', 0)`,
  `insert into status_change (certificate, action, reason)
    values ('${CERTIFICATE}', 'suspend', 'a reason')`,
] as const

const KEPT = [
  'select did from issuer',
  'select lookup, key from worker',
  'select id, base_url, entries from list_group',
  'select list_group, purpose, changes, covers, version, text from status_list order by purpose',
  'select id, type, list_group, list_index, state, day, hash, revoked, suspended from certificate',
  'select certificate, action, reason from status_change',
] as const

let server: TestDatabase
let steps: Readonly<Record<string, readonly string[]>>

beforeAll(async () => {
  server = await startTestDatabase()
  const loaded = NAMES.map(async (name) => {
    const exported: Record<string, readonly string[]> = await import(`${FOLDER}/${name}.ts`)
    return [name, Object.values(exported)[0] ?? []] as const
  })
  steps = Object.fromEntries(await Promise.all(loaded))
})

afterAll(() => server.stop())

/** A database as an older version left it: with the first steps only. */
async function databaseOfVersion(version: number): Promise<string> {
  const url = await server.empty()
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) })
  const migrations = NAMES.slice(0, version).map((name): [string, Migration] => [
    name,
    {
      up: async (tx) => {
        for (const statement of steps[name] ?? []) await sql.raw(statement).execute(tx)
      },
    },
  ])
  const provider = { getMigrations: async () => Object.fromEntries(migrations) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  await db.destroy()
  if (error !== undefined) throw error
  return url
}

async function withDatabases<T>(
  url: string,
  count: number,
  use: (databases: readonly Database[]) => Promise<T>,
): Promise<T> {
  const databases = await Promise.all(Array.from({ length: count }, () => openDatabase({ url })))
  try {
    return await use(databases)
  } finally {
    for (const database of databases) await database.close()
  }
}

const read = (url: string) => Promise.all(KEPT.map((query) => queryRows(url, query)))

const appliedTo = async (url: string) =>
  (await queryRows<{ name: string }>(url, 'select name from kysely_migration order by name')).map(
    ({ name }) => name,
  )

describe('several processes that start at once', () => {
  test('on an empty database make one schema', async () => {
    const url = await server.empty()
    await withDatabases(url, 4, async (databases) => {
      await Promise.all(databases.map(({ ping }) => ping()))
      expect(await appliedTo(url)).toEqual(NAMES)
    })
  })

  test.each(NAMES.slice(0, -1).map((name, index) => [name, index + 1] as const))(
    'on a database of version %s bring it up to date and keep what is in it',
    async (_, version) => {
      const url = await databaseOfVersion(version)
      await runSql(url, ...FIRST_ROWS)
      const before = await read(url)
      await withDatabases(url, 2, async ([database]) => {
        expect(await appliedTo(url)).toEqual(NAMES)
        expect(await read(url)).toEqual(before)
        if (database === undefined) throw new TypeError('no database')
        const store = createIssuerStore(database)
        await store.bindTo('did:web:old.example')
        const revoke = { ids: [CERTIFICATE], action: 'revoke' } as const
        const revoked = await store.changeStatuses(revoke, (one) => ({ ...one, revoked: true }))
        expect(revoked).toMatchObject([{ id: CERTIFICATE, group: '0123456789abcdef' }])
        const reserved = await store.reserve({
          ...{ workerRef: 'w', baseUrl: 'https://old.example', day: '2026-03-02T00:00:00Z' },
          certificates: [{ id: 'urn:uuid:new', type: 'T' }],
        })
        expect(reserved.certificates[0]?.place.group).toBe('0123456789abcdef')
      })
    },
  )
})

test('a database that a newer version made is refused, and left as it is', async () => {
  const url = await databaseOfVersion(NAMES.length)
  await runSql(url, `insert into kysely_migration values ('9999-later', '2030-01-01')`)
  await expect(openDatabase({ url })).rejects.toMatchObject({
    code: 'ERR_KLUSCV_STORAGE',
    message: 'the database was made by a newer version of kluscv: start that version, or newer',
  })
  expect(await appliedTo(url)).toEqual([...NAMES, '9999-later'])
})
