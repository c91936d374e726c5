import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createVerifierApp } from '../../../../src/web/verifier/create-verifier-app.ts'
import { openReceiptKey } from '../../../../src/web/verifier/receipt-key.ts'
import { signedSample } from '../../../support/credentials.ts'
import { STRANGER } from '../../../support/keys.ts'
import { NO_READER } from '../../../support/reader.ts'
import { NOW } from '../../../support/trust.ts'
import { testReceipts, webVerifier } from '../../../support/web-verifier.ts'

const clock = () => new Date(NOW)

let app: FastifyInstance
let plain: FastifyInstance
const log: string[] = []
beforeAll(async () => {
  const options = {
    reader: NO_READER,
    verifier: await webVerifier(),
    clock,
    development: false,
    log: { level: 'debug' as const, stream: { write: (line: string) => log.push(line) } },
    rateLimitPerMinute: 100_000,
    readiness: {},
  }
  app = await createVerifierApp({ ...options, receipts: testReceipts() })
  plain = await createVerifierApp(options)
})
afterAll(() => Promise.all([app.close(), plain.close()]))

function post(to: FastifyInstance, url: string, fields: Record<string, string>) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  return to.inject({ method: 'POST', url, headers, payload: `${parts.join('')}--b--\r\n` })
}

/** The receipt that the page of an answer carries. */
async function receiptInPage(): Promise<string> {
  const { body } = await post(app, '/verify?lang=en', {
    text: JSON.stringify(await signedSample()),
  })
  const value = /name="text" value="([^"]+)"/.exec(body)?.[1] ?? ''
  return value.replaceAll('&quot;', '"')
}

describe('a receipt', () => {
  test('is in the page of an answer, in which it stays the only copy', async () => {
    const receipt = JSON.parse(await receiptInPage())
    expect(receipt).toMatchObject({ type: 'KlusCvReceipt', verifier: 'https://verify.example' })
    expect(receipt.files).toHaveLength(1)
    expect(log.join('')).not.toContain(receipt.files[0].sha256)
  })

  test('comes back as a JSON file, byte for byte', async () => {
    const text = await receiptInPage()
    const answer = await post(app, '/receipt', { text, format: 'json' })
    expect([answer.statusCode, answer.body]).toEqual([200, text])
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="kluscv-receipt.json"',
    })
  })

  test('comes back as a PDF', async () => {
    const answer = await post(app, '/receipt?lang=nl', {
      text: await receiptInPage(),
      format: 'pdf',
    })
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })

  test.each([
    ['changed', async () => (await receiptInPage()).replaceAll('genuine', 'expired')],
    ['signed by another', () => testReceipts(STRANGER).issue([])],
    ['absent', async () => ''],
  ])('that is %s does not come back', async (_, made) => {
    for (const format of ['json', 'pdf']) {
      const answer = await post(app, '/receipt', { text: await made(), format })
      expect([answer.statusCode, answer.headers['content-disposition']]).toEqual([400, undefined])
    }
  })
})

describe('a receipt that is handed in as a certificate', () => {
  test('is told apart, with a signature of ours', async () => {
    const answer = await post(app, '/verify?lang=en', { text: await receiptInPage() })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('not a certificate. We signed it')
  })

  test.each([
    ['changed', async () => (await receiptInPage()).replaceAll('genuine', 'expired'), () => app],
    ['of a verifier without a key', receiptInPage, () => plain],
  ])('is told apart when it is %s', async (_, made, to) => {
    const answer = await post(to(), '/verify?lang=en', { text: await made() })
    expect(answer.body).toContain('not a certificate. We did not sign it')
  })
})

describe('a verifier without a key for receipts', () => {
  test('offers none', async () => {
    const page = await post(plain, '/verify', { text: JSON.stringify(await signedSample()) })
    expect(page.body).not.toContain('KlusCvReceipt')
    const answer = await post(plain, '/receipt', { text: await receiptInPage(), format: 'json' })
    expect(answer.statusCode).toBe(404)
  })
})

describe('the key for receipts', () => {
  const settings = {
    ...{ receiptKeyFile: 'receipts.json', keyPassphrase: 'x', development: false },
    publicUrl: 'https://verify.example',
  }
  const { keyId: id, publicKeyMultibase, secretKeyMultibase } = STRANGER
  const readKey = async () => ({ id, publicKeyMultibase, secretKeyMultibase })

  test('is not read when no file is named', async () => {
    const never = () => Promise.reject(new TypeError('nothing to read'))
    expect(await openReceiptKey({ ...settings, receiptKeyFile: undefined }, never)).toBeUndefined()
  })

  test('needs the address that receipts name', async () => {
    const opening = openReceiptKey({ ...settings, publicUrl: undefined }, readKey)
    await expect(opening).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      message: expect.stringContaining('--public-url'),
    })
  })
})
