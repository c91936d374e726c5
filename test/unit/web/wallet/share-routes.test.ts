import { randomBytes } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenShareStore, openShareStore } from '../../../../src/storage/index.ts'
import { removeEndedShares } from '../../../../src/web/wallet/remove-ended.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import {
  createTestShare,
  LARGEST_BLOB,
  openTestWallet,
  type TestWallet,
} from '../../../support/wallet-app.ts'

const ROOM = { bytes: 5_000_000, shares: 100 }
const CLIENT = '198.51.100.77'
const DAY_MS = 86_400_000
const ERRORS = 'https://w3id.org/kluscv/errors#'

let databases: TestDatabase
let url: string
let store: OpenShareStore
let wallet: TestWallet
let now = new Date()

beforeAll(async () => {
  databases = await startTestDatabase()
  url = await databases.empty()
  store = await openShareStore({ url }, ROOM)
  wallet = await openTestWallet(store, { clock: () => now })
})

afterAll(async () => {
  await wallet.app.close()
  await store.close()
  await databases.stop()
})

const inject = (options: InjectOptions, { app } = wallet) =>
  app.inject({ remoteAddress: CLIENT, ...options })

const post = (body: object, from = wallet) =>
  inject({ method: 'POST', url: '/v1/shares', payload: body }, from)

const stop = (path: string, stopToken: string, from = wallet) => {
  const headers = { authorization: `Bearer ${stopToken}` }
  return inject({ method: 'DELETE', url: path, headers }, from)
}

describe('a share', () => {
  test('is kept and given back as it came, from any website, and to no cache', async () => {
    const { body, blob, path } = createTestShare()
    const kept = await post(body)
    expect([kept.statusCode, kept.json()]).toEqual([201, { id: body.id, until: body.until }])
    const got = await inject({ url: path, headers: { origin: 'https://verify.example' } })
    expect(got.rawPayload).toEqual(blob)
    expect(got.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    })
    expect(got.headers['set-cookie']).toBeUndefined()
  })

  test('is no file that a link can hand to people in our name', async () => {
    const { body, path } = createTestShare()
    await post(body)
    const followed = await inject({ url: path, headers: { 'sec-fetch-mode': 'navigate' } })
    expect(followed.statusCode).toBe(404)
    const asked = await inject({ url: path, headers: { 'sec-fetch-mode': 'cors' } })
    expect(asked.statusCode).toBe(200)
  })

  test('may be sent again', async () => {
    const { body } = createTestShare()
    await post(body)
    const again = await post(body)
    expect([again.statusCode, again.json()]).toEqual([201, { id: body.id, until: body.until }])
  })

  test('may have 1 MiB and what encryption adds, and no byte more', async () => {
    const { body } = createTestShare({ blob: LARGEST_BLOB })
    expect((await post(body)).statusCode).toBe(201)
    const larger = await post({ ...createTestShare().body, blob: `${LARGEST_BLOB}AAAA` })
    expect([larger.statusCode, larger.json().errors[0].pointer]).toEqual([400, '/blob'])
    const largest = await post({ ...body, blob: LARGEST_BLOB.repeat(2) })
    expect(largest.statusCode).toBe(413)
    expect(largest.headers['access-control-allow-origin']).toBe('*')
  })

  test('under a taken id is refused', async () => {
    const { body } = createTestShare()
    await post(body)
    const other = await post({ ...body, blob: createTestShare().body.blob })
    expect([other.statusCode, other.json().type]).toEqual([409, `${ERRORS}ERR_KLUSCV_CONFLICT`])
  })
})

describe('a body', () => {
  const soon = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
  test.each([
    ['id', 'Zk3vQ0bJ8mXw2yT5uR7aC'],
    ['id', 'Zk3vQ0bJ8mXw2yT5uR7aCh'],
    ['id', 'Zk3vQ0bJ8mXw2yT5uR7a=='],
    ['id', 7],
    ['until', soon(-0.01)],
    ['until', soon(366.1)],
    ['until', '2026-12-04'],
    ['until', ''],
    ['stopTokenHash', 'abc'],
    ['stopTokenHash', null],
    ['blob', ''],
    ['blob', randomBytes(28).toString('base64url')],
    ['blob', `${randomBytes(100).toString('base64')}=`],
    ['key', 'q1'],
  ])('with the %s %j is refused, and the value is not repeated', async (member, value) => {
    const refused = await post({ ...createTestShare().body, [member]: value })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().errors).toMatchObject([{ pointer: `/${member}` }])
    if (typeof value === 'string' && value !== '') expect(refused.body).not.toContain(value)
  })

  test('that is not one is refused', async () => {
    const missing = await post({})
    expect(missing.json().errors).toHaveLength(4)
    expect((await post([])).statusCode).toBe(400)
    expect((await inject({ method: 'POST', url: '/v1/shares' })).statusCode).toBe(400)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const asForm = { method: 'POST', url: '/v1/shares', headers: form, payload: 'id=1' } as const
    expect((await inject(asForm)).statusCode).toBe(415)
  })
})

describe('an address', () => {
  test.each(['/v1/shares/Zk3vQ0bJ8mXw2yT5uR7aCg', '/v1/shares/x', '/v1/shares/..%2F'])(
    'at %s never existed',
    async (path) => {
      const absent = await inject({ url: path })
      expect([absent.statusCode, absent.json().type]).toEqual([
        404,
        `${ERRORS}ERR_KLUSCV_NOT_FOUND`,
      ])
      expect(absent.headers['access-control-allow-origin']).toBe('*')
    },
  )

  test('may be asked about by a page of any website before it asks', async () => {
    const headers = { origin: 'https://x.example', 'access-control-request-method': 'DELETE' }
    const asked = await inject({ method: 'OPTIONS', url: '/v1/shares/x', headers })
    expect(asked.statusCode).toBe(204)
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
    })
    expect(asked.headers['access-control-allow-credentials']).toBeUndefined()
    const forPost = await inject({ method: 'OPTIONS', url: '/v1/shares', headers })
    expect(forPost.headers['access-control-allow-methods']).toBe('POST')
  })
})

describe('stopping', () => {
  test('is immediate in every process, says so, and stays after a restart', async () => {
    const { body, path, stopToken } = createTestShare()
    const secondStore = await openShareStore({ url }, ROOM)
    const second = await openTestWallet(secondStore)
    await post(body)
    expect((await inject({ url: path }, second)).statusCode).toBe(200)
    expect((await stop(path, stopToken)).statusCode).toBe(204)
    const gone = await inject({ url: path }, second)
    expect([gone.statusCode, gone.json().type]).toEqual([410, `${ERRORS}ERR_KLUSCV_SHARE_STOPPED`])
    expect(gone.headers['cache-control']).toBe('no-store')
    expect((await stop(path, stopToken, second)).statusCode).toBe(204)
    await second.app.close()
    await secondStore.close()
    const third = await openShareStore({ url }, ROOM)
    expect(await third.shares.find(body.id, now.toISOString())).toEqual({ state: 'stopped' })
    await third.close()
    expect((await post(body)).statusCode).toBe(409)
  })

  test.each([
    ['another token', `Bearer ${randomBytes(32).toString('base64url')}`],
    ['no token', undefined],
    ['a short token', 'Bearer abc'],
    ['another scheme', `Basic ${randomBytes(32).toString('base64url')}`],
  ])('with %s stops nothing, as if there were no such share', async (_what, authorization) => {
    const { body, path } = createTestShare()
    await post(body)
    const headers = authorization === undefined ? {} : { authorization }
    const refused = await inject({ method: 'DELETE', url: path, headers })
    const other = createTestShare().path
    const unknown = await inject({ method: 'DELETE', url: other, headers })
    expect([refused.statusCode, refused.body]).toEqual([404, unknown.body])
    expect((await inject({ url: path })).statusCode).toBe(200)
  })
})

describe('the end', () => {
  test('is kept to the second, and told apart from stopping', async () => {
    const { body, path } = createTestShare()
    await post(body)
    now = new Date(Date.parse(body.until))
    const gone = await inject({ url: path })
    now = new Date()
    expect([gone.statusCode, gone.json().type]).toEqual([410, `${ERRORS}ERR_KLUSCV_GONE`])
  })

  test('deletes, and an operator hears when room runs out', async () => {
    const warnings: unknown[] = []
    const log = { warn: (line: unknown) => void warnings.push(line), error: () => undefined }
    const removed: string[] = []
    const shares = {
      removeEnded: async (at: string) => void removed.push(at),
      total: async () => ({ shares: 1, bytes: 4_100_000 }),
    }
    const clock = () => new Date('2026-11-27T12:00:00Z')
    const stopRemoving = removeEndedShares({ shares, clock, room: ROOM, log })
    await expect.poll(() => warnings).toEqual([{ percent: 82 }])
    expect(removed).toEqual(['2026-11-27T12:00:00.000Z'])
    stopRemoving()
  })
})

describe('what is too much', () => {
  test('for the store is refused with 507, and says what it means', async () => {
    const empty = await openShareStore({ url: await databases.empty() }, { bytes: 150, shares: 9 })
    const small = await openTestWallet(empty)
    await post(createTestShare().body, small)
    const full = await post(createTestShare().body, small)
    expect(full.statusCode).toBe(507)
    expect(full.json()).toMatchObject({
      type: `${ERRORS}ERR_KLUSCV_FULL`,
      detail: expect.stringContaining('no room'),
    })
    await small.app.close()
    await empty.close()
  })

  test('from one address in an hour is refused for that address only', async () => {
    const one = await openTestWallet(store)
    const from = (remoteAddress: string) =>
      one.app.inject({ method: 'POST', url: '/v1/shares', payload: {}, remoteAddress })
    for (let sent = 0; sent < 120; sent += 1) {
      expect((await from('2001:db8::1')).statusCode).toBe(400)
    }
    const refused = await from('2001:db8::1')
    expect(refused.statusCode).toBe(429)
    expect(refused.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'retry-after': expect.stringMatching(/^3[56]\d\d$/),
    })
    expect((await from('2001:db8::2')).statusCode).toBe(429)
    expect((await from('192.0.2.1')).statusCode).toBe(400)
    await one.app.close()
  })
})

describe('the log', () => {
  test('has no line for a request, and neither id nor key nor address in those for a failure', async () => {
    const before = wallet.log()
    const { body, path, stopToken } = createTestShare()
    await post(body)
    await inject({ url: path })
    await stop(path, randomBytes(32).toString('base64url'))
    await stop(path, stopToken)
    await inject({ url: path })
    await post({ id: body.id })
    expect(wallet.log()).toBe(before)

    const away = await openShareStore({ url }, ROOM)
    await away.close()
    const failing = await openTestWallet(away)
    const answers = [
      await post(body, failing),
      await inject({ url: path }, failing),
      await stop(path, stopToken, failing),
    ]
    for (const { statusCode, headers } of answers) {
      expect([statusCode, headers['access-control-allow-origin']]).toEqual([503, '*'])
    }
    expect(failing.log().match(/request failed/g)).toHaveLength(3)
    for (const secret of [body.id, body.blob, body.stopTokenHash, stopToken, CLIENT]) {
      expect(failing.log()).not.toContain(secret)
    }
    const ready = await inject({ url: '/health/ready' }, failing)
    expect([ready.statusCode, ready.json().checks]).toEqual([503, { database: 'not met' }])
    expect((await inject({ url: '/health/live' }, failing)).statusCode).toBe(200)
    await failing.app.close()
  })
})
