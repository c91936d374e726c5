import { beforeAll, describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../../src/core/report.ts'
import { RESULT_TABLE_HEADER, resultRow } from '../../../src/verifier/result-table.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import { signedSample } from '../../support/credentials.ts'
import { setAt } from '../../support/set-at.ts'
import { NOW, statusLists, verifyOptions } from '../../support/trust.ts'

const CANARY = 'Canary Zebrafish'
let genuine: VerificationReport
let changed: VerificationReport
let withdrawn: VerificationReport

const verify = async (document: unknown) =>
  verifyDocument(
    JSON.stringify(document),
    await verifyOptions({ findStatusList: await statusLists({ revocation: [7] }) }),
  )

beforeAll(async () => {
  const sample = await signedSample({ validUntil: '2027-11-02T00:00:00Z' })
  genuine = await verify(sample)
  changed = await verify(setAt(sample, '/credentialSubject/identityCheck/method', CANARY))
  withdrawn = await verify(await signedSample({ statusIndex: 7 }))
})

/** The cells of a row, by the names of their columns. */
function cellsOf(row: string): Readonly<Record<string, string>> {
  const split = (line: string) => line.trimEnd().slice(1, -1).split('","')
  const cells = split(row)
  return Object.fromEntries(split(RESULT_TABLE_HEADER).map((name, at) => [name, cells[at] ?? '']))
}

describe('the row of a file', () => {
  test('says what it is, of whom, from when, and until when it holds', () => {
    expect(cellsOf(resultRow({ name: 'anna.json', report: genuine }))).toEqual({
      file: 'anna.json',
      state: 'genuine',
      verdict: 'verified',
      certificates: '1',
      platforms: 'Bezorger tempo.example',
      identity_check: 'idDocument',
      data_as_of: '2026-11-01',
      valid_until: '2027-11-02T00:00:00Z',
      status_as_of: '2026-11-20T06:00:00.000Z',
      problem: '',
      pointer: '',
      checked_at: NOW,
    })
  })

  test('says what is wrong with it', () => {
    expect(cellsOf(resultRow({ name: 'a', report: withdrawn }))).toMatchObject({
      state: 'withdrawn',
      verdict: 'rejected',
      problem: 'revoked',
      pointer: '/credentialStatus/0',
    })
  })

  test('repeats nothing of a certificate that was changed', () => {
    const row = resultRow({ name: 'a', report: changed })
    expect(cellsOf(row)).toMatchObject({ state: 'changed', identity_check: '', data_as_of: '' })
    expect(row).not.toContain(CANARY)
  })

  test('is there for a file that could not be looked at', () => {
    const row = resultRow({ name: 'a', problem: 'share_link_decrypt_locally' })
    expect(cellsOf(row)).toMatchObject({
      file: 'a',
      state: '',
      problem: 'share_link_decrypt_locally',
    })
  })

  // Threat 106.
  test.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'is no formula when the file is called %j',
    (name) => {
      expect(resultRow({ name, report: genuine }).startsWith(`"'${name}"`)).toBe(true)
    },
  )

  test('is one row, whatever the file is called', () => {
    const row = resultRow({ name: 'a","genuine","verified\r\n"b', report: withdrawn })
    expect(row.startsWith('"a"",""genuine"",""verified\r\n""b","withdrawn","rejected"')).toBe(true)
  })
})
