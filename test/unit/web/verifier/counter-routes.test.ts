import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { STATES } from '../../../../src/core/state.ts'
import { CHECKER_ROLES } from '../../../../src/verifier/index.ts'
import { createVerifierApp } from '../../../../src/web/verifier/create-verifier-app.ts'
import { signedSample } from '../../../support/credentials.ts'
import { NO_READER } from '../../../support/reader.ts'
import { NOW } from '../../../support/trust.ts'
import { webVerifier } from '../../../support/web-verifier.ts'

let app: FastifyInstance
let plain: FastifyInstance
let counted: string[] = []
/** The text of a certificate that is. */
let genuine = ''
const log: string[] = []
beforeAll(async () => {
  genuine = JSON.stringify(await signedSample())
  const options = {
    reader: NO_READER,
    verifier: await webVerifier(),
    clock: () => new Date(NOW),
    development: false,
    log: { level: 'debug' as const, stream: { write: (line: string) => log.push(line) } },
    rateLimitPerMinute: 100_000,
    readiness: {},
  }
  const counts = {
    countCheck: (state: string, role: string) => counted.push(`${state} ${role}`),
    countClarity: (state: string, clarity: string) => counted.push(`${state} ${clarity}`),
    save: async () => undefined,
  }
  app = await createVerifierApp({ ...options, counts })
  plain = await createVerifierApp(options)
})
beforeEach(() => {
  counted = []
})
afterAll(() => Promise.all([app.close(), plain.close()]))

const FORM = 'application/x-www-form-urlencoded'
const clear = (payload: string, type = FORM, to = app) =>
  to.inject({ method: 'POST', url: '/clear?lang=nl', headers: { 'content-type': type }, payload })

/** Sends the form with texts as files, and these fields. */
function check(texts: readonly string[], fields: Record<string, string> = {}, to = app) {
  const part = (name: string, value: string, more = '') =>
    `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  const parts = [
    ...texts.map((text, at) => part('file', text, `; filename="${at}.json"`)),
    ...Object.entries(fields).map(([name, value]) => part(name, value)),
  ]
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  return to.inject({
    method: 'POST',
    url: '/verify?lang=nl',
    headers,
    payload: `${parts.join('')}--b--\r\n`,
  })
}

describe('a check on the form', () => {
  test.each(CHECKER_ROLES)('is counted by its state, of %s', async (role) => {
    expect((await check([genuine], { role })).statusCode).toBe(200)
    expect(counted).toEqual([`genuine ${role}`])
  })

  test('is counted without a role as not said', async () => {
    await check([genuine])
    expect(counted).toEqual(['genuine not_said'])
  })

  test('is counted for each file, and asked about once, by the worst', async () => {
    const { body } = await check([genuine, '{"holiday": "photo"}'], { role: 'household' })
    expect(counted).toEqual(['genuine household', 'not-a-kluscv-file household'])
    expect(body).toContain('name="state" value="not-a-kluscv-file"')
    expect(body).not.toContain('name="state" value="genuine"')
  })

  test.each([
    ['', 'a role that is empty'],
    ['boss', 'an unknown role'],
    ['genuine', 'a state'],
    ['recruiter ', 'a role with a space'],
    ['__proto__', '__proto__'],
  ])('is refused, and not counted, with the role %j: %s', async (role) => {
    const answer = await check([genuine], { role })
    expect(answer.statusCode).toBe(400)
    expect(counted).toEqual([])
  })

  test('is not counted when nothing was checked', async () => {
    expect((await check([], { role: 'other', text: '' })).statusCode).toBe(400)
    expect(counted).toEqual([])
  })

  test('by software is not counted', async () => {
    const headers = { 'content-type': 'application/json' }
    const payload = { document: genuine }
    const answer = await app.inject({ method: 'POST', url: '/v1/verify', headers, payload })
    expect([answer.statusCode, counted]).toEqual([200, []])
  })
})

describe('the form and the answer', () => {
  test('ask as whom, and whether it was clear, and set nothing in the browser', async () => {
    const form = await app.inject('/?lang=nl')
    for (const role of CHECKER_ROLES) expect(form.body).toContain(`<option value="${role}">`)
    expect(form.body.match(/<option value="not_said">/g)).toHaveLength(2)
    const answer = await check([genuine])
    expect(answer.body).toContain('method="post" action="/clear?lang=nl"')
    for (const { headers } of [form, answer]) expect(headers).not.toHaveProperty('set-cookie')
  })

  test('ask again under an error', async () => {
    expect((await check([])).body).toContain('name="role"')
  })
})

describe('an answer to "was this clear?"', () => {
  test.each(STATES.flatMap((state) => ['yes', 'no'].map((clarity) => [state, clarity] as const)))(
    'is counted: %s, %s',
    async (state, clarity) => {
      const answer = await clear(`state=${state}&clear=${clarity}`)
      expect([answer.statusCode, counted]).toEqual([200, [`${state} ${clarity}`]])
    },
  )

  test('is not counted again by a tab that is opened again', async () => {
    const { statusCode, headers } = await app.inject('/clear?lang=en')
    expect([statusCode, headers.location, counted]).toEqual([303, '/?lang=en', []])
  })

  test('is thanked for on a page that nobody keeps', async () => {
    const { headers, body } = await clear('state=genuine&clear=no')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(body).toContain('<h1>Dank u.</h1>')
  })

  test.each([
    ['no field', ''],
    ['no state', 'clear=yes'],
    ['no answer', 'state=genuine'],
    ['an unknown state', 'state=perfect&clear=yes'],
    ['an unknown answer', 'state=genuine&clear=maybe'],
    ['a state that every object has', 'state=constructor&clear=yes'],
    ['a role for a state', 'state=recruiter&clear=yes'],
    ['an answer twice', 'state=genuine&clear=yes&clear=no'],
    ['a field more', 'state=genuine&clear=yes&name=Zebravis'],
    ['JSON', '{"state":"genuine","clear":"yes"}', 'application/json'],
    ['a multipart form', '--b--\r\n', 'multipart/form-data; boundary=b'],
  ])('is refused, and not counted, with %s', async (_, body, type = FORM) => {
    const answer = await clear(body, type)
    expect([answer.statusCode, counted]).toEqual([400, []])
    expect(answer.body).not.toMatch(/perfect|maybe|Zebravis/)
  })

  test('is refused as too large, and as of an unknown kind', async () => {
    const large = await clear(`state=genuine&clear=${'yes'.repeat(200)}`)
    const unknown = await clear('state=genuine&clear=yes', 'text/plain')
    expect([large.statusCode, unknown.statusCode, counted]).toEqual([413, 415, []])
  })

  test('is in no line of the log', async () => {
    log.length = 0
    await clear('state=suspended&clear=no')
    expect(log.join('')).toContain('"route":"/clear"')
    expect(log.join('')).not.toMatch(/suspended|"no"/)
  })
})

describe('a verifier that does not count', () => {
  test('asks nothing, takes no answer, and looks at no role', async () => {
    const [form, answer] = [await plain.inject('/'), await check([genuine], {}, plain)]
    for (const { body } of [form, answer]) expect(body).not.toMatch(/name="role"|name="clear"/)
    expect((await clear('state=genuine&clear=yes', FORM, plain)).statusCode).toBe(404)
    expect((await plain.inject('/clear')).statusCode).toBe(404)
    expect((await check([genuine], { role: 'boss' }, plain)).statusCode).toBe(200)
  })
})
