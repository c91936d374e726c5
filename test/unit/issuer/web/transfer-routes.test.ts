import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import type { SendRequest } from '../../../../src/core/fetcher.ts'
import { createIssuerApp } from '../../../../src/web/issuer/create-issuer-app.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer } from '../../../support/issuer.ts'
import { actor } from '../../../support/keys.ts'

const AUTH = { authorization: 'Bearer key-of-one' }
const RECIPIENTS = ['uwv', 'other-platform'].map((id) => ({
  id,
  names: { nl: id.toUpperCase(), en: id.toUpperCase() },
  url: `https://${id}.example/kluscv`,
}))

let server: TestDatabase
let opened: TestIssuer
let app: FastifyInstance
let keys = 0
const sent: SendRequest[] = []
let isTaken = true
const logged: string[] = []

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({
    databaseUrl: server.url,
    transfers: {
      recipients: RECIPIENTS,
      send: async (request) => {
        sent.push(request)
        if (!isTaken) throw new KlusCvError('ERR_KLUSCV_FETCH', 'could not deliver')
      },
    },
  })
  app = await createIssuerApp({
    issuer: opened.issuer,
    apiKeyHashes: [createHash('sha256').update('key-of-one').digest('hex')],
    readiness: { database: opened.database.ping, statusLists: opened.issuer.checkHealth },
    log: { level: 'debug', stream: { write: (line) => void logged.push(line) } },
    rateLimitPerMinute: 100_000,
  })
})

beforeEach(() => {
  sent.length = 0
  isTaken = true
  keys += 1
})

afterAll(async () => {
  await app.close()
  await opened.database.close()
  await server.stop()
})

/** A transfer to the first recipient, with a key of this test. */
const transfer = (
  body: object | string = { recipient: 'uwv', record: RECORD },
  headers: Record<string, string> = {},
  ref = 'worker-1',
) =>
  app.inject({
    method: 'POST',
    url: `/v1/workers/${ref}/transfer`,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `transfer-${keys}`,
      ...AUTH,
      ...headers,
    },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

interface Transferred {
  readonly certificates: readonly { readonly id: string; readonly type: string }[]
}

describe('a transfer', () => {
  test('sends what was issued, and answers with ids alone', async () => {
    const answer = await transfer()
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    const { certificates } = answer.json<Transferred>()
    expect(answer.json()).toEqual({
      certificates: [
        { id: certificates[0]?.id, type: 'WorkHistoryCredential' },
        { id: certificates[1]?.id, type: 'ReputationCredential' },
      ],
      delivered: true,
    })
    const [request, ...others] = sent
    expect(others).toEqual([])
    expect(request).toMatchObject({ url: RECIPIENTS[0]?.url, mediaType: 'application/json' })
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      certificates: certificates.map((one) => ({ ...one, credential: { id: one.id } })),
    })
  })

  test('is on record with its recipient, once for each certificate', async () => {
    const { certificates } = (await transfer()).json<Transferred>()
    await transfer()
    expect(sent).toHaveLength(2)
    const ids = certificates.map(({ id }) => `'${id}'`).join(', ')
    const rows = await query(
      `select certificate, recipient, taken_at from transfer where certificate in (${ids})`,
    )
    expect(rows).toHaveLength(2)
    for (const row of rows)
      expect(row).toMatchObject({ recipient: 'uwv', taken_at: expect.any(Date) })
    const noted = await query(
      `select caller from audit_entry where action = 'transfer' and subject in (${ids})`,
    )
    expect(noted).toEqual([{ caller: 'configured-1' }, { caller: 'configured-1' }])
  })

  test('that is not taken is 502, says what was issued, and sends the same when repeated', async () => {
    isTaken = false
    const failed = await transfer()
    expect(failed.statusCode).toBe(502)
    expect(failed.json()).toMatchObject({
      type: 'https://w3id.org/kluscv/errors#ERR_KLUSCV_DELIVERY',
      detail: expect.stringContaining('were issued'),
    })
    const first = JSON.parse(sent[0]?.body ?? '') as Transferred
    const [row] = await query(
      `select taken_at from transfer where certificate = '${first.certificates[0]?.id}'`,
    )
    expect(row).toEqual({ taken_at: null })
    isTaken = true
    expect((await transfer()).statusCode).toBe(200)
    expect(sent[1]?.body).toBe(sent[0]?.body)
  })

  test('is about the key of the wallet that is named', async () => {
    const holder = actor('wallet').did
    await transfer({ recipient: 'uwv', record: RECORD, holder })
    expect(sent[0]?.body).toContain(holder)
  })

  test('with the same key goes to no other recipient, and has no other record', async () => {
    await transfer()
    for (const other of [
      { recipient: 'other-platform', record: RECORD },
      { recipient: 'uwv', record: { ...RECORD, gigs_completed: 49 } },
    ]) {
      expect((await transfer(other)).statusCode).toBe(409)
    }
    expect(sent).toHaveLength(1)
  })
})

describe('nothing is issued or sent', () => {
  test.each([
    ['to a recipient that is not configured', { recipient: 'https://evil.example' }, '/recipient'],
    ['to an address', { recipient: 'http://169.254.169.254/' }, '/recipient'],
    ['to nobody', { recipient: undefined }, '/recipient'],
    ['to a list', { recipient: ['uwv'] }, '/recipient'],
    ['of another worker', { record: { ...RECORD, worker_ref: 'worker-2' } }, '/record/worker_ref'],
    ['of no worker', { record: { ...RECORD, worker_ref: undefined } }, '/record/worker_ref'],
    ['without a record', { record: undefined }, '/record'],
    ['of a list', { record: [RECORD] }, '/record'],
    ['with another address in the call', { url: 'https://evil.example' }, ''],
  ])('%s', async (_, change, pointer) => {
    const before = await query('select count(*) from certificate')
    const answer = await transfer({ recipient: 'uwv', record: RECORD, ...change })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] })
    expect(sent).toEqual([])
    expect(await query('select count(*) from certificate')).toEqual(before)
  })

  test('to an unknown recipient, and the known ones are named', async () => {
    const { body } = await transfer({ recipient: 'svb', record: RECORD })
    expect(body).toContain('uwv, other-platform')
    expect(body).not.toContain('https://uwv.example')
  })

  test('for a record that is wrong, told by its place in the body', async () => {
    const answer = await transfer({
      recipient: 'uwv',
      record: { ...RECORD, name: 7 },
      holder: 'did:web:x.example',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      errors: [{ pointer: '/holder' }, { pointer: '/record/name' }],
    })
    expect(sent).toEqual([])
  })

  test('without an Idempotency-Key, or an API key', async () => {
    expect((await transfer(undefined, { 'idempotency-key': '' })).statusCode).toBe(400)
    expect((await transfer(undefined, { authorization: 'Bearer other' })).statusCode).toBe(401)
    const without = await app.inject({
      method: 'POST',
      url: '/v1/workers/worker-1/transfer',
      headers: { 'content-type': 'application/json', ...AUTH },
      payload: JSON.stringify({ recipient: 'uwv', record: RECORD }),
    })
    expect(without.statusCode).toBe(400)
    expect(without.json()).toMatchObject({ detail: expect.stringContaining('Idempotency-Key') })
    expect(sent).toEqual([])
  })
})

describe('GET /v1/recipients', () => {
  test('names them without their addresses', async () => {
    const answer = await app.inject({ url: '/v1/recipients', headers: AUTH })
    expect(answer.json()).toEqual({
      recipients: RECIPIENTS.map(({ id, names }) => ({ id, names })),
    })
  })

  test('needs an API key', async () => {
    expect((await app.inject('/v1/recipients')).statusCode).toBe(401)
  })
})

test('the reference of a worker stands in no line of the log', async () => {
  logged.length = 0
  const record = { ...RECORD, worker_ref: 'canary-worker' }
  await transfer({ recipient: 'uwv', record }, {}, 'canary-worker')
  isTaken = false
  await transfer({ recipient: 'uwv', record }, {}, 'canary-worker')
  await transfer({ recipient: 'x', record }, {}, 'canary-worker')
  expect(logged.join('')).toContain('/v1/workers/:ref/transfer')
  expect(logged.join('')).not.toContain('canary')
})
