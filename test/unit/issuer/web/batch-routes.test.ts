import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../src/core/limits.ts'
import type { Scope } from '../../../../src/issuer/index.ts'
import { createIssuerApp } from '../../../../src/web/issuer/create-issuer-app.ts'
import {
  type BatchWorld,
  createBatchWorld,
  eventually,
  HEADER,
  rowOf,
  startWork,
  tableOf,
  untilCompleted,
} from '../../../support/batches.ts'
import { openTestIssuerApp, type TestIssuerApp } from '../../../support/issuer-app.ts'

let opened: TestIssuerApp

beforeAll(async () => {
  opened = await openTestIssuerApp()
})

afterAll(() => opened.close())

const keyOf = (scope: Scope) => ({ authorization: `Bearer ${opened.keys[scope]}` })

const send = (payload: string | Readable, headers: Readonly<Record<string, string>> = {}) =>
  opened.app.inject({
    method: 'POST',
    url: '/v1/batches',
    headers: { 'content-type': 'text/csv', ...keyOf('issue'), ...headers },
    payload,
  })

const get = (url: string, scope: Scope = 'read') =>
  opened.app.inject({ url, headers: keyOf(scope) })

const countBatches = async () => (await opened.issuer.batches.list()).length

describe('a file', () => {
  test('that comes as a stream is kept, worked and answered row by row', async () => {
    const answer = await send(
      Readable.from([HEADER, 'w-1,Sari,opp', 'as,2025-02,2026-02,9\nw-2\n']),
    )
    expect(answer.statusCode).toBe(202)
    expect(answer.headers['cache-control']).toBe('no-store')
    const { id, ...batch } = answer.json()
    expect(batch).toMatchObject({ state: 'working', rows: { total: 2, issued: 0, refused: 0 } })
    expect(answer.headers.location).toBe(`/v1/batches/${id}`)
    const url = String(answer.headers.location)
    expect((await get(`${url}/results`, 'issue')).statusCode).toBe(409)

    const working = startWork(opened)
    await untilCompleted(opened, id)
    await working.stop()
    expect((await get(url)).json()).toMatchObject({ state: 'completed', rows: { refused: 1 } })
    expect((await get('/v1/batches')).json().batches[0]).toMatchObject({ id, state: 'completed' })
    const results = await get(`${url}/results`, 'issue')
    expect(results.headers['content-type']).toBe('application/x-ndjson')
    expect(results.headers['cache-control']).toBe('no-store')
    expect(results.body.split('\n').map((line) => line && JSON.parse(line))).toMatchObject([
      { row: 1, line: 2, certificates: [{ type: 'WorkHistoryCredential' }] },
      { row: 2, line: 3, problems: [{ message: /1 cells/, messageNl: /1 cellen/ }] },
      '',
    ])
  })

  test.each(['text/csv; charset=utf-8', 'TEXT/CSV'])('may be called %s', async (type) => {
    expect((await send(tableOf(1), { 'content-type': type })).statusCode).toBe(202)
  })

  test('of lines is one too, and the same again with its key is the same batch', async () => {
    const headers = { 'content-type': 'application/x-ndjson', 'idempotency-key': 'november' }
    const answers = [
      await send('{"worker_ref":1}\n', headers),
      await send('{"worker_ref":1}\n', headers),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([202, 202])
    expect(answers[1]?.json().id).toBe(answers[0]?.json().id)
    expect((await send('{"worker_ref":2}\n', headers)).statusCode).toBe(409)
  })
})

describe('refused is', () => {
  test.each(['application/json', 'multipart/form-data', 'text/plain', 'text/csv2'])(
    'a body of type %s',
    async (type) => {
      expect((await send('{}', { 'content-type': type })).statusCode).toBe(415)
    },
  )

  test('a table where one record is expected', async () => {
    const answer = await opened.app.inject({
      method: 'POST',
      url: '/v1/certificates',
      headers: { 'content-type': 'text/csv', ...keyOf('issue') },
      payload: tableOf(1),
    })
    expect(answer.statusCode).toBe(415)
  })

  test('a request without a body, and one with a key that is none', async () => {
    const headers = keyOf('issue')
    const answer = await opened.app.inject({ method: 'POST', url: '/v1/batches', headers })
    expect(answer.statusCode).toBe(400)
    expect((await send(tableOf(1), { 'idempotency-key': 'ä' })).statusCode).toBe(400)
  })

  test('a file that says it is too large, before it comes', async () => {
    const length = String(LIMITS.batchBytes + 1)
    expect((await send(tableOf(1), { 'content-length': length })).statusCode).toBe(413)
  })

  test('a file that cannot be read, with the line and in both languages', async () => {
    const before = await countBatches()
    const answer = await send([HEADER, rowOf(1), 'w-2,"Ilse\n', rowOf(3)].join(''))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([
      { pointer: '', line: 3, detail: expect.any(String), detailNl: expect.any(String) },
    ])
    const names = await send('worker_ref,naam\nw-1,Sari\n')
    expect(names.json().errors[0]).toMatchObject({ line: 1, column: { letter: 'B', name: 'naam' } })
    expect(await countBatches()).toBe(before)
  })

  test.each([
    ['POST', '/v1/batches', 'issue'],
    ['GET', '/v1/batches', 'read'],
    ['GET', '/v1/batches/x', 'read'],
    ['GET', '/v1/batches/x/results', 'issue'],
  ] as const)('%s %s without the scope for it', async (method, url, scope) => {
    const others = (['issue', 'status', 'read'] as const).filter((other) => other !== scope)
    for (const other of others) {
      const answer = await opened.app.inject({ method, url, headers: keyOf(other) })
      expect(answer.statusCode, other).toBe(403)
    }
    expect((await opened.app.inject({ method, url })).statusCode).toBe(401)
    const status = (await opened.app.inject({ method, url, headers: keyOf(scope) })).statusCode
    expect(status).toBe({ '/v1/batches': method === 'GET' ? 200 : 400 }[url as string] ?? 404)
  })
})

const KEY = 'key-of-the-platform'

/** Sends the beginning of a file that says it is this long. */
function beginTo(port: number, length: number, text: string): Socket {
  const socket = connect(port, '127.0.0.1')
  const head = [
    'POST /v1/batches HTTP/1.1',
    'host: x',
    'content-type: text/csv',
    `content-length: ${length}`,
    `authorization: Bearer ${KEY}`,
    '\r\n',
  ]
  socket.write(head.join('\r\n') + text)
  return socket
}

describe('over a connection', () => {
  let world: BatchWorld
  let app: FastifyInstance
  let port = 0

  beforeAll(async () => {
    world = await createBatchWorld()
    const { issuer } = await world.open()
    app = await createIssuerApp({
      issuer,
      apiKeyHashes: [createHash('sha256').update(KEY).digest('hex')],
      readiness: {},
      log: { level: 'silent' },
      rateLimitPerMinute: 100_000,
    })
    port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
  })

  afterAll(async () => {
    await app.close()
    await world.close()
  })

  test('that breaks off, nothing is kept', async () => {
    const socket = beginTo(port, 1_000_000, tableOf(3_000))
    await eventually(async () => (await world.countKept()).parts).toBeGreaterThan(0)
    socket.destroy()
    await eventually(world.countKept).toEqual({ batches: 0, parts: 0 })
  })

  test('a fifth at the same time is told to come again, and is let in when one has ended', async () => {
    const sockets = Array.from({ length: 4 }, () => beginTo(port, 1_000_000, tableOf(3_000)))
    await eventually(async () => (await world.countKept()).batches).toBe(4)
    const answer = await fetch(`http://127.0.0.1:${port}/v1/batches`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'text/csv' },
      body: tableOf(1),
    })
    expect(answer.status).toBe(503)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    for (const socket of sockets) socket.destroy()
    await eventually(world.countKept).toEqual({ batches: 0, parts: 0 })
  })

  test('the sender hears why a file is refused, however much is still to come', async () => {
    const socket = beginTo(port, 50_000_000, 'worker_ref,nmae\nw-1,Sari\n')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    await eventually(() => answer).toContain('"letter":"B"')
    expect(answer).toMatch(/^HTTP\/1\.1 422 /)
    expect(socket.writable).toBe(true)
    socket.destroy()
  })

  test('a file may take an hour, and no other body', () => {
    expect(app.server.requestTimeout).toBe(3_600_000)
    expect(app.server.headersTimeout).toBe(10_000)
  })
})
