import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Credential } from '../../../../src/core/credential.ts'
import type { JsonValue } from '../../../../src/core/json.ts'
import { PROBLEMS } from '../../../../src/core/problems.ts'
import type { VcApiAnswer } from '../../../../src/web/verifier/vc-api-answer.ts'
import { countConnects } from '../../../support/connections.ts'
import { signedPresentation, signedSample } from '../../../support/credentials.ts'
import { signHolderProof, signWithoutHolder } from '../../../support/holder-proof.ts'
import { actor, PLATFORM, STRANGER, WORKER } from '../../../support/keys.ts'
import { setAt } from '../../../support/set-at.ts'
import { NOW, statusLists, UNLISTED_PLATFORM } from '../../../support/trust.ts'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const DOMAIN = 'https://verifier.example'
const REVOKED = 7
/** An issuer that no list names and that needs no host. */
const LONE_ISSUER = actor('lone issuer')

let app: FastifyInstance
let good: Credential

beforeAll(async () => {
  app = await openTestVerifierApp({ findStatusList: await statusLists({ revocation: [REVOKED] }) })
  good = await signedSample({ holder: WORKER.did })
})
afterAll(() => app.close())

const post = (url: string, payload: unknown) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

const verifyCredential = (verifiableCredential: unknown, options?: unknown) =>
  post('/credentials/verify', { verifiableCredential, ...(options ? { options } : {}) })
const verifyPresentation = (verifiablePresentation: unknown, options?: unknown) =>
  post('/presentations/verify', { verifiablePresentation, ...(options ? { options } : {}) })
const mint = async () => (await post('/challenges', {})).json<{ challenge: string }>().challenge

/** The answer of a service that says no: with a reason, of a type that the table knows. */
async function expectNotVerified(
  answering: ReturnType<typeof post>,
  problem: keyof typeof PROBLEMS,
): Promise<VcApiAnswer> {
  const response = await answering
  const answer = response.json<VcApiAnswer>()
  expect(response.statusCode).toBe(400)
  expect(response.headers['cache-control']).toBe('no-store')
  expect(answer.verified).toBe(false)
  expect(answer.errors.map(({ type }) => type)).toContain(PROBLEMS[problem].url)
  expect(answer.problemDetails).toEqual([...answer.errors, ...answer.warnings])
  return answer
}

const PROOF = 'PROOF_VERIFICATION_ERROR' as const
const MALFORMED = 'MALFORMED_VALUE_ERROR' as const
/** What is changed after signing, and what is told of it. */
const CHANGES: [string, string, JsonValue | undefined, keyof typeof PROBLEMS][] = [
  ['a claim changed', '/credentialSubject/name', 'B', PROOF],
  ['a claim more', '/credentialSubject/employer', 'A', MALFORMED],
  ['no proof', '/proof', undefined, MALFORMED],
  ['a proof that is a text', '/proof', 'proof', MALFORMED],
  ['another purpose', '/proof/proofPurpose', 'authentication', MALFORMED],
  ['another day of signing', '/proof/created', '2026-11-03T00:00:00Z', PROOF],
  ['a day of signing that is none', '/proof/created', '2026-02-30T00:00:00Z', MALFORMED],
  ['a proof of another suite', '/proof/cryptosuite', 'ecdsa-rdfc-2019', MALFORMED],
  ['no context', '/@context', undefined, 'context_not_allowed'],
  ['another context', '/@context/1', 'https://a.example/v1', 'context_not_allowed'],
  ['a context in it', '/@context/1', { gigs: 'urn:a:b' }, 'context_not_allowed'],
  ['the start moved', '/validFrom', '2026-11-01T00:00:00Z', PROOF],
  ['the issuer as an object', '/issuer', { id: PLATFORM.did, name: 'Tempo' }, MALFORMED],
  ['the issuer of another', '/issuer', STRANGER.did, 'INVALID_VERIFICATION_METHOD'],
  ['another place in the lists', '/credentialStatus/0/statusListIndex', '5', MALFORMED],
]

describe('POST /credentials/verify', () => {
  test('says yes to a certificate as its platform signed it', async () => {
    const response = await verifyCredential(good)
    expect(response.statusCode).toBe(200)
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.json()).toEqual({
      verified: true,
      errors: [],
      warnings: [],
      problemDetails: [],
    })
  })

  test.each(CHANGES)('says no to one with %s', async (_, path, to, problem) => {
    await expectNotVerified(verifyCredential(setAt(good, path, to)), problem)
  })

  test.each([
    ['withdrawn', { statusIndex: REVOKED }, 'revoked'],
    ['expired', { validUntil: '2026-11-10T00:00:00Z' }, 'expired'],
    ['not valid yet', { validFrom: '2026-12-01T00:00:00Z' }, 'not_yet_valid'],
    [
      'of a list that is not at hand',
      { statusLists: 'https://a.example/1' },
      'STATUS_RETRIEVAL_ERROR',
    ],
  ] as const)('says no to one that is %s', async (_, changes, problem) => {
    await expectNotVerified(verifyCredential(await signedSample(changes)), problem)
  })

  test.each([
    ['withdrawn', { statusIndex: REVOKED }],
    ['expired', { validUntil: '2026-11-10T00:00:00Z' }],
  ])('asked for the proof only, warns of one that is %s', async (_, changes) => {
    const response = await verifyCredential(await signedSample(changes), { checks: ['proof'] })
    expect(response.statusCode).toBe(200)
    expect(response.json()).toMatchObject({ verified: true, errors: [], warnings: [{}] })
  })

  test('asked for the proof only, still says no to a changed one', async () => {
    const changed = setAt(good, '/credentialSubject/name', 'B')
    await expectNotVerified(
      verifyCredential(changed, { checks: ['proof'] }),
      'PROOF_VERIFICATION_ERROR',
    )
  })

  test('warns of an issuer that no list names: that is for /v1/verify to judge', async () => {
    const lone = await signedSample({ issuer: LONE_ISSUER, statusLists: 'https://a.example/1' })
    const response = await verifyCredential(lone, { checks: ['proof'] })
    expect(response.json()).toMatchObject({
      verified: true,
      warnings: [{ type: PROBLEMS.issuer_unknown.url, check: 'issuer' }, { check: 'status' }],
    })
    const report = (await post('/v1/verify', { document: lone })).json()
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
  })

  test('says no, and asks nobody, where the key of the issuer is at a host of its own', async () => {
    const unlisted = await signedSample({ issuer: UNLISTED_PLATFORM })
    const connects = await countConnects(() =>
      expectNotVerified(verifyCredential(unlisted), 'issuer_unresolvable'),
    )
    expect(connects).toBe(0)
  })

  test('says no to what is no credential', async () => {
    await expectNotVerified(verifyCredential({ hello: 'world' }), 'unsupported_format')
    await expectNotVerified(verifyCredential(await signedPresentation()), 'MALFORMED_VALUE_ERROR')
    const bundle = { type: 'KlusCVBundle', verifiableCredential: [good] }
    await expectNotVerified(verifyCredential(bundle), 'MALFORMED_VALUE_ERROR')
  })
})

const answer = (challenge: string, holder = WORKER) =>
  signedPresentation({ created: NOW, challenge, domain: DOMAIN, credentials: [good], holder })

describe('an answer to a challenge for POST /presentations/verify', () => {
  test('says yes to an answer to a challenge, and once only', async () => {
    const challenge = await mint()
    const presentation = await answer(challenge)
    const options = { challenge, domain: DOMAIN }
    expect((await verifyPresentation(presentation, options)).json()).toMatchObject({
      verified: true,
    })
    await expectNotVerified(verifyPresentation(presentation, options), 'INVALID_CHALLENGE_ERROR')
  })

  test('of many times the same answer at once, one comes through', async () => {
    const challenge = await mint()
    const body = [await answer(challenge), { challenge, domain: DOMAIN }] as const
    const answers = await Promise.all(Array.from({ length: 9 }, () => verifyPresentation(...body)))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(answers.filter(({ statusCode }) => statusCode === 400)).toHaveLength(8)
  })

  test.each([
    ['another domain', 'https://other.example', 'INVALID_DOMAIN_ERROR'],
    [
      'the domain as part of another',
      'https://verifier.example.evil.example',
      'INVALID_DOMAIN_ERROR',
    ],
  ] as const)('says no to an answer that was made for %s', async (_, domain, problem) => {
    const challenge = await mint()
    await expectNotVerified(
      verifyPresentation(await answer(challenge), { challenge, domain }),
      problem,
    )
  })

  test('says no to a challenge that it did not hand out', async () => {
    const options = { challenge: 'of-my-own', domain: DOMAIN }
    await expectNotVerified(
      verifyPresentation(await answer('of-my-own'), options),
      'INVALID_CHALLENGE_ERROR',
    )
  })

  test('says no to one without an answer where a challenge is asked', async () => {
    const options = { challenge: await mint(), domain: DOMAIN }
    await expectNotVerified(
      verifyPresentation(await signedPresentation({ created: NOW }), options),
      'INVALID_CHALLENGE_ERROR',
    )
  })
})

describe('POST /presentations/verify', () => {
  test('warns when the certificates are of someone else than who shows them', async () => {
    const challenge = await mint()
    const stolen = await answer(challenge, STRANGER)
    const response = await verifyPresentation(stolen, { challenge, domain: DOMAIN })
    expect(response.json()).toMatchObject({
      verified: true,
      warnings: [
        {
          type: PROBLEMS.holder_not_subject.url,
          check: 'binding',
          pointer: '/verifiableCredential/0/credentialSubject/id',
        },
      ],
    })
    const report = (await post('/v1/verify', { document: stolen })).json()
    expect(report).toMatchObject({ verdict: 'rejected', state: 'presented-by-another' })
  })

  test('computes the proof of one that names another holder: changed then is changed', async () => {
    const presentation = await signedPresentation({ created: NOW, credentials: [good] })
    const renamed = { ...presentation, holder: STRANGER.did }
    const { warnings } = await expectNotVerified(
      verifyPresentation(renamed),
      'PROOF_VERIFICATION_ERROR',
    )
    expect(warnings.map(({ type }) => type)).toContain(PROBLEMS.holder_mismatch.url)
  })

  test.each<[string, (good: Credential) => Promise<readonly Credential[]>, keyof typeof PROBLEMS]>([
    [
      'a changed certificate among good ones',
      async (one) => [one, setAt(one, '/credentialSubject/name', 'B') as Credential],
      'conflicting_credentials',
    ],
    [
      'a withdrawn one among good ones',
      async (one) => [
        one,
        await signedSample({ id: 'urn:uuid:0f1c2b1e-3b1a-4d7e-9c53-0a8d4f2e7b11', statusIndex: 7 }),
      ],
      'revoked',
    ],
  ])('says no when there is %s', async (_, credentials, problem) => {
    const presentation = await signedPresentation({ credentials: await credentials(good) })
    await expectNotVerified(verifyPresentation(presentation), problem)
  })
})

describe('POST /presentations/verify of what the data model leaves open', () => {
  test('warns of one without certificates: it shows a key, and nothing else', async () => {
    const challenge = await mint()
    const terms = { challenge, domain: DOMAIN, created: NOW }
    const empty = await signHolderProof(WORKER, terms)
    const response = await verifyPresentation(empty, { challenge, domain: DOMAIN })
    expect(response.json()).toMatchObject({
      verified: true,
      warnings: [{ type: PROBLEMS.no_credentials.url, pointer: '/verifiableCredential' }],
    })
    const report = (await post('/v1/verify', { document: empty })).json()
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })

  test('warns of one that names no holder, whose proof counts all the same', async () => {
    const nameless = await signWithoutHolder([good], WORKER, NOW)
    expect((await verifyPresentation(nameless)).json()).toMatchObject({
      verified: true,
      warnings: [{ type: PROBLEMS.holder_mismatch.url, check: 'binding' }],
    })
    const changed = setAt(nameless, '/verifiableCredential/0/credentialSubject/name', 'B')
    await expectNotVerified(verifyPresentation(changed), PROOF)
    const report = (await post('/v1/verify', { document: nameless })).json()
    expect(report).toMatchObject({ verdict: 'rejected' })
  })

  test.each<[string, string, JsonValue, keyof typeof PROBLEMS]>([
    [
      'a credential hidden under an address',
      '/https:~1~1w3.org~12018~1credentials#vc',
      {},
      MALFORMED,
    ],
    ['a holder that is no DID', '/holder', 'https://a.example', MALFORMED],
    ['a holder with more in it', '/holder', { id: WORKER.did }, MALFORMED],
    ['another type beside its own', '/type', ['VerifiablePresentation', 'urn:a:b'], MALFORMED],
    [
      'a presentation in it',
      '/verifiableCredential/0/type',
      ['VerifiablePresentation'],
      'unsupported_format',
    ],
    ['a text among credentials', '/verifiableCredential/0', 'ey.J.x', 'unsupported_format'],
    ['two proofs', '/proof', [{}, {}], MALFORMED],
    ['an assertion as its proof', '/proof/proofPurpose', 'assertionMethod', MALFORMED],
    ['another day of signing', '/proof/created', '2026-11-19T10:00:00Z', PROOF],
  ])('says no to one with %s', async (_, path, to, problem) => {
    const presentation = await signedPresentation({ created: NOW, credentials: [good] })
    await expectNotVerified(verifyPresentation(setAt(presentation, path, to)), problem)
  })

  test('says no to one without a proof, and to a bundle', async () => {
    const { proof: _, ...unsigned } = await signedPresentation()
    await expectNotVerified(verifyPresentation(unsigned), 'MALFORMED_VALUE_ERROR')
    const bundle = { type: 'KlusCVBundle', verifiableCredential: [good] }
    await expectNotVerified(verifyPresentation(bundle), 'MALFORMED_VALUE_ERROR')
  })
})

const BODIES: [why: string, url: string, body: unknown, pointer?: string][] = [
  ['nothing', '/credentials/verify', ''],
  ['no JSON', '/credentials/verify', 'hello', ''],
  ['a list', '/credentials/verify', [], ''],
  ['null', '/presentations/verify', 'null', ''],
  ['no credential', '/credentials/verify', {}, '/verifiableCredential'],
  ['a text', '/credentials/verify', { verifiableCredential: 'ey.J.x' }, '/verifiableCredential'],
  ['a list of them', '/credentials/verify', { verifiableCredential: [] }, '/verifiableCredential'],
  ['no presentation', '/presentations/verify', {}, '/verifiablePresentation'],
  [
    'an unsigned presentation',
    '/presentations/verify',
    { presentation: {} },
    '/verifiablePresentation',
  ],
  ['a member more', '/credentials/verify', { verifiableCredential: {}, extra: 1 }, '/extra'],
  [
    'options that are a text',
    '/credentials/verify',
    { verifiableCredential: {}, options: 'x' },
    '/options',
  ],
  [
    'an unknown option',
    '/credentials/verify',
    { verifiableCredential: {}, options: { skipStatus: true } },
    '/options/skipStatus',
  ],
  [
    'a challenge for a credential',
    '/credentials/verify',
    { verifiableCredential: {}, options: { challenge: 'a', domain: 'b' } },
    '/options/challenge',
  ],
  [
    'an unknown check',
    '/credentials/verify',
    { verifiableCredential: {}, options: { checks: ['none'] } },
    '/options/checks/0',
  ],
  [
    'no checks at all',
    '/credentials/verify',
    { verifiableCredential: {}, options: { checks: [] } },
    '/options/checks',
  ],
  [
    'a challenge without domain',
    '/presentations/verify',
    { verifiablePresentation: {}, options: { challenge: 'a' } },
    '/options/domain',
  ],
  [
    'a list of domains',
    '/presentations/verify',
    { verifiablePresentation: {}, options: { challenge: 'a', domain: ['b'] } },
    '/options/domain',
  ],
  [
    'a name twice',
    '/credentials/verify',
    '{"verifiableCredential":{"id":"a","id":"b"}}',
    '/verifiableCredential/id',
  ],
  [
    'a number that changes when read',
    '/credentials/verify',
    '{"verifiableCredential":{"n":1.0}}',
    '/verifiableCredential/n',
  ],
]

describe('a request that is none is refused with its place', () => {
  test.each(BODIES)('%s', async (_, url, body, pointer) => {
    const response = await post(url, body)
    expect(response.statusCode).toBe(400)
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/)
    if (pointer === undefined) return
    const { errors } = response.json<{ errors: { pointer: string }[] }>()
    expect(errors.map((error) => error.pointer)).toContain(pointer)
  })
})
