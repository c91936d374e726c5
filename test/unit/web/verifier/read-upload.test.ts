import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerifierApp } from '../../../../src/web/verifier/create-verifier-app.ts'
import { NO_READER } from '../../../support/reader.ts'
import { NOW } from '../../../support/trust.ts'
import { webVerifier } from '../../../support/web-verifier.ts'

const MEBIBYTE = 1024 * 1024
let app: FastifyInstance
let port = 0

beforeAll(async () => {
  app = await createVerifierApp({
    reader: NO_READER,
    verifier: await webVerifier(),
    clock: () => new Date(NOW),
    development: false,
    log: { level: 'silent' },
    rateLimitPerMinute: 100_000,
    readiness: {},
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

const part = (name: string, value: string, type = 'text/plain') =>
  `--b\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: ${type}\r\n\r\n${value}\r\n`

const post = (payload: string, url: string) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload,
  })

describe.each(['/verify', '/v1/verify'])('a multipart body for %s', (url) => {
  test.each([
    ['is cut off in a field', `${part('text', 'x').slice(0, -10)}`],
    ['is cut off before its end', part('text', 'x')],
    [
      'is cut off in a file',
      '--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n{',
    ],
    ['is no multipart body', 'hello'],
    ['has a field of type JSON that is none', `${part('text', '{', 'application/json')}--b--\r\n`],
    ['has a field of type JSON', `${part('text', '{}', 'application/json')}--b--\r\n`],
    ['has a challenge of 3 kB', `${part('challenge', 'x'.repeat(3_000))}--b--\r\n`],
    ['has a field twice', `${part('text', 'x').repeat(2)}--b--\r\n`],
  ])('that %s is refused as such', async (_, payload) => {
    expect((await post(payload, url)).statusCode).toBe(400)
  })

  test('with more files than are checked at once is too large', async () => {
    const file = part('file"; filename="a.json', '{}')
    const response = await post(`${file.repeat(11)}--b--\r\n`, url)
    expect(response.statusCode).toBe(url === '/verify' ? 400 : 413)
    expect(response.body).not.toContain('a.json')
  })

  test('with many parts is too large', async () => {
    const parts = Array.from({ length: 16 }, (_, at) => part(`field-${at}`, 'x'))
    expect((await post(`${parts.join('')}--b--\r\n`, url)).statusCode).toBe(413)
  })

  test.each([
    ['a text without end', 'text', 60, 413],
    ['large fields', 'text', 15, 413],
    ['other large fields', 'challenge', 15, 400],
  ])('with %s is read no further than one upload goes', async (_, name, size, status) => {
    const sent = await sendFields(url, name, size)
    expect(sent.status).toBe(status)
    expect(sent.mebibytes).toBeLessThan(40)
  })
})

/** Sends fields of this many MiB, one after the other, until an answer comes. */
async function sendFields(path: string, name: string, size: number) {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const sending = request({ port, host: '127.0.0.1', path, method: 'POST', headers })
  let status = 0
  sending.on('response', (response) => {
    status = response.statusCode ?? 0
    response.resume()
  })
  sending.on('error', () => undefined)
  let mebibytes = 0
  for (; status === 0 && mebibytes < 60; mebibytes += 1) {
    if (mebibytes % size === 0) sending.write(`\r\n${part(name, '').trimEnd()}\r\n\r\n`)
    await new Promise((resolve) => sending.write('x'.repeat(MEBIBYTE), resolve))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  sending.destroy()
  return { status, mebibytes }
}
