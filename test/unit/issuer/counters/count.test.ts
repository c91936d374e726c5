import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { createIssuerStore } from '../../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'

const REVIEWS = ['Eerste.', 'Tweede.'].map((text) => ({
  text,
  language: 'nl',
  month: '2026-01',
  redacted: false,
}))
const CHOICES = {
  language: 'en',
  reputation: [],
  reviews: [0],
  gigList: false,
  gigsPerMonth: false,
}

let server: TestDatabase
let opened: TestIssuer
let now = new Date('2026-03-01T10:20:30.456Z')

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({
    databaseUrl: server.url,
    countForEvaluation: true,
    clock: () => now,
    transfers: {
      recipients: [{ id: 'uwv', names: { nl: 'UWV', en: 'UWV' }, url: 'https://uwv.example/' }],
      send: async () => undefined,
    },
  })
})

afterAll(async () => {
  await opened.database.close()
  await server.stop()
})

async function counted(): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, string | number>>(
      'select month, counter, category, value from counter',
    )
    return Object.fromEntries(
      rows.map((row) => [
        `${row['month']} ${row['counter']} ${row['category']}`,
        Number(row['value']),
      ]),
    )
  } finally {
    await client.end()
  }
}

/** What the work added, by month, counter and category. */
async function added(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await counted()
  await work()
  const after = Object.entries(await counted())
  return Object.fromEntries(
    after
      .map(([cell, value]) => [cell.replace('2026-03 ', ''), value - (before[cell] ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  )
}

const issue = (record: JsonObject, options = {}) => opened.issuer.issueCertificates(record, options)

const refused = (work: () => Promise<unknown>) => expect(work()).rejects.toBeInstanceOf(KlusCvError)

describe('counted once, with what it counts', () => {
  test('a record that is issued, however often it is repeated', async () => {
    const record = { ...RECORD, reviews: REVIEWS }
    const options = { idempotencyKey: 'once', channel: 'command' } as const
    const repeated = () => Promise.all([1, 2, 3, 4].map(() => issue(record, options)))
    expect(await added(repeated)).toEqual({
      'records_by_channel command': 1,
      'records_by_reputation with': 1,
      'certificates_by_type WorkHistoryCredential': 1,
      'certificates_by_type ReputationCredential': 1,
      'certificates_by_type ReviewCredential': 2,
    })
  })

  test('an offer, and its claim', async () => {
    let token = ''
    const offer = async () => {
      const { claimUrl } = await opened.issuer.offers.create({ ...RECORD, reviews: REVIEWS })
      token = claimUrl.split('/').at(-1) ?? ''
    }
    expect(await added(offer)).toEqual({ 'offers made': 1 })
    const look = () => opened.issuer.offers.preview(token)
    expect(await added(look)).toEqual({})
    const claim = () => opened.issuer.offers.claim(token, { choices: CHOICES })
    expect(await added(claim)).toEqual({
      'offers claimed': 1,
      'records_by_channel offer': 1,
      'records_by_reputation without': 1,
      'certificates_by_type WorkHistoryCredential': 1,
      'certificates_by_type ReviewCredential': 1,
      'claims_by_language en': 1,
      'claims_by_reviews some': 1,
    })
    expect(await added(claim)).toEqual({})
    const otherwise = () =>
      opened.issuer.offers.claim(token, { choices: { ...CHOICES, language: 'nl', reviews: [] } })
    expect(await added(() => refused(otherwise))).toEqual({})
  })

  test.each([
    [[], REVIEWS, 'none'],
    [[0, 1], REVIEWS, 'all'],
    [[], [], 'nothing_to_choose'],
  ])('reviews %j of %j as %s', async (reviews, given, share) => {
    const record = given.length === 0 ? UNRATED_RECORD : { ...RECORD, reviews: given }
    const { claimUrl } = await opened.issuer.offers.create(record)
    const token = claimUrl.split('/').at(-1) ?? ''
    const more = await added(() =>
      opened.issuer.offers.claim(token, { choices: { ...CHOICES, reviews } }),
    )
    expect(more).toHaveProperty(`claims_by_reviews ${share}`, 1)
  })
})

describe('counted once too', () => {
  test('a transfer', async () => {
    const transfer = () =>
      opened.issuer.transfers.send({
        workerRef: 'worker-1',
        recipient: 'uwv',
        record: UNRATED_RECORD,
        idempotencyKey: 'transfer-1',
      })
    expect(await added(transfer)).toHaveProperty('records_by_channel transfer', 1)
  })

  test('a change of status, and nothing when it changes nothing', async () => {
    const { certificates } = await issue(UNRATED_RECORD)
    const id = certificates[0]?.id ?? ''
    const change = (action: 'suspend' | 'revoke') => () => opened.issuer.changeStatus(id, action)
    expect(await added(change('suspend'))).toEqual({ 'status_changes suspend': 1 })
    expect(await added(change('suspend'))).toEqual({})
    expect(await added(change('revoke'))).toEqual({ 'status_changes revoke': 1 })
  })
})

test('nothing is counted of what is refused', async () => {
  for (const work of [
    () => issue({ ...RECORD, name: 7 }),
    () => opened.issuer.offers.create({ name: 7 }),
  ]) {
    expect(await added(() => refused(work))).toEqual({})
  }
})

test('nothing is counted where counting is off', async () => {
  const { issuer, database } = await openTestIssuer({ databaseUrl: server.url, clock: () => now })
  const work = async () => {
    const { certificates } = await issuer.issueCertificates(RECORD)
    await issuer.changeStatus(certificates[0]?.id ?? '', 'suspend')
    await issuer.offers.create(RECORD)
  }
  expect(await added(work)).toEqual({})
  await database.close()
})

test('counts go on in the next month, and only months that are over are asked for', async () => {
  now = new Date('2026-04-01T00:00:00Z')
  expect(await added(() => issue(UNRATED_RECORD))).toMatchObject({
    '2026-04 records_by_channel api': 1,
  })
  const { counters } = createIssuerStore(opened.database)
  const before = await counters.countedBefore('2026-04')
  expect(new Set(before.map(({ month }) => month))).toEqual(new Set(['2026-03']))
  expect(await counters.countedBefore('2026-03')).toEqual([])
})
