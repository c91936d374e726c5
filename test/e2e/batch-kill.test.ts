/**
 * Two issuers on one database, each killed with -9 amid a batch: every row has its certificates
 * once, and no certificate left the house that is in no result.
 * @module
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendBatch, untilWorked } from '../support/batch-service.ts'
import { tableOf } from '../support/batches.ts'
import { countReserved, expectRowsOnce } from '../support/expect-rows-once.ts'
import { PROFILE } from '../support/issuer.ts'
import { type IssuerProcesses, prepareIssuerProcesses } from '../support/issuer-processes.ts'

const ROWS = 200

let processes: IssuerProcesses

beforeEach(async () => {
  processes = await prepareIssuerProcesses(PROFILE)
})

afterEach(() => processes.remove())

test('no row is lost and none is worked twice', async () => {
  const [one, other] = await Promise.all([processes.start(), processes.start()])
  const id = await sendBatch(one.url, tableOf(ROWS))
  await untilWorked(other.url, id, 30)
  await one.kill()
  await untilWorked(other.url, id, 75)
  await other.kill()
  const last = await processes.start()
  await untilWorked(last.url, id)
  await expectRowsOnce(processes.databaseUrl, last.url, { id, rows: ROWS })
  // Both were killed with rows in hand: what they had signed was never given out.
  expect(await countReserved(processes.databaseUrl)).toBeGreaterThan(0)
})
