/**
 * Rows of certificates that were never signed, for tests about many of them, and a look at any row.
 * @module
 */
import pg from 'pg'

/** What the rows of a query hold. */
export type Row = Readonly<Record<string, unknown>>

/** Runs one statement on a database. */
export async function runSql(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

/** What differs between rows. */
export interface RowChoices {
  readonly day?: string
  readonly type?: string
  readonly batch?: string
}

/**
 * Adds issued certificates of nobody to the newest group, where one was issued before, and gives
 * their ids.
 */
export async function addIssuedRows(
  url: string,
  count: number,
  { day = '2026-02-10T00:00:00Z', type = 'WorkHistoryCredential', batch }: RowChoices = {},
): Promise<readonly string[]> {
  const rows = await runSql(
    url,
    `insert into certificate (id, type, list_group, list_index, state, day, hash, position, batch)
      select 'urn:uuid:' || gen_random_uuid(), $2, g.id, free.place, 'issued', $3, repeat('a', 64), 0, $4
      from (select id from list_group order by serial desc limit 1) g,
        lateral (
          select place from generate_series(0, 131071) place
          where not exists (
            select from certificate c where c.list_group = g.id and c.list_index = place)
          limit $1
        ) free
      returning id`,
    [count, type, day, batch ?? null],
  )
  return rows.map(({ id }) => String(id))
}

/** The places of these certificates in their lists. */
export async function placesOf(
  url: string,
  ids: readonly string[],
): Promise<readonly { readonly group: string; readonly index: number }[]> {
  const text = 'select list_group, list_index from certificate where id = any($1)'
  const rows = await runSql(url, text, [ids])
  return rows.map((row) => ({ group: String(row['list_group']), index: Number(row['list_index']) }))
}
