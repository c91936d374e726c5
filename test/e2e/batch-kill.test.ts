/**
 * Two issuers on one database, each killed with -9 amid a batch: every row has its certificates
 * once, and no certificate left the house that is in no result.
 * @module
 */
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fetchResults, sendBatch, untilWorked } from '../support/batch-service.ts'
import { idsIn, tableOf } from '../support/batches.ts'
import { PROFILE } from '../support/issuer.ts'
import { type IssuerProcesses, prepareIssuerProcesses } from '../support/issuer-processes.ts'

const ROWS = 300

let processes: IssuerProcesses

beforeEach(async () => {
  processes = await prepareIssuerProcesses(PROFILE)
})

afterEach(() => processes.remove())

async function query(text: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const client = new pg.Client({ connectionString: processes.databaseUrl })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('no row is lost and none is worked twice', async () => {
  const [one, other] = await Promise.all([processes.start(), processes.start()])
  const id = await sendBatch(one.url, tableOf(ROWS))
  await untilWorked(other.url, id, 50)
  await one.kill()
  await untilWorked(other.url, id, 100)
  await other.kill()
  const last = await processes.start()
  const batch = await untilWorked(last.url, id)
  expect(batch).toMatchObject({ state: 'completed', rows: { issued: ROWS, refused: 0 } })

  const results = await fetchResults(last.url, id)
  expect(results.map(({ row }) => row)).toEqual(Array.from({ length: ROWS }, (_, row) => row + 1))
  const ids = idsIn(results)
  expect(new Set(ids).size).toBe(ROWS)
  const issued = await query(`select id from certificate where state = 'issued'`)
  expect(issued.map((row) => row['id']).toSorted()).toEqual(ids.toSorted())
  // Both were killed with rows in hand: what they had signed was never given out.
  expect(await query(`select id from certificate where state = 'reserved'`)).not.toEqual([])
  expect(await query(`select type from event`)).toEqual([{ type: 'batch.completed' }])
})
