/**
 * Four issuers on one database, killed with -9 one after another at random moments for as long as a
 * batch of ten thousand rows lasts, each replaced by another: every row has its certificates once.
 * @module
 */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBatch, sendBatch } from '../support/batch-service.ts'
import { tableOf } from '../support/batches.ts'
import { expectRowsOnce } from '../support/expect-rows-once.ts'
import { PROFILE } from '../support/issuer.ts'
import { type IssuerProcesses, prepareIssuerProcesses } from '../support/issuer-processes.ts'

const ROWS = 10_000
const PROCESSES = 4

/** Fewer would say little. A machine that is so fast needs more rows. */
const FEWEST_KILLS = 10

let processes: IssuerProcesses

beforeAll(async () => {
  processes = await prepareIssuerProcesses(PROFILE)
})

afterAll(() => processes.remove())

test('a batch whose workers are killed one after another', async () => {
  const { url } = await processes.start({ KLUSCV_BATCH_PARTS_AT_ONCE: '0' })
  const id = await sendBatch(url, tableOf(ROWS))
  const workers = await Promise.all(Array.from({ length: PROCESSES }, () => processes.start()))
  let kills = 0
  while ((await findBatch(url, id)).state === 'working') {
    await wait(Math.random() * 2_000)
    await workers.shift()?.kill()
    kills += 1
    workers.push(await processes.start())
  }
  expect(kills).toBeGreaterThanOrEqual(FEWEST_KILLS)
  await expectRowsOnce(processes.databaseUrl, url, { id, rows: ROWS })
})
