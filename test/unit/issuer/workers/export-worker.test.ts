import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { Issuer } from '../../../../src/issuer/index.ts'
import { runSql } from '../../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'

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

test('an export holds everything about the worker, and an explanation of each part in two languages', async () => {
  const { workerRef, ids } = await newWorker({
    ...RECORD,
    training: [{ name: 'cursus 123456782', date: '2025-03' }],
    allowed_findings: [{ field: '/training/0/name', kind: 'bsn' }],
  })
  const [work = '', ratings = ''] = ids
  await issuer.changeStatus(ratings, 'suspend', { reason: 'checking', caller: 'backend' })
  const correction = await issuer.corrections.open(work, { reason: 'hours', caller: 'desk' })
  await issuer.offers.create({ ...UNRATED_RECORD, worker_ref: workerRef })
  await sql(`insert into transfer values ($1, 'uwv', '2026-03-01T10:00:00Z', null)`, [work])
  const held = await issuer.workers.export(workerRef, { caller: 'desk' })
  expect(held.platform).toEqual({
    legalName: 'OppasMaat B.V.',
    did: 'did:web:oppasmaat.example',
  })
  expect(held.certificates.items).toHaveLength(2)
  expect(held.certificates.items.find(({ id }) => id === ratings)).toEqual({
    id: ratings,
    type: 'ReputationCredential',
    name: { nl: 'Beoordelingsbewijs', en: 'Ratings certificate' },
    issuedOn: '2026-03-01',
    validUntil: '2027-03-01',
    status: 'suspended',
    superseded: false,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    statusList: expect.stringMatching(/^[0-9a-f]{16}$/),
    statusListIndex: expect.any(Number),
  })
  expect(held.changes.items).toEqual([
    { certificate: ratings, action: 'suspend', at: expect.any(String), reason: 'checking' },
    { certificate: work, action: 'suspend', at: expect.any(String) },
  ])
  expect(held.corrections.items).toEqual([correction])
  expect(held.guardExceptions.items).toMatchObject([
    { certificate: work, field: '/training/0/name', kind: 'bsn' },
  ])
  expect(held.offers.items).toHaveLength(1)
  expect(held.transfers.items).toEqual([
    { certificate: work, recipient: 'uwv', at: '2026-03-01T10:00:00.000Z' },
  ])
  expect(held.audit.items.map(({ action, subject, caller }) => [action, subject, caller])).toEqual([
    ['issue', work, undefined],
    ['issue', ratings, undefined],
    ['suspend', ratings, 'backend'],
    ['suspend', work, 'desk'],
    ['open-correction', work, 'desk'],
  ])
  for (const part of [held.certificates, held.batches, held.audit]) {
    expect(Object.keys(part.explanation)).toEqual(['nl', 'en'])
  }
  expect(JSON.stringify(held)).not.toMatch(/123456782|Nguyễn|oppas bij|4\.8/)
})

test('an export is noted in the audit trail, and in the next export', async () => {
  const { workerRef } = await newWorker()
  await issuer.workers.export(workerRef, { caller: 'desk' })
  const { audit } = await issuer.workers.export(workerRef)
  expect(audit.items.at(-1)).toMatchObject({
    action: 'export-worker',
    subject: 'worker',
    caller: 'desk',
  })
})

test('an export holds nothing of anyone else', async () => {
  const [one, other] = [await newWorker(), await newWorker()]
  const held = JSON.stringify(await issuer.workers.export(one.workerRef))
  expect(held).toContain(one.ids[0])
  expect(held).not.toContain(other.ids[0])
})

test('an export tells which files of the platform the worker may be in, and until when', async () => {
  await sql(`insert into batch (id, format, caller, state, received_at, completed_at) values
    ('worked', 'csv', 'b', 'completed', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z'),
    ('working', 'csv', 'b', 'working', '2026-03-01T12:00:00Z', null),
    ('gone', 'csv', 'b', 'removed', '2026-02-01T12:00:00Z', '2026-02-01T12:00:00Z')`)
  const { workerRef } = await newWorker()
  const { batches } = await issuer.workers.export(workerRef)
  expect(batches.items).toEqual([
    {
      id: 'worked',
      receivedAt: '2026-03-01T10:00:00.000Z',
      completedAt: '2026-03-01T11:00:00.000Z',
      keptUntil: '2026-03-02T11:00:00.000Z',
    },
    { id: 'working', receivedAt: '2026-03-01T12:00:00.000Z' },
  ])
})

test('an export of someone who is not known says so, makes nobody known and is no entry', async () => {
  const counts = 'select (select count(*) from worker) w, (select count(*) from audit_entry) a'
  const before = await sql(counts)
  const held = await issuer.workers.export('nobody')
  expect(held.about.en).toMatch(/^Nothing is kept about someone with this number/)
  expect(held.certificates.items).toEqual([])
  expect(await sql(counts)).toEqual(before)
})

test.each(['', 'x'.repeat(201), 7, undefined, null])(
  'an export of %j is refused',
  async (reference) => {
    await expect(issuer.workers.export(reference as string)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: [{ pointer: '/workerRef' }],
    })
  },
)
