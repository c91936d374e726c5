import { describe, expect, test } from 'vitest'
import { SUITES } from '../../../../src/core/contexts.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import { LIMITS } from '../../../../src/core/limits.ts'
import { validateCredential } from '../../../../src/core/well-formed/validate-credential.ts'
import { createGenericIssuer } from '../../../../src/issuer/index.ts'
import { generateKeyPair } from '../../../../src/suites/keys.ts'
import { publicKeyOfDidKey } from '../../../../src/suites/multikey.ts'
import { verifiesPlainly } from '../../../support/plain-library.ts'
import { EXAMPLES_V2, V1, V2 } from '../../core/well-formed/sample-documents.ts'

const NOW = '2026-03-01T10:20:30.456Z'
const { secretKeyMultibase, publicKeyMultibase } = generateKeyPair(new Uint8Array(32).fill(5))
const generic = createGenericIssuer({ secretKeyMultibase, clock: () => new Date(NOW) })

const DEGREE: JsonObject = {
  '@context': [V2, EXAMPLES_V2],
  id: 'http://university.example/credentials/3732',
  type: ['VerifiableCredential', 'UniversityDegreeCredential'],
  name: { '@value': 'شهادة', '@language': 'ar', '@direction': 'rtl' },
  validFrom: '2010-01-01T19:23:24Z',
  credentialSubject: { id: 'did:example:ebf', degree: { type: 'BachelorDegree', name: 'BSc' } },
}

const BARE: JsonObject = {
  '@context': [V2],
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'did:example:ebf' },
}

const BARE_11: JsonObject = {
  ...BARE,
  '@context': [V1],
  issuanceDate: '2010-01-01T19:23:24Z',
}

function didOf(suite: string): string {
  return generic.identities.find((identity) => identity.suite === suite)?.did ?? ''
}

describe.each(SUITES)('a credential of anyone, signed with %s', (suite) => {
  test.each([
    ['of a type of the examples', DEGREE],
    ['of data model 1.1', BARE_11],
    [
      'with a related resource',
      { ...BARE, relatedResource: { id: V2, digestSRI: 'sha384-Ml+Hr' } },
    ],
  ])('%s verifies for who has never heard of us', async (_, credential) => {
    const signed = await generic.issue(credential, { suite })
    expect(signed).toMatchObject({
      ...credential,
      '@context': signed['@context'],
      issuer: didOf(suite),
    })
    expect(validateCredential(signed)).toEqual([])
    expect(await verifiesPlainly(signed, [], NOW)).toBe(true)
    expect(await verifiesPlainly({ ...signed, id: 'urn:x:y' }, [], NOW)).toBe(false)
  })

  test('may have a context of its own, unless the suite cannot check one', async () => {
    const own = { ...BARE, '@context': [V2, { job: 'https://a.example/#job' }], job: 'x' }
    const signing = generic.issue(own, { suite })
    if (suite === 'eddsa-jcs-2022') {
      await expect(signing).rejects.toMatchObject({ problems: [{ pointer: '/@context/1' }] })
    } else {
      expect(await verifiesPlainly(await signing, [], NOW)).toBe(true)
    }
  })

  test('is signed by the suite of the issuer that it names', async () => {
    const issuer = { id: didOf(suite), name: 'Example University' }
    const signed = await generic.issue({ ...DEGREE, issuer })
    const proof = signed['proof'] as JsonObject
    expect(proof['cryptosuite'] ?? proof['type']).toBe(suite)
    expect(signed['issuer']).toEqual(issuer)
  })
})

test('keys are one a suite, the same at each start, and none is the secret that they come from', () => {
  const again = createGenericIssuer({ secretKeyMultibase })
  expect(again.identities).toEqual(generic.identities)
  const keys = generic.identities.map(({ did }) => publicKeyOfDidKey(did))
  expect(keys.every(({ ok }) => ok)).toBe(true)
  const dids = generic.identities.map(({ did }) => did)
  expect(new Set([...dids, `did:key:${publicKeyMultibase}`]).size).toBe(SUITES.length + 1)
})

test('an issuer that says only its name gets an id beside it', async () => {
  const signed = await generic.issue({ ...BARE, issuer: { name: 'Example University' } })
  expect(signed['issuer']).toEqual({ id: didOf('eddsa-rdfc-2022'), name: 'Example University' })
})

/** What each suite refuses, and where that is told. */
const REFUSED: [why: string, credential: unknown, pointer: string][] = [
  ['nothing', undefined, ''],
  ['a text', 'credential', ''],
  ['what is no JSON', { ...BARE, at: 4.5 }, '/at'],
  ['an issuer of another', { ...BARE, issuer: 'did:web:oppasmaat.example' }, '/issuer'],
  ['an issuer object of another', { ...BARE, issuer: { id: 'did:example:1' } }, '/issuer'],
  [
    'the key that the others come from',
    { ...BARE, issuer: `did:key:${publicKeyMultibase}` },
    '/issuer',
  ],
  ['a proof', { ...BARE, proof: { type: 'A' } }, '/proof'],
  [
    'a context that is not shipped',
    { ...BARE, '@context': [V2, 'https://a.example/v1'] },
    '/@context/1',
  ],
  [
    'a context that leads to another',
    {
      ...BARE,
      '@context': [V2, { a: { '@id': 'https://a.example/', '@context': 'https://b.example/' } }],
      a: {},
    },
    '/@context',
  ],
  [
    'a context further in',
    { ...BARE, credentialSubject: { '@context': V2, id: 'did:a:b' } },
    '/credentialSubject/@context',
  ],
  [
    'a term without meaning',
    { ...BARE, credentialSubject: { degree: 'BSc' } },
    '/credentialSubject/degree',
  ],
  ['a type without meaning', { ...BARE, type: ['VerifiableCredential', 'Degree'] }, '/type/1'],
  [
    'a type that is mapped to no URL',
    { ...BARE, '@context': [V2, { D: 'https ://a#D' }], type: ['VerifiableCredential', 'D'] },
    '/@context',
  ],
  [
    'a protected term defined anew',
    { ...BARE, '@context': [V2, { VerifiableCredential: 'https://a.example/#V' }] },
    '/@context',
  ],
  [
    'too large a context',
    {
      ...BARE,
      '@context': [
        V2,
        Object.fromEntries(
          Array.from({ length: LIMITS.contextValues }, (_, n) => [`t${n}`, 'https://a.example/#t']),
        ),
      ],
    },
    '/@context',
  ],
  [
    'a base for relative addresses, which are slow to resolve',
    { ...BARE, '@context': [V2, { '@base': 'https://a.example/' }] },
    '/@context/1/@base',
  ],
  [
    'a base further in',
    {
      ...BARE,
      '@context': [V2, { a: { '@id': 'https://a.example/', '@context': { '@base': null } } }],
    },
    '/@context/1/a/@context/@base',
  ],
  [
    'an address that is long, and stands at many values',
    {
      ...BARE,
      evidence: {
        type: 'https://a.example/#T',
        '@id': `urn:a:${'b'.repeat(100_000)}`,
        'https://a.example/#p': Array.from({ length: 100 }, (_, n) => `${n}`),
        'https://a.example/#q': Array.from({ length: 100 }, (_, n) => `${n}`),
      },
    },
    '',
  ],
  [
    'a long address for a term, at many values',
    {
      ...BARE,
      '@context': [V2, { a: `https://a.example/${'b'.repeat(100_000)}` }],
      evidence: Array.from({ length: 3 }, (_, of) => ({
        type: 'https://a.example/#T',
        a: Array.from({ length: 60 }, (_, n) => `${of} ${n}`),
      })),
    },
    '',
  ],
  [
    'too many objects',
    {
      ...BARE,
      credentialSubject: Array.from({ length: 100 }, () => ({
        a: Array.from({ length: 50 }, () => ({})),
      })),
    },
    '',
  ],
]

// One that reads the graph, and one that would sign any JSON.
describe.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)('%s is never put under', (suite) => {
  test.each(REFUSED)('%s', async (_, credential, pointer) => {
    const answer = await generic.issue(credential, { suite }).catch((error: unknown) => error)
    expect(answer).toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
    const { problems } = answer as { problems: readonly { pointer: string }[] }
    const isThere = (at: string) =>
      at === pointer || (pointer === '/@context' && at === '/@context/1')
    expect(problems.filter((problem) => isThere(problem.pointer))).not.toEqual([])
  })
})

test('a web of objects that look alike is told as such', async () => {
  const chain = (depth: number): JsonObject =>
    depth === 0 ? { end: 'x' } : { a: chain(depth - 1) }
  const signing = generic.issue({ ...DEGREE, credentialSubject: chain(12) })
  await expect(signing).rejects.toMatchObject({
    code: 'ERR_KLUSCV_CREDENTIAL',
    problems: [{ pointer: '', message: expect.stringContaining('without an id look alike') }],
  })
})

test('an issuer of one suite is not signed for with another', async () => {
  const credential = { ...BARE, issuer: didOf('eddsa-jcs-2022') }
  await expect(generic.issue(credential, { suite: 'eddsa-rdfc-2022' })).rejects.toMatchObject({
    problems: [{ pointer: '/issuer' }],
  })
})

test('what cannot be written as JSON is refused', async () => {
  const circular: Record<string, unknown> = { ...BARE }
  circular['evidence'] = circular
  await expect(generic.issue(circular)).rejects.toMatchObject({ code: 'ERR_KLUSCV_CREDENTIAL' })
})

test('nothing that stands in a credential is repeated', async () => {
  const canary = 'CANARY-9137'
  const credential = {
    ...BARE,
    type: ['VerifiableCredential', canary],
    id: canary,
    validFrom: canary,
  }
  const error = await generic.issue(credential).catch((reason: unknown) => reason)
  expect(JSON.stringify([error, String(error)])).not.toContain(canary)
})
