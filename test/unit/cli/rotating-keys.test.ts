import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readKeys } from '../../../src/cli/key-file.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { encryptKeyFile } from '../../../src/suites/key-file.ts'
import { generateKeyPair } from '../../../src/suites/keys.ts'
import { signTrustList } from '../../../src/trust/sign-trust-list.ts'
import type { TrustedKey, TrustList } from '../../../src/trust/trust-list.ts'
import { PLATFORM } from '../../support/keys.ts'
import { ROOT, trustedPlatform, unsignedTrustList } from '../../support/trust.ts'
import { run } from './run.ts'

const DID = 'did:web:platform.example'
const PASSPHRASE = 'correct horse battery staple'
const OUTSIDE = generateKeyPair(new Uint8Array(32).fill(4)).publicKeyMultibase

let folder = ''
let environment: Record<string, string> = {}
const at = (name: string) => join(folder, name)
const kluscv = (...args: readonly string[]) => run(args, environment)
const on = (day: string) => vi.setSystemTime(new Date(`${day}T12:00:00Z`))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  on('2026-03-01')
  folder = await mkdtemp(join(tmpdir(), 'kluscv-keys-'))
  environment = { KLUSCV_DEVELOPMENT: 'true', KLUSCV_KEY_FILE: at('platform.dev.json') }
  await kluscv(
    'keys',
    'create',
    '--out',
    at('platform.dev.json'),
    '--public-url',
    'https://platform.example',
  )
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true, force: true })
})

/** Every key without its halves: where it stands, by its name. */
const lives = async () =>
  (await readKeys(at('platform.dev.json'), { development: true })).map(
    ({ id, publicKeyMultibase: _, secretKeyMultibase, ...life }) => ({
      name: id.slice(DID.length + 1),
      ...life,
      hasSecret: secretKeyMultibase !== undefined,
    }),
  )

/** Signs a trust list that has these keys of the platform, and the flags that name it. */
async function listOf(keys: readonly TrustedKey[], changes: Partial<TrustList> = {}) {
  const platform = trustedPlatform(PLATFORM, { did: DID, keys })
  const unsigned = unsignedTrustList({ platforms: [platform], ...changes })
  const list = await signTrustList(unsigned, {
    signer: ROOT.signer,
    created: '2026-01-01T00:00:00Z',
  })
  await writeFile(at('list.json'), JSON.stringify(list))
  return ['--trust-list', at('list.json'), '--trust-key', ROOT.publicKeyMultibase]
}

/** The next key as a trust list has it, changed. */
async function nextKey(changes: Partial<TrustedKey> = {}): Promise<TrustedKey> {
  const keys = await readKeys(at('platform.dev.json'), { development: true })
  const { id = '', publicKeyMultibase = '' } = keys.find(({ state }) => state === 'next') ?? {}
  return { id, publicKeyMultibase, from: '2026-03-01', until: '2027-12-31', ...changes }
}

describe('the keys of a platform', () => {
  test('are rotated in two steps, and the one before stays for what it signed', async () => {
    on('2026-03-10')
    const rotated = await kluscv('keys', 'rotate')
    expect(rotated.out).toMatch(/^did:web:platform\.example#key-2 z6Mk\S+\n$/)
    expect(rotated.err).toMatch(
      /does not sign yet\. Now:\n1\. Start .*\n2\. Give .*\n3\. .*activate/,
    )
    expect(await lives()).toEqual([
      { name: 'key-1', state: 'active', from: '2026-03-01', hasSecret: true },
      { name: 'key-2', state: 'next', from: '2026-03-10', hasSecret: true },
    ])
    on('2026-03-20')
    const activated = await kluscv('keys', 'activate', ...(await listOf([await nextKey()])))
    expect(activated).toMatchObject({ code: 0, out: rotated.out })
    expect(activated.err).toContain('#key-1 retired on 2026-03-20')
    expect(await lives()).toEqual([
      {
        name: 'key-1',
        state: 'retired',
        from: '2026-03-01',
        until: '2026-03-20',
        hasSecret: false,
      },
      { name: 'key-2', state: 'active', from: '2026-03-10', hasSecret: true },
    ])
    const { out } = await kluscv('keys', 'show', at('platform.dev.json'))
    expect(out.replaceAll(/z6Mk\w+/g, 'z6Mk')).toBe(
      `${DID}#key-1 z6Mk retired from 2026-03-01 until 2026-03-20\n` +
        `${DID}#key-2 z6Mk active from 2026-03-10\n`,
    )
  })

  test('go on being counted, and keep their file private and in its place', async () => {
    symlinkSync(at('platform.dev.json'), at('link.dev.json'))
    await kluscv('keys', 'rotate', '--key-file', at('link.dev.json'))
    await kluscv('keys', 'activate', '--without-trust-list')
    await kluscv('keys', 'rotate')
    expect((await lives()).map(({ name }) => name)).toEqual(['key-1', 'key-2', 'key-3'])
    expect(statSync(at('platform.dev.json')).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).toSorted()).toEqual(['link.dev.json', 'platform.dev.json'])
  })

  test('can be in another program, each new one too', async () => {
    const args = ['--out', at('outside.dev.json'), '--public-url', 'https://platform.example']
    await kluscv('keys', 'create', ...args, '--public-key', OUTSIDE)
    environment['KLUSCV_KEY_FILE'] = at('outside.dev.json')
    const without = await kluscv('keys', 'rotate')
    expect([without.code, without.err]).toEqual([64, expect.stringContaining('--public-key')])
    expect((await kluscv('keys', 'rotate', '--public-key', 'z6Mkx')).code).toBe(64)
    const { publicKeyMultibase } = generateKeyPair()
    const rotated = await kluscv('keys', 'rotate', '--public-key', publicKeyMultibase)
    expect(rotated.out).toBe(`${DID}#key-2 ${publicKeyMultibase}\n`)
    expect(readFileSync(at('outside.dev.json'), 'utf8')).not.toContain('secret')
  })
})

describe('a next key is not activated', () => {
  beforeEach(async () => void (await kluscv('keys', 'rotate')))

  test.each<readonly [string, (next: TrustedKey) => readonly TrustedKey[], string]>([
    [
      'that the list does not have',
      () => trustedPlatform(PLATFORM).keys.map((key) => ({ ...key, id: `${DID}#key-1` })),
      'does not have',
    ],
    [
      'that is another key there',
      (next) => [{ ...next, publicKeyMultibase: OUTSIDE }],
      'another key',
    ],
    ['that counts later', (next) => [{ ...next, from: '2026-03-02' }], 'counts'],
    [
      'that counts no more',
      (next) => [{ ...next, from: '2026-01-01', until: '2026-02-28' }],
      'counts',
    ],
    [
      'that is compromised there',
      (next) => [{ ...next, compromisedSince: '2026-03-01' }],
      'as compromised',
    ],
  ])('%s', async (_, keysOf, why) => {
    const flags = await listOf(keysOf(await nextKey()))
    const { code, err } = await kluscv('keys', 'activate', ...flags)
    expect([code, err]).toEqual([64, expect.stringContaining(why)])
    expect((await lives()).map(({ state }) => state)).toEqual(['active', 'next'])
  })

  test.each<readonly [string, () => Promise<readonly string[]>, string]>([
    ['without a list, unless that is said', async () => [], '--without-trust-list'],
    [
      'by a list that names another platform only',
      async () => listOf([], { platforms: [trustedPlatform()] }),
      `does not have ${DID}`,
    ],
    [
      'by a list of another hand',
      async () => [...(await listOf([await nextKey()])).slice(0, 3), OUTSIDE],
      'not signed by the trust key',
    ],
    [
      'by a list that ended',
      async () => listOf([await nextKey()], { validUntil: '2026-02-01T00:00:00Z' }),
      'is valid from',
    ],
  ])('%s', async (_, flagsOf, why) => {
    const { code, err } = await kluscv('keys', 'activate', ...(await flagsOf()))
    expect([code, err]).toEqual([64, expect.stringContaining(why)])
    expect((await lives()).map(({ state }) => state)).toEqual(['active', 'next'])
  })

  test('twice', async () => {
    await kluscv('keys', 'activate', '--without-trust-list')
    const { code, err } = await kluscv('keys', 'activate', '--without-trust-list')
    expect([code, err]).toEqual([64, expect.stringContaining('no next key')])
  })

  test('nor is a second one added', async () => {
    const { code, err } = await kluscv('keys', 'rotate')
    expect([code, err]).toEqual([64, expect.stringContaining('waiting to be activated')])
  })
})

describe('a compromised key', () => {
  test('signs no more, loses its secret, and is named with what to do', async () => {
    const { code, err } = await kluscv('keys', 'compromised', 'key-1', '--since', '2026-02-27')
    expect(code).toBe(0)
    expect(err).toMatch(
      /#key-1 is compromised since 2026-02-27.*\n1\. Tell .*\n2\. .*rotate, and then .*activate/,
    )
    expect(await lives()).toEqual([
      {
        name: 'key-1',
        state: 'retired',
        from: '2026-03-01',
        until: '2026-03-01',
        compromisedSince: '2026-02-27T00:00:00.000Z',
        hasSecret: false,
      },
    ])
    await kluscv('keys', 'rotate')
    expect((await kluscv('keys', 'activate', '--without-trust-list')).code).toBe(0)
    expect((await lives()).map(({ state }) => state)).toEqual(['retired', 'active'])
  })

  test('may be an old one, or the next: the one that signs goes on', async () => {
    await kluscv('keys', 'rotate')
    const { err } = await kluscv(
      'keys',
      'compromised',
      `${DID}#key-2`,
      '--since',
      '2026-03-01T11:00:00+01:00',
    )
    expect(err).not.toContain('Let another key sign')
    expect(await lives()).toMatchObject([
      { state: 'active', hasSecret: true },
      { state: 'retired', compromisedSince: '2026-03-01T10:00:00.000Z' },
    ])
  })

  test.each([
    ['key-9', '2026-02-27', 'has no key'],
    ['did:web:other.example#key-1', '2026-02-27', 'has no key'],
    ['key-1', '2026-03-02', 'has passed'],
    ['key-1', '2026-02-30', 'must be a day'],
    ['key-1', 'yesterday', 'must be a day'],
    ['key-1', '2026-03-01T10:00:00', 'must be a day'],
  ])('is not noted for %s since %s', async (id, since, why) => {
    const { code, err } = await kluscv('keys', 'compromised', id, '--since', since)
    expect([code, err]).toEqual([64, expect.stringContaining(why)])
    expect(await lives()).toMatchObject([{ state: 'active', hasSecret: true }])
  })

  test('is compromised since the earlier moment, never a later one', async () => {
    const since = async (day: string) =>
      (await kluscv('keys', 'compromised', 'key-1', '--since', day)).code
    expect([
      await since('2026-02-20'),
      await since('2026-02-21'),
      await since('2026-02-19'),
    ]).toEqual([0, 64, 0])
    expect(await lives()).toMatchObject([{ compromisedSince: '2026-02-19T00:00:00.000Z' }])
  })
})

describe('a retired key', () => {
  beforeEach(async () => {
    await kluscv('keys', 'rotate')
    await kluscv('keys', 'activate', '--without-trust-list')
    on('2026-03-04')
  })

  test('may have signed longer than its file says', async () => {
    expect((await kluscv('keys', 'retire', 'key-1', '--until', '2026-03-03')).code).toBe(0)
    expect(await lives()).toMatchObject([{ until: '2026-03-03' }, { state: 'active' }])
  })

  test.each([
    ['key-1', '2026-02-28', 'no earlier day'],
    ['key-1', '2026-03-05', 'a day to come'],
    ['key-1', '2026-3-3', 'must be a day'],
    ['key-2', '2026-03-03', 'is active'],
    ['key-3', '2026-03-03', 'has no key'],
  ])('%s did not sign until %s', async (id, until, why) => {
    const { code, err } = await kluscv('keys', 'retire', id, '--until', until)
    expect([code, err]).toEqual([64, expect.stringContaining(why)])
    expect(await lives()).toMatchObject([{ until: '2026-03-01' }, { state: 'active' }])
  })
})

describe('a key file of before days were kept', () => {
  test('is rotated when someone says since when its key signs', async () => {
    const { id, publicKeyMultibase, secretKeyMultibase } = (
      await readKeys(at('platform.dev.json'), { development: true })
    )[0] as { id: string; publicKeyMultibase: string; secretKeyMultibase: string }
    await writeFile(
      at('platform.dev.json'),
      JSON.stringify({ id, publicKeyMultibase, secretKeyMultibase }),
    )
    const { code, err } = await kluscv('keys', 'rotate')
    expect([code, err]).toEqual([64, expect.stringContaining('since when')])
    expect((await kluscv('keys', 'rotate', '--signs-since', '2025-06-01')).code).toBe(0)
    expect(await lives()).toMatchObject([{ from: '2025-06-01' }, { from: '2026-03-01' }])
  })
})

describe('a key file that a passphrase protects', () => {
  const path = () => at('platform.json')
  const mine = { id: `${DID}#key-1`, ...generateKeyPair(), from: '2026-03-01' }
  let text = ''

  beforeAll(async () => {
    text = await encryptKeyFile(mine, PASSPHRASE)
  })
  beforeEach(async () => {
    await writeFile(path(), text, { mode: 0o600 })
    environment = { KLUSCV_KEY_FILE: path(), KLUSCV_KEY_PASSPHRASE: PASSPHRASE }
  })

  test('is changed under it, and holds no secret in clear after', async () => {
    expect((await kluscv('keys', 'rotate')).code).toBe(0)
    const changed = readFileSync(path(), 'utf8')
    expect(JSON.parse(changed).keys.map(({ state }: JsonObject) => state)).toEqual([
      'active',
      'next',
    ])
    expect(changed).not.toContain('z3u2')
  })

  test('is not changed under another, nor when others can read it', async () => {
    environment['KLUSCV_KEY_PASSPHRASE'] = 'another horse altogether'
    expect((await kluscv('keys', 'rotate')).err).toContain('passphrase is wrong')
    chmodSync(path(), 0o644)
    expect((await kluscv('keys', 'rotate')).err).toContain('read by others')
    expect(readFileSync(path(), 'utf8')).toBe(text)
    expect(readdirSync(folder)).toEqual(['platform.dev.json', 'platform.json'])
  })

  test('is shown with a warning without it, and not at all when a stranger changed it', async () => {
    const { keys, ...file } = JSON.parse(text)
    const strange = { id: `${DID}#key-9`, publicKeyMultibase: OUTSIDE }
    const altered = [{ ...strange, state: 'retired', until: '2026-03-01' }, ...keys]
    await writeFile(path(), JSON.stringify({ ...file, keys: altered }))
    expect((await kluscv('keys', 'show', path())).err).toContain('was changed')
    environment = {}
    const shown = await kluscv('keys', 'show', path())
    expect([shown.code, shown.err]).toEqual([0, expect.stringContaining('not checked')])
  })
})

describe('a key file is changed', () => {
  test('by one at a time', async () => {
    const both = await Promise.all([kluscv('keys', 'rotate'), kluscv('keys', 'rotate')])
    expect(both.map(({ code }) => code).toSorted()).toEqual([0, 64])
    await writeFile(at('platform.dev.json.new'), '')
    const { code, err } = await kluscv('keys', 'activate', '--without-trust-list')
    expect([code, err]).toEqual([64, expect.stringContaining('platform.dev.json.new exists')])
  })

  test('only where there is one, and not for a key that is its own name', async () => {
    expect((await kluscv('keys', 'rotate', '--key-file', at('none.dev.json'))).code).toBe(64)
    expect(existsSync(at('none.dev.json.new'))).toBe(false)
    await kluscv('keys', 'create', '--out', at('worker.dev.json'))
    const { code, err } = await kluscv('keys', 'rotate', '--key-file', at('worker.dev.json'))
    expect([code, err]).toEqual([64, expect.stringContaining('did:key')])
  })
})
