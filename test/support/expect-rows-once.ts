/**
 * What must hold of a batch whose workers were killed: each row has its one certificate, in order, and
 * what left the house is exactly what the results hold.
 * @module
 */
import pg from 'pg'
import { expect } from 'vitest'
import { fetchResults, findBatch } from './batch-service.ts'
import { idsIn } from './batches.ts'

/** A batch of {@link tableOf}. */
export interface KilledBatch {
  readonly id: string
  readonly rows: number
}

/** Holds a completed batch to it. */
export async function expectRowsOnce(
  databaseUrl: string,
  url: string,
  { id, rows }: KilledBatch,
): Promise<void> {
  const rowCounts = { total: rows, issued: rows, refused: 0 }
  expect(await findBatch(url, id)).toMatchObject({ state: 'completed', rows: rowCounts })
  const results = await fetchResults(url, id)
  expect(results.map(({ row }) => row)).toEqual(Array.from({ length: rows }, (_, row) => row + 1))
  const ids = idsIn(results)
  expect(new Set(ids).size).toBe(rows)
  const issued = await query(databaseUrl, `select id from certificate where state = 'issued'`)
  expect(issued.map((row) => row['id']).toSorted()).toEqual(ids.toSorted())
  const events = await query(databaseUrl, 'select type, data from event')
  expect(events).toEqual([{ type: 'batch.completed', data: { batch: id, rows: rowCounts } }])
}

/** How many certificates were signed for nothing, and not yet given up. */
export async function countReserved(databaseUrl: string): Promise<number> {
  return (await query(databaseUrl, `select from certificate where state = 'reserved'`)).length
}

async function query(url: string, text: string): Promise<readonly Record<string, string>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
