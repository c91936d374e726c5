/**
 * A database with the newest schema, to copy: running all migrations takes longer than most tests.
 * One for each state of the migrations' sources, shared by all test files and runs.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { Engine } from '../../src/storage/engine.ts'
import { openDatabase } from '../../src/storage/index.ts'

const STORAGE = resolve(import.meta.dirname, '../../src/storage')

/** An advisory lock: shared by who copies a template, exclusive for who makes one. */
const TEMPLATE_LOCK = 0x74657374

/**
 * Makes a database as a copy of the template, which is made first when there is none.
 *
 * @param client - connected to another database of the engine
 */
export async function createFromTemplate(
  engine: Engine,
  client: pg.Client,
  name: string,
): Promise<void> {
  const template = `template_${hashOfMigrations()}`
  while (!(await copyTemplate(client, template, name))) {
    await makeTemplate(engine, client, template)
  }
}

function hashOfMigrations(): string {
  const steps = readdirSync(join(STORAGE, 'migrations')).toSorted()
  const files = ['migrations.ts', ...steps.map((step) => join('migrations', step))]
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(join(STORAGE, file)))
  return hash.digest('hex').slice(0, 16)
}

async function copyTemplate(client: pg.Client, template: string, name: string): Promise<boolean> {
  await client.query('select pg_advisory_lock_shared($1)', [TEMPLATE_LOCK])
  try {
    if (!(await databases(client)).includes(template)) return false
    await client.query(`create database ${name} template ${template} strategy file_copy`)
    return true
  } finally {
    await client.query('select pg_advisory_unlock_shared($1)', [TEMPLATE_LOCK])
  }
}

async function makeTemplate(engine: Engine, client: pg.Client, template: string): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  try {
    const existing = await databases(client)
    if (existing.includes(template)) return
    for (const old of existing) await client.query(`drop database ${old} with (force)`)
    const draft = `draft_${randomBytes(8).toString('hex')}`
    await engine.createDatabase(draft)
    const database = await openDatabase({ url: engine.url(draft) })
    await database.close()
    await client.query(`alter database ${draft} rename to ${template}`)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK])
  }
}

async function databases(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly datname: string }>(
    `select datname from pg_database where datname like 'template\\_%'`,
  )
  return rows.map(({ datname }) => datname)
}
