import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { VerificationReport } from '../../../../src/core/report.ts'
import type { Verifier } from '../../../../src/verifier/open-verifier.ts'
import { verifyDocument } from '../../../../src/verifier/verify-document.ts'
import { admitVerifications } from '../../../../src/web/verifier/admit-verifications.ts'
import { createVerifierApp } from '../../../../src/web/verifier/create-verifier-app.ts'
import { signedPresentation } from '../../../support/credentials.ts'
import { NO_READER } from '../../../support/reader.ts'
import { NOW, verifyOptions } from '../../../support/trust.ts'
import { webVerifier } from '../../../support/web-verifier.ts'

const DOMAIN = 'https://verifier.example'
let app: FastifyInstance
afterEach(() => app?.close())

/** An app whose verifications do not begin before `release` is called. */
async function busyApp() {
  const options = await verifyOptions()
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const signals: AbortSignal[] = []
  const verify: Verifier['verify'] = async (input, challenge, signal) => {
    if (signal !== undefined) signals.push(signal)
    await released
    return verifyDocument(input, { ...options, challenge })
  }
  app = await createVerifierApp({
    reader: NO_READER,
    verifier: { ...(await webVerifier()), verify },
    clock: () => new Date(NOW),
    development: false,
    log: { level: 'silent' },
    rateLimitPerMinute: 100_000,
    readiness: {},
  })
  return { release, signals }
}

const post = (payload: unknown, url = '/v1/verify') =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  })

const submitForm = () =>
  app.inject({
    method: 'POST',
    url: '/verify?lang=en',
    headers: { 'content-type': 'multipart/form-data; boundary=b', accept: 'text/html' },
    payload: '--b\r\ncontent-disposition: form-data; name="text"\r\n\r\nhello\r\n--b--\r\n',
  })

test('too many verifications at once are told to come back, and the others are answered', async () => {
  const { release, signals } = await busyApp()
  const running = Array.from({ length: 128 }, () => post({ document: {} }))
  await expect.poll(() => signals.length).toBe(128)

  const refused = await post({ document: {} })
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('10')
  expect(refused.headers['content-type']).toContain('application/problem+json')
  const page = await submitForm()
  expect(page.statusCode).toBe(503)
  expect(page.headers['retry-after']).toBe('10')
  expect(page.headers['content-type']).toContain('text/html')

  release()
  const answers = await Promise.all(running)
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
  expect((await submitForm()).statusCode).toBe(200)
})

test('a challenge that came with a refused request can still be answered', async () => {
  const { release, signals } = await busyApp()
  const { challenge } = (await post({}, '/challenges')).json<{ challenge: string }>()
  const document = await signedPresentation({ created: NOW, challenge, domain: DOMAIN })
  const running = Array.from({ length: 128 }, () => post({ document: {} }))
  await expect.poll(() => signals.length).toBe(128)
  const answer = { document, challenge, domain: DOMAIN }
  expect((await post(answer)).statusCode).toBe(503)
  release()
  await Promise.all(running)
  expect((await post(answer)).json<VerificationReport>().binding).toBe('live')
})

test('a verification is told when whoever asked has left', async () => {
  const { release, signals } = await busyApp()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const headers = { 'content-type': 'application/json' }
  const asking = request({ port, host: '127.0.0.1', path: '/v1/verify', method: 'POST', headers })
  asking.on('error', () => undefined)
  asking.end('{"document":{}}')
  await expect.poll(() => signals.length).toBe(1)
  expect(signals[0]?.aborted).toBe(false)
  asking.destroy()
  await once(signals[0] as AbortSignal, 'abort')
  release()
})

test('a verification that fails makes room as well', async () => {
  const admit = admitVerifications(1)
  for (let tries = 0; tries < 3; tries += 1) {
    await expect(admit(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
  }
  expect(await admit(async () => 1)).toBe(1)
})
