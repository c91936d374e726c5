/**
 * Keeps what checks rest on at hand: the status lists of the listed platforms, each retrieved whole
 * on a timer, never replaced by an older version, remembered over restarts. So a check makes no
 * outgoing request, and no platform learns which of its certificates is looked at, or when.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Fetcher } from '../core/fetcher.ts'
import { LIMITS } from '../core/limits.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import type { TrustedPlatform, TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'
import { checkStatusList, type StatusListChecked } from './check-status-list.ts'
import { compareDidDocument } from './compare-did-document.ts'
import { createHeldLists, type HeldLists } from './held-lists.ts'
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

/** Told what an operator should look at. */
type Warn = (warning: PrefetchWarning) => void

/** The lists at hand. */
export interface Prefetch {
  /** Takes what the cache remembers, after checking it again. */
  readonly load: () => Promise<void>
  /**
   * Retrieves every list once. A platform that is still being asked is not asked again: that one
   * is waited for.
   */
  readonly refresh: (warn?: Warn) => Promise<void>
  readonly findStatusList: (url: string) => StatusList | undefined
  /** How soon the platforms ask to be asked again, in milliseconds; undefined when none says. */
  readonly shortestTtlMs: () => number | undefined
}

interface Round extends PrefetchOptions {
  readonly held: HeldLists
  readonly warn: Warn
}

/** So many platforms are asked at the same time in one round. */
const PLATFORMS_AT_ONCE = 8

/** A host that failed so often in a round is left alone until the next. */
const FAILURES_AT_MOST = 3

const STATUS_LIST_MEDIA_TYPES = ['application/vc', 'application/ld+json', 'application/json']

/** Creates an empty prefetch; {@link Prefetch.load} and `refresh` fill it. */
export function createPrefetch(options: PrefetchOptions): Prefetch {
  const { trust, clock, fetcher } = options
  const held = createHeldLists()
  const underWay = new Map<Did, Promise<void>>()
  return {
    load: () => loadAll({ ...options, held, warn: () => undefined }),
    refresh: async (warn = () => undefined) => {
      if (fetcher !== undefined) await refreshAll(underWay, { ...options, held, warn, fetcher })
    },
    findStatusList: (url) => held.find(url, trust(), clock()),
    shortestTtlMs: held.shortestTtlMs,
  }
}

async function loadAll(round: Round): Promise<void> {
  for (const platform of round.trust().platforms) {
    for (const url of platform.statusLists) await recall({ url, platform }, round)
  }
}

/** A round with the guarded way out. */
interface OutgoingRound extends Round {
  readonly fetcher: Fetcher
}

/** A platform that takes for ever holds up its own lists, and those of no other in a later round. */
async function refreshAll(underWay: Map<Did, Promise<void>>, round: OutgoingRound): Promise<void> {
  const waitedFor = [...underWay.values()]
  // All workers take from the same iterator: each platform is visited once.
  const platforms = round.trust().platforms.values()
  const workers = Array.from({ length: PLATFORMS_AT_ONCE }, async () => {
    for (const platform of platforms) {
      if (underWay.has(platform.did)) continue
      const visit = refreshPlatform(platform, round).finally(() => underWay.delete(platform.did))
      underWay.set(platform.did, visit)
      await visit
    }
  })
  await Promise.all([...workers, ...waitedFor])
}

async function refreshPlatform(platform: TrustedPlatform, round: OutgoingRound): Promise<void> {
  let failures = 0
  for (const url of platform.statusLists) {
    if (failures === FAILURES_AT_MOST) return
    const text = await retrieve(url, round.fetcher)
    if (text === undefined) {
      failures += 1
      round.warn({ platform: platform.did, url, warning: 'unreachable' })
    } else {
      await takeNewer({ url, platform, text }, round)
    }
  }
  await compareDidDocument(platform, round)
}

interface Place {
  readonly url: string
  readonly platform: TrustedPlatform
}

interface Received extends Place {
  readonly text: Uint8Array
}

/** A disk that is full or read-only keeps no list out of use, and no other from being retrieved. */
async function remember({ url, platform, text }: Received, { cache, warn }: Round): Promise<void> {
  try {
    await cache?.write('status-lists', url, text)
  } catch {
    warn({ platform: platform.did, url, warning: 'not-remembered' })
  }
}

async function retrieve(url: string, fetcher: Fetcher): Promise<Uint8Array | undefined> {
  try {
    const maxBytes = LIMITS.statusListBytes
    return (await fetcher({ url, maxBytes, mediaTypes: STATUS_LIST_MEDIA_TYPES })).bytes
  } catch (error) {
    if (error instanceof KlusCvError && error.code === 'ERR_KLUSCV_FETCH') return undefined
    throw error
  }
}

const COULD_NOT_RUN: StatusListChecked = { ok: false, problem: 'check_failed_to_run' }

/**
 * Takes a list into use when it is sound and newer than any that is known. It is remembered first:
 * what we once said was withdrawn must still be so after a crash.
 */
async function takeNewer(received: Received, round: Round): Promise<void> {
  const { url, platform } = received
  const place = { platform: platform.did, url }
  const checked = (await recall(received, round)) ? await check(received, round) : COULD_NOT_RUN
  if (!checked.ok) {
    return round.warn({ ...place, warning: 'refused', problem: checked.problem })
  }
  const succession = round.held.compare(url, checked.sound)
  if (succession === 'older') round.warn({ ...place, warning: 'older' })
  if (succession !== 'newer') return
  await remember(received, round)
  round.held.hold(url, checked.sound)
}

/**
 * Makes sure that what the cache remembers of a list is held, whenever its address turns up: else
 * an older one would be taken, and written over it. False when it cannot be checked now.
 */
async function recall({ url, platform }: Place, round: Round): Promise<boolean> {
  if (round.held.has(url)) return true
  const text = await round.cache?.read('status-lists', url)
  if (text === undefined) return true
  const checked = await check({ url, platform, text }, round, true)
  if (checked.ok) round.held.hold(url, checked.sound)
  return checked.ok || checked.problem !== 'check_failed_to_run'
}

function check({ url, platform, text }: Received, round: Round, remembered = false) {
  const { proofs, suites, clock } = round
  return checkStatusList(text, { url, platform, now: clock(), proofs, suites, remembered })
}
