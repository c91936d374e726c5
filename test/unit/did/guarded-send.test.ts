import type { RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { createGuardedSender } from '../../../src/did/guarded-send.ts'
import { attemptsDuring } from '../../support/count-connects.ts'
import { type HostileServer, startServer } from '../../support/hostile-server.ts'

const servers: HostileServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(answer: RequestListener): Promise<HostileServer> {
  const server = await startServer(answer)
  servers.push(server)
  return server
}

const loopback = () => Promise.resolve(['127.0.0.1'])
const send = createGuardedSender({ development: true, lookup: loopback, minimumFailureMs: 0 })
const post = (url: string, from = send) =>
  from({ url, mediaType: 'application/json', headers: { 'x-one': '1' }, body: '{"é":1}' })
const FAILURE = { code: 'ERR_KLUSCV_FETCH', message: 'could not deliver', problems: [] }

describe('a body is delivered', () => {
  test.each([200, 202, 204])('to who answers %i, as it is', async (status) => {
    const seen: unknown[] = []
    const { url } = await serve(async (req, res) => {
      const { method, url: path, headers } = req
      seen.push({ method, path, ...headers, body: await text(req) })
      res.writeHead(status).end()
    })
    await post(`${url}/hook?a=1`)
    expect(seen).toEqual([
      {
        method: 'POST',
        path: '/hook?a=1',
        host: url.replace('http://', ''),
        connection: expect.any(String),
        'content-type': 'application/json',
        'content-length': '8',
        'user-agent': 'KlusCV',
        'x-one': '1',
        body: '{"é":1}',
      },
    ])
  })
})

describe('it fails in one way', () => {
  test.each([301, 302, 307, 400, 404, 500])('when the answer is %i', async (status) => {
    const server = await serve((_, res) => res.writeHead(status, { location: '/other' }).end())
    await expect(post(server.url)).rejects.toMatchObject(FAILURE)
    expect(server.connections()).toBe(1)
  })

  test('when the connection breaks', async () => {
    const { url } = await serve((req) => req.socket.destroy())
    await expect(post(url)).rejects.toMatchObject(FAILURE)
  })

  test.each([
    'http://receiver.example/hook',
    'https://receiver.example:8443/hook',
    'https://93.184.216.34/hook',
    'https://[::1]/hook',
    'https://localhost/hook',
    'ftp://receiver.example/hook',
  ])('outside development for %s, without a connection', async (url) => {
    const real = createGuardedSender({ ...OUTSIDE, lookup: async () => ['93.184.216.34'] })
    expect(await attempts(() => post(url, real))).toEqual([])
  })

  test.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', 'fd00::1'])(
    'for a name that leads to %s among others, without a connection',
    async (address) => {
      const lookup = async () => ['93.184.216.34', address]
      const real = createGuardedSender({ ...OUTSIDE, lookup })
      expect(await attempts(() => post('https://receiver.example/hook', real))).toEqual([])
    },
  )

  test('and connects to no other address than was judged', async () => {
    const real = createGuardedSender({ ...OUTSIDE, lookup: async () => ['93.184.216.34'] })
    const [attempt] = await attempts(() => post('https://receiver.example/hook', real))
    expect(attempt?.addresses).toEqual(['93.184.216.34'])
  })
})

const OUTSIDE = { development: false, minimumFailureMs: 0 }

/** What a sending that fails tried to connect to; nothing leaves this machine. */
const attempts = (sending: () => Promise<void>) =>
  attemptsDuring(() => expect(sending()).rejects.toMatchObject(FAILURE), { block: true })
