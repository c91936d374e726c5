import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { CorrectionRequest, Issuer } from '../../../../src/issuer/index.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer } from '../../../support/issuer.ts'

let server: TestDatabase
let opened: TestIssuer
let issuer: Issuer

/** Of whom nothing can be replaced in these tests. */
let worker: Awaited<ReturnType<typeof newWorker>>

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({ databaseUrl: server.url, suite: 'eddsa-jcs-2022' })
  issuer = opened.issuer
  worker = await newWorker()
})

afterAll(async () => {
  await opened.database.close()
  await server.stop()
})

const review = (text: string) => ({ text, language: 'nl', month: '2025-06', redacted: false })
const { rating_value: _value, rating_count: _count, reviews_total: _total, ...PLAIN } = RECORD

/** Work, ratings of two kinds of work, and two reviews. */
const MANY: JsonObject = {
  ...PLAIN,
  ratings: [
    { occupation: 'oppas', rating_value: '4.8', rating_count: 31, reviews_total: 14 },
    { occupation: 'schoonmaak-thuis', rating_value: '4.1', rating_count: 12, reviews_total: 3 },
  ],
  reviews: [review('Lief en op tijd.'), review('Heel fijn geweest.')],
}

/** A worker of one's own with all these certificates. */
async function newWorker() {
  const workerRef = `worker ${randomUUID()}`
  const record: JsonObject = { ...MANY, worker_ref: workerRef }
  const { certificates } = await issuer.issueCertificates(record)
  const idsOf = (type: string) =>
    certificates.filter((one) => one.type === type).map(({ id }) => id)
  const correct = async (certificate: string, request: Omit<CorrectionRequest, 'record'> = {}) => {
    const { id } = await issuer.corrections.open(certificate)
    return issuer.corrections.correct(id, { record, ...request })
  }
  /** How many of each type count. */
  const valid = async () => {
    const found = await issuer.certificates.search({ workerRef, status: 'active' })
    const types = found.certificates.map(({ type }) => type.replace('Credential', ''))
    return types.toSorted().join(' ')
  }
  return {
    workerRef,
    ids: certificates.map(({ id }) => id),
    work: idsOf('WorkHistoryCredential')[0] ?? '',
    ratings: idsOf('ReputationCredential'),
    reviews: idsOf('ReviewCredential'),
    correct,
    valid,
  }
}

const ALL = 'Reputation Reputation Review Review WorkHistory'

test('of a whole record only the certificate that was wrong is replaced', async () => {
  const { work, correct, valid } = await newWorker()
  expect(await valid()).toBe(ALL)
  const { certificates } = await correct(work)
  expect(certificates.map(({ type }) => type)).toEqual(['WorkHistoryCredential'])
  expect(await valid()).toBe(ALL)
})

test('of ratings of several kinds of work the one that was wrong is chosen', async () => {
  const { ratings, correct, valid } = await newWorker()
  const { certificates } = await correct(ratings[1] ?? '', { reputation: ['schoonmaak-thuis'] })
  expect(certificates).toMatchObject([
    { credential: { credentialSubject: { ratingValue: '4.1' } } },
  ])
  expect(await valid()).toBe(ALL)
})

test('of several reviews the one that was wrong is chosen', async () => {
  const { reviews, correct, valid } = await newWorker()
  const { certificates } = await correct(reviews[1] ?? '', { reviews: [1] })
  expect(JSON.stringify(certificates)).toContain('Heel fijn geweest.')
  expect(certificates).toHaveLength(1)
  expect(await valid()).toBe(ALL)
})

test('a mistake that is in all certificates replaces all of them, and closes what else is open', async () => {
  const { ids, work, ratings, correct, valid } = await newWorker()
  const other = await issuer.corrections.open(ratings[0] ?? '')
  const { certificates } = await correct(work, { replaces: ids })
  expect(certificates).toHaveLength(5)
  expect(await valid()).toBe(ALL)
  const { corrections } = await issuer.corrections.list({ state: 'corrected', limit: 1_000 })
  expect(corrections.find(({ id }) => id === other.id)).toMatchObject({
    replaced: ids.toSorted(),
    issued: certificates.map(({ id }) => id),
  })
})

test.each<readonly [string, () => Promise<unknown>]>([
  ['a second one would count', () => worker.correct(worker.ratings[0] ?? '')],
  ['two would come for one', () => worker.correct(worker.reviews[0] ?? '')],
  [
    'one would be lost',
    () => {
      const { ratings, correct } = worker
      return correct(ratings[0] ?? '', { replaces: ratings, reputation: ['oppas'] })
    },
  ],
  ['nothing would come', () => worker.correct(worker.reviews[0] ?? '', { reviews: [7] })],
])('when %s it is refused', async (_name, wrong) => {
  await expect(wrong()).rejects.toMatchObject({
    code: 'ERR_KLUSCV_RECORD',
    problems: [{ pointer: '/record', message: expect.stringContaining('in the place of') }],
  })
})

test('what is of another worker is not replaced along', async () => {
  const other = await newWorker()
  const replaces = [worker.work, other.work]
  await expect(worker.correct(worker.work, { replaces })).rejects.toMatchObject({
    code: 'ERR_KLUSCV_CONFLICT',
  })
  expect(await other.valid()).toBe(ALL)
})

test('what was withdrawn is not replaced along', async () => {
  const { work, ratings, correct } = await newWorker()
  await issuer.changeStatus(ratings[0] ?? '', 'revoke')
  await expect(correct(work, { replaces: [work, ...ratings] })).rejects.toMatchObject({
    code: 'ERR_KLUSCV_CONFLICT',
  })
})

const UNKNOWN = 'urn:uuid:00000000-0000-4000-8000-000000000000'

test.each<readonly [string, object, string]>([
  ['without the certificate itself', { replaces: [UNKNOWN] }, '/replaces'],
  ['of none', { replaces: [] }, '/replaces'],
  ['of a text', { replaces: UNKNOWN }, '/replaces'],
  ['of what are no ids', { replaces: ['x'] }, '/replaces'],
  ['of ratings by a text', { reputation: 'oppas' }, '/reputation'],
  ['of reviews by texts', { reviews: ['0'] }, '/reviews'],
])('a correction %s is refused', async (_name, request, pointer) => {
  await expect(worker.correct(worker.work, request)).rejects.toMatchObject({
    code: 'ERR_KLUSCV_REQUEST',
    problems: [{ pointer }],
  })
})

test('a correction along with a certificate that is not there is refused', async () => {
  const { work, correct } = worker
  await expect(correct(work, { replaces: [work, UNKNOWN] })).rejects.toMatchObject({
    code: 'ERR_KLUSCV_NOT_FOUND',
  })
})

test('whatever was refused, nothing of the worker was replaced', async () => {
  const workerRef = worker.workerRef
  const { certificates } = await issuer.certificates.search({ workerRef })
  expect(certificates.map(({ id }) => id).toSorted()).toEqual(worker.ids.toSorted())
  expect(certificates.some(({ status }) => status === 'revoked')).toBe(false)
})
