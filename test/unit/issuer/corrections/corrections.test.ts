import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { CorrectionSearch, Issuer } from '../../../../src/issuer/index.ts'
import { placesOf, runSql } from '../../../support/certificate-rows.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, type TestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'
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

/** A work certificate of a worker of one's own, and its record. */
async function newCertificate() {
  const record: JsonObject = { ...UNRATED_RECORD, worker_ref: `worker ${randomUUID()}` }
  const { certificates } = await issuer.issueCertificates(record)
  return { record, id: certificates[0]?.id ?? '' }
}

/** One that was reported as wrong. */
async function reported() {
  const { record, id } = await newCertificate()
  const { id: correction } = await issuer.corrections.open(id, { reason: 'hours' })
  return { id, correction, record: { ...record, hours_worked: '210.5' } }
}

/** What the published lists say of a certificate. */
async function publishedOf(id: string) {
  const [{ group, index } = { group: '', index: 0 }] = await placesOf(server.url, [id])
  const isSet = async (purpose: 'revocation' | 'suspension') =>
    (await publishedBits(issuer, group, purpose)).isSet(index)
  return { revoked: await isSet('revocation'), suspended: await isSet('suspension') }
}

/** How the certificates of a worker stand. */
async function standingsOf({ worker_ref: workerRef }: JsonObject) {
  const { certificates } = await issuer.certificates.search({ workerRef: String(workerRef) })
  return certificates.map(({ status }) => status).toSorted()
}

const UNKNOWN = 'urn:uuid:00000000-0000-4000-8000-000000000000'
const NO_CORRECTION = '00000000-0000-4000-8000-000000000000'

describe('a mistake that is reported', () => {
  test('suspends the certificate in the published lists, until it is decided', async () => {
    const { id } = await newCertificate()
    const correction = await issuer.corrections.open(id, { reason: 'hours', caller: 'desk' })
    expect(correction).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      certificate: id,
      state: 'open',
      reason: 'hours',
      openedAt: expect.any(String),
      replaced: [],
      issued: [],
    })
    expect(await publishedOf(id)).toEqual({ revoked: false, suspended: true })
    const noted = `select action, caller from audit_entry where subject = $1 order by serial`
    expect(await sql(noted, [id])).toEqual([
      { action: 'issue', caller: null },
      { action: 'suspend', caller: 'desk' },
      { action: 'open-correction', caller: 'desk' },
    ])
  })

  test('twice, or ten times at once, is one correction', async () => {
    const { id } = await newCertificate()
    const all = await Promise.all(Array.from({ length: 10 }, () => issuer.corrections.open(id)))
    expect(new Set(all.map((one) => one.id)).size).toBe(1)
    expect(await sql('select * from correction where certificate = $1', [id])).toHaveLength(1)
  })

  test('again after it was dismissed is another one', async () => {
    const { id, correction } = await reported()
    await issuer.corrections.dismiss(correction)
    expect((await issuer.corrections.open(id)).id).not.toBe(correction)
  })

  test.each([UNKNOWN, 'no id', "' or true --", 'a\0b'])('about %j is not found', async (id) => {
    await expect(issuer.corrections.open(id)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_NOT_FOUND',
    })
  })

  test('about a withdrawn certificate is refused', async () => {
    const { id } = await newCertificate()
    await issuer.changeStatus(id, 'revoke')
    await expect(issuer.corrections.open(id)).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    expect(await sql('select * from correction where certificate = $1', [id])).toEqual([])
  })

  test('with a reason that is too long is refused, and suspends nothing', async () => {
    const { id } = await newCertificate()
    const refused = issuer.corrections.open(id, { reason: 'x'.repeat(501) })
    await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_REQUEST' })
    expect((await publishedOf(id)).suspended).toBe(false)
  })
})

describe('a dismissal', () => {
  test('lets the certificate count again, and gives the same answer again', async () => {
    const { id, correction } = await reported()
    const dismissed = await issuer.corrections.dismiss(correction, { reason: 'it was right' })
    expect(dismissed).toMatchObject({ state: 'dismissed', closingReason: 'it was right' })
    expect(await publishedOf(id)).toEqual({ revoked: false, suspended: false })
    expect(await issuer.corrections.dismiss(correction, { reason: 'other' })).toEqual(dismissed)
    expect(await sql(`select action from audit_entry where subject = $1`, [id])).toHaveLength(5)
  })

  test('leaves a certificate suspended that was so before', async () => {
    const { id } = await newCertificate()
    await issuer.changeStatus(id, 'suspend')
    const { id: correction } = await issuer.corrections.open(id)
    await issuer.corrections.dismiss(correction)
    expect((await publishedOf(id)).suspended).toBe(true)
    await issuer.changeStatus(id, 'reinstate')
  })

  test('leaves a certificate withdrawn that was withdrawn meanwhile', async () => {
    const { id, correction } = await reported()
    await issuer.changeStatus(id, 'revoke')
    expect(await issuer.corrections.dismiss(correction)).toMatchObject({ state: 'dismissed' })
    expect((await publishedOf(id)).revoked).toBe(true)
  })

  test.each([NO_CORRECTION, 'x', '', 'a\0b', UNKNOWN])('of %j is not found', async (id) => {
    const refused = issuer.corrections.dismiss(id)
    await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_NOT_FOUND' })
  })

  test('of what was corrected is refused', async () => {
    const { correction, record } = await reported()
    await issuer.corrections.correct(correction, { record })
    const refused = issuer.corrections.dismiss(correction)
    await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    expect(await standingsOf(record)).toEqual(['active', 'revoked'])
  })
})

test('a correction gives a certificate that counts in the place of one that does not any more', async () => {
  const { id, correction, record } = await reported()
  const { certificates } = await issuer.corrections.correct(correction, {
    record,
    caller: 'desk',
  })
  expect(certificates).toHaveLength(1)
  const [{ id: right = '', credential } = {}] = certificates
  expect(credential?.['credentialSubject']).toMatchObject({ hoursWorked: '210.5' })
  expect(await publishedOf(id)).toMatchObject({ revoked: true })
  expect(await publishedOf(right)).toEqual({ revoked: false, suspended: false })
  const { corrections } = await issuer.corrections.list({ state: 'corrected' })
  expect(corrections.at(-1)).toMatchObject({
    id: correction,
    replaced: [id],
    issued: [right],
    closedAt: expect.any(String),
  })
  const noted = `select action from audit_entry where caller = 'desk' and subject = any($1)`
  expect((await sql(noted, [[id, right]])).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['issue', 'revoke', 'correct']),
  )
  expect((await issuer.auditTrail.check()).broken).toBeUndefined()
})

test('a correction that is repeated, also five times at once, gives the same bytes and nothing more', async () => {
  const { correction, record } = await reported()
  const correct = () => issuer.corrections.correct(correction, { record })
  const all = await Promise.all(Array.from({ length: 5 }, correct))
  expect(new Set([...all, await correct()].map((one) => JSON.stringify(one))).size).toBe(1)
  expect(await standingsOf(record)).toEqual(['active', 'revoked'])
})

test('a correction with another record is refused once it is decided', async () => {
  const { correction, record } = await reported()
  await issuer.corrections.correct(correction, { record })
  const other = { record: { ...record, hours_worked: '300' } }
  await expect(issuer.corrections.correct(correction, other)).rejects.toMatchObject({
    code: 'ERR_KLUSCV_CONFLICT',
  })
  expect(await standingsOf(record)).toEqual(['active', 'revoked'])
})

test('a correction and a dismissal at the same time: exactly one is done', async () => {
  for (let i = 0; i < 4; i += 1) {
    const { correction, record } = await reported()
    const [corrected, dismissed] = await Promise.allSettled([
      issuer.corrections.correct(correction, { record }),
      // A little later each time, so that each of them is first now and then.
      new Promise((done) => setTimeout(done, i * 15)).then(() =>
        issuer.corrections.dismiss(correction),
      ),
    ])
    expect([corrected.status, dismissed.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    const wasCorrected = corrected.status === 'fulfilled'
    expect(await standingsOf(record)).toEqual(wasCorrected ? ['active', 'revoked'] : ['active'])
  }
})

test('a correction whose record is wrong leaves everything open, and can be sent again', async () => {
  const { id, correction, record } = await reported()
  const wrong = { record: { ...record, gigs_completed: -1 }, holder: 'did:web:x' as const }
  await expect(issuer.corrections.correct(correction, wrong)).rejects.toMatchObject({
    code: 'ERR_KLUSCV_RECORD',
    problems: [{ pointer: '/holder' }, { pointer: '/record/gigs_completed' }],
  })
  expect(await publishedOf(id)).toEqual({ revoked: false, suspended: true })
  await issuer.corrections.correct(correction, { record })
  expect(await standingsOf(record)).toEqual(['active', 'revoked'])
})

test('a correction of which the signer fails leaves the wrong one suspended and nothing else valid', async () => {
  const { correction, record } = await reported()
  const failing = await openTestIssuer({
    databaseUrl: server.url,
    signer: {
      id: 'did:web:oppasmaat.example#key-1',
      algorithm: 'Ed25519',
      sign: () => Promise.reject(new TypeError('no')),
    },
  })
  const failed = failing.issuer.corrections.correct(correction, { record })
  await expect(failed).rejects.toMatchObject({ code: 'ERR_KLUSCV_SIGNER' })
  await failing.database.close()
  expect(await standingsOf(record)).toEqual(['suspended'])
  await issuer.corrections.correct(correction, { record })
  expect(await standingsOf(record)).toEqual(['active', 'revoked'])
})

test('a correction of a certificate that was withdrawn meanwhile is refused', async () => {
  const { id, correction, record } = await reported()
  await issuer.changeStatus(id, 'revoke')
  const refused = issuer.corrections.correct(correction, { record })
  await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  expect(await standingsOf(record)).toEqual(['revoked'])
})

test('a correction with the record of another worker is refused, and makes nobody known', async () => {
  const { correction, record } = await reported()
  const workers = await sql('select count(*) from worker')
  const other = { record: { ...record, worker_ref: 'someone else' } }
  await expect(issuer.corrections.correct(correction, other)).rejects.toMatchObject({
    code: 'ERR_KLUSCV_CONFLICT',
  })
  expect(await sql('select count(*) from worker')).toEqual(workers)
})

test('a correction of a worker who was deleted is refused: the certificate is no one’s', async () => {
  const { correction, record } = await reported()
  const workerRef = String((record as JsonObject)['worker_ref'])
  await issuer.workers.delete(workerRef, { certificates: 'keep' })
  const refused = issuer.corrections.correct(correction, { record })
  await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  await issuer.corrections.dismiss(correction)
})

test.each([NO_CORRECTION, 'x', '', 'a\0b'])('a correction %j is not found', async (id) => {
  const refused = issuer.corrections.correct(id, { record: UNRATED_RECORD })
  await expect(refused).rejects.toMatchObject({ code: 'ERR_KLUSCV_NOT_FOUND' })
})

describe('the list', () => {
  test('gives corrections page by page, in the order in which they were opened', async () => {
    const opened = [await reported(), await reported(), await reported()]
    const ids: string[] = []
    let after: string | undefined
    do {
      const page = await issuer.corrections.list({
        state: 'open',
        limit: 2,
        ...(after === undefined ? {} : { after }),
      })
      ids.push(...page.corrections.map(({ id }) => id))
      after = page.next
    } while (after !== undefined)
    expect(ids.slice(-3)).toEqual(opened.map(({ correction }) => correction))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each<readonly [string, object, string]>([
    ['another state', { state: 'closed' }, '/state'],
    ['no number', { limit: Number.NaN }, '/limit'],
    ['none', { limit: 0 }, '/limit'],
    ['too many', { limit: 1_001 }, '/limit'],
    ['no id to go on after', { after: 'x' }, '/after'],
    ['an id that is not there', { after: NO_CORRECTION }, '/after'],
  ])('is refused for %s', async (_, search, pointer) => {
    await expect(issuer.corrections.list(search as CorrectionSearch)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: [{ pointer }],
    })
  })
})
