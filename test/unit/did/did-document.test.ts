import { describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { createDidDocument, parseDidDocument } from '../../../src/did/did-document.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'

const DID = 'did:web:platform.example'
const KEY = generateKeyPair(new Uint8Array(32).fill(1)).publicKeyMultibase
const OTHER_KEY = generateKeyPair(new Uint8Array(32).fill(2)).publicKeyMultibase
/** An X25519 key: the same bytes with another prefix. */
const X25519 = 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc'
const P256 = 'zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169'

const method = (members: JsonObject = {}): JsonObject => ({
  id: `${DID}#key-1`,
  type: 'Multikey',
  controller: DID,
  publicKeyMultibase: KEY,
  ...members,
})

const documentWith = (members: JsonObject = {}): JsonObject => ({
  '@context': ['https://www.w3.org/ns/did/v1'],
  id: DID,
  verificationMethod: [method()],
  assertionMethod: [`${DID}#key-1`],
  ...members,
})

function read(members: JsonObject = {}) {
  const resolution = parseDidDocument(documentWith(members), DID)
  if (!resolution.ok) throw new Error(resolution.problem.detail)
  return resolution.document
}

const theKey = { id: `${DID}#key-1`, controller: DID, publicKeyMultibase: KEY }

describe('a DID document', () => {
  test('is read as its keys and what they may do', () => {
    expect(read()).toEqual({
      id: DID,
      verificationMethods: [theKey],
      assertionMethod: [`${DID}#key-1`],
      authentication: [],
    })
  })

  test.each(['Multikey', 'Ed25519VerificationKey2020'])('may use %s', (type) => {
    expect(read({ verificationMethod: [method({ type })] }).verificationMethods).toEqual([theKey])
  })

  test('may refer to its keys relatively', () => {
    const document = read({
      verificationMethod: [method({ id: '#key-1' })],
      assertionMethod: ['#key-1'],
    })
    expect(document.verificationMethods).toEqual([theKey])
    expect(document.assertionMethod).toEqual([`${DID}#key-1`])
  })

  test('may hold a key inside a relationship: then it is for that alone', () => {
    const document = read({
      verificationMethod: [],
      assertionMethod: [],
      authentication: [method()],
    })
    expect(document.verificationMethods).toEqual([theKey])
    expect(document.authentication).toEqual([`${DID}#key-1`])
    expect(document.assertionMethod).toEqual([])
  })

  test('keeps the dates of its keys', () => {
    const dates = { expires: '2026-01-01T00:00:00Z', revoked: '2025-06-01T00:00:00Z' }
    const document = read({ verificationMethod: [method(dates)] })
    expect(document.verificationMethods).toEqual([{ ...theKey, ...dates }])
  })

  test('may have no keys at all', () => {
    const document = {
      id: DID,
      service: [{ id: '#s', type: 'X', serviceEndpoint: 'https://x.example' }],
    }
    expect(parseDidDocument(document, DID)).toMatchObject({
      ok: true,
      document: { verificationMethods: [], assertionMethod: [], authentication: [] },
    })
  })
})

const UNUSABLE: readonly (readonly [name: string, members: JsonObject])[] = [
  ['of another DID', { id: 'did:web:victim.example#key-1' }],
  ['of a DID that starts the same', { id: `${DID}.evil.example#key-1` }],
  ['of a path below the DID', { id: `${DID}:evil#key-1` }],
  ['controlled by another', { controller: 'did:web:evil.example' }],
  ['controlled by several', { controller: [DID, 'did:web:evil.example'] }],
  ['that is called as the DID itself', { id: DID }],
  ['with an empty name', { id: `${DID}#` }],
  ['with two fragments', { id: `${DID}#key-1#key-2` }],
  ['with a name that is no text', { id: 1 }],
  ['of an unknown type', { type: 'JsonWebKey2020' }],
  ['of two types', { type: ['Multikey'] }],
  ['for encryption', { publicKeyMultibase: X25519 }],
  ['on another curve', { publicKeyMultibase: P256 }],
  ['that is too short', { publicKeyMultibase: KEY.slice(0, -1) }],
  ['in another base', { publicKeyMultibase: `u${KEY.slice(1)}` }],
  ['that is no text', { publicKeyMultibase: [KEY] }],
  [
    'that anyone can sign for',
    { publicKeyMultibase: 'z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP' },
  ],
  ['that expires at an unreadable time', { expires: 'soon' }],
  ['that expires at a time without a zone', { expires: '2026-01-01T00:00:00' }],
  ['that is revoked at an unreadable time', { revoked: true }],
]

describe('a key is left out, and so is every reference to it', () => {
  test.each(UNUSABLE)('%s', (_name, members) => {
    const broken = method(members)
    const good = method({ id: `${DID}#key-2`, publicKeyMultibase: OTHER_KEY })
    const document = read({
      verificationMethod: [broken, good],
      assertionMethod: [broken['id'] ?? '', `${DID}#key-2`],
    })
    expect(document.verificationMethods.map(({ id }) => id)).toEqual([`${DID}#key-2`])
    expect(document.assertionMethod).toEqual([`${DID}#key-2`])
  })

  test.each([['a text'], [null], [7], [[]]])('as %j', (node) => {
    expect(read({ verificationMethod: [node as JsonValue] }).verificationMethods).toEqual([])
  })

  test('in a relationship without being in the document', () => {
    const document = read({ assertionMethod: [`${DID}#key-9`, 'did:web:evil.example#key-1', null] })
    expect(document.assertionMethod).toEqual([])
  })
})

const SOMEONE_ELSES = 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID'
const UNREADABLE = 'INVALID_VERIFICATION_METHOD'

describe('a whole document is refused', () => {
  test.each<[string, JsonObject, string, string]>([
    ['of another DID', { id: 'did:web:victim.example' }, SOMEONE_ELSES, '/id'],
    ['of a DID spelled otherwise', { id: 'did:web:Platform.example' }, SOMEONE_ELSES, '/id'],
    ['of two DIDs', { id: [DID] }, SOMEONE_ELSES, '/id'],
    ['that is switched off', { deactivated: true }, UNREADABLE, '/deactivated'],
    ['with keys in an object', { verificationMethod: {} }, UNREADABLE, '/verificationMethod'],
    ['with one relationship', { assertionMethod: '#key-1' }, UNREADABLE, '/assertionMethod'],
    [
      'with 101 keys',
      { verificationMethod: Array.from({ length: 101 }, (_, i) => method({ id: `#${i}` })) },
      UNREADABLE,
      '/verificationMethod',
    ],
    [
      'with two keys by one name',
      { verificationMethod: [method(), method({ publicKeyMultibase: OTHER_KEY })] },
      'duplicate_node_id',
      '/verificationMethod',
    ],
    [
      'with two keys by one name, one of them relative',
      { verificationMethod: [method(), method({ id: '#key-1', publicKeyMultibase: OTHER_KEY })] },
      'duplicate_node_id',
      '/verificationMethod',
    ],
    [
      'with another key by that name in a relationship',
      { authentication: [method({ publicKeyMultibase: OTHER_KEY })] },
      'duplicate_node_id',
      '/verificationMethod',
    ],
  ])('%s', (_name, members, problem, pointer) => {
    expect(parseDidDocument(documentWith(members), DID)).toMatchObject({
      ok: false,
      reason: 'invalid',
      problem: { problem, pointer },
    })
  })

  test.each([[null], ['text'], [[]], [7]])('that is %j', (value) => {
    expect(parseDidDocument(value as JsonValue, DID)).toMatchObject({
      ok: false,
      reason: 'invalid',
    })
  })
})

describe('the document of an issuer', () => {
  const keys = [
    { id: `${DID}#key-1`, publicKeyMultibase: KEY, expires: '2026-01-01T00:00:00Z' },
    { id: `${DID}#key-2`, publicKeyMultibase: OTHER_KEY },
  ]

  test('lists its keys, retired ones too, for issuing only', () => {
    const ids = [`${DID}#key-1`, `${DID}#key-2`]
    expect(createDidDocument({ did: DID, keys })).toEqual({
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: DID,
      verificationMethod: keys.map((key) => ({ ...key, type: 'Multikey', controller: DID })),
      assertionMethod: ids,
    })
    const resolution = parseDidDocument(createDidDocument({ did: DID, keys }), DID)
    expect(resolution).toMatchObject({
      ok: true,
      document: {
        verificationMethods: keys.map((key) => ({ ...key, controller: DID })),
        assertionMethod: ids,
        authentication: [],
      },
    })
  })

  test.each([
    ['of another DID', { id: 'did:web:other.example#key-1' }],
    ['on another curve', { publicKeyMultibase: P256 }],
    ['with an unreadable end', { expires: 'soon' }],
    ['with a name that is taken', { id: `${DID}#key-2` }],
  ])('is not made with a key %s', (_name, members) => {
    const [first, second] = keys
    expect(() =>
      createDidDocument({ did: DID, keys: [{ ...first, ...members }, second] as never }),
    ).toThrow(expect.objectContaining({ code: 'ERR_KLUSCV_KEY' }))
  })
})
