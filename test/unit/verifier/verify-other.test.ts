import { describe, expect, test } from 'vitest'
import { KLUSCV_V1, SUITES, type SuiteId } from '../../../src/core/contexts.ts'
import { type Credential, proofsOf } from '../../../src/core/credential.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../../src/verifier/verify-options.ts'
import { KINDS, type Kind, signedPresentation, signedSample } from '../../support/credentials.ts'
import { expectReport, objections } from '../../support/expect-report.ts'
import { PLATFORM, STRANGER } from '../../support/keys.ts'
import { diploma, REWRITES, signedDiploma, signOther } from '../../support/other-credentials.ts'
import { addProof } from '../../support/proofs.ts'
import { UNLISTED_PLATFORM, verifyOptions } from '../../support/trust.ts'

const verify = async (document: unknown, changes: Partial<VerifyOptions> = {}) =>
  verifyDocument(JSON.stringify(document), await verifyOptions(changes))

const RDFC: Kind = { suite: 'eddsa-rdfc-2022', dataModel: '2.0' }
const UNKNOWN = { check: 'issuer', outcome: 'indeterminate', problem: 'issuer_unknown' } as const

/** Everything that the data model leaves free, used. */
const FREE: JsonObject = {
  name: 'Diploma',
  description: { '@value': 'Een diploma', '@language': 'nl' },
  issuer: { id: PLATFORM.did, name: 'A school' },
  type: ['DiplomaCredential', 'VerifiableCredential'],
  credentialSubject: [
    { id: 'did:example:one', knows: { id: 'did:example:two' } },
    { id: 'did:example:two', courses: ['Safety'] },
    { courses: 'Safety' },
  ],
  evidence: { type: 'Exam', place: 'Utrecht' },
}

const freeDiploma = (suite: SuiteId = 'eddsa-rdfc-2022') => {
  const { id: _, ...rest } = diploma({ suite, dataModel: '2.0' }, FREE)
  return rest
}

describe('an honest credential of others', () => {
  test.each(KINDS)('by an unknown issuer: $suite, data model $dataModel', async (kind) => {
    const report = await verify(await signedDiploma(kind))
    const expected = {
      verdict: 'indeterminate',
      state: 'issuer-unknown',
      because: [UNKNOWN],
    } as const
    expectReport(report, expected)
    expect(report.parts[0]?.checks).toContainEqual({ check: 'proof', outcome: 'passed' })
  })

  test.each(KINDS)('by a listed issuer: $suite, data model $dataModel', async (kind) => {
    const report = await verify(await signedDiploma(kind, {}, PLATFORM))
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
    expect(report.parts[0]?.warnings).toEqual([])
  })

  test.each(SUITES)('with all that the data model leaves free: %s', async (suite) => {
    const report = await verify(await signOther(freeDiploma(suite), { suite }, PLATFORM))
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
    expect(report.parts[0]?.issuer?.did).toBe(PLATFORM.did)
  })

  test('verifies by itself where no list is asked, and says that it is of others', async () => {
    const report = await verify(await signedDiploma(RDFC), { trust: 'none' })
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
  })

  test('of two without an id in one bundle, each counts', async () => {
    const one = await signOther(freeDiploma(), RDFC, PLATFORM)
    const other = await signOther({ ...freeDiploma(), name: 'Another' }, RDFC, PLATFORM)
    const report = await verify({ type: 'KlusCVBundle', verifiableCredential: [one, other, one] })
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
    expect(report.parts.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, undefined, 0])
  })

  test('of an unlisted did:web is not decided, without a connection', async () => {
    const report = await verify(await signedDiploma(RDFC, {}, UNLISTED_PLATFORM))
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
  })

  test('whose issuer is no DID is not decided: nobody knows whose key it must be', async () => {
    const signed = await signedDiploma(RDFC)
    const report = await verify({ ...signed, issuer: 'https://school.example/' }, { trust: 'none' })
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
  })
})

describe('a credential of others, written differently', () => {
  const names = Object.keys(REWRITES)

  test.each(names)('never verifies: %s', async (name) => {
    const signed = await signedDiploma(RDFC, {}, PLATFORM)
    expect((await verify(REWRITES[name]?.(signed))).verdict).toBe('rejected')
  })

  test('is stopped before its signature is asked, but where it says something else', async () => {
    const signed = await signedDiploma(RDFC, {}, PLATFORM)
    const byProof: string[] = []
    for (const name of names) {
      const [objection] = objections(await verify(REWRITES[name]?.(signed)))
      if (objection?.problem === 'PROOF_VERIFICATION_ERROR') byProof.push(name)
    }
    expect(byProof).toEqual(['a map of languages', 'one more claim', 'its end gone'])
  })

  test('in another order of its sets is the same credential', async () => {
    const signed = await signedDiploma(RDFC, {}, PLATFORM)
    const subject = signed.credentialSubject
    const courses = (subject['courses'] as readonly string[]).toReversed()
    const report = await verify({ ...signed, credentialSubject: { ...subject, courses } })
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
  })
})

describe('a certificate of ours never becomes a credential of others', () => {
  const edits: Readonly<Record<string, (credential: Credential) => JsonObject>> = {
    'with a type of others beside its own': (credential) => ({
      ...credential,
      type: [...credential.type, 'DiplomaCredential'],
    }),
    'with a type of others instead of its own': (credential) => ({
      ...credential,
      type: ['VerifiableCredential', 'DiplomaCredential'],
    }),
    'without its type': (credential) => ({ ...credential, type: ['VerifiableCredential'] }),
    'without any type': ({ type: _, ...rest }) => rest,
    'with its type as an IRI and without our context': (credential) => ({
      ...credential,
      type: ['VerifiableCredential', 'https://w3id.org/kluscv/vocab#WorkHistoryCredential'],
      '@context': ['https://www.w3.org/ns/credentials/v2'],
    }),
    'with a context that gives any word a meaning': (credential) => ({
      ...credential,
      '@context': credential['@context'].map((context) =>
        context === KLUSCV_V1 ? 'https://www.w3.org/ns/credentials/examples/v2' : context,
      ),
    }),
    'with one figure more': (credential) => ({
      ...credential,
      credentialSubject: { ...credential.credentialSubject, gigsStarted: 5 },
    }),
  }

  test.each(Object.keys(edits))('%s it is changed', async (name) => {
    const report = await verify(edits[name]?.(await signedSample()))
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })

  test('with neither our context nor our type its words have no meaning, or it is changed', async () => {
    const signed = await signedSample()
    const examples = 'https://www.w3.org/ns/credentials/examples/v2'
    for (const contexts of [[], [examples]]) {
      const report = await verify({
        ...signed,
        '@context': ['https://www.w3.org/ns/credentials/v2', ...contexts],
        type: ['VerifiableCredential'],
      })
      expect(report.verdict).toBe('rejected')
    }
  })
})

const withProof = (changes: JsonObject) => async () => {
  const signed = await signedDiploma(RDFC, {}, PLATFORM)
  return { ...signed, proof: { ...proofsOf(signed)[0], ...changes } }
}
const with11 = { suite: 'eddsa-rdfc-2022', dataModel: '1.1' } as const
const past = '2026-11-01T00:00:00Z'
const REFUSED: readonly (readonly [string, () => Promise<unknown>, string, string])[] = [
  [
    'past its end',
    () => signedDiploma(RDFC, { validUntil: past }, PLATFORM),
    'expired',
    '/validUntil',
  ],
  [
    'of data model 1.1, past the end of the other model',
    () => signedDiploma(with11, { validUntil: past }, PLATFORM),
    'expired',
    '/validUntil',
  ],
  [
    'of data model 1.1, past its own end only',
    () =>
      signedDiploma(with11, { expirationDate: past, validUntil: '2036-01-01T00:00:00Z' }, PLATFORM),
    'expired',
    '/expirationDate',
  ],
  [
    'not yet valid',
    () => signedDiploma(RDFC, { validFrom: '2027-01-01T00:00:00Z' }, PLATFORM),
    'not_yet_valid',
    '/validFrom',
  ],
  [
    'signed by another',
    async () => ({ ...(await signedDiploma(RDFC)), issuer: PLATFORM.did }),
    'INVALID_VERIFICATION_METHOD',
    '/proof/verificationMethod',
  ],
  [
    'by a suite that we do not check',
    withProof({ cryptosuite: 'ecdsa-rdfc-2019' }),
    'unsupported_format',
    '/proof',
  ],
  [
    'with a proof past its end',
    withProof({ expires: past }),
    'PROOF_VERIFICATION_ERROR',
    '/proof/proofValue',
  ],
  [
    'with a purpose that is not its own',
    withProof({ proofPurpose: 'authentication' }),
    'MALFORMED_VALUE_ERROR',
    '/proof/proofPurpose',
  ],
  [
    'with contexts in its proof',
    withProof({ '@context': ['https://www.w3.org/ns/credentials/v2'] }),
    'MALFORMED_VALUE_ERROR',
    '/proof/@context',
  ],
  [
    'without a proof',
    async () => ({ ...(await signedDiploma(RDFC)), proof: [] }),
    'MALFORMED_VALUE_ERROR',
    '/proof',
  ],
]

describe('what a credential of others may not be', () => {
  test.each(REFUSED)('%s', async (_, make, problem, pointer) => {
    const report = await verify(await make())
    expect(report.verdict).toBe('rejected')
    expect(objections(report)[0]).toMatchObject({ problem, pointer })
  })
})

describe('every kind of credential that the data model forbids', () => {
  const sri = { id: 'https://school.example/a.png', digestSRI: `sha256-${'A'.repeat(43)}=` }
  const rows: readonly (readonly [string, JsonObject, string])[] = [
    ['a text as its subject', { credentialSubject: 'did:example:one' }, '/credentialSubject'],
    ['a subject of which nothing is said', { credentialSubject: {} }, '/credentialSubject'],
    [
      'a schema without a type',
      { credentialSchema: { id: 'https://school.example/s' } },
      '/credentialSchema/type',
    ],
    [
      'a schema without an id',
      { credentialSchema: { type: 'JsonSchema' } },
      '/credentialSchema/id',
    ],
    [
      'a refresh service without a type',
      { refreshService: { id: 'https://school.example/r' } },
      '/refreshService/type',
    ],
    ['evidence without a type', { evidence: { place: 'Utrecht' } }, '/evidence/type'],
    [
      'terms without a type',
      { termsOfUse: { id: 'https://school.example/t' } },
      '/termsOfUse/type',
    ],
    [
      'a status without a type',
      { credentialStatus: { id: 'https://school.example/1' } },
      '/credentialStatus/type',
    ],
    ['a resource without a digest', { relatedResource: { id: sri.id } }, '/relatedResource'],
    [
      'a resource twice',
      { relatedResource: [sri, { ...sri, mediaType: 'image/png' }] },
      '/relatedResource/1/id',
    ],
    ['an id that is no URL', { id: 'diploma 1' }, '/id'],
    ['an issuer without an id', { issuer: { name: 'A school' } }, '/issuer/id'],
    ['a date without a zone', { validFrom: '2026-01-01T00:00:00' }, '/validFrom'],
    ['an end before its start', { validUntil: '2025-01-01T00:00:00Z' }, '/validUntil'],
    ['a name that is a number', { name: 5 }, '/name'],
    [
      'too many of anything',
      { notes: Array.from({ length: 101 }, (_, at) => `note ${at}`) },
      '/notes',
    ],
    ['too many types', { type: ['VerifiableCredential', ...'abcdefgh'] }, '/type'],
  ]

  // Refused for what they are: nobody would have signed them.
  test.each(rows)('is refused with its place: %s', async (_, changes, pointer) => {
    const report = await verify({ ...(await signedDiploma(RDFC, {}, PLATFORM)), ...changes })
    expect(report.verdict).toBe('rejected')
    expect(objections(report)).toMatchObject([{ check: 'gate', outcome: 'failed', pointer }])
  })
})

describe('what a credential of others points to', () => {
  const v2 = 'https://www.w3.org/ns/credentials/v2'
  const right = 'sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ='
  const wrong = `sha256-${'A'.repeat(43)}=`
  const elsewhere = 'https://school.example/photo.png'
  const signed = (changes: JsonObject) => signedDiploma(RDFC, changes, PLATFORM)

  test('and is at hand is held against its digest', async () => {
    const report = await verify(await signed({ relatedResource: { id: v2, digestSRI: right } }))
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
    expect(report.parts[0]?.warnings).toEqual([])
  })

  test.each([
    ['digestSRI', wrong],
    ['digestSRI', `${right} sha512-${'A'.repeat(86)}==`],
    ['digestMultibase', `uEiB${'A'.repeat(42)}`],
  ])('and is at hand but differs is refused: %s %s', async (name, digest) => {
    const report = await verify(await signed({ relatedResource: [{ id: v2, [name]: digest }] }))
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
    expect(objections(report)[0]).toMatchObject({
      check: 'gate',
      problem: 'CRYPTOGRAPHIC_SECURITY_ERROR',
      pointer: '/relatedResource/0',
    })
  })

  test('and is not at hand is named, and changes no verdict', async () => {
    const report = await verify(
      await signed({
        relatedResource: [
          { id: v2, digestSRI: right },
          { id: elsewhere, digestSRI: wrong },
        ],
        credentialSchema: { id: 'https://school.example/schema.json', type: 'JsonSchema' },
      }),
    )
    expectReport(report, { verdict: 'verified', state: 'other-credential' })
    expect(report.parts[0]?.warnings).toEqual([
      { warning: 'related-resource-not-checked', pointer: '/relatedResource/1' },
      { warning: 'schema-not-checked', pointer: '/credentialSchema' },
    ])
  })

  test('and is a schema of ours, which it does not fit, is refused', async () => {
    const id = 'https://w3id.org/kluscv/schemas/v1/WorkHistoryCredential.json'
    const report = await verify(await signed({ credentialSchema: { id, type: 'JsonSchema' } }))
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })
})

describe('the proofs of a credential of others', () => {
  test("in a set must all be right, and be its issuer's", async () => {
    const set = await addProof(await signedDiploma(RDFC, {}, PLATFORM), PLATFORM)
    expectReport(await verify(set), { verdict: 'verified', state: 'other-credential' })
    const foreign = await addProof(await signedDiploma(RDFC, {}, PLATFORM), STRANGER)
    expect((await verify(foreign)).verdict).toBe('rejected')
    const [one, two] = proofsOf(set)
    const forged = { ...two, created: '2026-11-04T00:00:00Z' }
    expect((await verify({ ...set, proof: [one, forged] })).verdict).toBe('rejected')
  })

  test('in a chain cover those before, and one that is missing is missed', async () => {
    const credential = diploma(RDFC, {}, PLATFORM)
    const first = await signOther(credential, RDFC, PLATFORM)
    const id = 'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544'
    const named = await addProof({ ...first, proof: [] } as never, PLATFORM, { id })
    const chain = await addProof(named, STRANGER, { previousProof: [id] })
    expectReport(await verify(chain), { verdict: 'verified', state: 'other-credential' })
    const [, witness] = proofsOf(chain)
    expect((await verify({ ...chain, proof: [witness] })).verdict).toBe('rejected')
    const [own] = proofsOf(chain)
    const moved = { ...own, created: '2026-11-01T00:00:00Z' }
    expect((await verify({ ...chain, proof: [moved, witness] })).verdict).toBe('rejected')
  })

  test('are each said once', async () => {
    const set = await addProof(await signedDiploma(RDFC, {}, PLATFORM), PLATFORM)
    const [one, two] = proofsOf(set)
    const twice = await verify({ ...set, proof: [one, two, one] })
    expect(objections(twice)[0]).toMatchObject({ check: 'gate', pointer: '/proof/2/proofValue' })
  })

  test('are at most eight', async () => {
    const signed = await signedDiploma(RDFC, {}, PLATFORM)
    const proof = Array.from({ length: 9 }, () => proofsOf(signed)[0])
    expect(objections(await verify({ ...signed, proof }))[0]).toMatchObject({
      problem: 'too_large',
    })
  })
})

describe('a credential of others in a presentation', () => {
  test('is shown by the holder only when it is about nobody else', async () => {
    const worker = (await signedPresentation()).holder
    const about = (subjects: unknown) =>
      signedDiploma(RDFC, { credentialSubject: subjects } as JsonObject, PLATFORM)
    const own = await about({ id: worker, courses: 'Safety' })
    const mixed = await about([{ id: worker, courses: 'Safety' }, { courses: 'Road transport' }])
    const fine = await verify(await signedPresentation({ credentials: [own] }))
    expectReport(fine, { verdict: 'verified', state: 'other-credential' })
    const refused = await verify(await signedPresentation({ credentials: [mixed] }))
    expect(refused).toMatchObject({ verdict: 'rejected', state: 'presented-by-another' })
  })
})
