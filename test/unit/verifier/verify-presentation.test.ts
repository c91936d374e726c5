import { describe, expect, test } from 'vitest'
import type { Check } from '../../../src/core/check.ts'
import type { Presentation } from '../../../src/core/credential.ts'
import type { State } from '../../../src/core/state.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../../src/verifier/verify-options.ts'
import {
  KINDS,
  type PresentationOptions,
  signedPresentation,
  signedSample,
} from '../../support/credentials.ts'
import { expectReport, objections } from '../../support/expect-report.ts'
import { PLATFORM, STRANGER, WORKER } from '../../support/keys.ts'
import { statusLists, verifyOptions } from '../../support/trust.ts'

const CHALLENGE = { challenge: 'Zm91cnR5LXR3by1ieXRlcw', domain: 'https://verifier.example' }
/** A minute before the clock of the tests. */
const FRESH = '2026-11-20T09:59:00.000Z'

const verify = async (document: unknown, changes: Partial<VerifyOptions> = {}) =>
  verifyDocument(JSON.stringify(document), await verifyOptions(changes))

const answer = (options: PresentationOptions = {}) =>
  signedPresentation({ created: FRESH, ...CHALLENGE, ...options })

describe('an honest presentation', () => {
  test.each(KINDS)('is genuine and signed: $suite, data model $dataModel', async (kind) => {
    const credentials = [await signedSample({ ...kind, holder: WORKER.did })]
    const report = await verify(await signedPresentation({ ...kind, credentials }))
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report).toMatchObject({ kind: 'presentation', binding: 'signed' })
    expect(report.parts.map(({ binding }) => binding)).toEqual(['signed'])
  })

  test('over our challenge is live', async () => {
    const report = await verify(await answer(), { challenge: CHALLENGE })
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report.binding).toBe('live')
    expect(report.parts[0]?.binding).toBe('live')
  })

  test('over the challenge of someone else is only signed', async () => {
    const report = await verify(await answer())
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report.binding).toBe('signed')
  })

  test('shows each check of the whole', async () => {
    const report = await verify(await answer(), { challenge: CHALLENGE })
    expect(report.checks).toEqual(
      ['parse', 'gate', 'resolution', 'proof', 'dates', 'binding', 'challenge'].map((check) => ({
        check,
        outcome: 'passed',
      })),
    )
  })

  test('keeps the state of each part, and takes the worst for the whole', async () => {
    const credentials = [
      await signedSample({ holder: WORKER.did, statusIndex: 7 }),
      await signedSample({
        holder: WORKER.did,
        id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
        statusIndex: 8,
      }),
    ]
    const report = await verify(await signedPresentation({ credentials }), {
      findStatusList: await statusLists({ revocation: [8] }),
    })
    expect(report).toMatchObject({ verdict: 'rejected', state: 'withdrawn', binding: 'signed' })
    expect(report.parts.map(({ state, index }) => [index, state])).toEqual([
      [0, 'genuine'],
      [1, 'withdrawn'],
    ])
  })
})

interface Row {
  readonly name: string
  readonly state: State
  readonly because: Partial<Check>
  readonly build: () => Promise<unknown>
}

const edited =
  (edit: (presentation: Presentation) => unknown, options: PresentationOptions = {}) =>
  async () =>
    edit(await answer(options))

const FAILED: readonly Row[] = [
  {
    name: 'with a certificate of someone else',
    state: 'presented-by-another',
    because: {
      check: 'binding',
      outcome: 'failed',
      problem: 'holder_not_subject',
      pointer: '/credentialSubject/id',
    },
    build: () => stolen(),
  },
  {
    name: 'with a certificate about nobody in particular',
    state: 'presented-by-another',
    because: { check: 'binding', problem: 'holder_not_subject', pointer: '/credentialSubject' },
    build: async () => answer({ credentials: [await signedSample()] }),
  },
  {
    name: 'that names a holder and is signed by another',
    state: 'presented-by-another',
    because: {
      check: 'binding',
      problem: 'holder_mismatch',
      pointer: '/proof/verificationMethod',
    },
    build: edited((presentation) => ({
      ...presentation,
      proof: { ...presentation.proof, verificationMethod: STRANGER.keyId },
    })),
  },
  {
    name: 'whose holder was replaced',
    state: 'presented-by-another',
    because: { check: 'binding', problem: 'holder_mismatch' },
    build: edited((presentation) => ({ ...presentation, holder: STRANGER.did })),
  },
  {
    name: 'without a holder',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed', pointer: '/holder' },
    build: edited(({ holder, ...rest }) => rest),
  },
  {
    name: 'whose certificate was replaced after signing',
    state: 'changed',
    because: { check: 'proof', outcome: 'failed' },
    build: async () => ({
      ...(await answer()),
      verifiableCredential: [
        await signedSample({
          holder: WORKER.did,
          id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
        }),
      ],
    }),
  },
  {
    name: 'with a proof for assertion',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed' },
    build: edited((presentation) => ({
      ...presentation,
      proof: { ...presentation.proof, proofPurpose: 'assertionMethod' },
    })),
  },
  {
    name: 'without a certificate',
    state: 'changed',
    because: { check: 'gate', problem: 'no_credentials', pointer: '/verifiableCredential' },
    build: edited((presentation) => ({ ...presentation, verifiableCredential: [] })),
  },
  {
    name: 'without a proof',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed' },
    build: edited(({ proof, ...rest }) => rest),
  },
  {
    name: 'dated in the future',
    state: 'changed',
    because: { check: 'dates', problem: 'PROOF_VERIFICATION_ERROR', pointer: '/proof/created' },
    build: () => answer({ created: '2026-11-20T10:05:01.000Z' }),
  },
  {
    name: 'with a certificate under a full IRI',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed' },
    build: edited(({ verifiableCredential, ...rest }) => ({
      ...rest,
      'https://www.w3.org/2018/credentials#verifiableCredential': verifiableCredential,
    })),
  },
  {
    name: 'with a presentation in it',
    state: 'not-a-kluscv-file',
    because: { check: 'gate', outcome: 'failed', problem: 'unsupported_format' },
    build: async () => answer({ credentials: [(await answer()) as never] }),
  },
  {
    name: 'over another challenge',
    state: 'presented-by-another',
    because: {
      check: 'challenge',
      problem: 'INVALID_CHALLENGE_ERROR',
      pointer: '/proof/challenge',
    },
    build: () => answer({ challenge: 'another' }),
  },
  {
    name: 'without a challenge where one was asked',
    state: 'presented-by-another',
    because: {
      check: 'challenge',
      problem: 'INVALID_CHALLENGE_ERROR',
      pointer: '/proof/challenge',
    },
    build: () => signedPresentation({ created: FRESH }),
  },
  {
    name: 'for another domain',
    state: 'presented-by-another',
    because: { check: 'challenge', problem: 'INVALID_DOMAIN_ERROR', pointer: '/proof/domain' },
    build: () => answer({ domain: 'https://evil.example' }),
  },
  {
    name: 'for our domain with a slash more',
    state: 'presented-by-another',
    because: { check: 'challenge', problem: 'INVALID_DOMAIN_ERROR', pointer: '/proof/domain' },
    build: () => answer({ domain: `${CHALLENGE.domain}/` }),
  },
  {
    name: 'made long before',
    state: 'presented-by-another',
    because: { check: 'challenge', problem: 'INVALID_CHALLENGE_ERROR', pointer: '/proof/created' },
    build: () => answer({ created: '2026-11-20T09:44:59.000Z' }),
  },
]

/** Mallory signs, with Mallory's key, for a certificate of Alice. */
async function stolen(): Promise<Presentation> {
  const credentials = [await signedSample({ holder: WORKER.did })]
  return answer({ holder: STRANGER, credentials })
}

describe('a presentation', () => {
  test.each(FAILED)('$name is $state', async ({ build, state, because }) => {
    const report = await verify(await build(), { challenge: CHALLENGE })
    expect(report).toMatchObject({ verdict: 'rejected', state })
    expect(objections(report)[0]).toMatchObject(because)
    if (!report.checks.every(({ outcome }) => outcome === 'passed')) {
      expect(report.binding).toBe('bearer')
    }
  })

  test('made a quarter of an hour before is still an answer', async () => {
    const report = await verify(await answer({ created: '2026-11-20T09:45:00.000Z' }), {
      challenge: CHALLENGE,
    })
    expectReport(report, { verdict: 'verified', state: 'genuine' })
  })

  test('in which one certificate is of someone else says which', async () => {
    const credentials = [
      await signedSample({ holder: WORKER.did }),
      await signedSample({
        holder: STRANGER.did,
        id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
      }),
    ]
    const report = await verify(await signedPresentation({ credentials }))
    expect(report.parts.map(({ state, binding }) => [state, binding])).toEqual([
      ['genuine', 'signed'],
      ['presented-by-another', 'bearer'],
    ])
  })

  test("signed with a platform's key is refused: platforms hold no certificates", async () => {
    const credentials = [await signedSample({ holder: WORKER.did })]
    const report = await verify(
      await answer({ holder: WORKER, credentials }).then((p) => ({
        ...p,
        holder: PLATFORM.did,
        proof: { ...p.proof, verificationMethod: PLATFORM.keyId },
      })),
    )
    expect(report.verdict).toBe('rejected')
  })
})

describe('a bundle', () => {
  const bundle = (...verifiableCredential: unknown[]) => ({
    type: 'KlusCVBundle',
    verifiableCredential,
  })
  const other = { id: 'urn:uuid:11111111-1111-4111-8111-111111111111' }

  test('of certificates is genuine, and shown by nobody in particular', async () => {
    const report = await verify(bundle(await signedSample(), await signedSample(other)))
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report).toMatchObject({ kind: 'bundle', binding: 'bearer' })
    expect(report.parts.map(({ binding }) => binding)).toEqual(['bearer', 'bearer'])
  })

  test("takes a certificate that has a subject's key, as bearer", async () => {
    const report = await verify(bundle(await signedSample({ holder: WORKER.did })))
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report.parts[0]?.binding).toBe('bearer')
  })

  test('names the same certificate as the same, however often it is in it', async () => {
    const credential = await signedSample()
    const { proof, ...rest } = credential
    const shuffled = { proof, ...rest }
    const report = await verify(bundle(...Array.from({ length: 49 }, () => credential), shuffled))
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    const named = report.parts.map(({ duplicateOf }) => duplicateOf)
    expect(named).toEqual([undefined, ...Array(49).fill(0)])
  })

  test('with two that have one id and differ refuses both', async () => {
    const report = await verify(
      bundle(
        await signedSample(),
        await signedSample(other),
        await signedSample({ validFrom: '2026-11-03T00:00:00Z', created: '2026-11-03T00:00:00Z' }),
      ),
    )
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
    expect(report.parts.map(({ state }) => state)).toEqual(['changed', 'genuine', 'changed'])
    expect(objections(report)).toEqual(
      Array.from({ length: 2 }, () => ({
        check: 'gate',
        outcome: 'failed',
        problem: 'conflicting_credentials',
        pointer: '/id',
      })),
    )
  })

  test('with a changed certificate points into that certificate', async () => {
    const credential = await signedSample(other)
    const report = await verify(bundle(await signedSample(), { ...credential, extra: 1 }))
    expect(report.parts[1]?.checks).toEqual([
      { check: 'gate', outcome: 'failed', problem: 'MALFORMED_VALUE_ERROR', pointer: '/extra' },
    ])
    expect(report.parts[0]?.state).toBe('genuine')
  })

  test.each([
    ['nothing in it', bundle(), 'no_credentials'],
    ['more than fifty', bundle(...Array.from({ length: 51 }, () => ({}))), 'too_large'],
    ['a member more', { ...bundle({}), name: 'x' }, 'MALFORMED_VALUE_ERROR'],
  ])('with %s is refused', async (_, document, problem) => {
    const report = await verify(document)
    expectReport(report, {
      verdict: 'rejected',
      state: 'changed',
      because: [{ check: 'gate', outcome: 'failed', problem: problem as never }],
    })
  })
})
