/**
 * Several files at once: each is read and verified, and together they are held to one bundle.
 * @module
 */

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { createVerifierApp } from '../../../../src/web/verifier/create-verifier-app.ts'
import { createVerifyReceived } from '../../../../src/web/verifier/verify-received.ts'
import { handmadePdf } from '../../../support/pdfs.ts'
import { NO_READER } from '../../../support/reader.ts'
import { NOW } from '../../../support/trust.ts'
import { webVerifier } from '../../../support/web-verifier.ts'

const LINK = `https://verify.example/s#${'A'.repeat(22)}.${'B'.repeat(43)}`
let app: FastifyInstance
let verified: string[]

/** Says of everything that it holds thirty certificates. */
const verify = async (input: unknown): Promise<VerificationReport> => {
  verified.push(typeof input === 'string' ? input : Buffer.from(input as Uint8Array).toString())
  return { parts: new Array(30).fill({}) } as unknown as VerificationReport
}

beforeAll(async () => {
  app = await createVerifierApp({
    reader: NO_READER,
    verifier: { ...(await webVerifier()), verify },
    clock: () => new Date(NOW),
    development: false,
    log: { level: 'silent' },
    rateLimitPerMinute: 100_000,
    readiness: {},
  })
})
afterAll(() => app.close())

function post(files: readonly string[]) {
  verified = []
  const part = (content: string, at: number) =>
    `--b\r\ncontent-disposition: form-data; name="file"; filename="f${at}"\r\n\r\n${content}\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  const payload = `${files.map(part).join('')}--b--\r\n`
  return app.inject({ method: 'POST', url: '/verify?lang=nl', headers, payload })
}

describe('several files', () => {
  test('with more certificates than one bundle may have are not checked further', async () => {
    const response = await post(['{"a":1}', '{"b":2}', '{"c":3}'])
    expect(response.statusCode).toBe(400)
    expect(response.body).toContain('samen 50 bewijzen')
    expect(verified).toEqual(['{"a":1}', '{"b":2}'])
  })

  test('of which the only one is a share link lead back to the form', async () => {
    const response = await post([LINK])
    expect(response.statusCode).toBe(400)
    expect(response.body).toContain('Alleen uw eigen browser mag die openen.')
    expect(response.body).not.toContain('BBBB')
    expect(verified).toEqual([])
  })
})

describe('what was received', () => {
  const given = { verifier: { verify }, clock: () => new Date(NOW) }
  const { signal } = new AbortController()

  test('is verified as the document that was in it', async () => {
    verified = []
    const document = Buffer.from('{}')
    const reader = { ...NO_READER, readPdf: async () => ({ document }) }
    await createVerifyReceived({ ...given, reader })(handmadePdf([]), 'unbound', signal)
    expect(verified).toEqual([document.toString()])
  })

  test('is reported without a verification when nothing was in it', async () => {
    verified = []
    const reader = { ...NO_READER, readPdf: async () => ({ problem: 'encrypted_file' }) as const }
    const report = await createVerifyReceived({ ...given, reader })(
      handmadePdf([]),
      'unbound',
      signal,
    )
    expect(report).toMatchObject({ state: 'not-a-kluscv-file', verdict: 'rejected' })
    expect(report).toMatchObject({ checks: [{ problem: 'encrypted_file' }] })
    expect(verified).toEqual([])
  })

  test('is no report when it was a share link', async () => {
    const verifyReceived = createVerifyReceived({ ...given, reader: NO_READER })
    expect(await verifyReceived(LINK, 'unbound', signal)).toEqual({ shareLink: LINK })
  })
})
