import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedPresentation, signedSample } from '../../../support/credentials.ts'
import { WORKER } from '../../../support/keys.ts'
import { NOW } from '../../../support/trust.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const VERIFIER = 'https://verify.example'
const TERMS = { name: 'Café Zon', purpose: 'Een baan als bezorger', work: 'on' }

let app: FastifyInstance

beforeAll(async () => {
  app = await openTestVerifierApp({ walletUrl: 'https://map.example' })
})
afterAll(() => app.close())

/** As a browser sends a form. */
function send(url: string, fields: Readonly<Record<string, string>>) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const headers = { 'content-type': 'multipart/form-data; boundary=b', accept: 'text/html' }
  const request: InjectOptions = { method: 'POST', url, headers, payload: `${parts.join('')}--b--` }
  return app.inject(request)
}

const matchOf = (body: string, pattern: RegExp): string => pattern.exec(body)?.[1] ?? ''

async function made(fields: Readonly<Record<string, string>> = TERMS) {
  const { body, headers } = await send('/requests?lang=nl', fields)
  const id = matchOf(body, /data-request="([^"]+)"/)
  const secret = matchOf(body, /name="secret" value="([^"]+)"/)
  return { id, secret, body, headers }
}

const open = async (id: string) =>
  (await app.inject({ method: 'POST', url: `/v1/requests/${id}/open` })).json()

async function respond(id: string, document: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const payload = JSON.stringify({ document })
  await app.inject({ method: 'POST', url: `/v1/requests/${id}/response`, headers, payload })
}

async function answerOf(document: (id: string) => Promise<unknown>): Promise<string> {
  const { id, secret } = await made()
  await respond(id, await document(id))
  return (await send(`/requests/${id}?lang=nl`, { secret })).body
}

const signed = async (id: string, changes: object = {}) =>
  signedPresentation({
    credentials: [await signedSample({ holder: WORKER.did })],
    ...(await open(id)),
    created: NOW,
    ...changes,
  })

describe('the form', () => {
  test.each([
    ['no purpose', { ...TERMS, purpose: '' }, 'Schrijf waarvoor u het vraagt.'],
    ['a purpose of spaces', { ...TERMS, purpose: ' \t ' }, 'Schrijf waarvoor u het vraagt.'],
    ['a long purpose', { ...TERMS, purpose: 'p'.repeat(201) }, 'Het mag 200 tekens zijn.'],
    ['a turned direction', { ...TERMS, purpose: 'Werk \u202Eneg' }, 'tekens in die niemand ziet'],
    ['a long name', { ...TERMS, name: 'n'.repeat(81) }, 'Hij mag 80 tekens zijn.'],
    ['a hidden character', { ...TERMS, name: 'Ca\u200Bfé' }, 'Typ de naam opnieuw.'],
    ['nothing asked for', { name: '', purpose: 'Werk' }, 'Kies wat u wilt zien.'],
  ])('with %s comes back, and says so', async (_, fields, problem) => {
    const { statusCode, body } = await send('/requests?lang=nl', fields)
    expect(statusCode).toBe(400)
    expect(body).toContain(problem)
    expect(body).not.toContain('data-request=')
  })

  test.each(['/requests', '/requests/AAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    'takes no more than it can hold: %s',
    async (url) => {
      const large = await send(url, { text: 'x'.repeat(1024 * 1024) })
      expect(large.statusCode).toBe(413)
    },
  )

  test('is tidied: what keyboards add is no fault', async () => {
    const { body } = await made({ ...TERMS, purpose: '  Een  baan\tbij Cafe\u0301 Zon ' })
    expect(body).toContain('Een baan bij Café Zon')
  })

  test('can do without a name', async () => {
    const { id } = await made({ purpose: 'Werk', review: 'on', gigs: 'on' })
    const shown = (await app.inject(`/v1/requests/${id}`)).json()
    expect(shown).toMatchObject({ types: ['ReviewCredential', 'GigListCredential'] })
    expect(shown).not.toHaveProperty('name')
    expect((await app.inject(`/r/${id}?lang=nl`)).body).toContain('Er staat geen naam bij.')
  })

  test('that is none of ours is refused', async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await app.inject({ method: 'POST', url: '/requests', headers, payload: '{}' })
    expect(answer.statusCode).toBe(400)
  })
})

describe('the page that waits', () => {
  test('is for one reader, asks this origin only, and has its secret in a form', async () => {
    const { id, secret, body, headers } = await made()
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['content-security-policy']).toContain("connect-src 'self'")
    expect(body).toContain(`value="${VERIFIER}/r/${id}"`)
    const addresses = [...body.matchAll(/(?:href|src|action)="([^"]+)"/g)].map(([, to]) => to)
    expect(addresses.filter((to) => to?.includes(secret))).toEqual([])
    expect(body.replaceAll(`name="secret" value="${secret}"`, '')).not.toContain(secret)
  })

  test('says again that it waits', async () => {
    const { id, secret } = await made()
    const { body, statusCode } = await send(`/requests/${id}?lang=nl`, { secret })
    expect(statusCode).toBe(200)
    expect(body).toContain('De sollicitant heeft de vraag nog niet geopend.')
    await open(id)
    const later = await send(`/requests/${id}?lang=nl`, { secret })
    expect(later.body).toContain('De sollicitant heeft de vraag geopend.')
  })

  test.each([
    ['with another secret', async () => ({ id: (await made()).id, secret: 'x' })],
    ['without one', async () => ({ id: (await made()).id })],
    ['of a request that nobody made', async () => ({ id: 'z'.repeat(27), secret: 'x' })],
  ])('%s is not shown', async (_, make) => {
    const { id, ...fields } = await make()
    const { statusCode, body } = await send(`/requests/${id}?lang=nl`, fields)
    expect(statusCode).toBe(404)
    expect(body).toContain('Wij kennen deze vraag niet meer.')
    expect(body).not.toContain(TERMS.purpose)
  })

  test('has no address of its own', async () => {
    const { id } = await made()
    const { statusCode, headers } = await app.inject(`/requests/${id}?lang=en`)
    expect([statusCode, headers.location]).toEqual([303, '/requests?lang=en'])
  })
})

describe('the page of an answer', () => {
  test('says that it is live, what is missing, and how long it is kept', async () => {
    const body = await answerOf(signed)
    for (const words of [
      'Dit bewijs is echt.',
      'Antwoord op uw vraag',
      'Dit bestand is net ondertekend',
      TERMS.purpose,
      'Wij bewaren dit antwoord hooguit 1 uur.',
    ]) {
      expect(body).toContain(words)
    }
    expect(body).not.toContain('Niet gekregen')
    expect(body).not.toContain('Wij bewaren dit bewijs niet.')
  })

  test('names what nobody asked for, and what did not come', async () => {
    const body = await answerOf(async (id) => {
      const credentials = [await signedSample({ type: 'ReviewCredential', holder: WORKER.did })]
      return signed(id, { credentials })
    })
    expect(body).toContain('<dt>Niet gekregen</dt><dd><bdi>Werkbewijs</bdi></dd>')
    expect(body).toContain('<dt>Gekregen, maar niet gevraagd</dt><dd><bdi>Reviews</bdi></dd>')
  })

  test('says of loose certificates that nobody signed the answer', async () => {
    const body = await answerOf(async (id) => {
      await open(id)
      return { type: 'KlusCVBundle', verifiableCredential: [await signedSample()] }
    })
    expect(body).toContain('Dit antwoord is niet ondertekend.')
    expect(body).toContain('Wij weten niet wie het u stuurde.')
  })

  test('says of an answer for another verifier that it is not for you', async () => {
    const body = await answerOf((id) => signed(id, { domain: 'https://evil.example' }))
    expect(body).toContain('Dit bewijs is van iemand anders.')
    expect(body).not.toContain('net ondertekend')
  })
})

describe('the page for the worker', () => {
  test('that cannot be answered any more says why', async () => {
    const { id } = await made()
    await respond(id, await signed(id))
    const old = Buffer.alloc(20)
    old.writeUInt32BE(Date.parse(NOW) / 1000 - 1)
    for (const [of, status, words] of [
      [id, 410, 'Deze vraag is al beantwoord.'],
      [old.toString('base64url'), 410, 'Deze vraag is verlopen.'],
      ['x', 404, 'Wij kennen deze vraag niet.'],
    ] as const) {
      const { statusCode, body } = await app.inject(`/r/${of}?lang=nl`)
      expect(statusCode).toBe(status)
      expect(body).toContain(words)
    }
  })

  test('is named by nobody who asks for it', async () => {
    const { id } = await made()
    const { body } = await app.inject({ url: `/r/${id}`, headers: { host: 'evil.example' } })
    expect(body).not.toContain('evil.example')
    expect(body).toContain(encodeURIComponent(`${VERIFIER}/r/${id}`))
  })
})
