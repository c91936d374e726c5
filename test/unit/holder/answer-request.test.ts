/** An employer's request, as a wallet looks at it and answers it: at a real verifier, and at hostile ones. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fetch } from '../../../src/core/bounded-fetch.ts'
import type { Did } from '../../../src/core/credential.ts'
import {
  answerRequest,
  bindingOf,
  createDeviceKey,
  openRequest,
} from '../../../src/holder/index.ts'
import { type SampleOptions, signedSample } from '../../support/credentials.ts'
import { type AskedRequest, answering, fetchFrom } from '../../support/inject-fetch.ts'
import { STRANGER } from '../../support/keys.ts'
import { NOW } from '../../support/trust.ts'
import { openTestVerifierApp } from '../../support/web-verifier.ts'

const REQUEST_URL = 'https://verify.example/r/Zk3vQ0bJ8mXw2yT5uR7aCgAbCdE'
const REQUEST = {
  purpose: 'Werk als oppas',
  types: ['WorkHistoryCredential'],
  expiresAt: '2026-03-01T10:35:30.456Z',
}
const clock = () => new Date(NOW)
const heldBy = (holder: Did, options: SampleOptions = {}) => signedSample({ holder, ...options })

describe('a request of an employer', () => {
  let app: FastifyInstance
  let fetch: Fetch
  const asked: AskedRequest[] = []

  beforeAll(async () => {
    app = await openTestVerifierApp({ walletUrl: 'https://wallet.example' })
    fetch = fetchFrom(app, asked)
  })
  afterAll(() => app.close())

  const create = async () => {
    const { purpose, types } = REQUEST
    const payload = { purpose, types, name: 'Café Zon' }
    return (await app.inject({ method: 'POST', url: '/v1/requests', payload })).json()
  }
  const reportOf = async ({ id, secret }: { id: string; secret: string }) => {
    const headers = { authorization: `Bearer ${secret}` }
    return (await app.inject({ url: `/v1/requests/${id}`, headers })).json().report
  }

  test('is shown, and answered with the key over its question', async () => {
    const created = await create()
    const request = await openRequest({ requestUrl: created.url, fetch })
    expect(request).toMatchObject({ purpose: REQUEST.purpose, name: 'Café Zon' })
    const key = await createDeviceKey()
    const answer = { request, credentials: [await heldBy(key.did)], key, fetch, clock }
    expect(await answerRequest(answer)).toBe('live')
    expect(await reportOf(created)).toMatchObject({ verdict: 'verified', binding: 'live' })
    const again = answerRequest(answer)
    await expect(again).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
  })

  test.each(['no key', 'certificates of another key'])(
    'with %s is answered by a bundle',
    async (which) => {
      const created = await create()
      const key = which === 'no key' ? undefined : await createDeviceKey()
      const credentials = [await heldBy(STRANGER.did)]
      expect(bindingOf({ credentials, key, answers: 'unbound' })).toBe('bearer')
      const request = { requestUrl: created.url }
      expect(await answerRequest({ request, credentials, key, fetch, clock })).toBe('bearer')
      expect(await reportOf(created)).toMatchObject({ binding: 'bearer' })
    },
  )

  test('is not there', async () => {
    const opening = openRequest({ requestUrl: REQUEST_URL, fetch })
    await expect(opening).rejects.toMatchObject({ code: expect.stringMatching(/NOT_FOUND|GONE/) })
  })

  test('is not answered with nothing', async () => {
    const { url: requestUrl } = await create()
    const answer = answerRequest({ request: { requestUrl }, credentials: [], fetch, clock })
    await expect(answer).rejects.toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
  })
})

describe('a service that asks otherwise', () => {
  test.each([
    ['another path', { requestUrl: REQUEST_URL.replace('/r/', '/x/') }, 'ERR_KLUSCV_OPTION'],
    [
      'an address of http',
      { requestUrl: REQUEST_URL.replace('https', 'http') },
      'ERR_KLUSCV_OPTION',
    ],
    ['a query', { requestUrl: `${REQUEST_URL}?x` }, 'ERR_KLUSCV_OPTION'],
    ['its time over', { fetch: answering({}, 410) }, 'ERR_KLUSCV_GONE'],
    ['no purpose', { fetch: answering({ ...REQUEST, purpose: 1 }) }, 'ERR_KLUSCV_FETCH'],
    ['no types', { fetch: answering({ ...REQUEST, types: [] }) }, 'ERR_KLUSCV_FETCH'],
    ['a page', { fetch: answering('<html>') }, 'ERR_KLUSCV_FETCH'],
    [
      'too much',
      { fetch: answering({ ...REQUEST, more: 'x'.repeat(70_000) }) },
      'ERR_KLUSCV_FETCH',
    ],
  ])('is refused with %s', async (_, change, code) => {
    const request = { requestUrl: REQUEST_URL, fetch: answering(REQUEST), ...change }
    await expect(openRequest(request)).rejects.toMatchObject({ code })
  })

  test.each([
    ['of another verifier', { challenge: 'z4Kx0Jm3', domain: 'https://honest.example' }, 'REQUEST'],
    ['without a challenge', { challenge: '', domain: 'https://verify.example' }, 'FETCH'],
  ])('gets no signature over a question %s', async (_, question, code) => {
    const key = await createDeviceKey()
    const sent: string[] = []
    const fetch: Fetch = (url, init) => {
      sent.push(url)
      return answering(question)(url, init)
    }
    const credentials = [await heldBy(key.did)]
    const answer = answerRequest({ request: { requestUrl: REQUEST_URL }, credentials, key, fetch })
    await expect(answer).rejects.toMatchObject({ code: `ERR_KLUSCV_${code}` })
    expect(sent).toHaveLength(1)
  })
})
