/**
 * Attacks on whoever reads the answer, each by the number that the catalogue of threats gives it,
 * through the verifier's real application.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import { createVerifierApp } from '../../src/web/verifier/create-verifier-app.ts'
import { signedSample } from '../support/credentials.ts'
import { STRANGER } from '../support/keys.ts'
import { NO_READER } from '../support/reader.ts'
import { NOW, verifyOptions } from '../support/trust.ts'
import { webVerifier } from '../support/web-verifier.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = await createVerifierApp({
    reader: NO_READER,
    verifier: await webVerifier(),
    clock: () => new Date(NOW),
    development: false,
    log: { level: 'silent', stream: { write: () => undefined } },
    rateLimitPerMinute: 100_000,
    readiness: {},
  })
})
afterAll(() => app.close())

/** What the form shows about a pasted text. */
async function pageAbout(text: string, language = 'en') {
  const answer = await app.inject({
    method: 'POST',
    url: `/verify?lang=${language}`,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: `--b\r\ncontent-disposition: form-data; name="text"\r\n\r\n${text}\r\n--b--\r\n`,
  })
  expect(answer.statusCode).toBe(200)
  return answer
}

describe('a maker who calls himself a platform', () => {
  const LOOKALIKE = 'Courier tempo.example'

  test('98: is not named by his own key, whatever he writes into his certificate', async () => {
    const signed = await signedSample({ issuer: STRANGER })
    const { body } = await pageAbout(JSON.stringify(signed))
    expect(body).not.toContain(LOOKALIKE)
    expect(body).toContain('class="banner amber"')
    expect((await pageAbout(JSON.stringify(await signedSample()))).body).toContain(LOOKALIKE)
  })

  test('98: cannot put a name beside his id', async () => {
    const signed = await signedSample({ issuer: STRANGER })
    const named = { ...signed, issuer: { id: STRANGER.did, name: LOOKALIKE } }
    const report = await verifyDocument(JSON.stringify(named), await verifyOptions())
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
    expect((await pageAbout(JSON.stringify(named))).body).not.toContain(LOOKALIKE)
  })
})

describe('the page', () => {
  const PAYLOADS = [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    "' onmouseover='alert(1)",
    '</title><svg/onload=alert(1)>',
  ]

  test.each(PAYLOADS)('97: shows %s as letters', async (name) => {
    const { credentialSubject } = await signedSample()
    const subject = { ...credentialSubject, name }
    for (const credential of [await signedSample({ subject }), { name, type: name }]) {
      const { body, headers } = await pageAbout(JSON.stringify(credential))
      expect(body).not.toContain('<img src=x')
      expect(body).not.toContain('<script>alert')
      expect(body).not.toContain('<svg/onload')
      expect(body).not.toMatch(/<[a-z][^<>]*\son(?:error|load|mouseover)=/i)
      expect(body).not.toMatch(/(?:href|src|action)="javascript:/)
      expect(String(headers['content-security-policy'])).toContain("default-src 'none'")
    }
  })

  test('100: leads nowhere that a parameter names', async () => {
    for (const name of ['next', 'url', 'redirect', 'return', 'lang']) {
      const answer = await app.inject({ url: `/verify?${name}=https://evil.example` })
      expect(String(answer.headers.location)).toMatch(/^\/(?!\/)/)
      expect(String(answer.headers.location)).not.toContain('evil')
    }
  })

  test('101: knows nobody, so that nobody can be used', async () => {
    const answers = [
      await app.inject({ url: '/' }),
      await pageAbout('{}'),
      await app.inject({
        method: 'POST',
        url: '/challenges',
        headers: { origin: 'https://evil.example' },
      }),
    ]
    for (const { headers } of answers) {
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['access-control-allow-credentials']).toBeUndefined()
    }
  })

  test('103: sends no upload back, whatever it is at the same time', async () => {
    const both = '%PDF-1.7\n<html><script>alert(1)</script></html>'
    const { body, headers } = await pageAbout(both)
    expect(body).not.toContain('alert(1)')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-type']).toMatch(/^text\/html/)
  })
})

test('113: verifications at the same time do not answer for each other', async () => {
  const good = await signedSample()
  const bad = { ...good, credentialSubject: { ...good.credentialSubject, gigsCompleted: 413 } }
  const options = await verifyOptions()
  const states = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const text = JSON.stringify(at % 2 === 0 ? good : bad)
      return (await verifyDocument(text, options)).state
    }),
  )
  expect(states).toEqual(states.map((_, at) => (at % 2 === 0 ? 'genuine' : 'changed')))
})
