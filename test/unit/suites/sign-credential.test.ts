import { describe, expect, test } from 'vitest'
import type { UnsignedCredential } from '../../../src/core/credential.ts'
import { signCredential } from '../../../src/suites/sign-credential.ts'
import { KINDS, SAMPLE_TYPES, signedSample, unsignedSample } from '../../support/credentials.ts'
import { actor, PLATFORM, STRANGER } from '../../support/keys.ts'

const CREATED = '2026-11-02T00:00:00Z'
const sign = (credential: UnsignedCredential, created = CREATED, signer = PLATFORM.signer) =>
  signCredential({ credential, suite: 'eddsa-rdfc-2022', signer, created })

const { issuer: _, ...withoutIssuer } = unsignedSample()
const refusals: [string, object, string][] = [
  ['has a proof already', { ...unsignedSample(), proof: {} }, 'ERR_KLUSCV_CREDENTIAL'],
  ['has no issuer', withoutIssuer, 'ERR_KLUSCV_KEY'],
  [
    'has a term that no context defines',
    { ...unsignedSample(), zodiac: 'lion' },
    'ERR_KLUSCV_CREDENTIAL',
  ],
  [
    'names a context of elsewhere',
    {
      ...unsignedSample(),
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://evil.example/v1'],
    },
    'ERR_KLUSCV_CREDENTIAL',
  ],
  ['is of another issuer', { ...unsignedSample(), issuer: STRANGER.did }, 'ERR_KLUSCV_KEY'],
  [
    'is of an issuer whose name continues',
    { ...unsignedSample(), issuer: 'did:web:tempo' },
    'ERR_KLUSCV_KEY',
  ],
  ['has no type', { ...unsignedSample(), type: [] }, 'ERR_KLUSCV_CREDENTIAL'],
  ['has a relative id', { ...unsignedSample(), id: 'certificate' }, 'ERR_KLUSCV_CREDENTIAL'],
]

describe('signing a credential', () => {
  test.each(KINDS)('adds one proof and changes nothing else: $suite, $dataModel', async (kind) => {
    for (const type of SAMPLE_TYPES) {
      const unsigned = unsignedSample({ ...kind, type })
      const { proof, ...rest } = await signedSample({ ...kind, type })
      expect(rest).toEqual(unsigned)
      expect(proof).toMatchObject({
        created: CREATED,
        verificationMethod: PLATFORM.keyId,
        proofPurpose: 'assertionMethod',
      })
    }
  })

  test.each(KINDS)('gives the same bytes every time: $suite, $dataModel', async (kind) => {
    expect(JSON.stringify(await signedSample(kind))).toBe(JSON.stringify(await signedSample(kind)))
  })

  test('answers with a frozen copy and leaves its input alone', async () => {
    const unsigned = unsignedSample()
    const before = structuredClone(unsigned)
    const signed = await sign(unsigned)
    expect(unsigned).toEqual(before)
    expect(Object.isFrozen(signed) && Object.isFrozen(signed.credentialSubject)).toBe(true)
    expect(signed.credentialSubject).not.toBe(unsigned.credentialSubject)
  })

  test('keeps the fraction of a second of a status list', async () => {
    const { proof } = await sign(unsignedSample(), '2026-11-02T10:00:00.001Z')
    expect(proof).toHaveProperty('created', '2026-11-02T10:00:00.001Z')
  })

  test.each(refusals)('is refused when it %s', async (_, credential, code) => {
    await expect(sign(credential as UnsignedCredential)).rejects.toMatchObject({ code })
  })

  test('is refused without a proper time', async () => {
    await expect(sign(unsignedSample(), 'today')).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
    })
  })

  test('says why in codes, never in words of the document', async () => {
    const credential = { ...unsignedSample(), zodiac: 'canary-value' } as UnsignedCredential
    const error = await sign(credential).catch((thrown: unknown) => thrown as Error)
    expect(error).toMatchObject({ message: 'the document cannot be signed: invalid property' })
    expect(error).not.toHaveProperty('cause')
  })

  test('passes a failing signer on as that', async () => {
    const { signer } = actor('broken', PLATFORM.did)
    const broken = { ...signer, sign: () => Promise.reject(new Error('no token')) }
    await expect(sign(unsignedSample(), CREATED, broken)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_SIGNER',
    })
  })
})
