import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { CertificateFate, Issuer } from '../../../../src/issuer/index.ts'
import { createIssuerStore } from '../../../../src/storage/index.ts'
import { placesOf, runSql } from '../../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'
import { publishedBits } from '../../../support/published-bits.ts'

let server: TestDatabase
let opened: TestIssuer
let issuer: Issuer

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({ databaseUrl: server.url, suite: 'eddsa-jcs-2022' })
  issuer = opened.issuer
})

afterAll(async () => {
  await opened.database.close()
  await server.stop()
})

const sql = (text: string, values: readonly unknown[] = []) => runSql(server.url, text, values)

/** A worker of one's own, with the ids of these certificates. */
async function newWorker(record: JsonObject = UNRATED_RECORD) {
  const workerRef = `worker ${randomUUID()}`
  const { certificates } = await issuer.issueCertificates({ ...record, worker_ref: workerRef })
  return { workerRef, ids: certificates.map(({ id }) => id) }
}

const statusOf = async (ids: readonly string[]) => {
  const rows = await sql('select revoked, suspended from certificate where id = any($1)', [ids])
  return rows.map(({ revoked, suspended }) => (revoked ? 'revoked' : suspended ? 'held' : 'active'))
}

test('a deletion that withdraws has withdrawn all in the published lists, and leaves no text behind', async () => {
  const { workerRef, ids } = await newWorker(RECORD)
  const [work = '', ratings = ''] = ids
  await issuer.changeStatus(ratings, 'suspend', { reason: 'a text' })
  await issuer.corrections.open(work, { reason: 'another text' })
  await issuer.offers.create({ ...UNRATED_RECORD, worker_ref: workerRef })
  await issuer.workers.delete(workerRef, { certificates: 'withdraw', caller: 'desk' })
  for (const { group, index } of await placesOf(server.url, ids)) {
    expect((await publishedBits(issuer, group, 'revocation')).isSet(index)).toBe(true)
  }
  expect(await sql('select * from correction where certificate = any($1)', [ids])).toEqual([])
  const reasons = 'select reason from status_change where certificate = any($1)'
  expect((await sql(reasons, [ids])).every(({ reason }) => reason === null)).toBe(true)
})

test('a deletion that keeps leaves the certificates as they are, to be withdrawn by their ids', async () => {
  const { workerRef, ids } = await newWorker(RECORD)
  const [work = '', ratings = ''] = ids
  await issuer.changeStatus(ratings, 'suspend', { reason: 'a text' })
  await issuer.corrections.open(work, { reason: 'another text' })
  await issuer.workers.delete(workerRef, { certificates: 'keep' })
  expect(await statusOf([work])).toEqual(['held'])
  const texts = `select reason from status_change where certificate = any($1) union all
    select reason from correction where certificate = any($1)`
  expect((await sql(texts, [ids])).map(({ reason }) => reason)).toEqual([null, null, null])
  await issuer.changeStatus(work, 'revoke')
  expect(await statusOf(ids)).toEqual(expect.arrayContaining(['revoked', 'held']))
})

test.each<CertificateFate>(['withdraw', 'keep'])(
  'a deletion with %s cuts every link, and answers the same again',
  async (certificates) => {
    const { workerRef, ids } = await newWorker(RECORD)
    const other = await newWorker()
    await issuer.offers.create({ ...UNRATED_RECORD, worker_ref: workerRef })
    const workers = await sql('select count(*) from worker')
    const tag = 'select worker_tag from certificate where id = any($1)'
    const [before] = await sql(tag, [ids])
    for (let times = 0; times < 2; times += 1) {
      expect(await issuer.workers.delete(workerRef, { certificates })).toBeUndefined()
    }
    expect((await sql(tag, [ids])).every((row) => row['worker_tag'] === null)).toBe(true)
    expect(await sql('select count(*) from worker')).toEqual([
      { count: String(Number(workers[0]?.['count']) - 1) },
    ])
    expect(
      await sql('select * from offer where worker_tag = $1', [before?.['worker_tag']]),
    ).toEqual([])
    expect((await issuer.workers.export(workerRef)).certificates.items).toEqual([])
    const stranger = await issuer.certificates.search({ workerRef: other.workerRef })
    expect(stranger.certificates).toMatchObject([{ id: other.ids[0], status: 'active' }])
    const noted = `select subject, caller from audit_entry
      where action = 'delete-worker' and worker_tag = $1`
    expect(await sql(noted, [before?.['worker_tag']])).toEqual([
      { subject: 'worker', caller: null },
    ])
    expect((await issuer.auditTrail.check()).broken).toBeUndefined()
  },
)

test('a deletion of someone who comes back is of someone new', async () => {
  const { workerRef, ids } = await newWorker()
  await issuer.workers.delete(workerRef, { certificates: 'keep' })
  const again = await issuer.issueCertificates({ ...UNRATED_RECORD, worker_ref: workerRef })
  const { certificates } = await issuer.certificates.search({ workerRef })
  expect(certificates.map(({ id }) => id)).toEqual([again.certificates[0]?.id])
  const tags = `select distinct worker_tag from audit_entry where subject = any($1)`
  expect(await sql(tags, [[ids[0], again.certificates[0]?.id]])).toHaveLength(2)
})

test('a deletion gives up what is being signed at that moment: it never leaves the house', async () => {
  const { workerRef } = await newWorker()
  const store = createIssuerStore(opened.database)
  const { certificates } = await store.reserve({
    workerRef,
    baseUrl: 'https://oppasmaat.example',
    day: '2026-03-01T00:00:00Z',
    certificates: [{ id: `urn:uuid:${randomUUID()}`, type: 'WorkHistoryCredential' }],
  })
  await issuer.workers.delete(workerRef, { certificates: 'keep' })
  const late = store.release([{ id: certificates[0]?.id ?? '', hash: 'b'.repeat(64) }])
  await expect(late).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
})

test('a deletion beside issues for the same worker leaves nothing that counts and is linked to nobody', async () => {
  const workerRef = `worker ${randomUUID()}`
  const issue = () => issuer.issueCertificates({ ...UNRATED_RECORD, worker_ref: workerRef })
  await issue()
  const outcomes = await Promise.allSettled([
    ...Array.from({ length: 6 }, issue),
    issuer.workers.delete(workerRef, { certificates: 'withdraw' }),
  ])
  const issued = outcomes
    .slice(0, 6)
    .flatMap((one) =>
      one.status === 'fulfilled' ? (one.value?.certificates.map(({ id }) => id) ?? []) : [],
    )
  const loose = `select id from certificate
    where id = any($1) and state = 'issued' and not revoked and worker_tag is null`
  expect(await sql(loose, [issued])).toEqual([])
  await issuer.workers.delete(workerRef, { certificates: 'withdraw' })
  expect(new Set(await statusOf(issued))).toEqual(new Set(['revoked']))
})

test('a deletion of a worker from before tags were kept with the worker forgets the worker too', async () => {
  const { workerRef } = await newWorker()
  await sql('update worker set tag = null')
  await issuer.workers.delete(workerRef, { certificates: 'keep' })
  expect((await issuer.workers.export(workerRef)).about.en).toMatch(/^Nothing/)
})

test.each<readonly [string, unknown, unknown, string]>([
  ['without saying what of the certificates', 'w', undefined, '/certificates'],
  ['with another word for it', 'w', 'revoke', '/certificates'],
  ['without a reference', '', 'keep', '/workerRef'],
  ['with an object as reference', {}, 'keep', '/workerRef'],
])('a deletion %s is refused', async (_, workerRef, certificates, pointer) => {
  const wrong = { certificates: certificates as CertificateFate }
  await expect(issuer.workers.delete(workerRef as string, wrong)).rejects.toMatchObject({
    code: 'ERR_KLUSCV_REQUEST',
    problems: [{ pointer }],
  })
})
