import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createIssuerApp } from '../../../../src/web/issuer/create-issuer-app.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { signHolderProof } from '../../../support/holder-proof.ts'
import { openTestIssuer, RECORD, type TestIssuer } from '../../../support/issuer.ts'
import { actor } from '../../../support/keys.ts'

const WALLET = actor('wallet')
const WALLET_ORIGIN = 'https://wallet.example'
const AUTH = { authorization: 'Bearer key-of-one' }
const CHOICES = {
  language: 'nl',
  reputation: ['oppas'],
  reviews: [],
  gigList: false,
  gigsPerMonth: false,
}

let server: TestDatabase
let opened: TestIssuer
let app: FastifyInstance
let now = new Date('2026-03-01T10:20:30.456Z')
const logged: string[] = []

const openApp = (options: { walletUrl?: string; rateLimitPerMinute?: number }) =>
  createIssuerApp({
    issuer: opened.issuer,
    apiKeyHashes: [createHash('sha256').update('key-of-one').digest('hex')],
    readiness: { database: opened.database.ping, statusLists: opened.issuer.checkHealth },
    log: { level: 'debug', stream: { write: (line) => void logged.push(line) } },
    rateLimitPerMinute: 100_000,
    ...options,
  })

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({ databaseUrl: server.url, clock: () => now })
  app = await openApp({ walletUrl: `${WALLET_ORIGIN}/app` })
})

beforeEach(() => {
  now = new Date('2026-03-01T10:20:30.456Z')
})

afterAll(async () => {
  await app.close()
  await opened.database.close()
  await server.stop()
})

const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

/** The token of a new offer. */
async function makeOffer(): Promise<string> {
  const answer = await post('/v1/offers', RECORD, AUTH)
  expect(answer.statusCode).toBe(201)
  return answer.json<{ claimUrl: string }>().claimUrl.split('/').at(-1) ?? ''
}

describe('POST /v1/offers', () => {
  test('gives a link with an end, and forbids storing it', async () => {
    const answer = await post('/v1/offers', { ...RECORD, rating_value: 4.8 }, AUTH)
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(Object.keys(answer.json())).toEqual(['id', 'claimUrl', 'expiresAt'])
  })

  test('needs an API key', async () => {
    expect((await post('/v1/offers', RECORD)).statusCode).toBe(401)
  })

  test('takes no idempotency key: it could not keep what that promises', async () => {
    const answer = await post('/v1/offers', RECORD, { ...AUTH, 'idempotency-key': 'once' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain('Idempotency-Key')
  })

  test('of a record that is wrong is 422, with every place', async () => {
    const answer = await post('/v1/offers', { ...RECORD, name: 7, gigs_completed: -1 }, AUTH)
    expect(answer.statusCode).toBe(422)
    const { errors } = answer.json<{ errors: { pointer: string }[] }>()
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/name', '/gigs_completed'])
  })
})

describe('who has the link', () => {
  test('sees the offer without an API key, from nowhere stored and to nowhere referred', async () => {
    const answer = await app.inject(`/v1/offers/${await makeOffer()}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    expect(answer.json()).toMatchObject({
      platform: { nl: 'OppasMaat' },
      choices: { reputation: [{ occupation: 'oppas' }], reviews: [] },
      certificates: [
        { type: 'WorkHistoryCredential', words: { en: { title: 'Work certificate' } } },
        { type: 'ReputationCredential', chosenBy: { reputation: 'oppas' } },
      ],
    })
  })

  test('claims it, and gets the same bytes again', async () => {
    const url = `/v1/offers/${await makeOffer()}/claim`
    const answer = await post(url, { choices: CHOICES })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toMatchObject({
      certificates: [
        { type: 'WorkHistoryCredential', credential: { proof: { type: 'DataIntegrityProof' } } },
        { type: 'ReputationCredential', credential: { credentialSubject: { ratingCount: 31 } } },
      ],
    })
    expect((await post(url, { choices: CHOICES })).body).toBe(answer.body)
  })

  test('claims it for a wallet that signed', async () => {
    const token = await makeOffer()
    const { nonce, domain } = (await app.inject(`/v1/offers/${token}`)).json<{
      nonce: string
      domain: string
    }>()
    const terms = { challenge: nonce, domain, created: '2026-03-01T10:20:00Z' }
    const proof = await signHolderProof(WALLET, terms)
    const claim = { choices: CHOICES, holder: WALLET.did, proof }
    const answer = await post(`/v1/offers/${token}/claim`, claim)
    expect(answer.json()).toMatchObject({
      certificates: [
        { credential: { credentialSubject: { id: WALLET.did } } },
        { credential: { credentialSubject: { id: WALLET.did } } },
      ],
    })
  })
})

describe('a page can tell apart', () => {
  const codeOf = (answer: { readonly json: () => unknown }) =>
    (answer.json() as { type: string }).type.split('#').at(-1)

  test.each(['x', 'A'.repeat(22), 'A'.repeat(199), '%00', '%2e%2e%2f', 'a%20b'])(
    'a link of no offer: %s',
    async (token) => {
      for (const answer of [
        await app.inject(`/v1/offers/${token}`),
        await post(`/v1/offers/${token}/claim`, { choices: CHOICES }),
      ]) {
        expect(answer.statusCode).toBe(404)
        expect(codeOf(answer)).toBe('ERR_KLUSCV_NOT_FOUND')
      }
    },
  )

  test('a link whose time is over', async () => {
    const token = await makeOffer()
    now = new Date('2026-03-01T10:35:31Z')
    for (const answer of [
      await app.inject(`/v1/offers/${token}`),
      await post(`/v1/offers/${token}/claim`, { choices: CHOICES }),
    ]) {
      expect(answer.statusCode).toBe(410)
      expect(codeOf(answer)).toBe('ERR_KLUSCV_GONE')
    }
  })

  test('a link that was claimed otherwise', async () => {
    const url = `/v1/offers/${await makeOffer()}/claim`
    await post(url, { choices: CHOICES })
    const answer = await post(url, { choices: { ...CHOICES, reputation: [] } })
    expect(answer.statusCode).toBe(409)
    expect(codeOf(answer)).toBe('ERR_KLUSCV_CONFLICT')
  })

  test.each([
    ['without choices', {}, '/choices'],
    [
      'with choices of another offer',
      { choices: { ...CHOICES, reviews: [0] } },
      '/choices/reviews',
    ],
    ['with another member', { choices: CHOICES, worker: 'w' }, ''],
    ['with a holder alone', { choices: CHOICES, holder: WALLET.did }, '/proof'],
    ['that is a list', [], ''],
  ])('a claim %s', async (_, body, pointer) => {
    const answer = await post(`/v1/offers/${await makeOffer()}/claim`, body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] })
  })
})

describe('pages of the wallet', () => {
  test.each(['', '/claim'])('may call …/{token}%s, and no others', async (path) => {
    const url = `/v1/offers/${await makeOffer()}${path}`
    const headers = { origin: 'https://other.example', 'access-control-request-method': 'POST' }
    const answer = await app.inject({ method: 'OPTIONS', url, headers })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': WALLET_ORIGIN,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type',
    })
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials')
  })

  test('may read what is given and what is refused', async () => {
    const token = await makeOffer()
    for (const answer of [
      await app.inject(`/v1/offers/${token}`),
      await app.inject('/v1/offers/x'),
      await post(`/v1/offers/${token}/claim`, {}),
      await post(`/v1/offers/${token}/claim`, 'no JSON'),
    ]) {
      expect(answer.headers['access-control-allow-origin']).toBe(WALLET_ORIGIN)
    }
  })

  test('may not make offers', async () => {
    const answer = await post('/v1/offers', RECORD, AUTH)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('of nowhere may call where no wallet is configured', async () => {
    const without = await openApp({})
    const answer = await without.inject(`/v1/offers/${await makeOffer()}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    const asked = await without.inject({ method: 'OPTIONS', url: '/v1/offers/x' })
    expect(asked.statusCode).toBe(404)
    await without.close()
  })
})

test('guessing links is limited', async () => {
  const limited = await openApp({ rateLimitPerMinute: 3 })
  const codes: number[] = []
  for (let index = 0; index < 5; index += 1) {
    codes.push((await limited.inject(`/v1/offers/guess-${index}`)).statusCode)
  }
  expect(codes).toEqual([404, 404, 404, 429, 429])
  await limited.close()
})

test('a token stands in no line of the log and in no refusal', async () => {
  const token = await makeOffer()
  logged.length = 0
  const bodies = [
    (await post(`/v1/offers/${token}/claim`, { choices: { ...CHOICES, reviews: [0] } })).body,
    (await post(`/v1/offers/${token}/claim`, `{"holder": "${token}"}`)).body,
  ]
  await app.inject(`/v1/offers/${token}?again=${token}`)
  now = new Date('2026-03-01T10:40:00Z')
  bodies.push((await app.inject(`/v1/offers/${token}`)).body)
  bodies.push((await app.inject(`/v1/offers/${token}/other/${token}`)).body)
  await opened.database.close()
  bodies.push((await app.inject(`/v1/offers/${token}`)).body)
  opened = await openTestIssuer({ databaseUrl: server.url, clock: () => now })
  expect(bodies.join('\n')).not.toContain(token)
  expect(logged.length).toBeGreaterThan(8)
  expect(logged.join('')).toContain('/v1/offers/:token')
  expect(logged.join('')).not.toContain(token)
})
