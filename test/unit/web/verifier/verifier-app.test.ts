import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { isStrictJson } from '../../../../src/core/strict-json.ts'
import { createVerifierApp } from '../../../../src/web/verifier/create-verifier-app.ts'
import { signedPresentation, signedSample } from '../../../support/credentials.ts'
import { NO_READER } from '../../../support/reader.ts'
import { NOW } from '../../../support/trust.ts'
import { webVerifier } from '../../../support/web-verifier.ts'

const DOMAIN = 'https://verifier.example'
const CANARY = 'Canary Zebrafish'
const log: string[] = []
let app: FastifyInstance

const OPTIONS = {
  reader: NO_READER,
  clock: () => new Date(NOW),
  development: false,
  log: { level: 'debug', stream: { write: (line: string) => log.push(line) } },
  rateLimitPerMinute: 100_000,
  readiness: {},
} as const
const JSON_TYPE = { 'content-type': 'application/json' }

beforeAll(async () => {
  app = await createVerifierApp({ ...OPTIONS, verifier: await webVerifier() })
})
afterAll(() => app.close())

const post = (payload: unknown, url = '/v1/verify') =>
  app.inject({
    method: 'POST',
    url,
    headers: JSON_TYPE,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

/** Posts a multipart body with these fields; `file` is sent as a file. */
const upload = (url: string, fields: Record<string, string>, headers = {}) => {
  const parts = Object.entries(fields).map(([name, value]) => {
    const file = name === 'file' ? '; filename="kluscv.json"\r\ncontent-type: application/json' : ''
    return `--b\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  return app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
    payload: `${parts.join('')}--b--\r\n`,
  })
}

const mint = async () => (await post({}, '/challenges')).json<{ challenge: string }>().challenge
const answer = (challenge: string) =>
  signedPresentation({ created: NOW, challenge, domain: DOMAIN })

describe('a document for POST /v1/verify', () => {
  test('is taken as an object, as text and as a file, with one answer', async () => {
    const document = await signedSample()
    const text = JSON.stringify(document)
    const answers = [
      await post({ document }),
      await post({ document: text }),
      await upload('/v1/verify', { file: text }),
    ]
    for (const response of answers) {
      expect(response.statusCode).toBe(200)
      expect(response.headers['cache-control']).toBe('no-store')
      expect(response.json()).toEqual(answers[0]?.json())
    }
    expect(answers[0]?.json()).toMatchObject({ verdict: 'verified', state: 'genuine' })
  })

  test('is read once with the body around it, and not again', async () => {
    const taken: unknown[] = []
    const verifier = await webVerifier()
    const watched = await createVerifierApp({
      ...OPTIONS,
      verifier: {
        ...verifier,
        verify: (input, challenge) => {
          taken.push(input)
          return verifier.verify(input, challenge)
        },
        verifyByStandard: (input, question, challenge) => {
          taken.push(input)
          return verifier.verifyByStandard(input, question, challenge)
        },
      },
    })
    const document = await signedSample()
    const send = (url: string, payload: object) =>
      watched.inject({ method: 'POST', url, payload: JSON.stringify(payload), headers: JSON_TYPE })
    await send('/v1/verify', { document })
    await send('/credentials/verify', { verifiableCredential: document })
    await send('/v1/verify', { document: JSON.stringify(document) })
    expect(taken.map(isStrictJson)).toEqual([true, true, false])
    expect(taken[0]).toEqual(document)
    await watched.close()
  })

  test('comes back whole in the report: no member is dropped or changed', async () => {
    const document = await signedSample()
    const report = (await post({ document })).json<VerificationReport>()
    expect(report.parts[0]?.credential).toEqual(document)
  })

  test.each([
    ['a changed one', async () => ({ ...(await signedSample()), extra: 1 }), 'changed'],
    ['something else', async () => ({ hello: 'world' }), 'not-a-kluscv-file'],
    ['text that is no JSON', async () => 'hello', 'not-a-kluscv-file'],
    [
      'text with a name twice',
      async () => '{"type":["VerifiableCredential"],"id":"a","id":"b"}',
      'changed',
    ],
  ])('is answered with 200 when it is %s', async (_, build, state) => {
    const response = await post({ document: await build() })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ verdict: 'rejected', state })
  })
})

describe('a document for POST /v1/verify that the strict reader refuses', () => {
  const sent = async (find: RegExp, replace: string) =>
    JSON.stringify(await signedSample()).replace(find, replace)

  test.each([
    [
      'a number spelt otherwise',
      /("gigsCompleted":\d+)/,
      '$1.0',
      '/credentialSubject/gigsCompleted',
    ],
    [
      'a name twice',
      /"gigsCompleted"/,
      '"gigsCompleted":9,"gigsCompleted"',
      '/credentialSubject/gigsCompleted',
    ],
    ['__proto__', /"credentialSubject":{/, '$&"__proto__":{},', '/credentialSubject/__proto__'],
    ['half a character', /"credentialSubject":{/, '$&"x":"\\ud800",', '/credentialSubject/x'],
  ])('gets the report of a changed one: %s', async (_, find, replace, pointer) => {
    const document = await sent(find, replace)
    const bodies = [
      `{"document":${document}}`,
      `{"challenge":"c","domain":"d", "document" : ${document} }`,
    ]
    for (const body of bodies) {
      const response = await post(body)
      expect(response.statusCode).toBe(200)
      expect(response.json()).toMatchObject({
        verdict: 'rejected',
        state: 'changed',
        checks: [{ check: 'parse', outcome: 'failed', pointer }],
      })
      const { verifiedAt: _at, ...asText } = (await post({ document })).json()
      expect(response.json()).toMatchObject(asText)
    }
  })

  test('may be as deep as one that comes alone', async () => {
    const deep = `${'{"a":'.repeat(32)}1${'}'.repeat(32)}`
    const report = (await post(`{"document":${deep}}`)).json()
    expect(report).toEqual((await post({ document: deep })).json())
  })
})

describe('POST /v1/verify', () => {
  test.each([
    ['no JSON', 'hello', 400],
    ['a name twice', '{"document":{},"document":{}}', 400],
    ['__proto__', '{"document":{},"__proto__":{}}', 400],
    ['__proto__ behind a bad document', '{"document":{"a":1.5},"__proto__":{}}', 400],
    ['a number that is none', '{"document":{"a":01}}', 400],
    ['half a document', '{"document":{"type":["VerifiableCredential"],"a":1.5', 400],
    ['a bad document and a member that is not known', '{"document":{"a":1.5},"x":1}', 400],
    ['a bad document and a challenge for nobody', '{"document":{"a":1.5},"challenge":"x"}', 400],
    [
      'a bad document of more than 1 MiB',
      `{"document":{"a":1.5,"b":"${'x'.repeat(2 ** 20)}"}}`,
      400,
    ],
    ['no document', '{}', 400],
    ['a document that is a number', '{"document":5}', 400],
    ['a member that is not known', '{"document":{},"trust":"none"}', 400],
    ['a challenge without a domain', '{"document":{},"challenge":"x"}', 400],
    ['a domain without a challenge', '{"document":{},"domain":"x"}', 400],
    ['an empty challenge', '{"document":{},"challenge":"","domain":"x"}', 400],
    ['a challenge that is a list', '{"document":{},"challenge":["x"],"domain":"x"}', 400],
    ['an array', '[]', 400],
  ])('refuses a request with %s', async (_, body, status) => {
    const response = await post(body)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toContain('application/problem+json')
  })

  test.each([' application/json garbage', 'text/plain', 'application/xml', 'application/jsonx'])(
    'refuses the media type %j',
    async (type) => {
      const response = await app.inject({
        method: 'POST',
        url: '/v1/verify',
        headers: { 'content-type': type },
        payload: '{"document":{}}',
      })
      expect([400, 415]).toContain(response.statusCode)
    },
  )

  test('refuses an upload without a file, with two, or with a field twice', async () => {
    expect((await upload('/v1/verify', {})).statusCode).toBe(400)
    expect((await upload('/v1/verify', { file: '' })).statusCode).toBe(400)
    expect((await upload('/v1/verify', { file: '{}', other: 'x' })).statusCode).toBe(400)
  })
})

describe('a challenge', () => {
  test('is 256 bits, and never the same', async () => {
    const challenges = await Promise.all(Array.from({ length: 50 }, mint))
    expect(new Set(challenges).size).toBe(50)
    expect(challenges.every((challenge) => /^[A-Za-z0-9_-]{43}$/.test(challenge))).toBe(true)
  })

  test('makes an answer to it live, once', async () => {
    const challenge = await mint()
    const body = { document: await answer(challenge), challenge, domain: DOMAIN }
    expect((await post(body)).json()).toMatchObject({ verdict: 'verified', binding: 'live' })
    const again = (await post(body)).json<VerificationReport>()
    expect(again).toMatchObject({ verdict: 'rejected', state: 'presented-by-another' })
    expect(again.checks).toContainEqual({
      check: 'challenge',
      outcome: 'failed',
      problem: 'INVALID_CHALLENGE_ERROR',
      pointer: '/proof/challenge',
    })
  })

  test('counts for exactly one of a hundred answers at the same time', async () => {
    const challenge = await mint()
    const body = { document: await answer(challenge), challenge, domain: DOMAIN }
    const responses = await Promise.all(Array.from({ length: 100 }, () => post(body)))
    const reports = responses.map((response) => response.json<VerificationReport>())
    expect(reports.filter(({ verdict }) => verdict === 'verified')).toHaveLength(1)
    expect(reports.filter(({ verdict }) => verdict === 'rejected')).toHaveLength(99)
  })

  test('is used up by a wrong answer too', async () => {
    const challenge = await mint()
    await post({ document: {}, challenge, domain: DOMAIN })
    const response = await post({ document: await answer(challenge), challenge, domain: DOMAIN })
    expect(response.json()).toMatchObject({ state: 'presented-by-another' })
  })

  test('that we never gave is answered by nobody', async () => {
    const challenge = 'A'.repeat(43)
    const response = await post({ document: await answer(challenge), challenge, domain: DOMAIN })
    expect(response.json()).toMatchObject({ state: 'presented-by-another', binding: 'bearer' })
  })

  test('for another domain is refused', async () => {
    const challenge = await mint()
    const domain = 'https://evil.example'
    const response = await post({ document: await answer(challenge), challenge, domain })
    expect(response.json()).toMatchObject({ verdict: 'rejected', state: 'presented-by-another' })
  })
})

describe('the form', () => {
  const page = async (url: string, headers = {}) => app.inject({ method: 'GET', url, headers })

  test.each([
    ['/?lang=nl', {}, 'nl'],
    ['/?lang=en', {}, 'en'],
    ['/', { 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
    ['/?lang=xx', { 'accept-language': 'nl' }, 'nl'],
  ])('%s %j is in %s', async (url, headers, locale) => {
    const response = await page(url, headers)
    expect(response.statusCode).toBe(200)
    expect(response.body).toContain(`<html lang="${locale}">`)
    expect(response.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('loads only what is served here, and each of it is there to stay', async () => {
    const { body } = await page('/')
    const paths = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
    expect(paths.length).toBeGreaterThan(2)
    for (const path of paths) {
      const response = await page(path ?? '')
      expect(response.statusCode).toBe(200)
      expect(response.headers['cache-control']).toContain('immutable')
    }
    expect(body).not.toMatch(/(?:href|src)="https?:/)
  })

  test('answers a file, and pasted text, with the result', async () => {
    const text = JSON.stringify(await signedSample())
    for (const fields of [
      { file: text, text: '' },
      { file: '', text: `\n${text}\n` },
    ]) {
      const response = await upload('/verify?lang=en', fields)
      expect(response.statusCode).toBe(200)
      expect(response.body).toContain('<title>This certificate is genuine.')
      expect(response.headers['cache-control']).toBe('no-store')
    }
  })

  test('takes the file when both are given', async () => {
    const file = JSON.stringify(await signedSample())
    const response = await upload('/verify?lang=en', { text: 'nonsense', file })
    expect(response.body).toContain('<title>This certificate is genuine.')
  })

  test('answers nothing with what to choose, and content that is too large with that', async () => {
    const nothing = await upload('/verify?lang=en', { file: '', text: ' ' })
    expect(nothing.statusCode).toBe(400)
    expect(nothing.body).toContain('aria-invalid="true"')
    const large = await upload('/verify?lang=en', { file: ' '.repeat(16 * 1024 * 1024 + 1) })
    expect(large.statusCode).toBe(413)
    expect(large.body).toContain('aria-invalid="true"')
  })

  test('sends back nothing of what is no certificate', async () => {
    const script = `<script>alert("${CANARY}")</script>`
    for (const text of [script, JSON.stringify({ type: script }), JSON.stringify([script])]) {
      const response = await upload('/verify?lang=en', { text })
      expect(response.body).not.toContain(CANARY)
    }
  })

  test('shows names as text, whatever is in them', async () => {
    const { credentialSubject } = await signedSample()
    const subject = { ...credentialSubject, name: '<img src=x onerror=alert(1)>' }
    const text = JSON.stringify(await signedSample({ subject }))
    const response = await upload('/verify?lang=en', { text })
    expect(response.body).toContain('&lt;img src=x')
    expect(response.body).not.toContain('<img src=x')
  })
})

describe('GET /verify', () => {
  test.each([
    ['/verify?lang=en', undefined, '/?lang=en'],
    ['/verify', 'nl-NL,nl;q=0.9', '/?lang=nl'],
    ['/verify?lang=//evil.example', 'en', '/?lang=en'],
  ])('leads back to the form, since no answer is kept: %s', async (url, language, location) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const answer = await app.inject({ url, headers })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(location)
  })
})

describe('the log', () => {
  test('holds nothing of a document, a challenge or an address', async () => {
    const { credentialSubject } = await signedSample()
    const subject = { ...credentialSubject, name: CANARY }
    const document = await signedSample({ subject })
    log.length = 0
    await post({ document })
    await post({ document: { name: CANARY } })
    await post(`{"document": {"${CANARY}": 1, "${CANARY}": 2}}`)
    await upload('/verify', { text: CANARY })
    await app.inject({ method: 'GET', url: `/?lang=${encodeURIComponent(CANARY)}` })
    expect(log.length).toBeGreaterThan(0)
    expect(log.join('\n')).not.toMatch(/Canary|Zebrafish/)
  })
})
