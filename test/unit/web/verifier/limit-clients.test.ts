import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../../src/web/shared/create-app.ts'
import { currentClient } from '../../../../src/web/verifier/charge-work.ts'
import { limitClients } from '../../../../src/web/verifier/limit-clients.ts'

const MEBIBYTE = 1024 * 1024

let app: FastifyInstance
afterEach(() => app.close())

/** A service whose checks take what the request says, and end when told to. */
async function serve(trustProxy: readonly string[] = []): Promise<() => void> {
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  app = await createApp({
    log: { level: 'silent' },
    rateLimitPerMinute: 100_000,
    maxBodyBytes: 16 * MEBIBYTE,
    trustProxy,
  })
  limitClients(app, { computeSecondsPerMinute: 6 })
  app.post('/work/:ms', async (request) => {
    const { ms } = request.params as { readonly ms: string }
    currentClient().onWorked?.(Number(ms))
    return { source: currentClient().source }
  })
  app.post('/wait', async () => {
    await finished
    return {}
  })
  app.get('/', async () => ({}))
  return finish
}

const post = (url: string, remoteAddress: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { 'content-type': 'application/json', ...headers },
    payload: '{}',
  })

/** Sends nothing of the body that it announces. */
const announce = (bytes: number, remoteAddress: string) =>
  app.inject({
    method: 'POST',
    url: '/wait',
    remoteAddress,
    payload: new Readable({ read: () => undefined }),
    headers: { 'content-type': 'application/json', 'content-length': String(bytes) },
  })

describe('computing time', () => {
  test('that is used up is refused until it is paid back, to this client only', async () => {
    await serve()
    expect((await post('/work/8000', '192.0.2.1')).json()).toEqual({ source: '192.0.2.1' })
    const refused = await post('/work/1', '192.0.2.1')
    expect(refused.statusCode).toBe(429)
    expect(refused.headers['content-type']).toContain('application/problem+json')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(50)
    expect(refused.json()).toMatchObject({ type: expect.stringContaining('ERR_KLUSCV_LIMIT') })
    expect((await post('/work/1', '192.0.2.2')).statusCode).toBe(200)
    expect((await app.inject({ url: '/', remoteAddress: '192.0.2.1' })).statusCode).toBe(200)
  })

  test('is that of a whole IPv6 network', async () => {
    await serve()
    await post('/work/8000', '2001:db8::1')
    expect((await post('/work/1', '2001:db8::2')).statusCode).toBe(429)
    expect((await post('/work/1', '2001:db8:0:1::1')).statusCode).toBe(200)
  })

  test('is that of an address which only a trusted proxy may name', async () => {
    await serve(['10.0.0.1'])
    const from = (client: string) => ({ 'x-forwarded-for': client })
    await post('/work/8000', '10.0.0.1', from('192.0.2.1'))
    expect((await post('/work/1', '10.0.0.1', from('192.0.2.1'))).statusCode).toBe(429)
    expect((await post('/work/1', '10.0.0.1', from('192.0.2.2'))).statusCode).toBe(200)
    await post('/work/8000', '203.0.113.1', from('192.0.2.3'))
    expect((await post('/work/1', '203.0.113.1', from('192.0.2.4'))).statusCode).toBe(429)
    expect((await post('/work/1', '10.0.0.1', from('192.0.2.3'))).statusCode).toBe(200)
  })
})

describe('what is under way', () => {
  test('of one client is at most so much, and makes room when it ends', async () => {
    const finish = await serve()
    const eight = Array.from({ length: 8 }, () => post('/wait', '192.0.2.1'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await post('/wait', '192.0.2.1')).statusCode).toBe(429)
    expect((await post('/work/1', '192.0.2.2')).statusCode).toBe(200)
    finish()
    for (const { statusCode } of await Promise.all(eight)) expect(statusCode).toBe(200)
    expect((await post('/work/1', '192.0.2.1')).statusCode).toBe(200)
  })

  test('of large bodies is one of each client, and four in all; small ones still come', async () => {
    await serve()
    for (const client of ['1', '2', '3', '4']) {
      void announce(16 * MEBIBYTE, `192.0.2.${client}`).then(undefined, () => undefined)
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await announce(16 * MEBIBYTE, '192.0.2.1')).statusCode).toBe(429)
    expect((await announce(16 * MEBIBYTE, '192.0.2.9')).statusCode).toBe(503)
    expect((await post('/work/1', '192.0.2.9')).statusCode).toBe(200)
  })
})
