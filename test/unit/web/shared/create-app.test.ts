import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { KlusCvError } from '../../../../src/core/errors.ts'
import { type AppOptions, createApp } from '../../../../src/web/shared/create-app.ts'
import { jsonBodyOf } from '../../../../src/web/shared/json-body.ts'

const CANARY = 'Aisha-Canary-7781'
const apps: FastifyInstance[] = []

async function appWith(options: Partial<AppOptions> = {}): Promise<FastifyInstance> {
  const app = await createApp({ log: { level: 'silent' }, rateLimitPerMinute: 1000, ...options })
  apps.push(app)
  app.post('/echo', async (request, reply) => {
    const { value, bytes } = jsonBodyOf(request)
    return reply.send({ value, length: bytes.length })
  })
  app.post('/schema', { schema: { body: { type: 'object' } } }, async (request, reply) =>
    reply.send(jsonBodyOf(request).value),
  )
  app.get('/fail/:code', async (request) => {
    const { code } = request.params as { code: string }
    if (code === 'plain') throw Object.assign(new Error(CANARY), { detail: CANARY })
    throw new KlusCvError(code as 'ERR_KLUSCV_RECORD', 'a message of ours', {
      problems: [{ pointer: '/name', message: 'must be a string, got number' }],
    })
  })
  return app
}

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

const post = (payload: string | Buffer, type = 'application/json') => ({
  method: 'POST' as const,
  url: '/echo',
  payload,
  headers: { 'content-type': type },
})

describe('a JSON body', () => {
  test('arrives as it was sent', async () => {
    const app = await appWith()
    const sent = '{"proof":{"x":"1"},"n":5,"extra":["5"]}'
    const answer = await app.inject(post(sent))
    expect(answer.json()).toEqual({ value: JSON.parse(sent), length: sent.length })
  })

  test('keeps members, types and single values through a route schema', async () => {
    const app = await appWith()
    const sent = { proof: { proofValue: 'z' }, figure: '3', one: 'x' }
    const answer = await app.inject({ ...post(JSON.stringify(sent)), url: '/schema' })
    expect(answer.json()).toEqual(sent)
  })

  test.each([
    ['a name twice', '{"a":1,"a":2}', '/a'],
    ['a special name', '{"__proto__":{}}', '/__proto__'],
    ['a fraction', '{"a":[1.5]}', '/a/0'],
    ['an unsafe integer', '{"a":9007199254740993}', '/a'],
    ['a lone surrogate', '{"a":"\\ud800"}', '/a'],
    ['text after the value', '{} {}', ''],
    ['nothing', '', ''],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), ''],
  ])('with %s is refused at its place', async (_name, payload, pointer) => {
    const app = await appWith()
    const answer = await app.inject(post(payload))
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
    const problem = answer.json()
    expect(problem).toMatchObject({ status: 400, title: 'Bad Request' })
    if (payload.length > 0) expect(problem.errors).toMatchObject([{ pointer }])
  })

  test.each([
    'text/plain',
    'application/json5',
    'application/x-www-form-urlencoded',
    'application/ld+json',
    'application/json garbage',
  ])('as %s is not read', async (type) => {
    const app = await appWith()
    expect((await app.inject(post('{"a":1}', type))).statusCode).toBe(415)
  })

  test('that is too large is refused with 413', async () => {
    const app = await appWith({ maxBodyBytes: 100 })
    const answer = await app.inject(post(JSON.stringify({ name: CANARY.repeat(10) })))
    expect(answer.statusCode).toBe(413)
    expect(answer.body).not.toContain('Canary')
  })

  test('that is absent is refused where one is needed', async () => {
    const app = await appWith()
    const answer = await app.inject({ method: 'POST', url: '/echo' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().type).toMatch(/#ERR_KLUSCV_REQUEST$/)
  })
})

describe('an error', () => {
  test.each([
    ['ERR_KLUSCV_REQUEST', 400],
    ['ERR_KLUSCV_UNAUTHORIZED', 401],
    ['ERR_KLUSCV_NOT_FOUND', 404],
    ['ERR_KLUSCV_CONFLICT', 409],
    ['ERR_KLUSCV_RECORD', 422],
    ['ERR_KLUSCV_CREDENTIAL', 422],
  ])('%s is answered with %i and what is wrong where', async (code, status) => {
    const app = await appWith()
    const answer = await app.inject(`/fail/${code}`)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({
      type: `https://w3id.org/kluscv/errors#${code}`,
      status,
      detail: 'a message of ours',
      errors: [{ pointer: '/name', detail: 'must be a string, got number' }],
    })
  })

  test.each([
    ['ERR_KLUSCV_STORAGE', 503],
    ['ERR_KLUSCV_SIGNER', 503],
    ['ERR_KLUSCV_SELF_CHECK', 500],
    ['ERR_KLUSCV_OPTION', 500],
    ['plain', 500],
  ])('%s is answered with %i, the request id and nothing else', async (code, status) => {
    const app = await appWith()
    const answer = await app.inject(`/fail/${code}`)
    expect(answer.statusCode).toBe(status)
    expect(Object.keys(answer.json()).sort()).toEqual(['requestId', 'status', 'title', 'type'])
    expect(answer.body).not.toContain(CANARY)
  })

  test('of an unknown address is a 404 that does not repeat it', async () => {
    const app = await appWith()
    const answer = await app.inject(`/${CANARY}?q=${CANARY}`)
    expect(answer.json()).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 })
  })

  test('of a malformed address is a 400 that does not repeat it', async () => {
    const app = await appWith()
    const answer = await app.inject('/%E0%A4%A')
    expect(answer.json()).toEqual({ type: 'about:blank', title: 'Bad Request', status: 400 })
  })

  test('is a page for a browser when there is one', async () => {
    const renderErrorPage = ({ status }: { status: number }) => `<h1>${status}</h1>`
    const app = await appWith({ renderErrorPage })
    const page = await app.inject({ url: '/nowhere', headers: { accept: 'text/html,*/*' } })
    expect([page.statusCode, page.body]).toEqual([404, '<h1>404</h1>'])
    const program = await app.inject({ url: '/nowhere', headers: { accept: '*/*' } })
    expect(program.headers['content-type']).toMatch(/^application\/problem\+json/)
  })
})

describe('every answer', () => {
  test('holds this host to https, and no name below it', async () => {
    const app = await appWith()
    const { headers } = await app.inject('/nowhere')
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  test('carries the security headers', async () => {
    const app = await appWith()
    const { headers } = await app.inject('/nowhere')
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self';" +
        "img-src 'self' data:;base-uri 'none';form-action 'self';frame-ancestors 'none'",
    )
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  test('counts against the limit, also for addresses that do not exist', async () => {
    const app = await appWith({ rateLimitPerMinute: 3 })
    const statuses = []
    for (let n = 0; n < 5; n += 1) statuses.push((await app.inject(`/guess-${n}`)).statusCode)
    expect(statuses).toEqual([404, 404, 404, 429, 429])
    const last = await app.inject('/guess')
    expect(last.headers['retry-after']).toMatch(/^\d+$/)
    expect(last.json()).toEqual({ type: 'about:blank', title: 'Too Many Requests', status: 429 })
  })

  test('counts for the sender, whatever X-Forwarded-For says', async () => {
    const app = await appWith({ rateLimitPerMinute: 2 })
    const from = (address: string) =>
      app.inject({ url: '/x', headers: { 'x-forwarded-for': address } })
    const statuses = []
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      statuses.push((await from(address)).statusCode)
    }
    expect(statuses).toEqual([404, 404, 429])
  })
})

describe('the log', () => {
  test('holds method, route and status, and nothing that was sent', async () => {
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const app = await appWith({ log: { level: 'info', stream } })
    await app.inject({ ...post(`{"name":"${CANARY}","x":1.5}`), url: `/echo?token=${CANARY}` })
    await app.inject({ url: `/fail/plain?name=${CANARY}`, headers: { authorization: CANARY } })
    const log = lines.join('')
    expect(log).not.toContain('Canary')
    expect(log).toContain('"route":"/echo"')
    expect(log).toContain('"route":"/fail/:code"')
    expect(log).toContain('"statusCode":400')
    expect(log).toContain('"statusCode":500')
    expect(log).not.toMatch(/127\.0\.0\.1|remoteAddress/)
  })

  test('says where an unexpected error arose', async () => {
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const app = await appWith({ log: { level: 'error', stream } })
    const { requestId } = (await app.inject('/fail/plain')).json()
    const line = lines.map((text) => JSON.parse(text)).find(({ err }) => err !== undefined)
    expect(line.reqId).toBe(requestId)
    expect(line.err.stack).toContain('create-app.test.ts')
  })

  test('holds no line of a message, also one that looks like a place', async () => {
    const lines: string[] = []
    const stream = { write: (line: string) => void lines.push(line) }
    const app = await appWith({ log: { level: 'error', stream } })
    app.get('/quoting', async () => {
      throw new Error(`unexpected token in\n    at ${CANARY}\n`)
    })
    await app.inject('/quoting')
    expect(lines.join('')).toContain('create-app.test.ts')
    expect(lines.join('')).not.toContain(CANARY)
  })
})

/** Everything that a connection says until it is closed. */
async function send(text: string, options: Partial<AppOptions> = {}): Promise<string> {
  const app = await appWith(options)
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  return new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.write(text)
  })
}

/** What a route with a body hears who sends its second half after a second and a half. */
async function sendSlowly(
  options: Partial<AppOptions>,
  { path, config = {} }: { readonly path: string; readonly config?: object },
): Promise<string> {
  const app = await appWith(options)
  app.post(path, { config }, async () => 'whole')
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  const socket = connect(Number(port), '127.0.0.1')
  const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`
  socket.write(`${head}content-length: 2\r\nconnection: close\r\n\r\n{`)
  setTimeout(() => socket.write('}'), 1_500)
  socket.on('error', () => undefined)
  return text(socket)
}

describe('what never becomes a request', () => {
  const start = 'POST /echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n'

  // One after the other: closing the app of the one would end the other's time limit too.
  test.each([
    ['headers', start],
    ['body', `${start}content-length: 50\r\n\r\n{"a":`],
  ])('a sender that never finishes its %s is cut off', { timeout: 30_000 }, async (_part, text) => {
    const received = await send(text, { requestTimeoutMs: 1_000 })
    expect(received).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  })

  test('an upload may take longer on its route, and on no other', { timeout: 30_000 }, async () => {
    const options = { requestTimeoutMs: 1_000, uploadTimeoutMs: 60_000 }
    const upload = { path: '/upload', config: { isLongUpload: true } }
    const answers = [sendSlowly(options, upload), sendSlowly(options, { path: '/other' })]
    const [slow, other] = await Promise.all(answers)
    expect(slow).toMatch(/^HTTP\/1\.1 200 /)
    expect(other).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('who was answered before the body came hears no second answer', async () => {
    const options = { requestTimeoutMs: 1_000, uploadTimeoutMs: 60_000 }
    const received = await send('GET /x HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n', options)
    expect(received.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404'])
  })

  test('is waited for 10 seconds unless told otherwise, and its connection for 20', async () => {
    const { server } = await appWith()
    expect([server.requestTimeout, server.headersTimeout]).toEqual([10_000, 10_000])
    expect(server.timeout).toBe(20_000)
  })

  test.each([
    ['not HTTP', 'hello\r\n\r\n', 400],
    ['headers too large', `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered and closed', async (_name, text, status) => {
    const received = await send(text)
    expect(received).toMatch(/content-type: application\/problem\+json/)
    expect(received).toContain(`"status":${status}`)
  })
})
