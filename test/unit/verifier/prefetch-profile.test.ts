import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import { LIMITS } from '../../../src/core/limits.ts'
import { createDidDocument } from '../../../src/did/did-document.ts'
import { createGuardedFetcher } from '../../../src/did/guarded-fetch.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import type { TrustedPlatform } from '../../../src/trust/trust-list.ts'
import { openCacheDirectory } from '../../../src/verifier/cache-directory.ts'
import { createPrefetch, type PrefetchOptions } from '../../../src/verifier/prefetch.ts'
import type { PrefetchWarning } from '../../../src/verifier/prefetch-warning.ts'
import { type Actor, actor, STRANGER } from '../../support/keys.ts'
import { type PublishedOptions, publishedProfile, statedRange } from '../../support/profiles.ts'
import { NOW, OTHER_PLATFORM, signedTrustList, trustedPlatform } from '../../support/trust.ts'

type Answer = (response: ServerResponse) => void

/** What the platform's host answers, by path; 404 where there is nothing. */
const web = new Map<string, Answer>()
const asked: string[] = []
let server: Server
let origin = ''
let platform: Actor
let directory = ''

const sending =
  (body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers })
    response.end(body)
  }

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const answer = web.get(url)
    if (answer !== undefined) return answer(response)
    response.writeHead(404)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  origin = `http://localhost:${port}`
  platform = actor('profile platform', `did:web:localhost%3A${port}`)
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-profile-'))
  web.clear()
  asked.length = 0
  const { did, keyId: id, publicKeyMultibase } = platform
  const document = createDidDocument({ did, keys: [{ id, publicKeyMultibase }] })
  web.set('/.well-known/did.json', sending(JSON.stringify(document)))
  await publish()
})

afterEach(() => rm(directory, { recursive: true, force: true }))

async function publish(options: Partial<PublishedOptions> = {}): Promise<string> {
  const text = JSON.stringify(await publishedProfile({ platform, ...options }))
  web.set('/profile', sending(text))
  return text
}

/** The platform as a trust list names it: it publishes a profile, and no lists here. */
const listed = (changes: Partial<TrustedPlatform> = {}) =>
  trustedPlatform(platform, { statusLists: [], profile: `${origin}/profile`, ...changes })

const trusting = (changes: Partial<TrustedPlatform> = {}) =>
  signedTrustList({ platforms: [listed(changes)] })

async function prefetchOf(options: Partial<PrefetchOptions> = {}) {
  const trust = await trusting()
  const prefetch = createPrefetch({
    trust: () => trust,
    proofs: checkProofs,
    suites: SUITES,
    clock: () => new Date(NOW),
    fetcher: createGuardedFetcher({ development: true, minimumFailureMs: 0 }),
    development: true,
    ...options,
  })
  const warnings: PrefetchWarning[] = []
  return {
    ...prefetch,
    refresh: () => prefetch.refresh((warning) => warnings.push(warning)),
    profile: () => prefetch.findProfile(platform.did),
    warnings,
  }
}

const FIRST = '2026-11-20T06:00:00.000Z'
const SECOND = '2026-11-20T06:00:00.001Z'
const newer = { validFrom: SECOND, changes: { normalRanges: [statedRange({ n: 1300 })] } }
const warned = (warning: PrefetchWarning['warning'], problem?: string) => [
  {
    platform: platform.did,
    url: `${origin}/profile`,
    warning,
    ...(problem === undefined ? {} : { problem }),
  },
]

describe('the profile of a listed platform', () => {
  test('is at hand after prefetching, and not before', async () => {
    const prefetch = await prefetchOf()
    expect(prefetch.profile()).toBeUndefined()
    await prefetch.refresh()
    expect(prefetch.profile()).toMatchObject({ platform: platform.did, kvk: '12345678' })
    expect(prefetch.warnings).toEqual([])
    expect(asked).toEqual(['/profile', '/.well-known/did.json'])
  })

  test('is asked for nothing when the trust list names none', async () => {
    const { profile: _, ...entry } = listed()
    const trust = await signedTrustList({ platforms: [entry as TrustedPlatform] })
    const prefetch = await prefetchOf({ trust: () => trust })
    await prefetch.refresh()
    expect(asked).toEqual(['/.well-known/did.json'])
    expect([prefetch.profile(), prefetch.warnings]).toEqual([undefined, []])
  })

  test('is found by exactly its DID', async () => {
    const prefetch = await prefetchOf()
    await prefetch.refresh()
    for (const did of [`${platform.did}#key-1`, platform.did.toUpperCase(), STRANGER.did, '']) {
      expect(prefetch.findProfile(did)).toBeUndefined()
    }
  })

  test('is replaced by a later one', async () => {
    const prefetch = await prefetchOf()
    await prefetch.refresh()
    await publish(newer)
    await prefetch.refresh()
    expect(prefetch.profile()?.normalRanges?.[0]?.n).toBe(1300)
    expect(prefetch.warnings).toEqual([])
  })

  test('is never replaced by an older one', async () => {
    const prefetch = await prefetchOf()
    await publish(newer)
    await prefetch.refresh()
    await publish()
    await prefetch.refresh()
    expect(prefetch.profile()?.validFrom).toBe(SECOND)
    expect(prefetch.warnings).toEqual(warned('older'))
  })

  test('is never replaced by another one of the same version', async () => {
    const prefetch = await prefetchOf()
    await prefetch.refresh()
    await publish({ ...newer, validFrom: FIRST })
    await prefetch.refresh()
    expect(prefetch.profile()?.normalRanges?.[0]?.n).toBe(1240)
  })

  test('is not brought back by another address in the trust list', async () => {
    let trust = await trusting()
    const prefetch = await prefetchOf({ trust: () => trust })
    const old = await publish()
    await publish(newer)
    await prefetch.refresh()
    web.set('/moved', sending(old))
    trust = await signedTrustList({
      version: 2,
      platforms: [listed({ profile: `${origin}/moved` })],
    })
    await prefetch.refresh()
    expect(prefetch.profile()?.validFrom).toBe(SECOND)
  })
})

/** Answers of the host that are no profile, and what the operator is told. */
const HOSTILE: readonly (readonly [string, () => Promise<Answer>, string | undefined])[] = [
  ['HTML as JSON', async () => sending('<html>'), 'PARSING_ERROR'],
  ['another document', async () => sending('{}'), 'MALFORMED_VALUE_ERROR'],
  ['another media type', async () => sending('{}', { 'content-type': 'text/html' }), undefined],
  [
    'an answer that moves elsewhere',
    async () => (response) => {
      response.writeHead(302, { location: `${origin}/elsewhere` })
      response.end()
    },
    undefined,
  ],
  [
    'more than a profile can be',
    async () => sending(' '.repeat(LIMITS.platformProfileBytes + 1)),
    undefined,
  ],
  [
    'the profile of another platform',
    () => served({ platform: OTHER_PLATFORM }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'the profile of another platform under the key of this one',
    () => served({ platform: OTHER_PLATFORM, signer: platform.signer }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'a profile that another signed',
    () => served({ signer: STRANGER.signer }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'a profile that another listed platform signed',
    () => served({ signer: OTHER_PLATFORM.signer }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'a profile of another key under the right name',
    () => served({ signer: { ...STRANGER.signer, id: platform.keyId } }),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    'a profile under a key that is not listed',
    () => served({ signer: { ...platform.signer, id: `${platform.did}#key-9` } }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'a profile signed before its key counted',
    () => served({ created: '2025-12-31T23:59:59Z' }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'a profile from the future, which would block the next ones',
    () => served({ validFrom: '2026-11-20T10:05:01.000Z', created: NOW }),
    'not_yet_valid',
  ],
  [
    'a profile signed in the future',
    () => served({ created: '2026-11-20T10:05:01.000Z' }),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    'a profile that was changed',
    async () => {
      const document = await publishedProfile({ platform })
      return sending(JSON.stringify({ ...document, kvk: '87654321' }))
    },
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    'a signed profile with a member more',
    () => served({ changes: { score: '9' } }),
    'MALFORMED_VALUE_ERROR',
  ],
  [
    'a signed range of too few people',
    () => served({ changes: { normalRanges: [statedRange({ n: 49 })] } }),
    'MALFORMED_VALUE_ERROR',
  ],
]

async function served(options: Partial<PublishedOptions>): Promise<Answer> {
  return sending(JSON.stringify(await publishedProfile({ platform, ...options })))
}

describe('a host that serves', () => {
  test.each(HOSTILE)('%s is not believed', async (_, answer, problem) => {
    web.set('/profile', await answer())
    const prefetch = await prefetchOf()
    await prefetch.refresh()
    expect(prefetch.profile()).toBeUndefined()
    expect(prefetch.warnings).toEqual(
      problem === undefined ? warned('unreachable') : warned('refused', problem),
    )
    expect(asked).not.toContain('/elsewhere')
    expect(asked).toContain('/.well-known/did.json')
  })

  test.each(HOSTILE)('%s takes nothing away that was there', async (_, answer) => {
    const prefetch = await prefetchOf()
    await prefetch.refresh()
    web.set('/profile', await answer())
    await prefetch.refresh()
    expect(prefetch.profile()?.validFrom).toBe(FIRST)
  })

  test('nothing at all is a warning, and what is held stays', async () => {
    const prefetch = await prefetchOf()
    await prefetch.refresh()
    web.clear()
    await prefetch.refresh()
    expect(prefetch.profile()?.validFrom).toBe(FIRST)
    expect(prefetch.warnings).toContainEqual(warned('unreachable')[0])
  })

  test('no list is left alone, and so is its profile', async () => {
    const statusLists = [1, 2, 3].map((number) => `${origin}/lists/${number}`)
    const trust = await trusting({ statusLists })
    await (await prefetchOf({ trust: () => trust })).refresh()
    expect(asked).toEqual(['/lists/1', '/lists/2', '/lists/3'])
  })
})

describe('a newer trust list', () => {
  const key = () => listed().keys[0] as TrustedPlatform['keys'][number]
  const CHANGES: readonly (readonly [string, () => Partial<TrustedPlatform>])[] = [
    ['whose key was stolen', () => ({ keys: [{ ...key(), compromisedSince: '2026-11-19' }] })],
    ['whose key did not count that day', () => ({ keys: [{ ...key(), from: '2026-11-21' }] })],
    [
      'with another key under the same name',
      () => ({ keys: [{ ...key(), publicKeyMultibase: STRANGER.publicKeyMultibase }] }),
    ],
    ['that was broken into', () => ({ lifecycle: { state: 'compromised', since: '2026-11-19' } })],
  ]
  test.each(CHANGES)(
    'keeps the profile of a platform %s from being shown at once',
    async (_, changes) => {
      let trust = await trusting()
      const prefetch = await prefetchOf({ trust: () => trust })
      await prefetch.refresh()
      trust = await signedTrustList({ version: 2, platforms: [listed(changes())] })
      expect(prefetch.profile()).toBeUndefined()
      trust = await signedTrustList({ version: 3, platforms: [listed()] })
      expect(prefetch.profile()?.validFrom).toBe(FIRST)
    },
  )

  test('of a platform that stopped keeps its figures, which carry their day', async () => {
    let trust = await trusting()
    const prefetch = await prefetchOf({ trust: () => trust })
    await prefetch.refresh()
    const lifecycle = { state: 'stopped', since: '2026-11-19' } as const
    trust = await signedTrustList({ version: 2, platforms: [listed({ lifecycle })] })
    expect(prefetch.profile()?.validFrom).toBe(FIRST)
  })

  test('of a platform that stopped has nothing new taken from its address', async () => {
    const trust = await trusting({ lifecycle: { state: 'stopped', since: '2026-11-19' } })
    const prefetch = await prefetchOf({ trust: () => trust })
    await prefetch.refresh()
    expect(prefetch.profile()).toBeUndefined()
  })

  test('that names no profile any more, or no such platform, has none shown', async () => {
    let trust = await trusting()
    const prefetch = await prefetchOf({ trust: () => trust })
    await prefetch.refresh()
    const { profile: _, ...entry } = listed()
    trust = await signedTrustList({ version: 2, platforms: [entry as TrustedPlatform] })
    expect(prefetch.profile()).toBeUndefined()
    trust = await signedTrustList({ version: 3, platforms: [trustedPlatform(OTHER_PLATFORM)] })
    expect(prefetch.profile()).toBeUndefined()
  })
})

const remembering = () => ({ cache: openCacheDirectory(directory) })

describe('over a restart', () => {
  test('the profile is there again, without asking anyone', async () => {
    await (await prefetchOf(remembering())).refresh()
    asked.length = 0
    const after = await prefetchOf(remembering())
    await after.load()
    expect(after.profile()?.validFrom).toBe(FIRST)
    expect(asked).toEqual([])
    expect(await readdir(join(directory, 'profiles'))).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}\.json$/),
    ])
  })

  test.each([true, false])('an older one is not taken (loaded first: %s)', async (isLoaded) => {
    const old = await publish()
    await publish(newer)
    await (await prefetchOf(remembering())).refresh()
    web.set('/profile', sending(old))
    const after = await prefetchOf(remembering())
    if (isLoaded) await after.load()
    await after.refresh()
    expect(after.profile()?.validFrom).toBe(SECOND)
    expect(after.warnings).toEqual(warned('older'))
  })

  test('an older one by another key is not taken, when the key of the newer was stolen', async () => {
    const spare = actor('spare key', platform.did)
    const id = `${platform.did}#key-2` as const
    const signer = { ...spare.signer, id }
    const [key] = listed().keys as [TrustedPlatform['keys'][number]]
    const keys = [{ ...key, id, publicKeyMultibase: spare.publicKeyMultibase }, key]
    const stolen = keys.map((each, at) =>
      at === 1 ? { ...each, compromisedSince: '2026-11-19' } : each,
    )
    let trust = await trusting({ keys })
    const options = { ...remembering(), trust: () => trust }
    await publish(newer)
    await (await prefetchOf(options)).refresh()
    trust = await trusting({ keys: stolen })
    await publish({ signer })
    const after = await prefetchOf(options)
    await after.load()
    await after.refresh()
    expect(after.profile()).toBeUndefined()
    expect(after.warnings).toEqual(expect.arrayContaining(warned('older')))
  })

  test('an older one is not taken by a clock for which the newer lies ahead', async () => {
    const old = await publish()
    await publish({ ...newer, validFrom: '2026-11-20T09:00:00.000Z' })
    await (await prefetchOf(remembering())).refresh()
    web.set('/profile', sending(old))
    let now = new Date('2026-11-20T07:00:00Z')
    const after = await prefetchOf({ ...remembering(), clock: () => now })
    await after.load()
    await after.refresh()
    expect(after.profile()).toBeUndefined()
    now = new Date(NOW)
    expect(after.profile()?.validFrom).toBe('2026-11-20T09:00:00.000Z')
  })
})

describe('the cache', () => {
  test('that others wrote into is not believed', async () => {
    await (await prefetchOf(remembering())).refresh()
    const [name = ''] = await readdir(join(directory, 'profiles'))
    const path = join(directory, 'profiles', name)
    await writeFile(path, (await readFile(path, 'utf8')).replace('"4.5"', '"4.6"'))
    const after = await prefetchOf(remembering())
    await after.load()
    expect(after.profile()).toBeUndefined()
    await after.refresh()
    expect(after.profile()?.normalRanges?.[0]?.p10).toBe('4.5')
  })

  test('that cannot be written keeps no profile out of use, and the operator is told', async () => {
    const cache = openCacheDirectory(directory)
    const prefetch = await prefetchOf({
      cache: { ...cache, write: () => Promise.reject(new Error('ENOSPC')) },
    })
    await prefetch.refresh()
    expect(prefetch.profile()?.validFrom).toBe(FIRST)
    expect(prefetch.warnings).toEqual(warned('not-remembered'))
  })

  test('is all there is without a way out', async () => {
    await (await prefetchOf(remembering())).refresh()
    asked.length = 0
    const trust = await trusting()
    const offline = createPrefetch({
      ...remembering(),
      ...{ trust: () => trust, proofs: checkProofs, suites: SUITES, clock: () => new Date(NOW) },
    })
    await offline.load()
    await offline.refresh()
    expect(offline.findProfile(platform.did)?.validFrom).toBe(FIRST)
    expect(asked).toEqual([])
  })
})
