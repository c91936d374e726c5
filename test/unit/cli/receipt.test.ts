import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signReceipt } from '../../../src/verifier/receipts/receipt.ts'
import { reportUnread } from '../../../src/verifier/report-unread.ts'
import { PLATFORM, STRANGER } from '../../support/keys.ts'
import { NOW } from '../../support/trust.ts'
import { run } from './run.ts'

let directory = ''
let path = ''
let text = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-receipt-'))
  path = join(directory, 'receipt.json')
  const report = reportUnread('no_code_found', new Date(NOW))
  text = await signReceipt({
    checked: [{ input: 'a picture', report }],
    verifier: 'https://verify.example/\u001b[2J',
    trustList: { version: 7, validUntil: NOW },
    now: new Date(NOW),
    signer: PLATFORM.signer,
  })
  await writeFile(path, text)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

describe('kluscv receipt', () => {
  test('says that it is no certificate, and what was found in which file', async () => {
    const { code, out } = await run(['receipt', path, '--key', PLATFORM.publicKeyMultibase])
    expect(code).toBe(0)
    expect(out).toMatch(/^Report of a check, not a certificate\n/)
    expect(out).toMatch(/File \(SHA-256\) [0-9a-f]{64}: /)
  })

  test('lets nothing in a receipt steer the terminal', async () => {
    const { out } = await run(['receipt', path, '--key', PLATFORM.publicKeyMultibase])
    expect(out).toContain('https://verify.example/?[2J')
    expect(out).not.toContain('\u001b')
  })

  test('ends with 1 for another key, and for a receipt that was changed', async () => {
    const other = await run(['receipt', path, '--key', STRANGER.publicKeyMultibase])
    expect([other.code, other.out]).toEqual([1, ''])
    const changed = join(directory, 'changed.json')
    await writeFile(changed, text.replace('"version":7', '"version":8'))
    const answer = await run(['receipt', changed, '--key', PLATFORM.publicKeyMultibase])
    expect([answer.code, answer.out]).toEqual([1, ''])
    expect(answer.err).toContain('did not sign it as a receipt')
  })

  test.each(['', 'z6MkNoKey', 'did:web:verify.example'])('refuses %j as a key', async (key) => {
    expect((await run(['receipt', path, '--key', key])).code).toBe(64)
  })
})
