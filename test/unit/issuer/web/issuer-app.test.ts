import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../src/core/limits.ts'
import type { Issuer } from '../../../../src/issuer/index.ts'
import { createIssuerApp } from '../../../../src/web/issuer/create-issuer-app.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { openTestIssuer, RECORD, type TestIssuer, UNRATED_RECORD } from '../../../support/issuer.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const AUTH = { authorization: 'Bearer key-of-one' }
const OTHER_AUTH = { authorization: 'Bearer key-of-two' }

let server: TestDatabase
let opened: TestIssuer
let app: FastifyInstance
const logged: string[] = []

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({ databaseUrl: server.url })
  app = await openApp(opened.issuer)
})

const openApp = (issuer: Issuer) =>
  createIssuerApp({
    issuer,
    apiKeyHashes: [sha256('key-of-one'), sha256('key-of-two')],
    readiness: { database: opened.database.ping, statusLists: issuer.checkHealth },
    log: { level: 'debug', stream: { write: (line) => void logged.push(line) } },
    rateLimitPerMinute: 100_000,
  })

afterAll(async () => {
  await app.close()
  await opened.database.close()
  await server.stop()
})

const post = (url: string, payload: unknown, headers: Record<string, string> = AUTH) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

interface Certificate {
  readonly id: string
  readonly credential: {
    readonly credentialStatus: readonly { readonly statusListCredential: string }[]
  }
}

async function issueOne(): Promise<Certificate> {
  const answer = await post('/v1/certificates', RECORD)
  expect(answer.statusCode).toBe(201)
  const [certificate] = answer.json<{ certificates: Certificate[] }>().certificates
  if (certificate === undefined) throw new TypeError('nothing was issued')
  return certificate
}

describe('POST /v1/certificates', () => {
  test('answers 201 with proofs intact and forbids storing', async () => {
    const answer = await post('/v1/certificates', RECORD)
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toMatchObject({
      certificates: [
        { type: 'WorkHistoryCredential', credential: { proof: { type: 'DataIntegrityProof' } } },
        { type: 'ReputationCredential', credential: { credentialSubject: { ratingCount: 31 } } },
      ],
    })
  })

  test('the same Idempotency-Key gives the same bytes, a thousand times at once on two processes', async () => {
    const second = await openTestIssuer({ databaseUrl: server.url })
    const apps = [app, await openApp(second.issuer)]
    const countIssued = async () => (await opened.issuer.measure()).actions.issue ?? 0
    const before = await countIssued()
    const request = {
      method: 'POST',
      url: '/v1/certificates',
      headers: { ...AUTH, 'idempotency-key': 'once' },
      payload: UNRATED_RECORD,
    } as const
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, index) => apps[index % 2]?.inject(request)),
    )
    expect(new Set(answers.map((answer) => answer?.statusCode))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer?.body)).size).toBe(1)
    expect(await countIssued()).toBe(before + 1)
    await apps[1]?.close()
    await second.database.close()
    // Two seconds of a processor, which other files ask for too.
  }, 60_000)

  test('the same Idempotency-Key with another body is 409', async () => {
    const headers = { ...AUTH, 'idempotency-key': 'changed' }
    await post('/v1/certificates', RECORD, headers)
    const answer = await post('/v1/certificates', { ...RECORD, gigs_completed: 49 }, headers)
    expect(answer.statusCode).toBe(409)
  })

  test('the Idempotency-Key of another caller is another key', async () => {
    const key = { 'idempotency-key': 'shared' }
    const one = await post('/v1/certificates', RECORD, { ...AUTH, ...key })
    const other = await post('/v1/certificates', RECORD, { ...OTHER_AUTH, ...key })
    expect(other.statusCode).toBe(201)
    expect(other.body).not.toBe(one.body)
  })
})

describe('a request that cannot be carried out', () => {
  test('a record that is wrong is 422, with every place and no value', async () => {
    const answer = await post('/v1/certificates', {
      ...RECORD,
      name: 7,
      canary_member: 'canary-value',
      rating_value: 'canary-value',
      holder: 'canary-value',
    })
    expect(answer.statusCode).toBe(422)
    const { errors } = answer.json<{ errors: { pointer: string }[] }>()
    expect(errors.map(({ pointer }) => pointer)).toEqual([
      '/holder',
      '/canary_member',
      '/name',
      '/rating_value',
    ])
    expect(answer.body).not.toContain('canary-value')
  })

  test.each([
    ['no JSON', 'record'],
    ['a member twice', `{"name": "A", "name": "B"}`],
    ['a __proto__', `{"__proto__": {}}`],
    ['a number that JavaScript would round', `{"gigs_completed": 9007199254740993}`],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', ''],
  ])('a body with %s is 400', async (_, body) => {
    expect((await post('/v1/certificates', body)).statusCode).toBe(400)
  })

  test('a body of another media type is 415, one that is too large 413', async () => {
    const text = await post('/v1/certificates', 'x', { ...AUTH, 'content-type': 'text/plain' })
    expect(text.statusCode).toBe(415)
    const large = `{"name": "${'x'.repeat(LIMITS.credentialBytes)}"}`
    expect((await post('/v1/certificates', large)).statusCode).toBe(413)
  })

  test.each(['', 'two words', 'x'.repeat(256), 'é'])(
    'an Idempotency-Key that is %j is 400',
    async (key) => {
      const answer = await post('/v1/certificates', RECORD, { ...AUTH, 'idempotency-key': key })
      expect(answer.statusCode).toBe(400)
    },
  )
})

describe('without a known API key', () => {
  const headers: readonly (readonly [string, Record<string, string>])[] = [
    ['none', {}],
    ['an unknown one', { authorization: 'Bearer other' }],
    ['an empty one', { authorization: 'Bearer ' }],
    ['its hash', { authorization: `Bearer ${sha256('key-of-one')}` }],
    ['another scheme', { authorization: 'Basic key-of-one' }],
    ['more behind it', { authorization: 'Bearer key-of-one x' }],
    ['an endless one', { authorization: `Bearer ${'x'.repeat(10_000)}` }],
  ]

  test.each(headers)('%s: nothing is issued and nothing withdrawn', async (_, given) => {
    const { id } = await issueOne()
    for (const path of ['/v1/certificates', `/v1/certificates/${id}/status`]) {
      const answer = await post(path, { action: 'revoke' }, given)
      expect(answer.statusCode).toBe(401)
      expect(answer.headers['www-authenticate']).toBe('Bearer')
      expect(answer.body).not.toContain('key-of')
    }
  })

  test('a body is not even read', async () => {
    expect((await post('/v1/certificates', 'not JSON', {})).statusCode).toBe(401)
  })

  test('guessing keys counts against the limit', async () => {
    const limited = await createIssuerApp({
      issuer: opened.issuer,
      apiKeyHashes: [sha256('key-of-one')],
      readiness: {},
      log: { level: 'silent' },
      rateLimitPerMinute: 2,
    })
    const statuses = []
    for (const path of ['/v1/certificates', '/v1/certificates/x/status', '/v1/certificates']) {
      statuses.push((await limited.inject({ method: 'POST', url: path })).statusCode)
    }
    await limited.close()
    expect(statuses).toEqual([401, 401, 429])
  })

  test('a page of another origin gains nothing from the browser of who has one', async () => {
    const origin = 'https://evil.example'
    const cookie = 'authorization=Bearer key-of-one'
    expect((await post('/v1/certificates', RECORD, { origin, cookie })).statusCode).toBe(401)
    const issued = await post('/v1/certificates', RECORD, { ...AUTH, origin })
    expect(issued.headers).not.toHaveProperty('set-cookie')
    expect(issued.headers).not.toHaveProperty('access-control-allow-origin')
    const asked = { 'access-control-request-method': 'POST', origin }
    const preflight = await app.inject({
      method: 'OPTIONS',
      url: '/v1/certificates',
      headers: asked,
    })
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('POST /v1/certificates/{id}/status', () => {
  test('withdraws, and the list says so when it answers', async () => {
    const { id, credential } = await issueOne()
    const path = new URL(credential.credentialStatus[0]?.statusListCredential ?? '').pathname
    const before = await app.inject(path)
    const answer = await post(`/v1/certificates/${id}/status`, { action: 'revoke', reason: 'x' })
    expect(answer.json()).toEqual({ id, status: 'revoked', superseded: false })
    const after = await app.inject(path)
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
    expect(
      after.json<{ validFrom: string }>().validFrom >
        before.json<{ validFrom: string }>().validFrom,
    ).toBe(true)
  })

  test.each([
    [{}],
    [{ action: 'delete' }],
    [{ action: 'toString' }],
    [{ action: ['revoke'] }],
    [{ action: 'revoke', reason: 7 }],
    [{ action: 'revoke', reason: 'x'.repeat(501) }],
    [{ action: 'revoke', reason: 'a\0b' }],
    [{ action: 'revoke', force: true }],
    [['revoke']],
  ])('%j is 400', async (body) => {
    const { id } = await issueOne()
    expect((await post(`/v1/certificates/${id}/status`, body)).statusCode).toBe(400)
  })

  test('an unknown id is 404, a change after a withdrawal 409', async () => {
    const unknown = '/v1/certificates/urn:uuid:00000000-0000-4000-8000-000000000000/status'
    expect((await post(unknown, { action: 'revoke' })).statusCode).toBe(404)
    expect((await post('/v1/certificates/%00/status', { action: 'revoke' })).statusCode).toBe(404)
    const { id } = await issueOne()
    await post(`/v1/certificates/${id}/status`, { action: 'revoke' })
    const answer = await post(`/v1/certificates/${id}/status`, { action: 'reinstate' })
    expect(answer.statusCode).toBe(409)
  })
})

describe('what everyone may read', () => {
  test('a list is sent byte for byte, with its media type and for caches', async () => {
    const { credential } = await issueOne()
    const url = credential.credentialStatus[0]?.statusListCredential ?? ''
    const answer = await app.inject(new URL(url).pathname)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe(await opened.issuer.statusList(url.split('/').at(-1) ?? ''))
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vc',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    })
  })

  test('who has it gets 304, who has another gets it whole', async () => {
    const { credential } = await issueOne()
    const url = new URL(credential.credentialStatus[0]?.statusListCredential ?? '').pathname
    const etag = String((await app.inject(url)).headers['etag'])
    for (const known of [etag, `"old", ${etag}`, `W/${etag}`, '*']) {
      const answer = await app.inject({ url, headers: { 'if-none-match': known } })
      expect([answer.statusCode, answer.body]).toEqual([304, ''])
    }
    const other = await app.inject({ url, headers: { 'if-none-match': '"old"' } })
    expect(other.statusCode).toBe(200)
  })

  test.each(['/.well-known/did.json', '/did.json'])('%s is the DID document', async (url) => {
    const answer = await app.inject(url)
    expect(answer.headers['content-type']).toBe('application/did+json')
    expect(answer.json()).toEqual(opened.issuer.didDocument())
  })

  test('/profile is the signed profile, byte for byte and for caches', async () => {
    const answer = await app.inject('/profile')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe(await opened.issuer.profileDocument())
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    })
    const headers = { 'if-none-match': String(answer.headers['etag']) }
    expect((await app.inject({ url: '/profile', headers })).statusCode).toBe(304)
  })

  test.each(['/status-lists/nothing', '/status-lists/..%2Fdid.json', '/status-lists/'])(
    '%s is 404 as problem details',
    async (url) => {
      const answer = await app.inject(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.headers['cache-control']).toBe('no-store')
    },
  )

  test('health is ready while database and lists are', async () => {
    expect((await app.inject('/health/ready')).statusCode).toBe(200)
  })
})

test('the log holds no record, key, id or reason', async () => {
  await post('/v1/certificates', { ...RECORD, name: 'canary-name' })
  await post('/v1/certificates', { ...RECORD, canary: 'canary-name' })
  const { id } = await issueOne()
  await post(`/v1/certificates/${id}/status`, { action: 'revoke', reason: 'canary-reason' })
  const log = logged.join('')
  expect(log).toContain('/v1/certificates')
  expect(log).not.toMatch(/canary|key-of|urn:uuid/)
})
