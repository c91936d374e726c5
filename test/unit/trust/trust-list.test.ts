import { describe, expect, test } from 'vitest'
import type { KlusCvError } from '../../../src/core/errors.ts'
import type { JsonObject, JsonValue } from '../../../src/core/json.ts'
import { isTrustListCurrent, openTrustList } from '../../../src/trust/check-trust-list.ts'
import { findDevelopmentPlatform } from '../../../src/trust/development.ts'
import {
  findPlatform,
  findPublisher,
  findTrustedKey,
  isKeyCompromised,
  keyCountsOn,
  lifecycleOn,
  listedSince,
} from '../../../src/trust/find-platform.ts'
import { parseTrustList } from '../../../src/trust/parse-trust-list.ts'
import { signTrustList } from '../../../src/trust/sign-trust-list.ts'
import type { TrustedPlatform } from '../../../src/trust/trust-list.ts'
import { PLATFORM, STRANGER } from '../../support/keys.ts'
import {
  NOW,
  OTHER_PLATFORM,
  ROOT,
  signedTrustList,
  trustedPlatform,
  unsignedTrustList,
} from '../../support/trust.ts'

const now = new Date(NOW)
const rootKey = ROOT.publicKeyMultibase

const key = (changes: JsonObject = {}): JsonObject => ({
  ...(trustedPlatform().keys[0] as JsonObject),
  ...changes,
})

/** The parser's problems with a list of one platform, changed. */
const problemsWith = (changes: JsonObject, list: JsonObject = {}) => {
  const platform: JsonValue = { ...trustedPlatform(), ...changes }
  const parsed = parseTrustList({ ...unsignedTrustList(), platforms: [platform], ...list })
  return parsed.ok ? [] : parsed.problems.map(({ pointer }) => pointer)
}

const LISTS: readonly (readonly [string, JsonObject, string])[] = [
  ['a member that is not known', { notes: 'x' }, '/notes'],
  ['version 0', { version: 0 }, '/version'],
  ['a version in text', { version: '1' }, '/version'],
  ['a date without a zone', { validFrom: '2026-01-01T00:00:00' }, '/validFrom'],
  ['a day that does not exist', { validUntil: '2026-02-30T00:00:00Z' }, '/validUntil'],
  ['an end before its start', { validUntil: '2025-01-01T00:00:00Z' }, '/validUntil'],
  ['platforms that are no list', { platforms: {} }, '/platforms'],
  ['a proof in text', { proof: 'x' }, '/proof'],
]

const PLATFORMS: readonly (readonly [string, JsonObject, string])[] = [
  ['a member that is not known', { score: 5 }, '/score'],
  ['another DID method', { did: 'did:ion:x', keys: [key()] }, '/did'],
  ['a DID with an escape that moves the host', { did: 'did:web:a.example%40evil' }, '/did'],
  ['a name in one language', { names: { nl: 'x' } }, '/names/en'],
  ['an empty name', { names: { nl: '', en: 'x' } }, '/names/nl'],
  ['a name that turns the text around', { names: { nl: 'x\u202Ey', en: 'x' } }, '/names/nl'],
  ['a name with a zero-width space', { names: { nl: 'x\u200By', en: 'x' } }, '/names/nl'],
  ['a name of 101 characters', { names: { nl: 'x'.repeat(101), en: 'x' } }, '/names/nl'],
  ['seven digits of the trade register', { kvk: '1234567' }, '/kvk'],
  ['no key', { keys: [] }, '/keys'],
  ['no type', { types: [] }, '/types'],
  ['a type that is an IRI', { types: ['https://x.example/T'] }, '/types/0'],
  ['http where it is not localhost', { register: 'http://a.example/' }, '/register'],
  ['a hash in capitals', { mirrored: 'A'.repeat(64) }, '/mirrored'],
  ['a hash that is cut off', { mirrored: 'a'.repeat(63) }, '/mirrored'],
  ['a mirror without https', { mirrors: ['http://a.example/'] }, '/mirrors/0'],
  ['a status list with a password', { statusLists: ['https://u:p@a.example/1'] }, '/statusLists/0'],
  ['a status list with a fragment', { statusLists: ['https://a.example/1#x'] }, '/statusLists/0'],
  ['a status list in another spelling', { statusLists: ['HTTPS://a.example/1'] }, '/statusLists/0'],
  [
    'a status list twice',
    { statusLists: ['https://a.example/1', 'https://a.example/1'] },
    '/statusLists/1',
  ],
  ['an unknown state', { lifecycle: { state: 'paused', since: '2026-01-01' } }, '/lifecycle/state'],
  [
    'a day of no calendar',
    { lifecycle: { state: 'active', since: '2026-13-01' } },
    '/lifecycle/since',
  ],
  ['a key of another DID', { keys: [key({ id: `${STRANGER.did}#x` })] }, '/keys/0/id'],
  [
    'a key of a DID that starts the same',
    { keys: [key({ id: `${PLATFORM.did}x#k` })] },
    '/keys/0/id',
  ],
  ['a key without a fragment', { keys: [key({ id: PLATFORM.did })] }, '/keys/0/id'],
  [
    'a key that is none',
    { keys: [key({ publicKeyMultibase: 'z6Mkx' })] },
    '/keys/0/publicKeyMultibase',
  ],
  [
    'an X25519 key',
    { keys: [key({ publicKeyMultibase: 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc' })] },
    '/keys/0/publicKeyMultibase',
  ],
  ['a key that ends before it starts', { keys: [key({ until: '2025-12-31' })] }, '/keys/0/until'],
  [
    'a key until a day that does not exist',
    { keys: [key({ until: '2027-02-29' })] },
    '/keys/0/until',
  ],
  ['a key with a time of day', { keys: [key({ from: '2026-01-01T00:00:00Z' })] }, '/keys/0/from'],
]

const TWICE: readonly (readonly [string, Partial<TrustedPlatform>, readonly string[]])[] = [
  [
    'DID',
    trustedPlatform(PLATFORM),
    [
      'did',
      'names',
      'names',
      'keys/0/id',
      'keys/0/publicKeyMultibase',
      'statusLists/0',
      'statusLists/1',
      'statusLists/2',
    ],
  ],
  [
    'name, in capitals and with other spaces',
    { names: { nl: ' BEZORGER   tempo.example', en: 'x' } },
    ['names'],
  ],
  ['name, in the other language', { names: { nl: 'Courier tempo.example', en: 'x' } }, ['names']],
  [
    'key',
    { keys: [{ ...key({ id: OTHER_PLATFORM.keyId }) } as never] },
    ['keys/0/publicKeyMultibase'],
  ],
  ['status list', { statusLists: trustedPlatform().statusLists.slice(0, 1) }, ['statusLists/0']],
]

describe('reading a trust list', () => {
  test('gives back what was written, frozen', () => {
    const parsed = parseTrustList(unsignedTrustList())
    expect(parsed).toEqual({ ok: true, list: unsignedTrustList() })
    expect(parsed.ok && Object.isFrozen(parsed.list.platforms[0]?.keys[0])).toBe(true)
  })

  test.each([null, 5, 'x', []])('refuses %j instead of an object', (value) => {
    expect(parseTrustList(value)).toMatchObject({ ok: false, problems: [{ pointer: '' }] })
  })

  test.each(LISTS)('refuses %s', (_, changes, pointer) => {
    expect(problemsWith({}, changes)).toEqual([pointer])
  })

  test.each(PLATFORMS)('refuses a platform with %s', (_, changes, pointer) => {
    expect(problemsWith(changes)).toEqual([`/platforms/0${pointer}`])
  })

  test.each(TWICE)('refuses two platforms with the same %s', (_, changes, pointers) => {
    const platforms = [trustedPlatform(), trustedPlatform(OTHER_PLATFORM, changes)]
    const parsed = parseTrustList({ ...unsignedTrustList(), platforms })
    expect(parsed.ok ? [] : parsed.problems.map(({ pointer }) => pointer)).toEqual(
      pointers.map((pointer) => `/platforms/1/${pointer}`),
    )
  })
})

describe('signing a trust list', () => {
  test('gives a list that opens under the root key', async () => {
    const text = JSON.stringify(await signedTrustList())
    const list = openTrustList(text, { rootKey, now })
    expect(list.platforms.map(({ did }) => did)).toEqual([PLATFORM.did, OTHER_PLATFORM.did])
  })

  test('replaces a proof that it already had', async () => {
    const once = await signedTrustList()
    const twice = await signTrustList(once, { signer: ROOT.signer, created: NOW })
    expect(twice).toEqual(once)
  })

  test('signs no list with a mistake, and names them all', async () => {
    const signing = signedTrustList({ version: 0, validFrom: 'yesterday' })
    await expect(signing).rejects.toMatchObject({
      code: 'ERR_KLUSCV_TRUST_LIST',
      problems: [{ pointer: '/version' }, { pointer: '/validFrom' }],
    })
  })
})

const REFUSED = [
  ['no JSON', async () => 'nonsense', /strict JSON/],
  [
    'a name twice',
    async () => JSON.stringify(await signedTrustList()).replace('{', '{"version":2,'),
    /strict JSON/,
  ],
  ['no proof', async () => JSON.stringify(unsignedTrustList()), /no proof/],
  [
    'the proof of another key',
    async () => JSON.stringify(await signedTrustList({}, STRANGER)),
    /trust key/,
  ],
  [
    'a platform added after signing',
    async () => {
      const list = await signedTrustList({ platforms: [trustedPlatform()] })
      return JSON.stringify({
        ...list,
        platforms: [...list.platforms, trustedPlatform(OTHER_PLATFORM)],
      })
    },
    /trust key/,
  ],
  [
    'a platform taken away after signing (a stop that is hidden)',
    async () => {
      const list = await signedTrustList()
      return JSON.stringify({ ...list, platforms: list.platforms.slice(1) })
    },
    /trust key/,
  ],
  [
    'a version raised after signing',
    async () => JSON.stringify({ ...(await signedTrustList()), version: 9 }),
    /trust key/,
  ],
  [
    'an end that is past',
    async () => JSON.stringify(await signedTrustList({ validUntil: '2026-11-20T09:54:59Z' })),
    /valid/,
  ],
  [
    'a start that is to come',
    async () => JSON.stringify(await signedTrustList({ validFrom: '2026-11-20T10:05:01Z' })),
    /valid/,
  ],
] as const

describe('opening a trust list', () => {
  const refusalOf = (
    text: string,
    held?: Awaited<ReturnType<typeof signedTrustList>>,
  ): KlusCvError => {
    try {
      openTrustList(text, { rootKey, now, ...(held && { held }) })
    } catch (error) {
      return error as KlusCvError
    }
    throw new Error('it was opened')
  }

  test.each(REFUSED)('refuses one with %s', async (_, build, message) => {
    const refusal = refusalOf(await build())
    expect(refusal.code).toBe('ERR_KLUSCV_TRUST_LIST')
    expect(refusal.message).toMatch(message)
  })

  test('forgives 300 seconds of clock difference on both sides', async () => {
    const list = await signedTrustList({
      validFrom: '2026-11-20T10:05:00Z',
      validUntil: '2026-11-21T00:00:00Z',
    })
    expect(isTrustListCurrent(list, now)).toBe(true)
    expect(isTrustListCurrent(list, new Date('2026-11-20T09:59:59Z'))).toBe(false)
    expect(isTrustListCurrent(list, new Date('2026-11-21T00:05:00Z'))).toBe(true)
    expect(isTrustListCurrent(list, new Date('2026-11-21T00:05:01Z'))).toBe(false)
  })

  test('takes a newer version over the one held', async () => {
    const held = await signedTrustList({ version: 3 })
    const text = JSON.stringify(await signedTrustList({ version: 4 }))
    expect(openTrustList(text, { rootKey, now, held }).version).toBe(4)
  })

  test('takes the same list again', async () => {
    const held = await signedTrustList()
    expect(openTrustList(JSON.stringify(held), { rootKey, now, held })).toEqual(held)
  })

  test('refuses an older version than the one held', async () => {
    const held = await signedTrustList({ version: 4 })
    const text = JSON.stringify(await signedTrustList({ version: 3 }))
    expect(refusalOf(text, held).message).toContain('version 4 is held')
  })

  test('refuses another list with the version of the one held', async () => {
    const held = await signedTrustList()
    const text = JSON.stringify(await signedTrustList({ platforms: [] }))
    expect(refusalOf(text, held).message).toContain('another trust list')
  })
})

describe('asking a trust list', () => {
  test('finds a platform by its exact DID only', async () => {
    const list = await signedTrustList()
    expect(findPlatform(list, PLATFORM.did)?.did).toBe(PLATFORM.did)
    for (const did of [
      'did:web:tempo',
      `${PLATFORM.did}.evil.example`,
      `${PLATFORM.did}#key-1`,
      '',
    ]) {
      expect(findPlatform(list, did)).toBeUndefined()
    }
  })

  test('finds who publishes a status list', async () => {
    const list = await signedTrustList()
    expect(findPublisher(list, 'https://tempo.example/status-lists/1-revocation')?.did).toBe(
      PLATFORM.did,
    )
    expect(findPublisher(list, 'https://tempo.example/status-lists/1')).toBeUndefined()
  })

  const platform = trustedPlatform(PLATFORM, {
    lifecycle: { state: 'stopped', since: '2026-11-10' },
  })
  const trusted = findTrustedKey(platform, PLATFORM.keyId)

  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2027-12-31', true],
    ['2028-01-01', false],
    ['', false],
  ])('a key counts on its first and last day and not beside them: %s %s', (day, counts) => {
    expect(trusted && keyCountsOn(trusted, day)).toBe(counts)
  })

  test.each([
    ['2026-11-09', false],
    ['2026-11-10', true],
  ])('a key is stolen from the day on: %s %s', (day, stolen) => {
    expect(trusted && isKeyCompromised({ ...trusted, compromisedSince: '2026-11-10' }, day)).toBe(
      stolen,
    )
  })

  test.each([
    ['2026-11-09', 'active'],
    ['2026-11-10', 'stopped'],
  ])('a platform stops on the day: %s %s', (day, state) => {
    expect(lifecycleOn(platform, day)).toBe(state)
  })

  test('says since when a platform is listed', () => {
    const keys = [key({ from: '2026-05-01' }), key({ from: '2025-03-01' })] as never
    expect(listedSince(trustedPlatform(PLATFORM, { keys }))).toBe('2025-03-01')
  })
})

describe('a list for development', () => {
  test.each([
    [{ did: 'did:web:localhost%3A4101' }],
    [{ did: 'did:web:127.0.0.1%3A4101' }],
    [{ did: 'did:web:localhost' }],
    [{ statusLists: ['http://localhost:4101/1'] }],
    [{ profile: 'http://127.0.0.1:4101/profile' }],
  ])('is told by %j', async (changes) => {
    const list = { ...(await signedTrustList()), platforms: [trustedPlatform(PLATFORM, changes)] }
    expect(findDevelopmentPlatform(list)).toBeDefined()
  })

  test('is not one of real platforms, whatever they are called', async () => {
    const list = await signedTrustList()
    expect(findDevelopmentPlatform(list)).toBeUndefined()
    const named = trustedPlatform(PLATFORM, { did: 'did:web:localhost.example' })
    expect(findDevelopmentPlatform({ ...list, platforms: [named] })).toBeUndefined()
  })
})
