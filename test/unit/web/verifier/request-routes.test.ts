import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Credential } from '../../../../src/core/credential.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { VerificationReport } from '../../../../src/core/report.ts'
import {
  createVerifierApp,
  type VerifierAppOptions,
} from '../../../../src/web/verifier/create-verifier-app.ts'
import { signedPresentation, signedSample } from '../../../support/credentials.ts'
import { signWithoutHolder } from '../../../support/holder-proof.ts'
import { STRANGER, WORKER } from '../../../support/keys.ts'
import { NOW } from '../../../support/trust.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const WALLET = 'https://map.example'
const VERIFIER = 'https://verify.example'
const TERMS = {
  purpose: 'Canary purpose',
  types: ['WorkHistoryCredential', 'ReputationCredential'],
  name: 'Canary name',
}

const lines: string[] = []
let app: FastifyInstance
let mine: Credential

beforeAll(async () => {
  app = await openTestVerifierApp({ walletUrl: WALLET, log: (line) => lines.push(line) })
  mine = await signedSample({ holder: WORKER.did })
})
afterAll(() => app.close())

interface Question {
  readonly challenge: string
  readonly domain: string
  readonly expiresAt: string
}

interface Created {
  readonly id: string
  readonly secret: string
  readonly url: string
  readonly expiresAt: string
}

const post = (url: string, payload: unknown, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
const create = async (terms: unknown = TERMS) => (await post('/v1/requests', terms)).json<Created>()
const open = async (id: string) =>
  (await app.inject({ method: 'POST', url: `/v1/requests/${id}/open` })).json<Question>()
const respond = (id: string, document: unknown) => post(`/v1/requests/${id}/response`, { document })
const look = (id: string, secret?: string) =>
  app.inject({
    url: `/v1/requests/${id}`,
    headers: secret === undefined ? {} : { authorization: `Bearer ${secret}` },
  })
const reportOn = async ({ id, secret }: Created) =>
  (await look(id, secret)).json<{ state: string; report?: VerificationReport }>()

/** What the worker's wallet signs over a question. */
const sign = (
  { challenge, domain }: Pick<Question, 'challenge' | 'domain'>,
  credentials: readonly Credential[] = [mine],
  holder = WORKER,
) => signedPresentation({ credentials, holder, challenge, domain, created: NOW })

async function openedRequest(): Promise<{ created: Created; question: Question }> {
  const created = await create()
  return { created, question: await open(created.id) }
}

/** Sends an answer that is taken, and gives the employer's report. */
async function reportAfter(created: Created, document: unknown): Promise<VerificationReport> {
  const answer = await respond(created.id, document)
  expect(answer.json()).toEqual({ received: true })
  const { state, report } = await reportOn(created)
  expect(state).toBe('answered')
  return report as VerificationReport
}

describe('a request', () => {
  test('is made, shown to who has the link, and watched by who has the secret', async () => {
    const answer = await post('/v1/requests', TERMS)
    expect(answer.statusCode).toBe(201)
    const { id, secret, url, expiresAt } = answer.json<Created>()
    expect(url).toBe(`${VERIFIER}/r/${id}`)
    expect(expiresAt).toBe('2026-11-20T11:00:00.000Z')
    expect((await look(id)).json()).toEqual({ ...TERMS, expiresAt })
    expect((await look(id, secret)).json()).toEqual({ ...TERMS, expiresAt, state: 'waiting' })
    await open(id)
    expect((await look(id, secret)).json()).toEqual({ ...TERMS, expiresAt, state: 'opened' })
    expect((await look(id)).json()).toEqual({ ...TERMS, expiresAt })
  })

  test('is opened for this verifier, whatever the caller says of its address', async () => {
    const { id } = await create()
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    const answer = await app.inject({ method: 'POST', url: `/v1/requests/${id}/open`, headers })
    expect(answer.json()).toMatchObject({ domain: VERIFIER, expiresAt: '2026-11-20T10:05:00.000Z' })
  })

  test.each([
    ['no JSON', '{"purpose": '],
    ['a member twice', '{"purpose": "a", "purpose": "b", "types": ["ReviewCredential"]}'],
    ['no types', { purpose: 'p' }],
    ['a type of others', { ...TERMS, types: ['Diploma'] }],
    ['a turned direction', { ...TERMS, purpose: 'Werk \u202Eneg' }],
  ])('is refused with %s', async (_, terms) => {
    const answer = await post('/v1/requests', terms)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ errors: [{ pointer: expect.any(String) }] })
  })

  test('is refused when it is long', async () => {
    const answer = await post('/v1/requests', { ...TERMS, purpose: 'p'.repeat(9_000) })
    expect(answer.statusCode).toBe(413)
  })

  test('that nobody made is not there', async () => {
    const unknown = `${'z'.repeat(27)}`
    const answers = [await look(unknown), await look(unknown, 'secret'), await respond(unknown, {})]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404])
  })

  test('whose time is over says so', async () => {
    const old = Buffer.alloc(20)
    old.writeUInt32BE(Date.parse(NOW) / 1000 - 1)
    const answer = await look(old.toString('base64url'))
    expect(answer.statusCode).toBe(410)
    expect(answer.json().detail).toBe('The time of this request is over.')
  })

  test.each(['', 'x', 'x'.repeat(43)])('does not open with the secret "%s"', async (secret) => {
    const created = await create()
    const { statusCode, body, headers } = await look(created.id, secret)
    expect(statusCode).toBe(401)
    expect(headers['www-authenticate']).toBe('Bearer')
    expect(body).not.toContain('Canary')
  })
})

describe('an answer', () => {
  test('that is signed over the challenge is live', async () => {
    const { created, question } = await openedRequest()
    const report = await reportAfter(created, await sign(question))
    expect(report).toMatchObject({ verdict: 'verified', state: 'genuine', binding: 'live' })
    expect(report.parts.map(({ binding }) => binding)).toEqual(['live'])
    const watched = (await look(created.id, created.secret)).json()
    expect(watched).toMatchObject({ missing: ['ReputationCredential'], unasked: [] })
  })

  test('comes once: the same again, and another, are refused', async () => {
    const { created, question } = await openedRequest()
    const presentation = await sign(question)
    await reportAfter(created, presentation)
    expect((await respond(created.id, presentation)).statusCode).toBe(409)
    const again = await app.inject({ method: 'POST', url: `/v1/requests/${created.id}/open` })
    expect(again.statusCode).toBe(409)
  })

  test('sent twenty times at once is taken once', async () => {
    const { created, question } = await openedRequest()
    const presentation = await sign(question)
    const sent = Array.from({ length: 20 }, () => respond(created.id, presentation))
    const statuses = (await Promise.all(sent)).map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(19)
    expect((await reportOn(created)).report).toMatchObject({ binding: 'live' })
  })

  test.each([
    ['to the challenge of another request', async () => (await openedRequest()).question],
    ['to a challenge that nobody gave', async () => ({ challenge: 'x', domain: VERIFIER })],
    [
      'to one of POST /challenges',
      async () => ({ ...(await post('/challenges', {})).json(), domain: VERIFIER }),
    ],
  ])('%s is refused, and the question stays open', async (_, other) => {
    const { created, question } = await openedRequest()
    const answer = await respond(created.id, await sign(await other()))
    expect(answer.statusCode).toBe(409)
    expect(await reportOn(created)).toMatchObject({ state: 'opened' })
    expect(await reportAfter(created, await sign(question))).toMatchObject({ binding: 'live' })
  })

  test('to a challenge that was replaced is refused', async () => {
    const { created, question } = await openedRequest()
    const later = await open(created.id)
    expect((await respond(created.id, await sign(question))).statusCode).toBe(409)
    expect(await reportAfter(created, await sign(later))).toMatchObject({ binding: 'live' })
  })
})

describe('an answer that does not fit', () => {
  test('because it was made for another verifier is seen to', async () => {
    const { created, question } = await openedRequest()
    const report = await reportAfter(
      created,
      await sign({ ...question, domain: 'https://evil.example' }),
    )
    expect(report).toMatchObject({ state: 'presented-by-another', binding: 'bearer' })
    expect(problemsOf(report)).toContain('INVALID_DOMAIN_ERROR')
  })

  test('because it was changed after signing is seen to', async () => {
    const { created, question } = await openedRequest()
    const presentation = {
      ...(await sign(question)),
      id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    }
    expect(await reportAfter(created, presentation)).toMatchObject({ state: 'changed' })
  })

  test('because the request was not opened yet is refused', async () => {
    const created = await create()
    const presentation = await sign({ challenge: 'x', domain: VERIFIER })
    expect((await respond(created.id, presentation)).statusCode).toBe(409)
  })
})

describe('whose certificates an answer holds', () => {
  test.each<[string, (question: Question) => Promise<JsonObject>]>([
    ['certificates of another', (question) => sign(question, [mine], STRANGER)],
    [
      'certificates of several',
      async (question) =>
        sign(question, [mine, await signedSample({ holder: STRANGER.did, id: ID })]),
    ],
    ['certificates of nobody', async (question) => sign(question, [await signedSample()])],
    [
      'a holder who did not sign',
      async (question) => ({ ...(await sign(question, [mine], STRANGER)), holder: WORKER.did }),
    ],
  ])('signed with %s is presented by another', async (_, make) => {
    const { created, question } = await openedRequest()
    const report = await reportAfter(created, await make(question))
    expect(report).toMatchObject({ verdict: 'rejected', state: 'presented-by-another' })
    expect(problemsOf(report)).toContainEqual(expect.stringMatching(/^holder_/))
  })

  test('nobody says to be the holder: it is no presentation of ours', async () => {
    const { created } = await openedRequest()
    const presentation = await signWithoutHolder([mine], WORKER, NOW)
    expect((await respond(created.id, presentation)).statusCode).toBe(409)
  })

  test('a bundle without a signature is answered by nobody in particular', async () => {
    const { created } = await openedRequest()
    const bundle = { type: 'KlusCVBundle', verifiableCredential: [await signedSample()] }
    const report = await reportAfter(created, bundle)
    expect(report).toMatchObject({ state: 'genuine', binding: 'bearer' })
    expect(report.parts.map(({ binding }) => binding)).toEqual(['bearer'])
  })

  test('other types than were asked for are taken, and named', async () => {
    const { created, question } = await openedRequest()
    const review = await signedSample({ type: 'ReviewCredential', holder: WORKER.did })
    await reportAfter(created, await sign(question, [review]))
    expect((await look(created.id, created.secret)).json()).toMatchObject({
      missing: TERMS.types,
      unasked: ['ReviewCredential'],
    })
  })
})

describe('what is no answer', () => {
  test.each([
    ['a certificate by itself', () => mine],
    ['a text', () => 'KlusCVBundle'],
    ['nothing of ours', () => ({ hello: 'world' })],
  ])('%s', async (_, make) => {
    const { created } = await openedRequest()
    expect((await respond(created.id, make())).statusCode).toBe(400)
    expect(await reportOn(created)).toMatchObject({ state: 'opened' })
  })

  test('a body with more in it', async () => {
    const { created, question } = await openedRequest()
    const payload = { document: await sign(question), challenge: question.challenge }
    const answer = await post(`/v1/requests/${created.id}/response`, payload)
    expect(answer.statusCode).toBe(400)
  })

  test('more than 2 MiB', async () => {
    const { created } = await openedRequest()
    const bundle = { type: 'KlusCVBundle', filler: 'x'.repeat(2 * 1024 * 1024) }
    expect((await respond(created.id, bundle)).statusCode).toBe(413)
  })
})

const ID = 'urn:uuid:11111111-1111-4111-8111-111111111111'

function problemsOf({ checks, parts }: VerificationReport): readonly (string | undefined)[] {
  return [...checks, ...parts.flatMap((part) => part.checks)].map(({ problem }) => problem)
}

/** An application with a wallet that verifies nothing, for one request a minute. */
function appWithout(others: Partial<VerifierAppOptions>): VerifierAppOptions {
  const parts = { verifier: {}, reader: {}, log: { level: 'silent' }, readiness: {} }
  const clock = () => new Date(NOW)
  const options = { walletUrl: WALLET, development: false, rateLimitPerMinute: 1, clock }
  return { ...options, ...parts, ...others } as unknown as VerifierAppOptions
}

describe('the wallet', () => {
  test('may ask from its own pages, refusals included, and nobody else from theirs', async () => {
    const { id } = await create()
    const answers = [await look(id), await look('x'), await respond(id, {})]
    for (const { headers } of answers) {
      expect(headers['access-control-allow-origin']).toBe(WALLET)
      expect(headers['access-control-allow-credentials']).toBeUndefined()
      expect(headers['cache-control']).toBe('no-store')
    }
    const made = await post('/v1/requests', TERMS)
    expect(made.headers['access-control-allow-origin']).toBeUndefined()
  })

  test.each([
    ['', 'GET'],
    ['/open', 'POST'],
    ['/response', 'POST'],
  ])('asks first for …%s', async (path, methods) => {
    const headers = { origin: WALLET, 'access-control-request-method': methods }
    const url = `/v1/requests/x${path}`
    const answer = await app.inject({ method: 'OPTIONS', url, headers })
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': WALLET,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'content-type',
    })
  })

  test('may read that it asks too much, too', async () => {
    const limited = await createVerifierApp(appWithout({ publicUrl: VERIFIER }))
    const answers = [await limited.inject('/v1/requests/x'), await limited.inject('/v1/requests/x')]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 429])
    for (const { headers } of answers) {
      expect(headers['access-control-allow-origin']).toBe(WALLET)
    }
    await limited.close()
  })

  test('may open with or without a body', async () => {
    const { id } = await create()
    for (const payload of ['', '{}', '{"a":1,"a":2}']) {
      expect((await post(`/v1/requests/${id}/open`, payload)).statusCode).toBe(200)
    }
  })
})

describe('without a wallet', () => {
  test('there are no requests, and nothing leads to them', async () => {
    const bare = await openTestVerifierApp()
    const ask = (url: string, method: 'GET' | 'POST' = 'GET') => bare.inject({ url, method })
    for (const url of ['/requests', '/r/x', '/v1/requests/x', '/v1/requests/x/open']) {
      expect((await ask(url)).statusCode).toBe(404)
    }
    expect((await ask('/v1/requests', 'POST')).statusCode).toBe(404)
    expect((await ask('/')).body).not.toContain('/requests')
    await bare.close()
  })

  test('a verifier that does not know its own address does not start with one', async () => {
    const starting = createVerifierApp(appWithout({}))
    await expect(starting).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })
})

describe('the log', () => {
  test('has nothing of who asks what, of ids or of secrets', async () => {
    const { created, question } = await openedRequest()
    await reportAfter(created, await sign(question))
    const logged = lines.join('')
    expect(logged).toContain('/v1/requests/:id/response')
    for (const part of ['Canary', created.id, created.secret, question.challenge, WORKER.did]) {
      expect(logged).not.toContain(part)
    }
  })
})
