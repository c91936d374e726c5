import { describe, expect, test } from 'vitest'
import type { DidDocument, VerificationMethod } from '../../../../src/core/verification-method.ts'
import { findKeys } from '../../../../src/verifier/checks/check-resolution.ts'
import { createInquiry } from '../../../../src/verifier/verify-options.ts'
import { signedSample } from '../../../support/credentials.ts'
import { PLATFORM, STRANGER } from '../../../support/keys.ts'
import { verifyOptions } from '../../../support/trust.ts'

const DAY = '2026-11-02T00:00:00Z'

/** What a resolver says of the platform, changed. */
function documentWith(
  changes: Partial<DidDocument> = {},
  method: Partial<VerificationMethod> = {},
): DidDocument {
  return {
    id: PLATFORM.did,
    verificationMethods: [{ ...PLATFORM.verificationMethod, ...method }],
    assertionMethod: [PLATFORM.keyId],
    authentication: [],
    ...changes,
  }
}

async function resolveWith(document: DidDocument) {
  const resolveDid = () => Promise.resolve({ ok: true, document } as const)
  const inquiry = createInquiry(await verifyOptions({ trust: 'none', resolveDid }))
  return findKeys(await signedSample({ created: DAY }), 'assertionMethod', inquiry)
}

type Row = readonly [
  name: string,
  changes: Partial<DidDocument>,
  method: Partial<VerificationMethod>,
  problem: string,
  pointer: string,
]

const VM = '/proof/verificationMethod'
const HOSTILE: readonly Row[] = [
  ['is of another DID', { id: STRANGER.did }, {}, 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID', VM],
  [
    'has no such key',
    { verificationMethods: [STRANGER.verificationMethod] },
    {},
    'INVALID_VERIFICATION_METHOD',
    VM,
  ],
  ['has no key at all', { verificationMethods: [] }, {}, 'INVALID_VERIFICATION_METHOD', VM],
  ['lends the key of another', {}, { controller: STRANGER.did }, 'INVALID_VERIFICATION_METHOD', VM],
  [
    'keeps the key for signing in',
    { assertionMethod: [], authentication: [PLATFORM.keyId] },
    {},
    'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD',
    VM,
  ],
  [
    'has withdrawn the key',
    {},
    { revoked: '2026-11-19T00:00:00Z' },
    'INVALID_VERIFICATION_METHOD',
    VM,
  ],
  [
    'has withdrawn the key at no time that can be read',
    {},
    { revoked: 'once' },
    'INVALID_VERIFICATION_METHOD',
    VM,
  ],
  [
    'ended the key before it signed',
    {},
    { expires: '2026-11-01T23:59:59Z' },
    'INVALID_VERIFICATION_METHOD',
    '/proof/created',
  ],
  [
    'ended the key at no time that can be read',
    {},
    { expires: 'once' },
    'INVALID_VERIFICATION_METHOD',
    '/proof/created',
  ],
]

describe('a DID document that', () => {
  test.each(HOSTILE)('%s gives no key', async (...row) => {
    const [, changes, method, problem, pointer] = row
    const found = await resolveWith(documentWith(changes, method))
    expect(found).toEqual({
      check: { check: 'resolution', outcome: 'failed', problem, pointer },
      keys: [],
    })
  })

  test('names the key gives that key and no other', async () => {
    const methods = [PLATFORM.verificationMethod, STRANGER.verificationMethod]
    const found = await resolveWith(documentWith({ verificationMethods: methods }))
    expect(found.check.outcome).toBe('passed')
    expect(found.keys).toEqual([PLATFORM.verificationMethod])
  })

  test('ended the key after it signed still stands for it', async () => {
    const found = await resolveWith(documentWith({}, { expires: DAY }))
    expect(found.check.outcome).toBe('passed')
  })

  test('will withdraw the key tomorrow stands for it today', async () => {
    const found = await resolveWith(documentWith({}, { revoked: '2026-11-21T00:00:00Z' }))
    expect(found.check.outcome).toBe('passed')
  })
})

describe('a resolver that', () => {
  const ask = async (reason: 'unreachable' | 'invalid') => {
    const problem = { problem: 'issuer_unresolvable', pointer: '', detail: '' } as const
    const resolveDid = () => Promise.resolve({ ok: false, reason, problem } as const)
    const inquiry = createInquiry(await verifyOptions({ trust: 'none', resolveDid }))
    return (await findKeys(await signedSample(), 'assertionMethod', inquiry)).check
  }

  test('cannot reach the DID leaves it undecided', async () => {
    expect(await ask('unreachable')).toMatchObject({
      outcome: 'indeterminate',
      problem: 'issuer_unresolvable',
    })
  })

  test('finds the DID invalid decides it', async () => {
    expect(await ask('invalid')).toMatchObject({ outcome: 'failed' })
  })

  test('is not asked for a platform of the trust list', async () => {
    const resolveDid = () => Promise.reject(new Error('asked'))
    const inquiry = createInquiry(await verifyOptions({ resolveDid }))
    const found = await findKeys(await signedSample(), 'assertionMethod', inquiry)
    expect(found.check.outcome).toBe('passed')
  })
})

describe('the days of a key of the trust list', () => {
  test.each([
    ['2026-01-01T00:00:00Z', 'passed'],
    ['2025-12-31T23:59:59Z', 'failed'],
    ['2027-12-31T23:59:59.999Z', 'passed'],
    ['2028-01-01T00:00:00Z', 'failed'],
    // The UTC day counts, whatever zone the text is written in.
    ['2026-01-01T13:59:59+14:00', 'failed'],
    ['2025-12-31T12:00:00-12:00', 'passed'],
  ])('hold a proof of %s: %s', async (created, outcome) => {
    const inquiry = createInquiry(await verifyOptions())
    const credential = await signedSample({ created })
    const { check } = await findKeys(credential, 'assertionMethod', inquiry)
    expect(check.outcome).toBe(outcome)
  })
})
