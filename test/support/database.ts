/**
 * A real PostgreSQL for tests: one engine that test files share, a new database for each test.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Engine, startEngine } from '../../src/storage/engine.ts'
import { createFromTemplate } from './database-template.ts'

/** A database of one's own. */
export interface TestDatabase {
  /** With the newest schema and nothing in it. */
  readonly url: string
  /** Another one on the same server. */
  readonly another: () => Promise<string>
  /** One without a schema. */
  readonly empty: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts (or joins) the tests' engine and makes a database. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDirectory = join(tmpdir(), `kluscv-test-${userInfo().uid}`)
  const engine: Engine = await startEngine({ dataDirectory })
  await withoutWaitingForDisk(engine)
  const names: string[] = []
  const newName = () => {
    const name = `test_${randomBytes(8).toString('hex')}`
    names.push(name)
    return name
  }
  const another = async () => {
    const name = newName()
    const admin = engine.url('postgres')
    await withClient(admin, (client) => createFromTemplate(engine, client, name))
    return engine.url(name)
  }
  const empty = async () => {
    const name = newName()
    await engine.createDatabase(name)
    return engine.url(name)
  }
  const stop = async () => {
    await dropDatabases(engine.url('postgres'), names)
    await engine.stop()
  }
  return { url: await another(), another, empty, stop }
}

/**
 * Making and dropping a database waits for a disk that all test files share: most of their time.
 * What a test here asks survives a kill without it; what has to survive the machine is the engine's
 * own default, which the services of the kill tests run with.
 */
async function withoutWaitingForDisk(engine: Engine): Promise<void> {
  await withClient(engine.url('postgres'), async (client) => {
    await client.query('alter system set fsync = off')
    await client.query('alter system set full_page_writes = off')
    // It would start a process for each database, all the time.
    await client.query('alter system set autovacuum = off')
    await client.query('select pg_reload_conf()')
    await dropForgotten(client)
  })
}

/** Databases of runs that were killed: none lasts six hours. */
async function dropForgotten(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ readonly datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'
      and (pg_stat_file('base/' || oid || '/PG_VERSION', true)).modification
        < now() - interval '6 hours'`,
  )
  for (const { datname } of rows) {
    await client.query(`drop database if exists ${datname} with (force)`)
  }
}

/** Lends a connection. */
async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return use(client).finally(() => client.end())
}

async function dropDatabases(url: string, names: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const name of names) await client.query(`drop database ${name} with (force)`)
  })
}
