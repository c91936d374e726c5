import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SUITES } from '../../../src/core/contexts.ts'
import { STATUS_PURPOSES } from '../../../src/core/credential.ts'
import { KlusCvError } from '../../../src/core/errors.ts'
import type { Fetcher } from '../../../src/core/fetcher.ts'
import type { ProofChecker } from '../../../src/core/proof-checker.ts'
import { createDidDocument } from '../../../src/did/did-document.ts'
import { checkProofs } from '../../../src/suites/check-proofs.ts'
import type { TrustedPlatform } from '../../../src/trust/trust-list.ts'
import { openCacheDirectory } from '../../../src/verifier/cache-directory.ts'
import { createPrefetch, type PrefetchOptions } from '../../../src/verifier/prefetch.ts'
import type { PrefetchWarning } from '../../../src/verifier/prefetch-warning.ts'
import { actor, PLATFORM, STRANGER } from '../../support/keys.ts'
import {
  type ListOptions,
  listUrl,
  NOW,
  OTHER_PLATFORM,
  signedStatusList,
  signedTrustList,
  trustedPlatform,
} from '../../support/trust.ts'

const REVOCATION = listUrl('revocation')
const DID_JSON = 'https://tempo.example/.well-known/did.json'

/** What hosts answer, by URL: text, or a failure where there is none. */
type Web = Map<string, string>

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kluscv-prefetch-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

function fetcherFrom(web: Web, asked: string[] = []): Fetcher {
  return async ({ url }) => {
    asked.push(url)
    const text = web.get(url)
    if (text === undefined) throw new KlusCvError('ERR_KLUSCV_FETCH', 'could not be retrieved')
    return { bytes: new TextEncoder().encode(text) }
  }
}

/** The three lists and the did.json of the platform, as it would serve them. */
async function honestWeb(): Promise<Web> {
  const web: Web = new Map()
  for (const purpose of STATUS_PURPOSES) {
    web.set(listUrl(purpose), JSON.stringify(await signedStatusList(purpose)))
  }
  const { did, keyId: id, publicKeyMultibase } = PLATFORM
  const document = createDidDocument({ did, keys: [{ id, publicKeyMultibase }] })
  return web.set(DID_JSON, JSON.stringify(document))
}

const list = async (options: ListOptions = {}) =>
  JSON.stringify(await signedStatusList('revocation', options))

interface World {
  readonly platform?: Partial<TrustedPlatform>
  readonly options?: Partial<PrefetchOptions>
}

async function prefetchOf(web: Web | undefined, { platform = {}, options = {} }: World = {}) {
  const trust = await signedTrustList({ platforms: [trustedPlatform(PLATFORM, platform)] })
  const prefetch = createPrefetch({
    trust: () => trust,
    proofs: checkProofs,
    suites: SUITES,
    clock: () => new Date(NOW),
    ...(web === undefined ? {} : { fetcher: fetcherFrom(web) }),
    ...options,
  })
  const warnings: PrefetchWarning[] = []
  const refresh = () => prefetch.refresh((warning) => warnings.push(warning))
  return { ...prefetch, refresh, warnings }
}

const versionAt = (prefetch: Awaited<ReturnType<typeof prefetchOf>>) =>
  prefetch.findStatusList(REVOCATION)?.validFrom

describe('prefetching', () => {
  test('has the lists at hand afterwards, and not before', async () => {
    const prefetch = await prefetchOf(await honestWeb())
    expect(prefetch.findStatusList(REVOCATION)).toBeUndefined()
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)).toMatchObject({
      id: REVOCATION,
      issuer: PLATFORM.did,
      purpose: 'revocation',
    })
    expect(prefetch.warnings).toEqual([])
  })

  test('asks for whole lists and the did.json of listed platforms, once each, and nothing else', async () => {
    const asked: string[] = []
    const fetcher = fetcherFrom(await honestWeb(), asked)
    const prefetch = await prefetchOf(undefined, { options: { fetcher } })
    await Promise.all([prefetch.refresh(), prefetch.refresh(), prefetch.refresh()])
    expect(asked).toEqual([...STATUS_PURPOSES.map((purpose) => listUrl(purpose)), DID_JSON])
  })

  test('looks up only the exact address', async () => {
    const prefetch = await prefetchOf(await honestWeb())
    await prefetch.refresh()
    for (const url of [`${REVOCATION}?x=1`, `${REVOCATION}/`, REVOCATION.toUpperCase()]) {
      expect(prefetch.findStatusList(url)).toBeUndefined()
    }
  })
})

describe('refreshing', () => {
  test('takes a newer version', async () => {
    const web = await honestWeb()
    const prefetch = await prefetchOf(web)
    await prefetch.refresh()
    const validFrom = '2026-11-20T06:00:00.001Z'
    web.set(REVOCATION, await list({ set: [7], validFrom }))
    await prefetch.refresh()
    expect(versionAt(prefetch)).toBe(validFrom)
    expect(prefetch.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
  })

  test('keeps the newest when an older one is served again', async () => {
    const web = await honestWeb()
    const old = web.get(REVOCATION) ?? ''
    const prefetch = await prefetchOf(web)
    web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T07:00:00.000Z' }))
    await prefetch.refresh()
    web.set(REVOCATION, old)
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
    expect(prefetch.warnings).toEqual([
      { platform: PLATFORM.did, url: REVOCATION, warning: 'older' },
    ])
  })

  test('keeps the list it has when another with the same version is served', async () => {
    const web = await honestWeb()
    const prefetch = await prefetchOf(web)
    web.set(REVOCATION, await list({ set: [7] }))
    await prefetch.refresh()
    web.set(REVOCATION, await list())
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
  })

  test('keeps what it has when a host is down, and a list past its end too', async () => {
    const web = await honestWeb()
    let now = new Date(NOW)
    const prefetch = await prefetchOf(web, { options: { clock: () => now } })
    await prefetch.refresh()
    web.clear()
    now = new Date('2026-12-20T00:00:00Z')
    await prefetch.refresh()
    expect(versionAt(prefetch)).toBe('2026-11-20T06:00:00.000Z')
    expect(prefetch.warnings.map(({ warning }) => warning)).toEqual(
      Array.from({ length: 4 }, () => 'unreachable'),
    )
  })
})

const COMPROMISED = { state: 'compromised', since: '2026-11-19' } as const
const OTHER_KEY = STRANGER.publicKeyMultibase
const [KEY] = trustedPlatform().keys as [TrustedPlatform['keys'][number]]

describe('a newer trust list', () => {
  test('forgets lists of a key that turned out to be stolen', async () => {
    const web = await honestWeb()
    let trust = await signedTrustList()
    const prefetch = await prefetchOf(web, { options: { trust: () => trust } })
    await prefetch.refresh()
    const keys = [{ ...KEY, compromisedSince: '2026-11-19' }]
    trust = await signedTrustList({ version: 2, platforms: [trustedPlatform(PLATFORM, { keys })] })
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)).toBeUndefined()
    expect(prefetch.warnings).toContainEqual({
      platform: PLATFORM.did,
      url: REVOCATION,
      warning: 'refused',
      problem: 'no_longer_trusted',
    })
  })

  test.each<[string, Partial<TrustedPlatform>]>([
    ['of a stolen key', { keys: [{ ...KEY, compromisedSince: '2026-11-19' }] }],
    ['of a key that counts no more', { keys: [{ ...KEY, until: '2026-11-19' }] }],
    ['of another key under the same name', { keys: [{ ...KEY, publicKeyMultibase: OTHER_KEY }] }],
    ['of a key that is gone', { keys: [{ ...KEY, id: `${PLATFORM.did}#key-2` }] }],
    ['of a platform that was broken into', { lifecycle: COMPROMISED }],
    ['that it does not name', { statusLists: [listUrl('suspension')] }],
  ])('keeps a list %s from being asked at once', async (_, changes) => {
    let trust = await signedTrustList()
    const prefetch = await prefetchOf(await honestWeb(), { options: { trust: () => trust } })
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)).toBeDefined()
    trust = await signedTrustList({ version: 2, platforms: [trustedPlatform(PLATFORM, changes)] })
    expect(prefetch.findStatusList(REVOCATION)).toBeUndefined()
  })

  test('keeps lists of a platform that it does not name from being asked at once', async () => {
    let trust = await signedTrustList()
    const prefetch = await prefetchOf(await honestWeb(), { options: { trust: () => trust } })
    await prefetch.refresh()
    trust = await signedTrustList({ version: 2, platforms: [trustedPlatform(OTHER_PLATFORM)] })
    expect(prefetch.findStatusList(REVOCATION)).toBeUndefined()
  })

  test('that names a platform again does not make an older list of it the newest', async () => {
    const web = await honestWeb()
    const old = web.get(REVOCATION) ?? ''
    let trust = await signedTrustList()
    const prefetch = await prefetchOf(web, { options: { trust: () => trust } })
    web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T07:00:00.000Z' }))
    await prefetch.refresh()
    trust = await signedTrustList({ version: 2, platforms: [trustedPlatform(OTHER_PLATFORM)] })
    await prefetch.refresh()
    trust = await signedTrustList({ version: 3 })
    web.set(REVOCATION, old)
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
  })

  test('passes on a failure that is not a retrieval', async () => {
    const fetcher = () => Promise.reject(new KlusCvError('ERR_KLUSCV_OPTION', 'x'))
    const prefetch = await prefetchOf(undefined, { options: { fetcher } })
    await expect(prefetch.refresh()).rejects.toMatchObject({ code: 'ERR_KLUSCV_OPTION' })
  })
})

type Hostile = readonly [name: string, text: () => Promise<string>, problem: string]

const edited =
  (edit: (credential: never) => unknown, options: ListOptions = {}) =>
  async () =>
    JSON.stringify(edit((await signedStatusList('revocation', options)) as never))

const HOSTILE: readonly Hostile[] = [
  ['HTML', async () => '<html>', 'PARSING_ERROR'],
  ['another document', async () => '{}', 'context_not_allowed'],
  [
    'the list of another purpose',
    async () => JSON.stringify(await signedStatusList('suspension')),
    'STATUS_VERIFICATION_ERROR',
  ],
  [
    'a list of another platform',
    () => list({ issuer: OTHER_PLATFORM, url: REVOCATION }),
    'STATUS_VERIFICATION_ERROR',
  ],
  [
    'a list of the platform signed by another',
    edited((credential: { proof: object }) => ({
      ...credential,
      proof: { ...credential.proof, verificationMethod: STRANGER.keyId },
    })),
    'STATUS_VERIFICATION_ERROR',
  ],
  [
    'a list signed under a key that is not listed',
    () =>
      list({
        signer: { ...PLATFORM, signer: { ...PLATFORM.signer, id: `${PLATFORM.did}#key-9` } },
      }),
    'INVALID_VERIFICATION_METHOD',
  ],
  [
    'a list signed by another key under the right name',
    () =>
      list({ signer: { ...PLATFORM, signer: { ...actor('thief').signer, id: PLATFORM.keyId } } }),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    'a list that was changed',
    edited((credential: object) => ({ ...credential, validUntil: '2027-11-20T00:00:00.000Z' })),
    'PROOF_VERIFICATION_ERROR',
  ],
  [
    'a list whose end is under a full IRI',
    edited(({ validUntil, ...rest }: { validUntil: string }) => ({
      ...rest,
      'https://www.w3.org/2018/credentials#validUntil': validUntil,
    })),
    'MALFORMED_VALUE_ERROR',
  ],
  [
    'a list with a status of its own',
    edited((credential: object) => ({ ...credential, credentialStatus: {} })),
    'MALFORMED_VALUE_ERROR',
  ],
  [
    'a list from the future, which would block the next ones',
    () => list({ validFrom: '2026-11-20T10:05:01.000Z', created: NOW }),
    'not_yet_valid',
  ],
  [
    'a list signed in the future',
    () => list({ created: '2026-11-20T10:05:01.000Z' }),
    'PROOF_VERIFICATION_ERROR',
  ],
]

describe('a host that serves', () => {
  test.each(HOSTILE)('%s is not believed', async (_, text, problem) => {
    const web = (await honestWeb()).set(REVOCATION, await text())
    const prefetch = await prefetchOf(web)
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)).toBeUndefined()
    expect(prefetch.warnings).toEqual([
      { platform: PLATFORM.did, url: REVOCATION, warning: 'refused', problem },
    ])
    expect(prefetch.findStatusList(listUrl('suspension'))).toBeDefined()
  })

  test('the lists of a platform that was broken into is not believed', async () => {
    const prefetch = await prefetchOf(await honestWeb(), { platform: { lifecycle: COMPROMISED } })
    await prefetch.refresh()
    expect(prefetch.findStatusList(REVOCATION)).toBeUndefined()
  })

  const DOCUMENTS: readonly (readonly [string, string])[] = [
    ['no JSON', 'x'],
    ['the document of another', JSON.stringify({ id: STRANGER.did })],
    ['no key', JSON.stringify({ id: PLATFORM.did })],
    [
      'another key under the same name',
      JSON.stringify(
        createDidDocument({
          did: PLATFORM.did,
          keys: [{ id: PLATFORM.keyId, publicKeyMultibase: STRANGER.publicKeyMultibase }],
        }),
      ),
    ],
    [
      'a key more',
      JSON.stringify(
        createDidDocument({
          did: PLATFORM.did,
          keys: [
            { id: PLATFORM.keyId, publicKeyMultibase: PLATFORM.publicKeyMultibase },
            { id: `${PLATFORM.did}#key-2`, publicKeyMultibase: STRANGER.publicKeyMultibase },
          ],
        }),
      ),
    ],
  ]
  test('a did.json says nothing new by the end of a key, nor by a key that was given up', async () => {
    const { did, keyId: id, publicKeyMultibase } = PLATFORM
    const [retired, stolen] = [actor('retired'), actor('stolen')].map((key, index) => ({
      id: `${did}#key-${index + 2}`,
      publicKeyMultibase: key.publicKeyMultibase,
    })) as [{ id: string; publicKeyMultibase: string }, { id: string; publicKeyMultibase: string }]
    const days = { from: '2026-01-01', until: '2027-12-31' }
    const keys = [
      { id, publicKeyMultibase, ...days },
      { ...retired, ...days, until: '2026-06-01' },
      { ...stolen, ...days, compromisedSince: '2026-06-01' },
    ]
    const document = createDidDocument({
      did,
      keys: [
        { id, publicKeyMultibase },
        { ...retired, expires: '2026-06-01T23:59:59Z' },
        { ...stolen, revoked: '2026-06-01T00:00:00Z' },
      ],
    })
    const web = (await honestWeb()).set(DID_JSON, JSON.stringify(document))
    const prefetch = await prefetchOf(web, { platform: { keys } })
    await prefetch.refresh()
    expect(prefetch.warnings).toEqual([])
  })

  test.each(DOCUMENTS)('a did.json with %s is a warning, and changes nothing', async (_, text) => {
    const prefetch = await prefetchOf((await honestWeb()).set(DID_JSON, text))
    await prefetch.refresh()
    expect(prefetch.warnings).toEqual([
      { platform: PLATFORM.did, url: DID_JSON, warning: 'did-document-differs' },
    ])
    expect(prefetch.findStatusList(REVOCATION)).toBeDefined()
  })
})

describe('a host that does not answer', () => {
  /** Three lists and did.json; the other platform's host answers. */
  const twoPlatforms = (statusLists: readonly string[]) =>
    signedTrustList({
      platforms: [trustedPlatform(PLATFORM, { statusLists }), trustedPlatform(OTHER_PLATFORM)],
    })

  test('is left alone for the rest of the round after three failures', async () => {
    const statusLists = Array.from({ length: 9 }, (_, n) => `https://tempo.example/lists/${n}`)
    const asked: string[] = []
    const trust = await twoPlatforms(statusLists)
    const fetcher = fetcherFrom(new Map(), asked)
    const prefetch = await prefetchOf(undefined, { options: { trust: () => trust, fetcher } })
    await prefetch.refresh()
    expect(asked.filter((url) => url.startsWith('https://tempo.example/'))).toEqual(
      statusLists.slice(0, 3),
    )
    await prefetch.refresh()
    expect(asked.filter((url) => url === statusLists[0])).toHaveLength(2)
  })

  test('keeps no other platform from being asked again, and is waited for', async () => {
    const trust = await twoPlatforms([REVOCATION])
    const fetch = fetcherFrom(await honestWeb())
    const asked: string[] = []
    let answer: () => void = () => undefined
    const silence = new Promise<void>((resolve) => {
      answer = resolve
    })
    const fetcher: Fetcher = async (request) => {
      asked.push(request.url)
      if (request.url === REVOCATION) await silence
      return fetch(request)
    }
    const prefetch = await prefetchOf(undefined, { options: { trust: () => trust, fetcher } })
    const rounds = [prefetch.refresh()]
    const timesAsked = (wanted: RegExp) => asked.filter((url) => wanted.test(url)).length
    const other = /snelfiets.*did\.json/
    await vi.waitFor(() => expect(timesAsked(other)).toBe(1))
    await vi.waitFor(() => {
      rounds.push(prefetch.refresh())
      expect(timesAsked(other)).toBeGreaterThan(1)
    })
    expect(timesAsked(/tempo\.example/)).toBe(1)
    answer()
    await Promise.all(rounds)
    expect(prefetch.findStatusList(REVOCATION)).toBeDefined()
  })
})

test('the shortest time to live of the lists is told', async () => {
  const web = await honestWeb()
  const prefetch = await prefetchOf(web)
  expect(prefetch.shortestTtlMs()).toBeUndefined()
  web.set(REVOCATION, await list({ ttlMs: 120_000 }))
  await prefetch.refresh()
  expect(prefetch.shortestTtlMs()).toBe(120_000)
})

test('a list that cannot be checked now stays, and no older one comes in its place', async () => {
  const web = await honestWeb()
  const old = web.get(REVOCATION) ?? ''
  web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T07:00:00.000Z' }))
  let isBusy = false
  const proofs: ProofChecker = async (question) => {
    if (isBusy) throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'too many checks are waiting')
    return checkProofs(question)
  }
  const prefetch = await prefetchOf(web, { options: { proofs } })
  await prefetch.refresh()
  isBusy = true
  await prefetch.refresh()
  expect(prefetch.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
  isBusy = false
  web.set(REVOCATION, old)
  await prefetch.refresh()
  expect(prefetch.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
})

const remembering = () => ({ options: { cache: openCacheDirectory(directory) } })

describe('over a restart', () => {
  test('the lists are there again, without asking anyone', async () => {
    const before = await prefetchOf(await honestWeb(), remembering())
    await before.refresh()
    const after = await prefetchOf(undefined, remembering())
    await after.load()
    expect(versionAt(after)).toBe('2026-11-20T06:00:00.000Z')
  })

  test('an older list is not taken either', async () => {
    const web = await honestWeb()
    const old = web.get(REVOCATION) ?? ''
    web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T07:00:00.000Z' }))
    await (await prefetchOf(web, remembering())).refresh()
    const after = await prefetchOf(web.set(REVOCATION, old), remembering())
    await after.load()
    await after.refresh()
    expect(after.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
    const again = await prefetchOf(undefined, remembering())
    await again.load()
    expect(again.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
  })

  test('what was written into the cache by others is not believed', async () => {
    await (await prefetchOf(await honestWeb(), remembering())).refresh()
    const folder = join(directory, 'status-lists')
    for (const name of await readdir(folder)) {
      const text = await readFile(join(folder, name), 'utf8')
      await writeFile(join(folder, name), text.replace(/"encodedList":"uH/, '"encodedList":"uJ'))
    }
    const after = await prefetchOf(undefined, remembering())
    await after.load()
    for (const purpose of STATUS_PURPOSES) {
      expect(after.findStatusList(listUrl(purpose))).toBeUndefined()
    }
  })

  test('a list that cannot be written is in use, and keeps out no other', async () => {
    const cache = openCacheDirectory(directory)
    const options: World['options'] = {
      cache: {
        ...cache,
        write: (kind, name, text) =>
          name === REVOCATION ? Promise.reject(new Error('ENOSPC')) : cache.write(kind, name, text),
      },
    }
    const prefetch = await prefetchOf(await honestWeb(), { options })
    await prefetch.refresh()
    expect(prefetch.warnings).toEqual([
      { platform: PLATFORM.did, url: REVOCATION, warning: 'not-remembered' },
    ])
    for (const purpose of STATUS_PURPOSES) {
      expect(prefetch.findStatusList(listUrl(purpose))).toBeDefined()
    }
    expect(await readdir(join(directory, 'status-lists'))).toHaveLength(2)
  })

  test('nothing half-written is left behind', async () => {
    await (await prefetchOf(await honestWeb(), remembering())).refresh()
    const names = await readdir(join(directory, 'status-lists'))
    expect(names).toHaveLength(3)
    expect(names.every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true)
  })
})

describe('over a restart, while a host serves an older list,', () => {
  /** A cache with a newer list in it, a host that serves an older one, and both their texts. */
  async function replayed() {
    const web = await honestWeb()
    const old = web.get(REVOCATION) ?? ''
    web.set(REVOCATION, await list({ set: [7], validFrom: '2026-11-20T07:00:00.000Z' }))
    await (await prefetchOf(web, remembering())).refresh()
    return web.set(REVOCATION, old)
  }

  const isWithdrawnAfterRestart = async () => {
    const again = await prefetchOf(undefined, remembering())
    await again.load()
    return again.findStatusList(REVOCATION)?.isSet(7)
  }

  test('it is not taken when the newer could not be checked at the start', async () => {
    const web = await replayed()
    let isBusy = true
    const proofs: ProofChecker = async (question) => {
      if (isBusy) throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'cut off')
      return checkProofs(question)
    }
    const { options } = remembering()
    const after = await prefetchOf(web, { options: { ...options, proofs } })
    await after.load()
    await after.refresh()
    expect(after.findStatusList(REVOCATION)).toBeUndefined()
    isBusy = false
    await after.refresh()
    expect(after.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
    expect(await isWithdrawnAfterRestart()).toBe(true)
  })

  test('it is not taken by a clock for which the newer lies ahead', async () => {
    const web = await replayed()
    const { options } = remembering()
    let now = new Date('2026-11-20T06:30:00Z')
    const after = await prefetchOf(web, { options: { ...options, clock: () => now } })
    await after.load()
    await after.refresh()
    expect(after.findStatusList(REVOCATION)).toBeUndefined()
    expect(after.warnings.map(({ warning }) => warning)).toEqual(['older'])
    now = new Date(NOW)
    expect(after.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
    expect(await isWithdrawnAfterRestart()).toBe(true)
  })

  test('it is not taken of a platform that was not listed at the start', async () => {
    const web = await replayed()
    let trust = await signedTrustList({ platforms: [trustedPlatform(OTHER_PLATFORM)] })
    const { options } = remembering()
    const after = await prefetchOf(web, { options: { ...options, trust: () => trust } })
    await after.load()
    trust = await signedTrustList({ version: 2 })
    await after.refresh()
    expect(after.findStatusList(REVOCATION)?.isSet(7)).toBe(true)
  })
})

test('a list is asked only once it is remembered', async () => {
  const cache = openCacheDirectory(directory)
  const known: (string | undefined)[] = []
  const options: World['options'] = {
    cache: {
      ...cache,
      write: async (kind, name, text) => {
        known.push(prefetch.findStatusList(name)?.validFrom)
        await cache.write(kind, name, text)
      },
    },
  }
  const prefetch = await prefetchOf(await honestWeb(), { options })
  await prefetch.refresh()
  expect(known).toEqual([undefined, undefined, undefined])
  expect(versionAt(prefetch)).toBe('2026-11-20T06:00:00.000Z')
})
