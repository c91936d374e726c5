import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import { checkDates } from '../../../../src/verifier/checks/check-dates.ts'

const proof = { type: 'DataIntegrityProof', created: '2026-11-01T00:00:00Z' }
const now = new Date('2026-11-20T10:00:00Z')

type Row = readonly [name: string, document: JsonObject, outcome: string, pointer?: string]

// 300 seconds on both sides, to the second.
const ROWS: readonly Row[] = [
  ['starts now', { validFrom: '2026-11-20T10:00:00Z' }, 'passed'],
  ['starts in 300 s', { validFrom: '2026-11-20T10:05:00Z' }, 'passed'],
  ['starts in 301 s', { validFrom: '2026-11-20T10:05:01Z' }, 'not_yet_valid', '/validFrom'],
  [
    'starts in a millisecond more',
    { validFrom: '2026-11-20T10:05:00.001Z' },
    'not_yet_valid',
    '/validFrom',
  ],
  ['starts in 300 s, in another zone', { validFrom: '2026-11-21T00:05:00+14:00' }, 'passed'],
  [
    'starts in 301 s, in another zone',
    { validFrom: '2026-11-19T22:05:01-12:00' },
    'not_yet_valid',
    '/validFrom',
  ],
  [
    '1.1: starts in 301 s',
    { issuanceDate: '2026-11-20T10:05:01Z' },
    'not_yet_valid',
    '/issuanceDate',
  ],
  ['ended 300 s ago', { validUntil: '2026-11-20T09:55:00Z' }, 'passed'],
  ['ended 301 s ago', { validUntil: '2026-11-20T09:54:59Z' }, 'expired', '/validUntil'],
  ['1.1: ended 300 s ago', { expirationDate: '2026-11-20T09:55:00Z' }, 'passed'],
  [
    '1.1: ended 301 s ago',
    { expirationDate: '2026-11-20T09:54:59Z' },
    'expired',
    '/expirationDate',
  ],
  [
    'ends at a date without a zone',
    { validUntil: '2099-01-01T00:00:00' },
    'expired',
    '/validUntil',
  ],
  ['ends on 30 February', { validUntil: '2099-02-30T00:00:00Z' }, 'expired', '/validUntil'],
  ['starts at nothing', { validFrom: '' }, 'not_yet_valid', '/validFrom'],
  ['signed in 300 s', { proof: { ...proof, created: '2026-11-20T10:05:00Z' } }, 'passed'],
  [
    'signed in 301 s',
    { proof: { ...proof, created: '2026-11-20T10:05:01Z' } },
    'PROOF_VERIFICATION_ERROR',
    '/proof/created',
  ],
  [
    'signed in 2099',
    { proof: { ...proof, created: '2099-01-01T00:00:00Z' } },
    'PROOF_VERIFICATION_ERROR',
    '/proof/created',
  ],
  [
    'signed at no time',
    { proof: { ...proof, created: 'yesterday' } },
    'PROOF_VERIFICATION_ERROR',
    '/proof/created',
  ],
  [
    'a proof that ended 300 s ago',
    { proof: { ...proof, expires: '2026-11-20T09:55:00Z' } },
    'passed',
  ],
  [
    'a proof that ended 301 s ago',
    { proof: { ...proof, expires: '2026-11-20T09:54:59Z' } },
    'PROOF_VERIFICATION_ERROR',
    '/proof/expires',
  ],
  [
    'a proof that ends at no time',
    { proof: { ...proof, expires: 'never' } },
    'PROOF_VERIFICATION_ERROR',
    '/proof/expires',
  ],
  [
    'the second proof of a set has ended',
    { proof: [proof, { ...proof, expires: '2026-11-01T00:00:00Z' }] },
    'PROOF_VERIFICATION_ERROR',
    '/proof/1/expires',
  ],
  [
    'a broken proof and an end: the proof counts',
    { proof: { ...proof, created: '2099-01-01T00:00:00Z' }, validUntil: '2020-01-01T00:00:00Z' },
    'PROOF_VERIFICATION_ERROR',
    '/proof/created',
  ],
]

describe('the dates of a document that', () => {
  test.each(ROWS.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
    const [, document, outcome, pointer] = row
    const expected =
      outcome === 'passed'
        ? { check: 'dates', outcome }
        : { check: 'dates', outcome: 'failed', problem: outcome, pointer }
    expect(checkDates({ proof, ...document }, now)).toEqual(expected)
  })
})
