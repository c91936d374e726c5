/**
 * Threat 86: those who send slowly, in the head, in a body, in a file or not at all, are cut off
 * while everybody else is answered.
 * @module
 */
import type { AddressInfo } from 'node:net'
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src/web/shared/create-app.ts'
import { jsonBodyOf } from '../../src/web/shared/json-body.ts'

/** Instead of ten seconds. */
const TIMEOUT_MS = 2_000

/** After the limit comes the next look, on a busy machine late. */
const SOON_MS = 8_000

const HEAD = 'POST /file HTTP/1.1\r\nhost: x\r\n'
const PART = '--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n'
const WAYS = [
  ['the head', `${HEAD}x-slow: `],
  ['a JSON body', `${HEAD}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`],
  [
    'a file',
    `${HEAD}content-type: multipart/form-data; boundary=b\r\ncontent-length: 9000\r\n\r\n${PART}`,
  ],
  [
    'a file in pieces',
    `${HEAD}content-type: multipart/form-data; boundary=b\r\ntransfer-encoding: chunked\r\n\r\n1\r\n-\r\n`,
  ],
] as const

let app: FastifyInstance
let port: number
const sockets: Socket[] = []
const timers: NodeJS.Timeout[] = []

beforeEach(async () => {
  app = await createApp({
    log: { level: 'silent' },
    rateLimitPerMinute: 100_000,
    requestTimeoutMs: TIMEOUT_MS,
    connectionsPerClient: 64,
  })
  await app.register(multipart)
  app.post('/file', async (request) => {
    if (!request.isMultipart()) return jsonBodyOf(request).value
    for await (const part of request.parts()) if (part.type === 'file') await part.toBuffer()
    return {}
  })
  app.get('/', async () => 'here')
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterEach(async () => {
  for (const timer of timers.splice(0)) clearInterval(timer)
  for (const socket of sockets.splice(0)) socket.destroy()
  await app.close()
})

/** Sends this, then a letter every now and then; resolves when it is cut off. */
function sendSlowly(start: string, localAddress: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  sockets.push(socket)
  let answer = ''
  socket.setEncoding('latin1').on('data', (text: string) => {
    answer += text
  })
  socket.on('error', () => undefined)
  socket.write(start)
  timers.push(setInterval(() => socket.write('1'), 200))
  return new Promise((resolve) => {
    socket.once('close', () => resolve(answer))
  })
}

test.each(WAYS)('who sends %s slowly is cut off', async (_, start) => {
  const began = performance.now()
  const answer = await sendSlowly(start, '127.0.0.1')
  const ms = performance.now() - began
  expect(ms).toBeGreaterThan(TIMEOUT_MS - 100)
  expect(ms).toBeLessThan(TIMEOUT_MS + SOON_MS)
  // What is not said in time is answered so, or not at all: never as if it had been whole.
  expect(answer).not.toContain(' 200 ')
})

test('of 200 that send slowly, 64 of each address are let in, and everybody else is answered', async () => {
  const cutOff = Array.from({ length: 200 }, (_, number) =>
    sendSlowly(WAYS[number % WAYS.length]?.[1] ?? '', number < 100 ? '127.0.0.2' : '127.0.0.3'),
  )
  while ((await countOpen()) + sockets.filter(({ closed }) => closed).length < 200) await wait(20)
  expect(sockets.filter(({ closed }) => closed)).toHaveLength(72)
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(await answer.text()).toBe('here')
  await Promise.all(cutOff)
  expect(await countOpen()).toBeLessThanOrEqual(1)
})

/** Connections that the server has. */
function countOpen(): Promise<number> {
  return new Promise((resolve, reject) => {
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count)))
  })
}
