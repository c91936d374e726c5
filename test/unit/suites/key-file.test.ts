import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../src/core/json.ts'
import {
  formatClearKeyFile,
  formatDevelopmentKeyFile,
  formatKeyFile,
  openKeyFile,
} from '../../../src/suites/key-file.ts'
import { createKeyFileCipher, createSalt } from '../../../src/suites/key-file-cipher.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'
import { type HeldKey, parseKeyFile } from '../../../src/suites/parse-key-file.ts'

/** As one keyboard types it, and as another does. */
const PASSPHRASE = 'correct horse caf\u00e9 staple'
const DECOMPOSED = 'correct horse cafe\u0301 staple'
const pair = (seed: number) => generateKeyPair(new Uint8Array(32).fill(seed))
const publicOf = (seed: number) => pair(seed).publicKeyMultibase
const idOf = (number: number) => `did:web:platform.example#key-${number}`

const RETIRED: HeldKey = {
  id: idOf(1),
  publicKeyMultibase: publicOf(1),
  state: 'retired',
  from: '2026-01-01',
  until: '2026-11-26',
  compromisedSince: '2026-11-20T00:00:00.000Z',
}
const ACTIVE: HeldKey = { id: idOf(2), ...pair(2), state: 'active', from: '2026-06-01' }
const NEXT: HeldKey = { id: idOf(3), ...pair(3), state: 'next', from: '2026-11-26' }
const KEYS = [RETIRED, ACTIVE, NEXT]

const jsonOf = (text: string): JsonObject => JSON.parse(text)
const encrypted = jsonOf(await formatKeyFile(KEYS, PASSPHRASE))
const stored = encrypted['keys'] as readonly JsonObject[]
const open = (file: JsonObject, passphrase?: string) => openKeyFile(parseKeyFile(file), passphrase)

/** The file with one of its keys changed. */
const changed = (index: number, members: JsonObject): JsonObject => ({
  ...encrypted,
  keys: stored.map((key, at) => (at === index ? { ...key, ...members } : key)),
})

async function refusalOf(file: JsonObject, passphrase?: string): Promise<unknown> {
  return Promise.resolve()
    .then(() => open(file, passphrase))
    .catch((error: unknown) => error)
}

describe('an encrypted key file', () => {
  test('opens with its passphrase: every key as it was, in whatever Unicode form it is typed', async () => {
    expect(await open(encrypted, DECOMPOSED)).toEqual(KEYS)
  })

  test('holds no secret in clear, and is known as what it is', () => {
    const text = JSON.stringify(encrypted)
    for (const seed of [2, 3]) expect(text).not.toContain(pair(seed).secretKeyMultibase)
    expect(parseKeyFile(encrypted).keys.map(({ state }) => state)).toEqual([
      'retired',
      'active',
      'next',
    ])
  })

  test.each<readonly [string, JsonObject, string | undefined]>([
    ['another passphrase', encrypted, 'wrong'],
    ['no passphrase', encrypted, undefined],
    [
      'a compromise forgotten',
      changed(0, { compromisedSince: '2026-11-25T00:00:00Z' }),
      PASSPHRASE,
    ],
    [
      'no salt',
      { ...encrypted, encryption: { ...(encrypted['encryption'] as JsonObject), salt: '' } },
      PASSPHRASE,
    ],
    ['its encryption taken away', { keys: stored }, PASSPHRASE],
  ])('does not open with %s, and says nothing secret', async (_, file, passphrase) => {
    const failure = await refusalOf(file, passphrase)
    expect(failure).toMatchObject({ code: 'ERR_KLUSCV_KEY' })
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/correct|staple|z3u2/)
  })
})

describe('what a passphrase protects', async () => {
  const cipher = await createKeyFileCipher(PASSPHRASE, createSalt())
  const entries = [
    { id: 'a', state: 'retired' },
    { id: 'b', state: 'active' },
  ]
  const mac = cipher.authenticate(entries)
  const named = { id: idOf(2), publicKeyMultibase: publicOf(2) }
  const secret = cipher.encrypt(named, pair(2).secretKeyMultibase)

  test.each([
    ['a key added', [...entries, { id: 'c', state: 'retired' }], mac],
    ['a key left out', entries.slice(1), mac],
    ['keys in another order', entries.toReversed(), mac],
    [
      'a state changed',
      [
        { id: 'a', state: 'next' },
        { id: 'b', state: 'active' },
      ],
      mac,
    ],
    ['a member more', [{ id: 'a', state: 'retired', until: '2026-01-01' }, entries[1]], mac],
    ['no code', entries, undefined],
    ['an empty code', entries, ''],
    ['a short code', entries, mac.slice(0, 20)],
  ])('is a list, and not one with %s', (_, list, code) => {
    expect(() => cipher.assertAuthentic(list as never, code)).toThrow('changed')
    expect(() => cipher.assertAuthentic(entries, mac)).not.toThrow()
  })

  test.each<readonly [string, typeof named, JsonObject]>([
    ['another id', { ...named, id: 'did:web:evil.example#key-2' }, secret],
    ['another public key', { ...named, publicKeyMultibase: publicOf(1) }, secret],
    ['another nonce', named, { ...secret, nonce: 'A'.repeat(16) }],
    ['another tag', named, { ...secret, tag: 'A'.repeat(22) }],
    ['a short tag', named, { ...secret, tag: 'AAAA' }],
    ['another secret', named, { ...secret, secretKey: 'A'.repeat(64) }],
    ['no secret', named, {}],
  ])('is a secret, and not under %s', (_, key, given) => {
    expect(() => cipher.decrypt(key, given)).toThrow()
    expect(cipher.decrypt(named, secret)).toBe(pair(2).secretKeyMultibase)
  })
})

describe('a key file of before there were lists', () => {
  const FIRST_PASSPHRASE = 'correct horse battery staple'

  /** Written by the first version of this software, and never again. */
  const FIRST = {
    id: idOf(1),
    publicKeyMultibase: 'z6MkwVDfCg9LbbY6xjH3EZk8YSFQZujV5Y4y1ZWeER9tDiN3',
    encryption: {
      version: 1,
      salt: '9dxZCfYdAvpDjkUDpwT7pw',
      nonce: 'ICGExAtsc_ekZB1o',
      tag: 'DPCmzIkGAZRePTyBce29jw',
      secretKey: 'wHpoTCh-tbanLoiXHFuDM2AYKF5oRc70MaR05un3R9KzCNQsqPKTi5FIOwdc6aQX',
    },
  }

  test('is a list of one key that signs', async () => {
    expect(await open(FIRST, FIRST_PASSPHRASE)).toEqual([
      { id: idOf(1), ...pair(9), state: 'active' },
    ])
  })

  test('lends its encryption to no list', async () => {
    const { encryption, ...key } = FIRST
    const keys = [RETIRED as unknown as JsonObject, { ...key, id: idOf(4), state: 'active' }]
    expect(await refusalOf({ keys, encryption }, FIRST_PASSPHRASE)).toMatchObject({
      code: 'ERR_KLUSCV_KEY',
      message: expect.stringContaining('/encryption'),
    })
  })

  test.each<readonly [string, JsonObject, string]>([
    ['another id', { ...FIRST, id: 'did:web:evil.example#key-1' }, FIRST_PASSPHRASE],
    [
      'another version',
      { ...FIRST, encryption: { ...FIRST.encryption, version: 2 } },
      FIRST_PASSPHRASE,
    ],
    ['no encryption', { ...FIRST, encryption: null }, FIRST_PASSPHRASE],
  ])('does not open with %s', async (_, file, passphrase) => {
    expect(await refusalOf(file, passphrase)).toMatchObject({ code: 'ERR_KLUSCV_KEY' })
  })
})

describe('a key file without secrets', () => {
  const { secretKeyMultibase: _, ...outside } = ACTIVE

  test('protects its list as any other, for keys in another program', async () => {
    const file = jsonOf(await formatKeyFile([RETIRED, outside], PASSPHRASE))
    expect(file).toEqual({ keys: [RETIRED, outside], encryption: expect.anything() })
    expect(await refusalOf(file)).toMatchObject({ code: 'ERR_KLUSCV_KEY' })
  })
})

describe('a development key file', () => {
  const file = jsonOf(formatDevelopmentKeyFile(ACTIVE as never))

  test('opens without passphrase and is known as what it is', async () => {
    expect(parseKeyFile(file).encryption).toBeUndefined()
    expect(await open(file)).toEqual([ACTIVE])
    expect(jsonOf(formatClearKeyFile([ACTIVE]))).toEqual(file)
  })

  const withKey = (members: JsonObject): JsonObject => ({
    keys: [{ ...(ACTIVE as unknown as JsonObject), ...members }],
  })

  test.each<readonly [string, JsonObject]>([
    ['two halves that do not belong together', withKey({ publicKeyMultibase: publicOf(1) })],
    ['a secret that is none', withKey({ secretKeyMultibase: 'z3u2canary' })],
    ['a secret of another kind', withKey({ secretKeyMultibase: 7 })],
  ])('is refused with %s', async (_, wrong) => {
    const failure = await refusalOf(wrong)
    expect(failure).toMatchObject({ code: 'ERR_KLUSCV_KEY' })
    expect(String(failure)).not.toContain('canary')
  })
})

describe('a file', () => {
  const { secretKeyMultibase: _, ...outside } = ACTIVE
  const list = (...keys: readonly object[]) => ({ keys }) as unknown as JsonObject

  test.each<readonly [string, JsonObject]>([
    ['is empty', {}],
    ['has no keys', list()],
    ['has a member that is not known', { ...list(outside), more: 1 }],
    ['has a key with a member that is not known', list({ ...outside, note: 'x' })],
    ['has a key without id', list({ ...outside, id: undefined })],
    ['has a key that is no key', list({ ...outside, publicKeyMultibase: 'z6Mkx' })],
    ['has a state that is none', list({ ...outside, state: 'old' })],
    ['has a day that is none', list({ ...outside, from: '2026-02-30' })],
    ['has two keys that sign', list(outside, { ...NEXT, state: 'active' })],
    ['has two next keys', list({ ...outside, state: 'next' }, NEXT)],
    ['has an id twice', list(outside, { ...RETIRED, id: outside.id })],
    ['has a key twice', list(outside, { ...RETIRED, publicKeyMultibase: publicOf(2) })],
    ['has keys of two owners', list(outside, { ...RETIRED, id: 'did:web:other.example#key-1' })],
    ['has an end for a key that signs', list({ ...outside, until: '2026-11-26' })],
    [
      'has a compromised key that signs',
      list({ ...outside, compromisedSince: '2026-11-26T00:00:00Z' }),
    ],
    ['has no end for a retired key', list({ ...RETIRED, until: undefined })],
    ['keeps the secret of a retired key', list({ ...RETIRED, secretKeyMultibase: 'z3u2x' })],
    [
      'has secrets of two kinds',
      { ...encrypted, keys: [...stored.slice(0, 2), { ...NEXT } as never] },
    ],
  ])('that %s is no key file', (_, file) => {
    const json: JsonObject = JSON.parse(JSON.stringify(file))
    expect(() => parseKeyFile(json)).toThrow('no sound key file')
  })
})
