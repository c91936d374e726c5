/**
 * Keeps what checks rest on at hand: status lists, profiles and registers of the platforms that run,
 * and the mirrors of those that ended, each retrieved whole on a timer, never replaced by an older
 * version, remembered over restarts. So a check makes no outgoing request, and no platform learns
 * which of its certificates is looked at.
 * @module
 */
import type { Did } from '../core/credential.ts'
import type { Fetcher } from '../core/fetcher.ts'
import { utcDay } from '../core/time.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { findPlatform, hasEnded } from '../trust/find-platform.ts'
import type { PlatformProfileDocument } from '../trust/platform-profile.ts'
import type { TrustedPlatform, TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'
import { collectMirror } from './collect-mirror.ts'
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
import { createRegisterKeeper, type RegisterKeeper } from './keep-registers.ts'
import { findInMirror, findMirror, type MirrorsAtHand } from './mirror-at-hand.ts'
import type { PrefetchWarning } from './prefetch-warning.ts'
import { PROFILE, STATUS_LIST } from './publication-kinds.ts'
import type { FindRegistration } from './registration.ts'
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
  readonly findRegistration: FindRegistration
  /** How soon the platforms ask to be asked again, in milliseconds; undefined when none says. */
  readonly shortestTtlMs: () => number | undefined
}

/** So many platforms are asked at the same time in one round. */
const PLATFORMS_AT_ONCE = 8

/** A host that failed so often in a round is left alone until the next. */
const FAILURES_AT_MOST = 3

/** One publication of a platform, and who keeps it. */
type Visit = readonly [Keeper, Place]

type VisitsOf = (platform: TrustedPlatform) => readonly Visit[]

/** Creates an empty prefetch; {@link Prefetch.load} and `refresh` fill it. */
export function createPrefetch(options: PrefetchOptions): Prefetch {
  const { trust, clock, fetcher } = options
  const held = createHeldPublications<StatusList>()
  const profiles = createHeldPublications<PlatformProfileDocument>()
  const mirrors: MirrorsAtHand = new Map()
  const visitsOf = createVisits(
    createKeeper({ ...STATUS_LIST, held }),
    createKeeper({ ...PROFILE, held: profiles }),
  )
  const registers = createRegisterKeeper()
  const underWay = new Map<Did, Promise<void>>()
  const atThisMoment = () => ({ trust: trust(), now: clock() })
  return {
    load: async () => {
      const { fetcher: _, ...remembering } = options
      const round: Round = { ...remembering, warn: () => undefined }
      for (const platform of trust().platforms) {
        for (const [keeper, place] of visitsOf(platform)) await keeper.recall(place, round)
        await collectMirror(platform, mirrors, round)
      }
    },
    refresh: async (warn = () => undefined) => {
      if (fetcher === undefined) return
      const round = { ...options, warn, fetcher }
      const visit = async (platform: TrustedPlatform) => {
        // Who ended publishes nothing that counts, and its address may be another's by now.
        if (!hasEnded(platform, utcDay(clock()))) {
          await refreshPlatform(platform, { visits: visitsOf(platform), registers }, round)
        }
        await collectMirror(platform, mirrors, round)
      }
      await refreshAll(trust().platforms, underWay, visit)
      forgetUnlisted(mirrors, trust())
    },
    findStatusList: (url) => findHeldList({ held, mirrors }, url, atThisMoment()),
    findProfile: (did) => findHeldProfile(profiles, did, atThisMoment()),
    findRegistration: (question) => {
      const platform = findPlatform(trust(), question.platform)
      if (platform?.mirrored === undefined) return 'no-mirror'
      const mirror = findMirror(mirrors, platform)
      return mirror === undefined ? 'not-at-hand' : findInMirror(mirror, question)
    },
    shortestTtlMs: () => shortestTtlOf(held),
  }
}

/** A mirror that the trust list names no more is never asked again. */
function forgetUnlisted(mirrors: MirrorsAtHand, { platforms }: TrustList): void {
  const named = new Set(platforms.map(({ mirrored }) => mirrored))
  for (const sha256 of mirrors.keys()) if (!named.has(sha256)) mirrors.delete(sha256)
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

/** What is asked of a platform that runs. */
interface Rounds {
  readonly visits: readonly Visit[]
  readonly registers: RegisterKeeper
}

async function refreshPlatform(
  platform: TrustedPlatform,
  { visits, registers }: Rounds,
  round: OutgoingRound & Pick<PrefetchOptions, 'development'>,
): Promise<void> {
  let failures = 0
  for (const [keeper, place] of visits) {
    if (failures === FAILURES_AT_MOST) return
    if (!(await keeper.renew(place, round))) failures += 1
  }
  await compareDidDocument(platform, round)
  await registers.renew(platform, round)
}
