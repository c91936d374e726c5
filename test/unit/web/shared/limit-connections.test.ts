import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { limitConnections } from '../../../../src/web/shared/limit-connections.ts'

let server: Server
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

async function listen(trustProxy: readonly string[] = []): Promise<number> {
  server = createServer((_, response) => response.end())
  limitConnections(server, { each: 2, trustProxy })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return (server.address() as AddressInfo).port
}

/** Whether a connection from this address of ours is left open. */
async function isKept(port: number, localAddress: string): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  sockets.push(socket)
  socket.on('error', () => undefined)
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  return Promise.race([
    once(socket, 'data').then(() => true),
    once(socket, 'close').then(() => false),
  ])
}

test('a client has so many connections, others theirs, and a closed one makes room', async () => {
  const port = await listen()
  expect(await isKept(port, '127.0.0.2')).toBe(true)
  expect(await isKept(port, '127.0.0.2')).toBe(true)
  expect(await isKept(port, '127.0.0.2')).toBe(false)
  expect(await isKept(port, '127.0.0.3')).toBe(true)
  const closed = once(sockets[0] as Socket, 'close')
  sockets[0]?.end()
  await closed
  expect(await isKept(port, '127.0.0.2')).toBe(true)
})

test.each([['127.0.0.2'], ['127.0.0.0/30']])(
  'through the proxy %s come as many as there are',
  async (proxy) => {
    const port = await listen([proxy])
    for (let count = 0; count < 4; count += 1) expect(await isKept(port, '127.0.0.2')).toBe(true)
    for (const kept of [true, true, false]) expect(await isKept(port, '127.0.0.9')).toBe(kept)
  },
)
