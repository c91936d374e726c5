import { describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import type { Credential, Did } from '../../../src/core/credential.ts'
import { gateBundle, gatePresentation } from '../../../src/core/gate.ts'
import {
  bundleCredentials,
  createPresentation,
  createWalletKey,
  createWalletSigner,
  signPresentation,
  walletKeyOf,
} from '../../../src/holder/index.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { STRANGER, WORKER } from '../../support/keys.ts'
import { bearerCredential, ownCredential } from './held.ts'

const clock = () => new Date('2026-02-01T09:30:00.250Z')
const answers = { challenge: 'z4Kx0Jm3v8mKq1', domain: 'https://verifier.example' }
const coded = (code: string) => expect.objectContaining({ code })
const present = (credentials: readonly Credential[], holder: Did = WORKER.did) =>
  createPresentation({ credentials, holder })

describe('a presentation', () => {
  test.each(SUITES)('signed with %s passes the gate and its proof verifies', async (suite) => {
    const credentials = [
      await ownCredential(1),
      await ownCredential(2, { dataModel: '1.1', suite: 'Ed25519Signature2020' }),
      await ownCredential(3, { suite: 'eddsa-jcs-2022' }),
    ]
    const presentation = createPresentation({ credentials, holder: WORKER.did, suite })
    const signed = await signPresentation({
      presentation,
      signer: WORKER.signer,
      answers,
      suite,
      clock,
    })
    const gate = gatePresentation(JSON.parse(JSON.stringify(signed)))
    expect(gate).toMatchObject({ ok: true })
    expect(signed.proof).toMatchObject({
      proofPurpose: 'authentication',
      verificationMethod: WORKER.keyId,
      created: '2026-02-01T09:30:00.250Z',
      ...answers,
    })
    const answer = await checkProofs({
      document: signed,
      purpose: 'authentication',
      verificationMethods: [WORKER.verificationMethod],
      suites: SUITES,
    })
    expect(answer).toEqual({ ok: true })
  })

  test('can be signed without a challenge, said in so many words', async () => {
    const presentation = present([await ownCredential(1)])
    const { proof } = await signPresentation({
      presentation,
      signer: WORKER.signer,
      answers: 'unbound',
    })
    expect(proof).not.toHaveProperty('challenge')
    expect(proof).not.toHaveProperty('domain')
  })

  test('leaves its certificates as they were', async () => {
    const credential = await ownCredential(1)
    const { verifiableCredential } = present([credential])
    expect(verifiableCredential).toEqual([credential])
    expect(Object.isFrozen(verifiableCredential[0]?.credentialSubject)).toBe(true)
  })

  test('has a new id every time', async () => {
    const credentials = [await ownCredential(1)]
    expect(present(credentials).id).not.toBe(present(credentials).id)
  })
})

describe('a presentation is refused', () => {
  test('with a certificate of someone else or of nobody, and says which', async () => {
    const credentials = [
      await ownCredential(1),
      await ownCredential(2, { holder: STRANGER.did }),
      await bearerCredential(3),
    ]
    expect(() => present(credentials)).toThrow(
      expect.objectContaining({
        code: 'ERR_KLUSCV_CREDENTIAL',
        problems: [
          expect.objectContaining({ pointer: '/verifiableCredential/1/credentialSubject/id' }),
          expect.objectContaining({ pointer: '/verifiableCredential/2/credentialSubject/id' }),
        ],
      }),
    )
  })

  test('when another key signs', async () => {
    const presentation = present([await ownCredential(1)])
    const signing = signPresentation({ presentation, signer: STRANGER.signer, answers })
    await expect(signing).rejects.toThrow(coded('ERR_KLUSCV_KEY'))
  })

  test.each([
    { challenge: '', domain: 'https://verifier.example' },
    { challenge: 'z4Kx0Jm3v8mKq1', domain: '' },
  ])('with an empty challenge or domain: %j', async (empty) => {
    const presentation = present([await ownCredential(1)])
    const signing = signPresentation({ presentation, signer: WORKER.signer, answers: empty })
    await expect(signing).rejects.toThrow(coded('ERR_KLUSCV_OPTION'))
  })
})

describe('a bundle', () => {
  test('passes the gate, with bearer certificates and others', async () => {
    const bundle = bundleCredentials([await bearerCredential(1), await ownCredential(2)])
    expect(Object.keys(bundle)).toEqual(['type', 'verifiableCredential'])
    expect(gateBundle(bundle)).toMatchObject({ ok: true })
  })

  test.each([
    ['nothing', 0],
    ['51 certificates', 51],
  ])('is refused with %s', async (_name, count) => {
    const one = await bearerCredential(1)
    const many = Array.from({ length: count }, (_unused, n) => ({ ...one, id: `${one.id}${n}` }))
    expect(() => bundleCredentials(many)).toThrow(coded('ERR_KLUSCV_CREDENTIAL'))
    expect(() => present(many)).toThrow(coded('ERR_KLUSCV_CREDENTIAL'))
  })

  test('is refused with one certificate twice, and says which', async () => {
    const credential = await ownCredential(1)
    const twice = [credential, await ownCredential(2), credential]
    for (const make of [bundleCredentials, present]) {
      expect(() => make(twice)).toThrow(
        expect.objectContaining({
          code: 'ERR_KLUSCV_CREDENTIAL',
          problems: [expect.objectContaining({ pointer: '/verifiableCredential/2' })],
        }),
      )
    }
  })
})

describe('a wallet key', () => {
  test('is new every time, and names itself', async () => {
    const key = await createWalletKey()
    expect(key.did).toBe(`did:key:${key.publicKeyMultibase}`)
    expect(key.verificationMethod).toBe(`${key.did}#${key.publicKeyMultibase}`)
    expect((await createWalletKey()).did).not.toBe(key.did)
  })

  test('signs what was issued to it', async () => {
    const key = await createWalletKey()
    const credentials = [await ownCredential(1, { holder: key.did })]
    const signed = await signPresentation({
      presentation: present(credentials, key.did),
      signer: createWalletSigner(key),
      answers,
    })
    const { did: controller, verificationMethod: id, publicKeyMultibase } = walletKeyOf(key)
    const answer = await checkProofs({
      document: signed,
      purpose: 'authentication',
      verificationMethods: [{ id, controller, publicKeyMultibase }],
      suites: SUITES,
    })
    expect(answer).toEqual({ ok: true })
  })

  test('does not show its secret when the signer is printed', async () => {
    const key = await createWalletKey()
    expect(JSON.stringify(createWalletSigner(key))).not.toContain(key.secretKeyMultibase)
  })
})
