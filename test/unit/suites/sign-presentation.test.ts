import { describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import { signPresentation } from '../../../src/suites/sign-presentation.ts'
import {
  KINDS,
  signedPresentation,
  signedSample,
  unsignedPresentation,
} from '../../support/credentials.ts'
import { STRANGER, WORKER } from '../../support/keys.ts'

const QUESTION = {
  purpose: 'authentication',
  verificationMethods: [WORKER.verificationMethod],
  suites: SUITES,
} as const
const check = (document: object) => checkProofs({ ...QUESTION, document: { ...document } })
const everyKind = await Promise.all(
  KINDS.map((kind) => signedSample({ ...kind, holder: WORKER.did })),
)
const ofModel11 = everyKind.filter((_, index) => KINDS[index]?.dataModel === '1.1')

describe('signing a presentation', () => {
  test.each(SUITES)('holds certificates of every kind at once: %s', async (suite) => {
    const presentation = await signedPresentation({ credentials: everyKind, suite })
    expect(presentation.verifiableCredential).toEqual(everyKind)
    expect(await check(presentation)).toEqual({ ok: true })
  })

  test.each(SUITES)('of data model 1.1 holds those of 1.1: %s', async (suite) => {
    const options = { credentials: ofModel11, suite, dataModel: '1.1' } as const
    expect(await check(await signedPresentation(options))).toEqual({ ok: true })
  })

  test('of data model 1.1 cannot hold one of 2.0: its contexts exclude each other', async () => {
    const signing = signedPresentation({ credentials: everyKind, dataModel: '1.1' })
    await expect(signing).rejects.toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
  })

  test('signs challenge and domain, and the time to the millisecond', async () => {
    const { proof } = await signedPresentation({ challenge: 'c-1', domain: 'https://a.example' })
    expect(proof).toMatchObject({
      challenge: 'c-1',
      domain: 'https://a.example',
      created: '2026-11-10T09:30:00.250Z',
      proofPurpose: 'authentication',
      verificationMethod: WORKER.keyId,
    })
  })

  test('has neither when there is no challenge to answer', async () => {
    const { proof } = await signedPresentation()
    expect(proof).not.toHaveProperty('challenge')
    expect(proof).not.toHaveProperty('domain')
  })

  test.each(SUITES)('binds everything in it: %s', async (suite) => {
    const presentation = await signedPresentation({ suite, challenge: 'c-1', domain: 'd' })
    const { proof } = presentation
    const [first] = presentation.verifiableCredential
    const { challenge: _, ...withoutChallenge } = proof
    const changes: object[] = [
      { ...presentation, verifiableCredential: [] },
      { ...presentation, verifiableCredential: [first, everyKind[1]] },
      { ...presentation, holder: STRANGER.did },
      { ...presentation, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
      { ...presentation, proof: { ...proof, challenge: 'c-2' } },
      { ...presentation, proof: { ...proof, domain: 'e' } },
      { ...presentation, proof: { ...proof, created: '2026-11-10T09:30:00.251Z' } },
      { ...presentation, proof: withoutChallenge },
    ]
    for (const changed of changes) expect(await check(changed)).toMatchObject({ ok: false })
  })

  test('is refused with a key that is not the holder’s', async () => {
    const signing = signPresentation({
      presentation: unsignedPresentation(everyKind),
      suite: 'eddsa-rdfc-2022',
      signer: STRANGER.signer,
      created: '2026-11-10T09:30:00Z',
    })
    await expect(signing).rejects.toMatchObject({ code: 'ERR_KLUSCV_KEY' })
  })
})
