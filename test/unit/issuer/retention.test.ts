import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Issuer } from '../../../src/issuer/index.ts'
import { forgetInTime, parseRetention } from '../../../src/issuer/retention.ts'
import { createIssuerStore } from '../../../src/storage/index.ts'
import { addIssuedRows, runSql } from '../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer, UNRATED_RECORD } from '../../support/issuer.ts'

let server: TestDatabase
let opened: TestIssuer
let issuer: Issuer

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({ databaseUrl: server.url, suite: 'eddsa-jcs-2022' })
  issuer = opened.issuer
  await issuer.issueCertificates({ ...UNRATED_RECORD, worker_ref: 'worker-0' })
})

afterAll(async () => {
  await opened.database.close()
  await server.stop()
})

const sql = (text: string, values: readonly unknown[] = []) => runSql(server.url, text, values)

const DAY_MS = 86_400_000

/** What is forgotten so many days after everything here was issued. */
async function later(days: number): Promise<void> {
  const at = new Date(Date.parse('2026-03-01T12:00:00Z') + days * DAY_MS)
  const store = createIssuerStore(opened.database)
  await forgetInTime({ store, clock: () => at, retention: parseRetention() })
}

test('reasons, exceptions and decided corrections are forgotten after a year, and not before', async () => {
  const [kept = '', old = '', open = ''] = await addIssuedRows(server.url, 3)
  for (const id of [kept, old, open]) {
    await issuer.changeStatus(id, 'supersede', { reason: 'a text' })
    await sql(`insert into guard_exception values ($1, '/name', 'bsn')`, [id])
    const { id: correction } = await issuer.corrections.open(id, { reason: 'a text' })
    if (id !== open) await issuer.corrections.dismiss(correction)
  }
  const age = async (id: string, days: number) => {
    const back = `now() - interval '${days} days'`
    await sql(`update status_change set at = ${back} where certificate = $1`, [id])
    await sql(`update guard_exception set at = ${back} where certificate = $1`, [id])
    await sql(`update correction set opened_at = ${back} where certificate = $1`, [id])
    await sql(
      `update correction set closed_at = ${back} where certificate = $1 and state <> 'open'`,
      [id],
    )
  }
  await age(kept, 364)
  await age(old, 366)
  await age(open, 366)
  await issuer.maintain()
  const rows = await sql(
    `select c.id, count(s.reason) reasons, count(g) exceptions, count(k) corrections
      from certificate c
      left join status_change s on s.certificate = c.id and s.action = 'supersede'
      left join guard_exception g on g.certificate = c.id
      left join correction k on k.certificate = c.id
      where c.id = any($1) group by c.id`,
    [[kept, old, open]],
  )
  const left = new Map(rows.map(({ id, ...counts }) => [id, counts]))
  expect(left.get(kept)).toEqual({ reasons: '1', exceptions: '1', corrections: '1' })
  expect(left.get(old)).toEqual({ reasons: '0', exceptions: '0', corrections: '0' })
  // One that nobody has decided on stays, however old it is.
  expect(left.get(open)).toEqual({ reasons: '0', exceptions: '0', corrections: '1' })
})

test('the link goes a month after the end of each certificate, and the worker with the last', async () => {
  const workerRef = 'worker-1'
  const { certificates } = await issuer.issueCertificates(RECORD)
  const ids = certificates.map(({ id }) => id)
  const known = async () => (await issuer.workers.export(workerRef)).certificates.items
  const typesLeft = async () => (await known()).map(({ type }) => type).toSorted()
  // Ratings count for a year: until 1 March 2027; the link goes 30 days after.
  await later(365 + 29)
  expect(await typesLeft()).toEqual(['ReputationCredential', 'WorkHistoryCredential'])
  await later(365 + 30)
  expect(await typesLeft()).toEqual(['WorkHistoryCredential'])
  expect((await issuer.workers.export(workerRef)).about.en).not.toMatch(/^Nothing/)
  // Work counts for five, one of them with a day more.
  await later(5 * 365 + 1 + 30)
  expect(await typesLeft()).toEqual([])
  expect((await issuer.workers.export(workerRef)).about.en).toMatch(/^Nothing/)
  expect(await sql(`select state from certificate where id = any($1)`, [ids])).toEqual([
    { state: 'issued' },
    { state: 'issued' },
  ])
})

test('who is known only by what was never finished is not known for long', async () => {
  const workerRef = `worker ${randomUUID()}`
  await createIssuerStore(opened.database).reserve({
    workerRef,
    baseUrl: 'https://oppasmaat.example',
    day: '2026-03-01T00:00:00Z',
    certificates: [{ id: `urn:uuid:${randomUUID()}`, type: 'WorkHistoryCredential' }],
  })
  expect((await issuer.workers.export(workerRef)).about.en).not.toMatch(/^Nothing/)
  await sql(
    `update certificate set reserved_at = now() - interval '1 hour' where state = 'reserved'`,
  )
  await issuer.maintain()
  expect((await issuer.workers.export(workerRef)).about.en).toMatch(/^Nothing/)
})

test.each([0, -1, 0.5, 3_651, Number.NaN])('%j is no number of days', (reasons) => {
  expect(() => parseRetention({ reasons })).toThrow(
    expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
  )
})
