import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  contextsFor,
  DATA_INTEGRITY_V2,
  ED25519_2020_V1,
  KLUSCV_V1,
  STATUS_V1,
} from '../../../src/core/contexts.ts'
import { proofsOf, validityOf } from '../../../src/core/credential.ts'
import { isDid, isDidKey, isDidUrl } from '../../../src/core/did.ts'
import { deepFreeze, isDeepFrozen, snapshot } from '../../../src/core/freeze.ts'
import { isJsonObject, kindOf, pointerTo } from '../../../src/core/json.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import { certificate, HOLDER } from '../../support/documents.ts'

describe('a pointer', () => {
  test('escapes what RFC 6901 escapes', () => {
    expect(['a/b', 'm~n', '~1', '', 0].reduce<string>(pointerTo, '')).toBe('/a~1b/m~0n/~01//0')
  })

  test('says the path that it was made of, and no other', () => {
    const decode = (pointer: string) =>
      pointer
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(decode(path.reduce(pointerTo, ''))).toEqual(path)
      }),
    )
  })
})

test('kinds are named, never values', () => {
  const values = [null, [], {}, 'x', 5, true, undefined]
  expect(values.map(kindOf)).toEqual([
    'null',
    'array',
    'object',
    'string',
    'number',
    'boolean',
    'undefined',
  ])
  expect(values.map(isJsonObject)).toEqual([false, false, true, false, false, false, false])
})

describe('a frozen value', () => {
  test('is frozen to its leaves, also below what was frozen already', () => {
    const inner = { b: { c: 1 } }
    const value = deepFreeze(Object.freeze({ a: [inner] }))
    expect(isDeepFrozen(value)).toBe(true)
    expect(() => Object.assign(inner.b, { c: 2 })).toThrow(TypeError)
  })

  test('may hold itself', () => {
    const value: { self?: object } = {}
    value.self = value
    expect(Object.isFrozen(deepFreeze(value))).toBe(true)
  })

  test('is not one that is frozen at the top only', () => {
    expect(isDeepFrozen(Object.freeze({ a: {} }))).toBe(false)
    expect(isDeepFrozen(Object.freeze([[]]))).toBe(false)
    expect(isDeepFrozen('x')).toBe(true)
    expect(isDeepFrozen(null)).toBe(true)
  })

  test('made by a snapshot does not follow its source', () => {
    const source = { a: { b: 1 } }
    const copy = snapshot(source)
    source.a.b = 2
    expect(copy).toEqual({ a: { b: 1 } })
    expect(isDeepFrozen(copy)).toBe(true)
    expect(Object.isFrozen(source.a)).toBe(false)
  })
})

describe('a credential', () => {
  test.each([
    [
      { validFrom: 'a', validUntil: 'b' },
      { from: 'a', until: 'b' },
    ],
    [
      { issuanceDate: 'a', expirationDate: 'b' },
      { from: 'a', until: 'b' },
    ],
    [{ validFrom: 'a' }, { from: 'a' }],
    [{ validFrom: 5, validUntil: null }, {}],
    [{}, {}],
  ])('%j has its validity', (document, validity) => {
    expect(validityOf(document)).toEqual(validity)
  })

  test('has its proofs as a list, whether one, several or none', () => {
    const { proof } = certificate()
    expect(proofsOf(certificate())).toEqual([proof])
    expect(proofsOf({ proof: [proof ?? '', proof ?? ''] })).toHaveLength(2)
    expect(proofsOf({})).toEqual([])
  })
})

describe('the contexts', () => {
  test.each([
    ['certificate', '2.0', 'eddsa-rdfc-2022', [CREDENTIALS_V2, KLUSCV_V1]],
    ['certificate', '2.0', 'Ed25519Signature2020', [CREDENTIALS_V2, KLUSCV_V1, ED25519_2020_V1]],
    [
      'certificate',
      '1.1',
      'eddsa-jcs-2022',
      [CREDENTIALS_V1, STATUS_V1, KLUSCV_V1, DATA_INTEGRITY_V2],
    ],
    ['statusList', '1.1', 'Ed25519Signature2020', [CREDENTIALS_V1, STATUS_V1, ED25519_2020_V1]],
    ['statusList', '2.0', 'eddsa-jcs-2022', [CREDENTIALS_V2]],
    ['presentation', '2.0', 'eddsa-rdfc-2022', [CREDENTIALS_V2]],
    ['presentation', '1.1', 'eddsa-rdfc-2022', [CREDENTIALS_V1, DATA_INTEGRITY_V2]],
  ] as const)('of a %s of data model %s with %s are fixed', (use, dataModel, suite, contexts) => {
    expect(contextsFor(use, dataModel, suite)).toEqual(contexts)
  })
})

describe('a DID', () => {
  const web = [
    ...['did:web:tempo.example', 'did:web:localhost%3A4101', 'did:web:tempo.example:platforms:nl'],
    ...['did:web:xn--bcher-kva.example'],
  ]
  const neither = [
    ...['', 'did:', 'did:web:', 'did:web:a b', 'did:web:a/b', 'did:web:a%2Fb', 'did:web:a%40b'],
    ...[
      'did:web:a%3Ab',
      'did:web:a%3A',
      'did:web:a:',
      'did:web:a?b',
      'did:web:a%3a80',
      'DID:web:a',
    ],
    ...[
      'did:web:аpple.example',
      'did:key:',
      'did:key:z',
      'did:key:uAAA',
      'did:key:z0',
      'did:key:z6 ',
    ],
    ...['did:example:1', 'did:jwk:abc', 'urn:uuid:1', `${HOLDER}#x`, `${HOLDER}\n`],
    ...[
      `did:key:z${'2'.repeat(LIMITS.didKeyCharacters)}`,
      `did:web:${'a'.repeat(LIMITS.didCharacters)}`,
    ],
  ]

  test.each(web)('%s is one of the web', (text) => {
    expect([isDid(text), isDidKey(text), isDidUrl(`${text}#key-1`)]).toEqual([true, false, true])
  })

  test('of a key is one too', () => {
    const [, multibase] = HOLDER.split('did:key:')
    expect([isDid(HOLDER), isDidKey(HOLDER), isDidUrl(`${HOLDER}#${multibase}`)]).toEqual([
      true,
      true,
      true,
    ])
  })

  test.each(neither)('%j is none', (text) => {
    expect([isDid(text), isDidKey(text), isDidUrl(`${text}#key-1`)]).toEqual([false, false, false])
  })

  test.each(['', '#', '#a#b', '#a b', '#%41', '#a/b', `#${'a'.repeat(LIMITS.didCharacters)}`])(
    'with the end %j names no key',
    (end) => {
      expect(isDidUrl(HOLDER + end)).toBe(false)
    },
  )
})
