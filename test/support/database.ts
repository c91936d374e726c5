/**
 * A real PostgreSQL for tests: one engine that test files share, a new database for each.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type Engine, startEngine } from '../../src/storage/engine.ts'

/** A database of one's own. */
export interface TestDatabase {
  readonly url: string
  /** Another database on the same server. */
  readonly another: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Starts (or joins) the tests' engine and makes an empty database. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDirectory = join(tmpdir(), `kluscv-test-${userInfo().uid}`)
  const engine: Engine = await startEngine({ dataDirectory })
  const names: string[] = []
  const another = async () => {
    const name = `test_${randomBytes(8).toString('hex')}`
    await engine.createDatabase(name)
    names.push(name)
    return engine.url(name)
  }
  const stop = async () => {
    await dropDatabases(engine.url('postgres'), names)
    await engine.stop()
  }
  return { url: await another(), another, stop }
}

async function dropDatabases(url: string, names: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const name of names) await client.query(`drop database ${name} with (force)`)
  } finally {
    await client.end()
  }
}
