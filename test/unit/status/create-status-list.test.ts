import { describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import { createBitstring } from '../../../src/status/bitstring.ts'
import { createStatusListCredential } from '../../../src/status/create-status-list.ts'
import { bitsWith, ENTRIES, listOptions, urlOf } from './status-list.ts'

describe('the credential of a status list', () => {
  test('says where it is, whose it is, until when, and the bits', () => {
    const credential = createStatusListCredential(listOptions({ bits: bitsWith(1) }))
    expect(credential).toEqual({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: urlOf('revocation'),
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: 'did:web:platform.example',
      validFrom: '2026-03-01T10:00:00.000Z',
      validUntil: '2026-03-03T10:00:00.000Z',
      credentialSubject: {
        id: `${urlOf('revocation')}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: expect.stringMatching(/^uH4sI[A-Za-z0-9_-]+$/),
        ttl: 300_000,
      },
    })
  })

  test.each(SUITES)(
    'in data model 1.1 with %s has the status context and its own dates',
    (suite) => {
      const credential = createStatusListCredential(listOptions({ dataModel: '1.1', suite }))
      expect(credential['@context']).toEqual([
        'https://www.w3.org/2018/credentials/v1',
        'https://www.w3.org/ns/credentials/status/v1',
        expect.stringMatching(suite === 'Ed25519Signature2020' ? /ed25519-2020/ : /data-integrity/),
      ])
      expect(credential).toMatchObject({
        issuanceDate: '2026-03-01T10:00:00.000Z',
        expirationDate: '2026-03-03T10:00:00.000Z',
      })
      expect(credential).not.toHaveProperty('validUntil')
    },
  )

  test.each([
    ['ends before it starts', { validUntil: '2026-02-28T00:00:00Z' }],
    ['ends when it starts', { validUntil: '2026-03-01T10:00:00Z' }],
    ['has an end without a zone', { validUntil: '2026-03-03T10:00:00' }],
    ['has a start on no calendar', { validFrom: '2026-02-30T10:00:00Z' }],
    ['has too few entries to hide in', { bits: createBitstring(ENTRIES - 8) }],
    ['has more than any verifier inflates', { bits: new Uint8Array(16 * 1024 * 1024 + 1) }],
    ['has a negative ttl', { ttlMs: -1 }],
    ['has a broken ttl', { ttlMs: 0.5 }],
  ])('is not built when it %s', (_name, changes) => {
    expect(() => createStatusListCredential(listOptions(changes))).toThrow(
      expect.objectContaining({ code: 'ERR_KLUSCV_OPTION' }),
    )
  })
})
