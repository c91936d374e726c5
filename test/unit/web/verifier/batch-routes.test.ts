import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedSample } from '../../../support/credentials.ts'
import { setAt } from '../../../support/set-at.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

let app: FastifyInstance
let good = ''
let changed = ''

beforeAll(async () => {
  app = await openTestVerifierApp()
  const sample = await signedSample()
  good = JSON.stringify(sample)
  changed = JSON.stringify(setAt(sample, '/credentialSubject/name', 'B'))
})
afterAll(() => app.close())

type Part = readonly [field: string, content: string, file?: string]

const upload = (parts: readonly Part[], headers = {}) => {
  const body = parts.map(([field, content, file]) => {
    const named = file === undefined ? '' : `; filename="${file}"\r\ncontent-type: application/json`
    return `--b\r\ncontent-disposition: form-data; name="${field}"${named}\r\n\r\n${content}\r\n`
  })
  return app.inject({
    method: 'POST',
    url: '/v1/verify/batch',
    headers: { 'content-type': 'multipart/form-data; boundary=b', ...headers },
    payload: `${body.join('')}--b--\r\n`,
  })
}

describe('POST /v1/verify/batch', () => {
  test('answers about each file, in their order', async () => {
    const response = await upload([
      ['file', good, 'anna.json'],
      ['file', changed, 'bram.json'],
      ['file', 'hello', 'letter.txt'],
    ])
    expect(response.statusCode).toBe(200)
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.json()).toMatchObject({
      results: [
        { name: 'anna.json', report: { verdict: 'verified', state: 'genuine' } },
        { name: 'bram.json', report: { verdict: 'rejected', state: 'changed' } },
        { name: 'letter.txt', report: { verdict: 'rejected', state: 'not-a-kluscv-file' } },
      ],
    })
  })

  test('as a table, a row a file, with no cell that a spreadsheet calculates', async () => {
    const files: Part[] = [
      ['file', good, '=HYPERLINK.json'],
      ['file', changed, 'bram.json'],
    ]
    const response = await upload(files, { accept: 'text/csv' })
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    const rows = response.body.trimEnd().split('\r\n')
    expect(rows).toHaveLength(3)
    expect(rows[1]).toMatch(/^"'=HYPERLINK.json","genuine","verified","1"/)
    expect(rows[2]).toMatch(/^"bram.json","changed","rejected"/)
  })

  test.each<[string, readonly Part[], number]>([
    ['no file', [], 400],
    ['an empty file', [['file', '', 'a.json']], 400],
    ['a text where a file belongs', [['text', 'hello']], 400],
    [
      'a challenge, which one file alone can answer',
      [
        ['file', 'x', 'a'],
        ['challenge', 'c'],
      ],
      400,
    ],
    ['eleven files', Array.from({ length: 11 }, (): Part => ['file', 'x', 'a']), 413],
  ])('refuses %s', async (_, parts, status) => {
    const response = await upload(parts)
    expect(response.statusCode).toBe(status)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
  })

  test('refuses what is no form', async () => {
    const response = await app.inject({
      method: 'POST',
      url: '/v1/verify/batch',
      headers: { 'content-type': 'application/json' },
      payload: '[]',
    })
    expect(response.statusCode).toBe(400)
  })
})
