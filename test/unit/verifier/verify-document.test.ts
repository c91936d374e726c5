import { describe, expect, test } from 'vitest'
import type { Check } from '../../../src/core/check.ts'
import { type Credential, STATUS_PURPOSES } from '../../../src/core/credential.ts'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { State } from '../../../src/core/state.ts'
import type { StatusList } from '../../../src/status/parse-status-list.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../../src/verifier/verify-options.ts'
import { KINDS, SAMPLE_TYPES, type SampleOptions, signedSample } from '../../support/credentials.ts'
import { expectReport, objections, outcomeOf } from '../../support/expect-report.ts'
import { PLATFORM, STRANGER } from '../../support/keys.ts'
import {
  NOW,
  signedTrustList,
  statusLists,
  trustedPlatform,
  trusting,
  UNLISTED_PLATFORM,
  verifyOptions,
} from '../../support/trust.ts'

const INDEX = 94_567

const verify = async (document: unknown, changes: Partial<VerifyOptions> = {}) =>
  verifyDocument(JSON.stringify(document), await verifyOptions(changes))

const at = (instant: string) => ({ clock: () => new Date(instant) })

describe('an honest certificate', () => {
  const all = KINDS.flatMap((kind) => SAMPLE_TYPES.map((type) => ({ ...kind, type })))

  test.each(all)('is genuine: $type, $suite, data model $dataModel', async (sample) => {
    const report = await verify(await signedSample(sample))
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report.kind).toBe('credential')
    expect(report.binding).toBe('bearer')
    expect(report.verifiedAt).toBe(NOW)
  })

  test('shows each check, from what and of when', async () => {
    const { parts } = await verify(await signedSample())
    expect(parts[0]?.checks).toEqual([
      { check: 'gate', outcome: 'passed' },
      { check: 'issuer', outcome: 'passed', at: '2026-01-01T00:00:00Z' },
      { check: 'resolution', outcome: 'passed' },
      { check: 'proof', outcome: 'passed' },
      { check: 'dates', outcome: 'passed' },
      { check: 'status', outcome: 'passed', at: '2026-11-20T06:00:00.000Z' },
      { check: 'binding', outcome: 'skipped' },
    ])
  })

  test("names the platform from the trust list's words only", async () => {
    const { parts } = await verify(await signedSample())
    expect(parts[0]?.issuer).toEqual({
      did: 'did:web:tempo.example',
      platform: {
        names: { nl: 'Bezorger tempo.example', en: 'Courier tempo.example' },
        kvk: '12345678',
        listedSince: '2026-01-01',
        lifecycle: 'active',
      },
    })
  })

  test('comes back frozen, so that what was verified is what is shown', async () => {
    const report = await verify(await signedSample())
    const subject = report.parts[0]?.credential?.['credentialSubject'] as Record<string, unknown>
    expect(() => {
      subject['gigsCompleted'] = 1_000_000
    }).toThrow(TypeError)
    expect(Object.isFrozen(report.checks)).toBe(true)
  })

  test('is the same from bytes and from text', async () => {
    const text = JSON.stringify(await signedSample())
    const options = await verifyOptions()
    const fromBytes = await verifyDocument(new TextEncoder().encode(text), options)
    expect(fromBytes).toEqual(await verifyDocument(text, options))
  })

  test('says that a newer one exists, and stays genuine', async () => {
    const report = await verify(await signedSample(), {
      findStatusList: await statusLists({ refresh: [INDEX] }),
    })
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(report.parts[0]?.newerExists).toBe(true)
  })
})

interface Row {
  readonly name: string
  readonly state: State
  readonly verdict?: 'rejected' | 'indeterminate'
  readonly because: Partial<Check>
  readonly sample?: SampleOptions
  readonly options?: () => Promise<Partial<VerifyOptions>>
  readonly edit?: (credential: Credential) => unknown
}

const withMethod = (credential: Credential, verificationMethod: string) => ({
  ...credential,
  proof: { ...credential.proof, verificationMethod },
})

const withKey = (changes: object) => async () => {
  const [key] = trustedPlatform().keys
  return { trust: await trusting({ keys: [{ ...(key as never as object), ...changes }] as never }) }
}

const withLifecycle = (state: string, since: string) => async () => ({
  trust: await trusting({ lifecycle: { state, since } as never }),
})

const ROWS: readonly Row[] = [
  {
    name: 'with one figure changed',
    state: 'changed',
    because: { check: 'proof', outcome: 'failed', pointer: '/proof/proofValue' },
    edit: (credential) => ({
      ...credential,
      credentialSubject: { ...credential.credentialSubject, gigsCompleted: 9_999 },
    }),
  },
  {
    name: 'with its status under a full IRI',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed', problem: 'MALFORMED_VALUE_ERROR' },
    edit: ({ credentialStatus, ...rest }) => ({
      ...rest,
      'https://www.w3.org/2018/credentials#credentialStatus': credentialStatus as never,
    }),
  },
  {
    name: 'with its type put under @type',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed' },
    edit: ({ type, ...rest }) => ({ ...rest, '@type': type }),
  },
  {
    name: 'with a type of ours that does not exist',
    state: 'changed',
    because: { check: 'gate', outcome: 'failed', problem: 'unsupported_format', pointer: '/type' },
    edit: (credential) => ({ ...credential, type: ['VerifiableCredential', 'Promotion'] }),
  },
  {
    name: 'signed by a key that is not the issuer',
    state: 'changed',
    because: {
      check: 'issuer',
      outcome: 'failed',
      problem: 'INVALID_VERIFICATION_METHOD',
      pointer: '/proof/verificationMethod',
    },
    edit: (credential) => withMethod(credential, STRANGER.keyId),
  },
  {
    name: 'signed by a key of a DID that merely starts like the issuer',
    state: 'changed',
    because: { check: 'issuer', problem: 'INVALID_VERIFICATION_METHOD' },
    edit: (credential) => withMethod(credential, 'did:web:tempo.example.evil.example#key-1'),
  },
  {
    name: "signed by a key that the trust list does not know, under the platform's name",
    state: 'changed',
    because: {
      check: 'resolution',
      outcome: 'failed',
      problem: 'INVALID_VERIFICATION_METHOD',
      pointer: '/proof/verificationMethod',
    },
    sample: {
      issuer: {
        ...PLATFORM,
        signer: { ...STRANGER.signer, id: 'did:web:tempo.example#key-2' },
      },
    },
  },
  {
    name: "signed by another key under the id of the platform's key",
    state: 'changed',
    because: { check: 'proof', outcome: 'failed', pointer: '/proof/proofValue' },
    sample: { issuer: { ...PLATFORM, signer: { ...STRANGER.signer, id: PLATFORM.keyId } } },
  },
  {
    name: 'dated before the days of its key',
    state: 'changed',
    because: {
      check: 'resolution',
      problem: 'INVALID_VERIFICATION_METHOD',
      pointer: '/proof/created',
    },
    options: withKey({ from: '2026-11-03' }),
  },
  {
    name: 'dated after the days of its key',
    state: 'changed',
    because: { check: 'resolution', pointer: '/proof/created' },
    options: withKey({ until: '2026-11-01' }),
  },
  {
    name: 'dated in the future',
    state: 'changed',
    because: {
      check: 'dates',
      outcome: 'failed',
      problem: 'PROOF_VERIFICATION_ERROR',
      pointer: '/proof/created',
    },
    sample: { created: '2026-11-20T10:05:01Z' },
  },
  {
    name: 'with a suite that is not accepted',
    state: 'changed',
    because: { check: 'proof', outcome: 'failed' },
    sample: { suite: 'Ed25519Signature2020' },
    options: async () => ({ suites: ['eddsa-rdfc-2022'] }),
  },
  {
    name: 'with a stolen key',
    state: 'no-longer-trusted',
    because: {
      check: 'issuer',
      outcome: 'failed',
      problem: 'no_longer_trusted',
      pointer: '/proof/verificationMethod',
    },
    // Signed on 2 November, stolen on the 10th: whoever has the key writes any date.
    options: withKey({ compromisedSince: '2026-11-10' }),
  },
  {
    name: 'of a platform that was broken into',
    state: 'no-longer-trusted',
    because: { check: 'issuer', problem: 'no_longer_trusted', pointer: '/issuer' },
    options: withLifecycle('compromised', '2026-11-10'),
  },
  {
    name: 'that was withdrawn',
    state: 'withdrawn',
    because: {
      check: 'status',
      outcome: 'failed',
      problem: 'revoked',
      pointer: '/credentialStatus/0',
    },
    options: async () => ({ findStatusList: await statusLists({ revocation: [INDEX] }) }),
  },
  {
    name: 'that was withdrawn and suspended',
    state: 'withdrawn',
    because: { check: 'status', problem: 'revoked' },
    options: async () => ({
      findStatusList: await statusLists({ revocation: [INDEX], suspension: [INDEX] }),
    }),
  },
  {
    name: 'that is suspended',
    state: 'suspended',
    because: { check: 'status', problem: 'suspended', pointer: '/credentialStatus/1' },
    options: async () => ({ findStatusList: await statusLists({ suspension: [INDEX] }) }),
  },
  {
    name: 'that is not valid yet',
    state: 'not-yet-valid',
    because: { check: 'dates', problem: 'not_yet_valid', pointer: '/validFrom' },
    sample: { validFrom: '2027-01-01T00:00:00Z' },
  },
  {
    name: 'that has expired',
    state: 'expired',
    because: { check: 'dates', problem: 'expired', pointer: '/validUntil' },
    sample: { validUntil: '2026-11-20T00:00:00Z' },
  },
  {
    name: 'of data model 1.1 that has expired',
    state: 'expired',
    because: { check: 'dates', problem: 'expired', pointer: '/expirationDate' },
    sample: { validUntil: '2026-11-20T00:00:00Z', dataModel: '1.1' },
  },
  {
    name: 'of a type that the platform may not issue',
    state: 'issuer-unknown',
    verdict: 'indeterminate',
    because: { check: 'issuer', problem: 'issuer_unknown', pointer: '/type' },
    options: async () => ({ trust: await trusting({ types: ['ReputationCredential'] }) }),
  },
  {
    name: 'without the withdrawal list at hand',
    state: 'status-unknown',
    verdict: 'indeterminate',
    because: {
      check: 'status',
      outcome: 'indeterminate',
      problem: 'STATUS_RETRIEVAL_ERROR',
      pointer: '/credentialStatus/0',
    },
    options: async () => ({ findStatusList: await statusLists({ revocation: null }) }),
  },
  {
    name: 'with a withdrawal list past its end',
    state: 'status-unknown',
    verdict: 'indeterminate',
    because: { check: 'status', outcome: 'indeterminate', problem: 'STATUS_RETRIEVAL_ERROR' },
    options: async () => at('2026-11-23T06:00:00Z'),
  },
  {
    name: 'whose list is signed for another issuer',
    state: 'status-unknown',
    verdict: 'indeterminate',
    because: { check: 'status', outcome: 'indeterminate', problem: 'STATUS_VERIFICATION_ERROR' },
    options: async () => {
      const find = await statusLists()
      return {
        findStatusList: (url) => {
          const list = find(url)
          return list && { ...list, issuer: STRANGER.did }
        },
      }
    },
  },
  {
    name: 'of a platform that stopped, without a mirrored register',
    state: 'status-unknown',
    verdict: 'indeterminate',
    because: { check: 'issuer', outcome: 'indeterminate', problem: 'platform_stopped' },
    options: withLifecycle('stopped', '2026-11-10'),
  },
  {
    name: 'of a bankrupt platform, without a mirrored register',
    state: 'status-unknown',
    verdict: 'indeterminate',
    because: { check: 'issuer', outcome: 'indeterminate', problem: 'platform_stopped' },
    options: withLifecycle('bankrupt', '2026-11-10'),
  },
]

describe('a certificate', () => {
  test.each(ROWS)('$name is $state', async (row) => {
    const credential = await signedSample(row.sample)
    const document = row.edit?.(credential) ?? credential
    const report = await verify(document, await row.options?.())
    expectReport(report, {
      verdict: row.verdict ?? 'rejected',
      state: row.state,
      because: [row.because],
    })
  })

  test('withdrawn and changed is changed: what it says of its own state is not looked at', async () => {
    const credential = await signedSample()
    const report = await verify(
      { ...credential, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
      { findStatusList: await statusLists({ revocation: [INDEX] }) },
    )
    expectReport(report, {
      verdict: 'rejected',
      state: 'changed',
      because: [{ check: 'proof', outcome: 'failed' }],
    })
    expect(outcomeOf(report, 'status')).toBe('skipped')
    expect(outcomeOf(report, 'dates')).toBe('skipped')
  })

  test('of a stolen key that was changed too is changed', async () => {
    const credential = await signedSample()
    const report = await verify(
      { ...credential, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
      await withKey({ compromisedSince: '2026-11-10' })(),
    )
    expect(report.state).toBe('changed')
  })

  test('of a platform that will stop tomorrow is genuine today', async () => {
    const report = await verify(
      await signedSample(),
      await withLifecycle('stopped', '2026-11-21')(),
    )
    expectReport(report, { verdict: 'verified', state: 'genuine' })
  })

  test('under a trust list past its end is undecided, and its proof is checked all the same', async () => {
    const trust = await signedTrustList({ validUntil: '2026-11-19T00:00:00Z' })
    const report = await verify(await signedSample(), { trust })
    expectReport(report, {
      verdict: 'indeterminate',
      state: 'status-unknown',
      because: [{ check: 'issuer', outcome: 'indeterminate', problem: 'check_failed_to_run' }],
    })
    expect(outcomeOf(report, 'proof')).toBe('passed')
  })
})

const UNLISTED_SAMPLE = {
  issuer: UNLISTED_PLATFORM,
  statusLists: 'https://unlisted.example/status-lists/1',
}

describe('an issuer that the trust list does not name', () => {
  test('with a did:key is unknown, and its proof is checked', async () => {
    const report = await verify(await signedSample({ issuer: STRANGER }), {
      findStatusList: () => undefined,
    })
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
    expect(outcomeOf(report, 'proof')).toBe('passed')
    expect(report.parts[0]?.issuer).toEqual({ did: STRANGER.did })
  })

  test('with a did:key and a changed figure is changed', async () => {
    const credential = await signedSample({ issuer: STRANGER })
    const report = await verify({ ...credential, validFrom: '2025-01-15T00:00:00Z' })
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })

  test('with a did:web is unknown, and nothing is said of its proof', async () => {
    const report = await verify(await signedSample(UNLISTED_SAMPLE))
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
    expect(outcomeOf(report, 'resolution')).toBe('indeterminate')
    expect(outcomeOf(report, 'proof')).toBe('skipped')
  })

  test('is accepted when the caller spells out that any issuer is', async () => {
    const credential = await signedSample({
      issuer: STRANGER,
      statusLists: 'https://lists.example/1',
    })
    const report = await verify(credential, {
      trust: 'none',
      findStatusList: acceptedList,
    })
    expectReport(report, { verdict: 'verified', state: 'genuine' })
    expect(outcomeOf(report, 'issuer')).toBe('skipped')
  })
})

/** A list of the stranger at any URL, with no bit set. */
function acceptedList(url: string): StatusList {
  const purpose = STATUS_PURPOSES.find((name) => url.endsWith(name)) ?? 'revocation'
  return {
    id: url,
    issuer: STRANGER.did,
    purpose,
    validFrom: '2026-11-20T06:00:00.000Z',
    validUntil: '2026-11-22T06:00:00.000Z',
    entries: 131_072,
    isSet: () => false,
  }
}

describe('what is not a certificate', () => {
  const NOT_OURS: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a sentence', 'Beste sollicitant'],
    ['a number', '5'],
    ['null', 'null'],
    ['an array', '[]'],
    ['a JSON object of something else', '{"name":"x"}'],
    ['a JWT', '"eyJhbGciOiJub25lIn0.e30."'],
    ['a JWT without quotes', 'eyJhbGciOiJub25lIn0.e30.'],
    ['half a file', '{"type":["VerifiableCredential"'],
  ]
  test.each(NOT_OURS)('%s is not a KlusCV file', async (_, text) => {
    const report = await verifyDocument(text, await verifyOptions())
    expect(report).toMatchObject({
      verdict: 'rejected',
      state: 'not-a-kluscv-file',
      kind: 'unreadable',
      parts: [],
    })
  })

  const REFUSED: readonly (readonly [string, string, Partial<Check>])[] = [
    [
      'a certificate with a name twice',
      '{"type":["VerifiableCredential"],"id":"a","id":"b"}',
      { check: 'parse', problem: 'PARSING_ERROR', pointer: '/id' },
    ],
    [
      'a certificate with __proto__',
      '{"type":["VerifiableCredential"],"credentialSubject":{"__proto__":{}}}',
      { check: 'parse', problem: 'MALFORMED_VALUE_ERROR', pointer: '/credentialSubject/__proto__' },
    ],
    [
      'a certificate with a number in another spelling',
      '{"type":["VerifiableCredential"],"credentialSubject":{"gigsCompleted":4e2}}',
      { check: 'parse', pointer: '/credentialSubject/gigsCompleted' },
    ],
  ]
  test.each(REFUSED)('%s is a changed file', async (_, text, because) => {
    const report = await verifyDocument(text, await verifyOptions())
    expectReport(report, { verdict: 'rejected', state: 'changed', because: [because] })
  })

  test('a credential of others is no KlusCV file, not a changed one', async () => {
    const report = await verify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
    })
    expect(report).toMatchObject({ verdict: 'rejected', state: 'not-a-kluscv-file' })
  })

  const FOREIGN: readonly (readonly [string, unknown])[] = [
    ['a credential of others', { type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
    ['a JWT', 'eyJhbGciOiJub25lIn0.e30.'],
  ]
  test.each(FOREIGN)('%s among certificates makes the bundle a changed one', async (_, foreign) => {
    const verifiableCredential = [await signedSample(), foreign]
    const bundle = { type: 'KlusCVBundle', verifiableCredential }
    for (const revocation of [[], [INDEX]]) {
      const report = await verify(bundle, { findStatusList: await statusLists({ revocation }) })
      expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
      expect(report.parts[0]?.state).toBe(revocation.length > 0 ? 'withdrawn' : 'genuine')
      expect(report.parts[1]?.state).toBe('not-a-kluscv-file')
    }
  })

  test('a bundle of nothing but credentials of others is no KlusCV file', async () => {
    const foreign = { type: ['VerifiableCredential', 'OpenBadgeCredential'] }
    const report = await verify({ type: 'KlusCVBundle', verifiableCredential: [foreign] })
    expect(report).toMatchObject({ verdict: 'rejected', state: 'not-a-kluscv-file' })
  })
})

describe('what could not be run', () => {
  test('a child process that was killed leaves the proof undecided', async () => {
    const report = await verify(await signedSample(), {
      proofs: () => Promise.reject(new KlusCvError('ERR_KLUSCV_SANDBOX', 'killed')),
    })
    expectReport(report, {
      verdict: 'indeterminate',
      state: 'status-unknown',
      because: [{ check: 'proof', outcome: 'indeterminate', problem: 'check_failed_to_run' }],
    })
  })

  test('another failure of the proof checker is thrown, not taken for a bad certificate', async () => {
    const broken = new KlusCvError('ERR_KLUSCV_OPTION', 'no suites')
    const verification = verify(await signedSample(), { proofs: () => Promise.reject(broken) })
    await expect(verification).rejects.toBe(broken)
  })

  const MISSING: readonly (readonly [string, object])[] = [
    ['trust', { trust: null }],
    ['suites', { suites: [] }],
    ['challenge', { challenge: undefined }],
    ['challenge', { challenge: { challenge: '', domain: 'x' } }],
    ['challenge', { challenge: { challenge: 'x' } }],
    ['clock', { clock: () => new Date('nonsense') }],
  ]
  test.each(MISSING)('refuses to start without a usable %s', async (option, changes) => {
    const options = { ...(await verifyOptions()), ...changes } as VerifyOptions
    const verification = verifyDocument('{}', options)
    await expect(verification).rejects.toMatchObject({
      code: 'ERR_KLUSCV_OPTION',
      message: expect.stringContaining(option),
    })
  })
})

describe('an answer to a challenge', () => {
  test.each([
    ['a bare certificate', async () => signedSample()],
    [
      'a bundle',
      async () => ({ type: 'KlusCVBundle', verifiableCredential: [await signedSample()] }),
    ],
  ])('cannot be %s', async (_, build) => {
    const report = await verify(await build(), {
      challenge: { challenge: 'c'.repeat(22), domain: 'https://verifier.example' },
    })
    expect(report).toMatchObject({ verdict: 'rejected', state: 'presented-by-another' })
    expect(objections(report)).toEqual([
      { check: 'challenge', outcome: 'failed', problem: 'INVALID_CHALLENGE_ERROR', pointer: '' },
    ])
  })
})
