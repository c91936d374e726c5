/**
 * Sets a database back: to rows that were put aside in it, as when data alone are played back into
 * the same tables; or to a copy of it under another name.
 * @module
 */
import pg from 'pg'

/** Runs statements on a connection of their own, one after another. */
export async function runSql(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The rows of a query. */
export async function queryRows<T extends pg.QueryResultRow>(
  url: string,
  query: string,
): Promise<readonly T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(query)).rows
  } finally {
    await client.end()
  }
}

/** Puts all rows aside; the answer plays them back, also under processes that go on. */
export async function backUpRows(url: string): Promise<() => Promise<void>> {
  const tables = await queryRows<{ readonly name: string }>(
    url,
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const names = tables.map(({ name }) => name)
  const copies = names.map((name) => `create table backup.${name} as table public.${name}`)
  await runSql(url, 'drop schema if exists backup cascade', 'create schema backup', ...copies)
  return () =>
    runSql(
      url,
      'begin',
      // Without looking at references between tables while they are half filled.
      'set local session_replication_role = replica',
      `truncate ${names.map((name) => `public.${name}`).join(', ')}`,
      ...names.map((n) => `insert into public.${n} overriding system value table backup.${n}`),
      'commit',
    )
}

/** Copies a database that no one is connected to: the address of the copy. */
export async function copyDatabase(url: string, name: string): Promise<string> {
  const source = new URL(url)
  const admin = new URL(url)
  const copy = new URL(url)
  admin.pathname = '/postgres'
  copy.pathname = `/${name}`
  await runSql(admin.href, `create database ${name} template ${source.pathname.slice(1)}`)
  return copy.href
}

/** Drops databases that no test will use again. */
export async function dropDatabase(url: string): Promise<void> {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  await runSql(admin.href, `drop database ${new URL(url).pathname.slice(1)} with (force)`)
}
