/**
 * Keeps what checks rest on at hand: the status lists and the profiles of the listed platforms, each
 * retrieved whole on a timer, never replaced by an older version, remembered over restarts. So a
 * check makes no outgoing request, and no platform learns which of its certificates is looked at.
 * @module
 */
import type { Did } from '../core/credential.ts'
import type { Fetcher } from '../core/fetcher.ts'
import { LIMITS } from '../core/limits.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import type { PlatformProfileDocument } from '../trust/platform-profile.ts'
import type { TrustedPlatform, TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'
import { checkProfile } from './check-profile.ts'
import { checkStatusList } from './check-status-list.ts'
import { compareDidDocument } from './compare-did-document.ts'
import { findHeldList, shortestTtlOf } from './held-lists.ts'
import { findHeldProfile } from './held-profiles.ts'
import { createHeldPublications } from './held-publications.ts'
import {
  createKeeper,
  type Keeper,
  type OutgoingRound,
  type Place,
  type Round,
} from './keep-newest.ts'
import type { PrefetchWarning } from './prefetch-warning.ts'
import type { VerifyOptions } from './verify-options.ts'

/** What prefetching needs. */
export interface PrefetchOptions extends Pick<VerifyOptions, 'proofs' | 'suites' | 'clock'> {
  /** Asked anew at each refresh: the list may have been replaced. */
  readonly trust: () => TrustList
  /** The guarded way out; absent when nothing may be retrieved. */
  readonly fetcher?: Fetcher
  readonly cache?: CacheDirectory
  readonly development?: boolean
}

/** What is at hand. */
export interface Prefetch {
  /** Takes what the cache remembers, after checking it again. */
  readonly load: () => Promise<void>
  /**
   * Retrieves everything once. A platform that is still being asked is not asked again: that one
   * is waited for.
   */
  readonly refresh: (warn?: (warning: PrefetchWarning) => void) => Promise<void>
  readonly findStatusList: (url: string) => StatusList | undefined
  readonly findProfile: (platform: Did) => PlatformProfileDocument | undefined
  /** How soon the platforms ask to be asked again, in milliseconds; undefined when none says. */
  readonly shortestTtlMs: () => number | undefined
}

/** So many platforms are asked at the same time in one round. */
const PLATFORMS_AT_ONCE = 8

/** A host that failed so often in a round is left alone until the next. */
const FAILURES_AT_MOST = 3

const STATUS_LIST = {
  cached: 'status-lists',
  maxBytes: LIMITS.statusListBytes,
  mediaTypes: ['application/vc', 'application/ld+json', 'application/json'],
  check: checkStatusList,
} as const

const PROFILE = {
  cached: 'profiles',
  maxBytes: LIMITS.platformProfileBytes,
  mediaTypes: ['application/json'],
  check: checkProfile,
} as const

/** One publication of a platform, and who keeps it. */
type Visit = readonly [Keeper, Place]

type VisitsOf = (platform: TrustedPlatform) => readonly Visit[]

/** Creates an empty prefetch; {@link Prefetch.load} and `refresh` fill it. */
export function createPrefetch(options: PrefetchOptions): Prefetch {
  const { trust, clock, fetcher } = options
  const lists = createHeldPublications<StatusList>()
  const profiles = createHeldPublications<PlatformProfileDocument>()
  const visitsOf = createVisits(
    createKeeper({ ...STATUS_LIST, held: lists }),
    createKeeper({ ...PROFILE, held: profiles }),
  )
  const underWay = new Map<Did, Promise<void>>()
  const atThisMoment = () => ({ trust: trust(), now: clock() })
  return {
    load: async () => {
      const round: Round = { ...options, warn: () => undefined }
      const visits = trust().platforms.flatMap(visitsOf)
      for (const [keeper, place] of visits) await keeper.recall(place, round)
    },
    refresh: async (warn = () => undefined) => {
      if (fetcher === undefined) return
      const visit = (platform: TrustedPlatform) =>
        refreshPlatform(platform, visitsOf(platform), { ...options, warn, fetcher })
      await refreshAll(trust().platforms, underWay, visit)
    },
    findStatusList: (url) => findHeldList(lists, url, atThisMoment()),
    findProfile: (did) => findHeldProfile(profiles, did, atThisMoment()),
    shortestTtlMs: () => shortestTtlOf(lists),
  }
}

/** What withdraws certificates comes first: a host that fails is left alone after a few failures. */
function createVisits(lists: Keeper, profiles: Keeper): VisitsOf {
  return (platform) => {
    const { did, statusLists, profile } = platform
    return [
      ...statusLists.map((url) => [lists, { name: url, url, platform }] as const),
      ...(profile === undefined
        ? []
        : [[profiles, { name: did, url: profile, platform }] as const]),
    ]
  }
}

/** A platform that takes for ever holds up its own lists, and those of no other in a later round. */
async function refreshAll(
  platforms: readonly TrustedPlatform[],
  underWay: Map<Did, Promise<void>>,
  visit: (platform: TrustedPlatform) => Promise<void>,
): Promise<void> {
  const waitedFor = [...underWay.values()]
  // All workers take from the same iterator: each platform is visited once.
  const waiting = platforms.values()
  const workers = Array.from({ length: PLATFORMS_AT_ONCE }, async () => {
    for (const platform of waiting) {
      if (underWay.has(platform.did)) continue
      const visited = visit(platform).finally(() => underWay.delete(platform.did))
      underWay.set(platform.did, visited)
      await visited
    }
  })
  await Promise.all([...workers, ...waitedFor])
}

async function refreshPlatform(
  platform: TrustedPlatform,
  visits: readonly Visit[],
  round: OutgoingRound & Pick<PrefetchOptions, 'development'>,
): Promise<void> {
  let failures = 0
  for (const [keeper, place] of visits) {
    if (failures === FAILURES_AT_MOST) return
    if (!(await keeper.renew(place, round))) failures += 1
  }
  await compareDidDocument(platform, round)
}
