import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../../../src/core/json.ts'
import { LIMITS } from '../../../../src/core/limits.ts'
import { dataModelOf } from '../../../../src/core/well-formed/contexts.ts'
import { validateCredential } from '../../../../src/core/well-formed/validate-credential.ts'
import { setAt } from '../../../support/set-at.ts'
import { FULL, FULL_11, V1, V2 } from './sample-documents.ts'

const DIGEST = 'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA'

/** What is set where, and where the problem is told when that is elsewhere. */
type Case = [why: string, path: string, to: JsonValue | undefined, pointer?: string]

const MALFORMED: readonly Case[] = [
  ['no context', '/@context', undefined],
  ['a context outside a list', '/@context', V2],
  ['an empty list of contexts', '/@context', [], '/@context/0'],
  ['another context first', '/@context', ['https://example.org/v1', V2], '/@context/0'],
  ['an object first', '/@context', [{ degree: 'https://example.org/degree' }, V2], '/@context/0'],
  ['a base context that is none', '/@context/0', 'https://www.w3.org/ns/credentials/v3'],
  ['a number as context', '/@context/1', 123_192_875],
  ['a context that is no URL', '/@context/1', 'https ://not-a-url/contexts/example/v1'],
  ['null as context', '/@context/1', null],
  ['a context twice', '/@context/1', V2],
  ['both base contexts', '/@context/1', V1],
  ['no type', '/type', undefined],
  ['no VerifiableCredential', '/type', ['ExampleDegreeCredential']],
  ['another type alone', '/type', 'ExampleDegreeCredential'],
  ['an empty list of types', '/type', []],
  ['a number as type', '/type/1', 2],
  ['an object as type', '/type/1', { id: 'ExampleDegreeCredential' }],
  ['a type with a space', '/type/1', 'Example Degree'],
  ['a keyword as type', '/type/1', '@id'],
  ['a type that looks like a URL and is none', '/type/1', 'https ://example.org/#Degree'],
  ['a type twice', '/type', ['VerifiableCredential', 'A', 'A']],
  ['null as id', '/id', null],
  ['an id that is no URL', '/id', 'not-a-url'],
  ['several ids', '/id', ['did:example:1', 'did:example:2']],
  ['an object as id', '/id', { id: 'did:example:1' }],
  ['an id with a space', '/id', 'did:example:1 '],
  ['a blank node as id', '/id', '_:b0'],
  ['an id of what no URL holds', '/id', 'https://example.org/<1>'],
  ['no issuer', '/issuer', undefined],
  ['null as issuer', '/issuer', null],
  ['an issuer that is no URL', '/issuer', 'Example University'],
  ['several issuers', '/issuer', ['did:example:1', 'did:example:2']],
  ['an issuer without id', '/issuer', { name: 'Example University' }, '/issuer/id'],
  ['an issuer with null as id', '/issuer/id', null],
  ['an issuer whose id is no URL', '/issuer/id', 'not-a-url'],
  ['a number as name of the issuer', '/issuer/name', 1],
  ['no subject', '/credentialSubject', undefined],
  ['null as subject', '/credentialSubject', null],
  ['a string as subject', '/credentialSubject', 'did:example:subject'],
  ['a number as subject', '/credentialSubject', 4],
  ['an empty subject', '/credentialSubject', {}],
  ['an empty list of subjects', '/credentialSubject', []],
  [
    'an empty subject among others',
    '/credentialSubject',
    [{ id: 'did:a:b' }, {}],
    '/credentialSubject/1',
  ],
  [
    'a string among subjects',
    '/credentialSubject',
    [{ id: 'did:a:b' }, 'did:a:c'],
    '/credentialSubject/1',
  ],
  ['a subject with several ids', '/credentialSubject/id', ['did:a:b', 'did:a:c']],
  ['a subject whose id is no URL', '/credentialSubject/id', 'not-a-url'],
  ['a day as start', '/validFrom', '2010-01-01'],
  ['a start without zone', '/validFrom', '2010-01-01T19:23:24'],
  ['a start on a day that is none', '/validFrom', '2010-02-30T00:00:00Z'],
  ['a start at 24 o’clock', '/validFrom', '2010-01-01T24:00:00Z'],
  ['a number as start', '/validFrom', 1_262_304_000],
  ['a list as start', '/validFrom', ['2010-01-01T19:23:24Z']],
  ['an end with text before it', '/validUntil', 'until 2020-01-01T19:23:24Z'],
  ['an end before the start', '/validUntil', '2010-01-01T19:23:23Z'],
  ['an end before the start in another zone', '/validUntil', '2010-01-01T20:23:23+01:00'],
  ['a string as status', '/credentialStatus', 'https://example.org/status/1'],
  ['a status without type', '/credentialStatus/type', undefined],
  ['a number as type of a status', '/credentialStatus/type', 2],
  ['a status whose id is no URL', '/credentialStatus/id', 'not-a-url'],
  ['a status with several ids', '/credentialStatus/id', ['did:a:b', 'did:a:c']],
  ['an empty list of statuses', '/credentialStatus', []],
  ['a schema without type', '/credentialSchema/0/type', undefined],
  ['a schema without id', '/credentialSchema/0/id', undefined],
  ['a number as id of a schema', '/credentialSchema/0/id', 1],
  ['a refresh service without type', '/refreshService/type', undefined],
  ['a refresh service whose id is no URL', '/refreshService/id', 'refresh'],
  ['terms of use without type', '/termsOfUse/0/type', undefined],
  ['a string as terms of use', '/termsOfUse/0', 'be kind'],
  ['evidence without type', '/evidence/0/type', undefined],
  ['evidence in a list in a list', '/evidence/0', [{ type: 'A' }]],
  ['a way to be shown without type', '/renderMethod', { id: 'did:a:b' }, '/renderMethod/type'],
  ['strings as related resources', '/relatedResource', ['https://a.example'], '/relatedResource/0'],
  ['a related resource without id', '/relatedResource/0/id', undefined],
  [
    'a related resource without digest',
    '/relatedResource/0/digestMultibase',
    undefined,
    '/relatedResource/0',
  ],
  ['a related resource twice', '/relatedResource/1/id', V2],
  [
    'a digest of a function that is none',
    '/relatedResource/0/digestMultibase',
    'uZTQ0MjM1NiAgcmVwb3J0cc5jZWxhdGVkLXJlc291cmNlLmpzb24K',
  ],
  ['a digest that is too short', '/relatedResource/0/digestMultibase', 'uEiBZlVztZpfWHg'],
  ['a digest in another base', '/relatedResource/0/digestMultibase', `m${DIGEST.slice(1)}`],
  [
    'a digest by an old function',
    '/relatedResource/1/digestSRI',
    'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=',
  ],
  ['a media type that is none', '/relatedResource/0/mediaType', 'json'],
  [
    'a name with more in it',
    '/name',
    { '@value': 'A', '@language': 'en', url: 'did:a:b' },
    '/name/url',
  ],
  ['a name without value', '/name', { '@language': 'en' }, '/name/@value'],
  [
    'a name in a language that is none',
    '/name',
    { '@value': 'A', '@language': 'en_US' },
    '/name/@language',
  ],
  [
    'a name in a direction that is none',
    '/name',
    { '@value': 'A', '@direction': 'up' },
    '/name/@direction',
  ],
  ['a number as name', '/name', 4],
  ['a string among descriptions', '/description/0', 'A degree'],
  ['a string as proof', '/proof', 'z58DAdFfa9SkqZMVPxAQ'],
  ['an empty list of proofs', '/proof', []],
  ['a proof without type', '/proof/type', undefined],
  ['a proof without suite', '/proof/cryptosuite', undefined],
  ['a proof without purpose', '/proof/proofPurpose', undefined],
  ['a proof without value', '/proof/proofValue', undefined],
  ['a proof made on a day', '/proof/created', '2021-11-13'],
  ['a proof by what is no URL', '/proof/verificationMethod', 'key-1'],
]

const MALFORMED_11: readonly Case[] = [
  ['no date of issue', '/issuanceDate', undefined],
  ['a date of issue without zone', '/issuanceDate', '2010-01-01T19:23:24'],
  ['an end before its issue', '/expirationDate', '2010-01-01T00:00:00Z'],
  ['an end that is a day', '/expirationDate', '2020-01-01'],
  ['a status without id', '/credentialStatus/id', undefined],
  ['a refresh service without id', '/refreshService/id', undefined],
  ['both base contexts', '/@context/1', V2],
]

const WELL_FORMED: readonly Case[] = [
  ['no id', '/id', undefined],
  ['a DID as id', '/id', 'did:example:subject'],
  ['one type', '/type', ['VerifiableCredential']],
  ['one type without a list', '/type', 'VerifiableCredential'],
  ['VerifiableCredential last', '/type', ['https://example.org/#A', 'VerifiableCredential']],
  ['an issuer as URL', '/issuer', 'did:web:university.example'],
  ['several subjects', '/credentialSubject', [{ id: 'did:a:b' }, { id: 'did:a:c' }]],
  ['a subject without id', '/credentialSubject', { degree: 'BSc' }],
  ['no dates', '/validFrom', undefined],
  ['a start in the future', '/validFrom', '2019-12-31T23:59:59.999-08:00'],
  ['an end at the start', '/validUntil', '2010-01-01T20:23:24+01:00'],
  ['an own context', '/@context', [V2, { degree: 'https://example.org/#degree' }]],
  ['a description without language', '/description', { '@value': 'A degree' }],
  [
    'one related resource',
    '/relatedResource',
    { id: 'https://a.example/', digestMultibase: DIGEST },
  ],
  ['two digests of one resource', '/relatedResource/0/digestMultibase', [DIGEST, DIGEST]],
  ['two proofs', '/proof', [{ type: 'A' }, { type: 'B', created: '2021-11-13T18:19:39Z' }]],
  ['no proof', '/proof', undefined],
  ['a property of its own', '/degree', null],
]

describe('a credential of data model 2.0', () => {
  test('is well-formed with every property of the specification', () => {
    expect(validateCredential(FULL)).toEqual([])
  })

  test.each(WELL_FORMED)('is well-formed with %s', (_, path, to) => {
    expect(validateCredential(setAt(FULL, path, to))).toEqual([])
  })

  test.each(MALFORMED)('is refused with %s', (_, path, to, pointer = path) => {
    const pointers = validateCredential(setAt(FULL, path, to)).map((problem) => problem.pointer)
    expect(pointers).toContain(pointer)
  })

  test('may have so many types and no more', () => {
    const types = ['VerifiableCredential', ...'ABCDEFG']
    expect(validateCredential({ ...FULL, type: types })).toEqual([])
    expect(validateCredential({ ...FULL, type: [...types, 'H'] })).toEqual([
      { problem: 'too_large', pointer: '/type', detail: `expected at most ${LIMITS.types} types` },
    ])
  })

  test('hears everything that is wrong with it at once', () => {
    const wrong = { ...FULL, id: 4, credentialSubject: 'a', evidence: {}, validUntil: 'later' }
    expect(validateCredential(wrong)).toMatchObject([
      { pointer: '/credentialSubject', detail: 'expected an object, got string' },
      { pointer: '/evidence/type', detail: 'expected a member, got nothing' },
      { pointer: '/id', detail: 'expected a URL, got number' },
      { pointer: '/validUntil', detail: 'expected a date and time with a zone, got string' },
    ])
  })

  test.each([null, true, 4, 'VerifiableCredential', [FULL]])('is never %j', (value) => {
    expect(validateCredential(value)).toMatchObject([{ pointer: '' }])
  })
})

describe('a credential of data model 1.1', () => {
  test('is well-formed as the specification shows it', () => {
    expect(validateCredential(FULL_11)).toEqual([])
  })

  test.each(MALFORMED_11)('is refused with %s', (_, path, to, pointer = path) => {
    const pointers = validateCredential(setAt(FULL_11, path, to)).map(({ pointer: at }) => at)
    expect(pointers).toEqual([pointer])
  })

  test('may have an entry of the newer status list, which needs no id', () => {
    const credentialStatus = FULL['credentialStatus'] ?? null
    expect(validateCredential({ ...FULL_11, credentialStatus })).toEqual([])
  })
})

test.each([
  [FULL, '2.0'],
  [FULL_11, '1.1'],
  [{ ...FULL, '@context': V2 }, '2.0'],
  [{ ...FULL, '@context': ['https://example.org/v1', V2] }, undefined],
  [{}, undefined],
])('the data model is told by the first context', (document, dataModel) => {
  expect(dataModelOf(document)).toBe(dataModel)
})
