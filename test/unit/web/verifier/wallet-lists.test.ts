import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actor, PLATFORM } from '../../../support/keys.ts'
import {
  listUrl,
  OTHER_PLATFORM,
  signedTrustList,
  statusLists,
  trustedPlatform,
} from '../../../support/trust.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const REVOCATION = listUrl('revocation')

let app: FastifyInstance

beforeAll(async () => {
  const trust = await signedTrustList({
    version: 7,
    platforms: [
      trustedPlatform(PLATFORM),
      trustedPlatform(OTHER_PLATFORM, {
        lifecycle: { state: 'bankrupt', since: '2026-11-10' },
      }),
      trustedPlatform(actor('work', 'did:web:soon.example:work'), {
        statusLists: [],
        lifecycle: { state: 'stopped', since: '2026-11-21' },
      }),
      trustedPlatform(actor('local', 'did:web:localhost%3A4101'), { statusLists: [] }),
    ],
  })
  app = await openTestVerifierApp({ trust, findStatusList: await statusLists({ refresh: null }) })
})
afterAll(() => app.close())

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ method: 'GET', url, headers: { origin: 'https://wallet.example', ...headers } })
const getList = (url: string, headers = {}) =>
  get(`/v1/lists?${new URLSearchParams({ url })}`, headers)

describe('the platforms for wallets', () => {
  test('are all of the list, each with names, state and where certificates are collected', async () => {
    const answer = await get('/v1/platforms')
    expect(answer.json()).toEqual({
      version: 7,
      platforms: [
        {
          did: PLATFORM.did,
          names: { nl: 'Bezorger tempo.example', en: 'Courier tempo.example' },
          kvk: '12345678',
          state: 'active',
          origin: 'https://tempo.example',
          statusLists: trustedPlatform(PLATFORM).statusLists,
        },
        expect.objectContaining({ state: 'bankrupt', since: '2026-11-10', origin: null }),
        expect.objectContaining({ state: 'active', origin: 'https://soon.example' }),
        expect.objectContaining({ state: 'active', origin: null }),
      ],
    })
  })

  test('may be read by any website, and are asked for again soon', async () => {
    const { headers } = await get('/v1/platforms')
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
      'content-type': expect.stringContaining('application/json') as string,
    })
    const again = await get('/v1/platforms', { 'if-none-match': `"other", W/${headers.etag}` })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })
})

describe('a status list for wallets', () => {
  test('is the credential as the platform signed it', async () => {
    const answer = await getList(REVOCATION)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/vc',
    })
    expect(answer.json()).toMatchObject({
      id: REVOCATION,
      issuer: PLATFORM.did,
      credentialSubject: { statusPurpose: 'revocation' },
      proof: { type: 'DataIntegrityProof' },
    })
    const again = await getList(REVOCATION, { 'if-none-match': answer.headers.etag })
    expect(again.statusCode).toBe(304)
    const other = await getList(listUrl('suspension'))
    expect(other.headers.etag).not.toBe(answer.headers.etag)
  })

  test.each([
    ['of a listed platform, but not at hand', listUrl('refresh')],
    ['of a platform that no list names', listUrl('revocation', 'unlisted.example')],
    ['spelled in another way', REVOCATION.replace('tempo', 'TEMPO')],
    ['no address', 'javascript:alert(1)'],
  ])('is not there when it is %s', async (_, url) => {
    const answer = await getList(url)
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.body).not.toContain(url)
  })

  test.each([
    ['none', '/v1/lists'],
    ['an empty one', '/v1/lists?url='],
    ['two', `/v1/lists?url=${REVOCATION}&url=${REVOCATION}`],
    ['one that is too long', `/v1/lists?url=${REVOCATION.padEnd(2_049, 'a')}`],
    ['one inside another', `/v1/lists?url[a]=${REVOCATION}`],
  ])('is refused for an address that is %s', async (_, url) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/url' }] })
    expect(answer.body).not.toContain('tempo')
  })
})
