import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { Fetcher } from '../../../src/core/fetcher.ts'
import { createGuardedFetcher } from '../../../src/did/guarded-fetch.ts'
import { type HostileServer, startServer } from '../../support/hostile-server.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const MAX_BYTES = 1000
const servers: HostileServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: RequestListener, options = {}): Promise<HostileServer> {
  const server = await startServer(answer, options)
  servers.push(server)
  return server
}

/** Every failure is the same failure. */
async function expectFailure(retrieval: Promise<unknown>): Promise<void> {
  const error = await retrieval.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({
    code: 'ERR_KLUSCV_FETCH',
    message: 'could not retrieve the document',
    problems: [],
  })
  expect(error).not.toHaveProperty('cause')
}

const loopback = (): Promise<readonly string[]> => Promise.resolve(['127.0.0.1'])
const fetcher = createGuardedFetcher({ development: true, lookup: loopback, minimumFailureMs: 0 })
const get = (url: string, from: Fetcher = fetcher) =>
  from({ url, maxBytes: MAX_BYTES, mediaTypes: ['application/json', 'application/did+json'] })
const text = async (url: string) => Buffer.from((await get(url)).bytes).toString()

describe('a document is retrieved', () => {
  test.each(['application/json', 'application/did+json', 'Application/JSON; charset=utf-8'])(
    'as %s',
    async (type) => {
      const { url } = await serve((_, res) =>
        res.writeHead(200, { 'content-type': type }).end('{}'),
      )
      expect(await text(`${url}/did.json`)).toBe('{}')
    },
  )

  test('with exactly as many bytes as allowed', async () => {
    const { url } = await serve((_, res) =>
      res.writeHead(200, JSON_TYPE).end('x'.repeat(MAX_BYTES)),
    )
    expect(await text(url)).toHaveLength(MAX_BYTES)
  })

  test('in pieces', async () => {
    const { url } = await serve((_, res) => {
      res.writeHead(200, JSON_TYPE).write('{"a":')
      setTimeout(() => res.end('1}'), 20)
    })
    expect(await text(url)).toBe('{"a":1}')
  })

  test('with the path and query as they were written', async () => {
    const { url } = await serve((req, res) => res.writeHead(200, JSON_TYPE).end(req.url))
    expect(await text(`${url}/a/b.json?x=1&y=%20`)).toBe('/a/b.json?x=1&y=%20')
  })

  test('by the operating system when no lookup is given', async () => {
    const { url } = await serve((_, res) => res.writeHead(200, JSON_TYPE).end('{}'))
    const own = createGuardedFetcher({ development: true, minimumFailureMs: 0 })
    expect(Buffer.from((await get(url, own)).bytes).toString()).toBe('{}')
  })

  test('without telling who asks', async () => {
    const seen: IncomingHttpHeaders[] = []
    const { url } = await serve((req, res) => {
      seen.push(req.headers)
      res.writeHead(200, { ...JSON_TYPE, 'set-cookie': 'id=1', etag: '"1"' }).end('{}')
    })
    await get(`${url}/a`)
    await get(`${url}/b`)
    expect(seen[1]).toEqual({
      host: url.replace('http://', ''),
      connection: expect.any(String),
      accept: 'application/json, application/did+json',
      'accept-encoding': 'identity',
      'user-agent': 'KlusCV',
    })
    expect(seen[1]).toEqual(seen[0])
  })
})

const MISBEHAVIOURS: readonly (readonly [name: string, answer: RequestListener])[] = [
  ['a redirect', (_, res) => res.writeHead(302, { location: '/x', ...JSON_TYPE }).end('{}')],
  ['an error with a document', (_, res) => res.writeHead(500, JSON_TYPE).end('{}')],
  ['not found', (_, res) => res.writeHead(404, JSON_TYPE).end('{}')],
  ['no content', (_, res) => res.writeHead(204).end()],
  ['part of a document', (_, res) => res.writeHead(206, JSON_TYPE).end('{}')],
  ['HTML', (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('{}')],
  ['no type', (_, res) => res.writeHead(200).end('{}')],
  [
    'a type that only starts right',
    (_, res) => res.writeHead(200, { 'content-type': 'application/json5' }).end('{}'),
  ],
  [
    'two types',
    (_, res) => res.writeHead(200, [['content-type', 'text/html, application/json']]).end('{}'),
  ],
  [
    'a length beyond the limit',
    (_, res) => res.writeHead(200, { ...JSON_TYPE, 'content-length': '1000000' }).write('{'),
  ],
  ['one byte too many', (_, res) => res.writeHead(200, JSON_TYPE).end('x'.repeat(MAX_BYTES + 1))],
  [
    'a body without end',
    (_, res) => {
      res.writeHead(200, JSON_TYPE)
      const timer = setInterval(() => res.write('x'.repeat(100)), 1)
      res.on('close', () => clearInterval(timer))
    },
  ],
  [
    'a gzip bomb',
    (_, res) =>
      res
        .writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(500_000))),
  ],
  [
    'an encoding nobody asked for',
    (_, res) => res.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'br' }).end('{}'),
  ],
  ['a connection cut before the answer', (req) => req.socket.destroy()],
  [
    'a connection cut in the body',
    (req, res) => {
      res.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('{')
      setTimeout(() => req.socket.destroy(), 10)
    },
  ],
  ['something that is not HTTP', (req) => req.socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
  [
    '40 KiB of headers',
    (_, res) => res.writeHead(200, { ...JSON_TYPE, 'x-filler': 'a'.repeat(40_000) }).end('{}'),
  ],
]

describe('nothing is retrieved from a server that answers with', () => {
  test.each(MISBEHAVIOURS)('%s', async (_name, answer) => {
    const server = await serve(answer)
    await expectFailure(get(`${server.url}/did.json`))
    expect(server.connections()).toBe(1)
  })

  test('a redirect to another server, which is never called', async () => {
    const inner = await serve((_, res) => res.writeHead(200, JSON_TYPE).end('{"secret":1}'))
    const outer = await serve((_, res) => res.writeHead(302, { location: inner.url }).end())
    await expectFailure(get(outer.url))
    expect(inner.connections()).toBe(0)
  })

  test('a certificate nobody vouches for', async () => {
    const asked: string[] = []
    const server = await serve((req) => asked.push(String(req.url)), { tls: true })
    await expectFailure(get(`${server.url}/did.json`))
    expect(server.connections()).toBe(1)
    expect(asked).toEqual([])
  })
})

describe('a slow one is left behind', () => {
  const SLOW: readonly (readonly [name: string, answer: RequestListener])[] = [
    ['without an answer', () => undefined],
    [
      'with a byte now and then',
      (_, res) => {
        res.writeHead(200, JSON_TYPE)
        const timer = setInterval(() => res.write(' '), 200)
        res.on('close', () => clearInterval(timer))
      },
    ],
  ]

  test.each(SLOW)('%s', { concurrent: true, timeout: 15_000 }, async (_name, answer) => {
    const server = await startServer(answer)
    const startedAt = performance.now()
    await expectFailure(get(server.url))
    expect(performance.now() - startedAt).toBeGreaterThan(4_500)
    expect(performance.now() - startedAt).toBeLessThan(12_000)
    await server.close()
  })

  test('in its name server', { concurrent: true, timeout: 15_000 }, async () => {
    const lookup = () => new Promise<never>(() => undefined)
    const waiting = createGuardedFetcher({ development: false, lookup, minimumFailureMs: 0 })
    const startedAt = performance.now()
    await expectFailure(get('https://platform.example/x', waiting))
    expect(performance.now() - startedAt).toBeLessThan(12_000)
  })
})

describe('a failure', () => {
  test('takes as long whether the name exists or not', async () => {
    const lookup = () => Promise.reject(new Error('ENOTFOUND secret.internal'))
    const patient = createGuardedFetcher({ development: false, lookup, minimumFailureMs: 300 })
    const startedAt = performance.now()
    await expectFailure(get('https://platform.example/x', patient))
    expect(performance.now() - startedAt).toBeGreaterThan(290)
  })
})
