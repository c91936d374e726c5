import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { RECORD, UNRATED_RECORD } from '../../../support/issuer.ts'
import { type KeyName, openTestIssuerApp, type TestIssuerApp } from '../../../support/issuer-app.ts'

let opened: TestIssuerApp

beforeAll(async () => {
  opened = await openTestIssuerApp()
})

afterAll(() => opened.close())

const post = (url: string, scope: KeyName, payload?: unknown) =>
  opened.app.inject({
    method: 'POST',
    url,
    headers: {
      authorization: `Bearer ${opened.keys[scope]}`,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined
      ? {}
      : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  })

const list = (query: string) =>
  opened.app.inject({
    url: `/v1/corrections${query}`,
    headers: { authorization: `Bearer ${opened.keys.read}` },
  })

/** A certificate of a worker of one's own. */
async function newCertificate(record: JsonObject = UNRATED_RECORD) {
  const workerRef = `canary-${randomUUID()}`
  const { certificates } = await opened.issuer.issueCertificates({
    ...record,
    worker_ref: workerRef,
  })
  return { workerRef, id: certificates[0]?.id ?? '', count: certificates.length }
}

/** Where a refusal says that the body is wrong. */
const pointersOf = (answer: Awaited<ReturnType<typeof post>>) =>
  answer.json<{ errors?: { pointer: string }[] }>().errors?.map(({ pointer }) => pointer)

const SEARCH = '/v1/certificates/search'
const BULK = '/v1/status/bulk'

describe('POST /v1/certificates/search', () => {
  test('gives what was found, and forbids storing', async () => {
    const { workerRef, id } = await newCertificate()
    const answer = await post(SEARCH, 'read', { workerRef, limit: 1 })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toEqual({
      certificates: [
        {
          id,
          type: 'WorkHistoryCredential',
          issuedOn: '2026-03-01',
          status: 'active',
          superseded: false,
        },
      ],
    })
  })

  test('of more than fit on a page tells how to go on', async () => {
    const { workerRef } = await newCertificate(RECORD)
    const first = (await post(SEARCH, 'read', { workerRef, limit: 1 })).json()
    const { next: after } = first
    const second = (await post(SEARCH, 'read', { workerRef, limit: 1, after })).json()
    expect(second.next).toBeUndefined()
    expect(second.certificates[0].id).not.toBe(first.certificates[0].id)
  })

  test.each([
    ['nothing', {}, ['']],
    ['a list', [], ['']],
    ['a typing mistake', { workerref: 'x' }, ['']],
    [
      'several mistakes',
      { status: 'valid', type: 'x', issuedFrom: 5 },
      ['/status', '/type', '/issuedFrom'],
    ],
  ])('refuses %s', async (_, body, pointers) => {
    const answer = await post(SEARCH, 'read', body)
    expect(answer.statusCode).toBe(400)
    expect(pointersOf(answer)).toEqual(pointers)
  })
})

describe('POST /v1/status/bulk', () => {
  test('takes 10,000 ids, more than any other body may hold', async () => {
    const { id } = await newCertificate()
    const others = Array.from({ length: 9_999 }, () => `urn:uuid:${randomUUID()}`)
    const answer = await post(BULK, 'status', { action: 'revoke', certificates: [id, ...others] })
    expect(answer.statusCode).toBe(200)
    const { results } = answer.json<{ results: unknown[] }>()
    expect(results).toHaveLength(10_000)
    expect(results[0]).toEqual({ id, status: 'revoked', superseded: false })
    expect(results[1]).toEqual({ id: others[0], problem: 'unknown' })
    const large = JSON.stringify({ workerRef: 'x'.repeat(300_000) })
    expect((await post(SEARCH, 'read', large)).statusCode).toBe(413)
    expect((await post(BULK, 'status', `"${'x'.repeat(1_100_000)}"`)).statusCode).toBe(413)
  })

  test('with a filter tells how many it found when these are not those expected', async () => {
    const { workerRef } = await newCertificate()
    const change = { action: 'revoke', where: { workerRef }, expected: 2 }
    const answer = await post(BULK, 'status', change)
    expect(answer.statusCode).toBe(409)
    expect(answer.json().detail).toBe('expected 2 certificates and found 1: nothing was changed')
    expect(answer.body).not.toContain('canary')
    expect((await post(BULK, 'status', { ...change, expected: 1 })).statusCode).toBe(200)
  })

  test.each<readonly [string, object, readonly string[] | undefined]>([
    ['neither ids nor filter', { action: 'revoke' }, ['']],
    ['both', { action: 'revoke', certificates: ['x'], where: { batch: 'b' } }, ['']],
    ['a number without a filter', { action: 'revoke', certificates: ['x'], expected: 1 }, ['']],
    ['a filter of a filter', { action: 'revoke', where: { where: {} }, expected: 1 }, ['/where']],
    ['another action', { action: 'delete', certificates: ['x'] }, undefined],
    ['no action', { certificates: ['x'] }, undefined],
    ['ids that are none', { action: 'revoke', certificates: [1] }, ['/certificates']],
    ['a reason that is none', { action: 'revoke', certificates: ['x'], reason: 1 }, ['/reason']],
  ])('refuses %s', async (_, body, pointers) => {
    const answer = await post(BULK, 'status', body)
    expect(answer.statusCode).toBe(400)
    expect(pointersOf(answer)).toEqual(pointers)
  })
})

describe('the rights of workers', () => {
  test('POST /v1/workers/export gives what is held, noted under the name of the caller', async () => {
    const { workerRef, id } = await newCertificate()
    await post('/v1/workers/export', 'read', { workerRef })
    const answer = await post('/v1/workers/export', 'read', { workerRef })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toMatchObject({
      certificates: { items: [{ id }] },
      audit: { items: [{ action: 'issue' }, { action: 'export-worker', caller: 'only-read' }] },
    })
    expect(answer.body).not.toContain(workerRef)
  })

  test.each(['withdraw', 'keep'])(
    'POST /v1/workers/deletion with %s answers the same twice',
    async (certificates) => {
      const { workerRef, id } = await newCertificate()
      for (let times = 0; times < 2; times += 1) {
        const answer = await post('/v1/workers/deletion', 'status', { workerRef, certificates })
        expect([answer.statusCode, answer.body]).toEqual([204, ''])
      }
      const held = await post('/v1/workers/export', 'read', { workerRef })
      expect(held.json().certificates.items).toEqual([])
      const standing = await post(`/v1/certificates/${id}/status`, 'status', {
        action: 'supersede',
      })
      expect(standing.statusCode).toBe(certificates === 'withdraw' ? 409 : 200)
    },
  )

  test.each([
    ['export', {}],
    ['export', { workerRef: '' }],
    ['export', { workerRef: 5 }],
    ['export', { workerRef: 'w', certificates: 'keep' }],
    ['deletion', { workerRef: 'w' }],
    ['deletion', { certificates: 'keep' }],
    ['deletion', { workerRef: 'w', certificates: true }],
    ['deletion', { workerRef: 'w', certificates: 'keep', reason: 'x' }],
  ])('POST /v1/workers/%s refuses %j', async (what, body) => {
    const scope = what === 'export' ? 'read' : 'status'
    expect((await post(`/v1/workers/${what}`, scope, body)).statusCode).toBe(400)
  })
})

/** A certificate that was reported as wrong. */
async function reported() {
  const { workerRef, id: certificate } = await newCertificate()
  const answer = await post('/v1/corrections', 'status', { certificate, reason: 'hours' })
  expect(answer.statusCode).toBe(201)
  const { id } = answer.json<{ id: string }>()
  // A number where a decimal belongs is taken, as where certificates are issued.
  const record = { ...UNRATED_RECORD, worker_ref: workerRef, hours_worked: 210.5 }
  return { id, certificate, record, url: `/v1/corrections/${id}` }
}

describe('corrections', () => {
  test('are corrected: the answer has the new certificates, again when it is asked again', async () => {
    const { id, certificate, record, url } = await reported()
    const answer = await post(`${url}/correct`, 'correct', { record })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    const [right] = answer.json().certificates
    expect(right.credential.credentialSubject.hoursWorked).toBe('210.5')
    expect((await post(`${url}/correct`, 'correct', { record })).body).toBe(answer.body)
    const { corrections } = (await list('?state=corrected')).json()
    expect(corrections.at(-1)).toMatchObject({ id, replaced: [certificate], issued: [right.id] })
    expect((await post(`${url}/dismiss`, 'status')).statusCode).toBe(409)
  })

  test('are dismissed, with a reason or without any body', async () => {
    const [one, other] = [await reported(), await reported()]
    const answer = await post(`${one.url}/dismiss`, 'status', { reason: 'right after all' })
    expect(answer.json()).toMatchObject({ state: 'dismissed', closingReason: 'right after all' })
    expect((await post(`${other.url}/dismiss`, 'status')).statusCode).toBe(200)
    const late = await post(`${other.url}/correct`, 'correct', { record: other.record })
    expect(late.statusCode).toBe(409)
  })

  test('are listed page by page', async () => {
    await reported()
    await reported()
    const { corrections, next } = (await list('?state=open&limit=1')).json()
    expect(corrections).toHaveLength(1)
    expect((await list(`?state=open&after=${next}`)).json().corrections.length).toBeGreaterThan(0)
  })
})

describe('corrections that cannot be', () => {
  test('tell where a record is wrong inside the request, and no value of it', async () => {
    const { record, url } = await reported()
    const wrong = { record: { ...record, gigs_completed: 'canary-value' }, holder: 5 }
    const answer = await post(`${url}/correct`, 'correct', wrong)
    expect(answer.statusCode).toBe(422)
    expect(pointersOf(answer)).toEqual(['/holder', '/record/gigs_completed'])
    expect(answer.body).not.toContain('canary')
  })

  test.each([
    '?state=closed',
    '?limit=0',
    '?limit=many',
    '?after=x',
    '?worker=w',
    '?state=open&state=open',
  ])('are not listed by %s', async (query) => {
    expect((await list(query)).statusCode).toBe(400)
  })

  test.each<readonly [string, KeyName, unknown, number]>([
    ['', 'status', {}, 400],
    ['', 'status', { certificate: 7 }, 400],
    ['', 'status', { certificate: 'x', reason: 7 }, 400],
    ['', 'status', { certificate: 'x', why: 'y' }, 400],
    ['', 'status', { certificate: 'x' }, 404],
    ['/x/dismiss', 'status', {}, 404],
    ['/x/dismiss', 'status', { why: 'y' }, 400],
    ['/x/dismiss', 'status', [], 400],
    ['/x/correct', 'issue', {}, 403],
    ['/x/correct', 'status', {}, 403],
    ['/x/correct', 'correct', {}, 404],
    ['/x/correct', 'correct', { ...UNRATED_RECORD }, 400],
    ['/x/correct', 'correct', { record: {}, replaces: 'x' }, 404],
  ])('POST /v1/corrections%s by %s with %j is %i', async (path, scope, body, status) => {
    expect((await post(`/v1/corrections${path}`, scope, body)).statusCode).toBe(status)
  })

  test('without a record are 422', async () => {
    const { url } = await reported()
    expect((await post(`${url}/correct`, 'correct', {})).statusCode).toBe(422)
  })
})

test('no reference of a worker is in the log', () => {
  expect(opened.log.length).toBeGreaterThan(0)
  expect(opened.log.join('')).not.toContain('canary')
})
