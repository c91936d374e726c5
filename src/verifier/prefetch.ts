/**
 * Keeps what checks rest on at hand: the status lists of the listed platforms, each retrieved whole
 * on a timer, never replaced by an older version, remembered over restarts. So a check makes no
 * outgoing request, and no platform learns which of its certificates is looked at, or when.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Fetcher } from '../core/fetcher.ts'
import { LIMITS } from '../core/limits.ts'
import { parseInstant } from '../core/time.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { findPublisher } from '../trust/find-platform.ts'
import type { TrustedPlatform, TrustList } from '../trust/trust-list.ts'
import type { CacheDirectory } from './cache-directory.ts'
import { checkStatusList, type StatusListChecked } from './check-status-list.ts'
import { compareDidDocument } from './compare-did-document.ts'
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
  /** Retrieves every list once; a second call while one runs waits for that one. */
  readonly refresh: (warn?: Warn) => Promise<void>
  readonly findStatusList: (url: string) => StatusList | undefined
}

interface Round extends PrefetchOptions {
  readonly warn: Warn
}

interface HeldList {
  readonly list: StatusList
  readonly text: Uint8Array
}

/** So many platforms are asked at the same time: one that is slow holds up no other. */
const PLATFORMS_AT_ONCE = 8

const STATUS_LIST_MEDIA_TYPES = ['application/vc', 'application/ld+json', 'application/json']

/** Creates an empty prefetch; {@link Prefetch.load} and `refresh` fill it. */
export function createPrefetch(options: PrefetchOptions): Prefetch {
  const held = new Map<string, HeldList>()
  let running: Promise<void> | undefined
  return {
    load: () => loadAll(held, { ...options, warn: () => undefined }),
    refresh: (warn = () => undefined) => {
      running ??= refreshAll(held, { ...options, warn }).finally(() => {
        running = undefined
      })
      return running
    },
    findStatusList: (url) => held.get(url)?.list,
  }
}

async function loadAll(held: Map<string, HeldList>, options: Round): Promise<void> {
  for (const platform of options.trust().platforms) {
    for (const url of platform.statusLists) {
      const text = await options.cache?.read('status-lists', url)
      if (text !== undefined) await takeNewer(held, { url, platform, text }, options)
    }
  }
}

async function refreshAll(held: Map<string, HeldList>, options: Round): Promise<void> {
  const trust = options.trust()
  await dropUntrusted(held, trust, options)
  const { fetcher } = options
  if (fetcher === undefined) return
  // All workers take from the same iterator: each platform is visited once.
  const platforms = trust.platforms.values()
  const workers = Array.from({ length: PLATFORMS_AT_ONCE }, async () => {
    for (const platform of platforms) await refreshPlatform(held, platform, { ...options, fetcher })
  })
  await Promise.all(workers)
}

/** Lists that the trust list, perhaps a newer one, no longer stands for. */
async function dropUntrusted(
  held: Map<string, HeldList>,
  trust: TrustList,
  options: Round,
): Promise<void> {
  for (const [url, { text }] of held) {
    const platform = findPublisher(trust, url)
    const checked = platform && (await check({ url, platform, text }, options))
    if (checked?.ok !== true && !couldNotRun(checked)) held.delete(url)
  }
}

/** Nothing was found against the list: without it an older one would be taken. */
function couldNotRun(checked: StatusListChecked | undefined): boolean {
  return checked?.ok === false && checked.problem === 'check_failed_to_run'
}

async function refreshPlatform(
  held: Map<string, HeldList>,
  platform: TrustedPlatform,
  options: Round & { readonly fetcher: Fetcher },
): Promise<void> {
  for (const url of platform.statusLists) {
    const text = await retrieve(url, options.fetcher)
    if (text === undefined) {
      options.warn({ platform: platform.did, url, warning: 'unreachable' })
    } else if (await takeNewer(held, { url, platform, text }, options)) {
      await remember({ url, platform, text }, options)
    }
  }
  await compareDidDocument(platform, options)
}

/** A disk that is full or read-only keeps no list out of use, and no other from being retrieved. */
async function remember({ url, platform, text }: Received, options: Round): Promise<void> {
  try {
    await options.cache?.write('status-lists', url, text)
  } catch {
    options.warn({ platform: platform.did, url, warning: 'not-remembered' })
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

interface Received {
  readonly url: string
  readonly platform: TrustedPlatform
  readonly text: Uint8Array
}

/** Takes a list into use when it is sound and newer than the one held; says whether it did. */
async function takeNewer(
  held: Map<string, HeldList>,
  received: Received,
  options: Round,
): Promise<boolean> {
  const { url, platform, text } = received
  const place = { platform: platform.did, url }
  const checked = await check(received, options)
  if (!checked.ok) {
    options.warn({ ...place, warning: 'refused', problem: checked.problem })
    return false
  }
  const known = held.get(url)
  const step = known === undefined ? 1 : versionOf(checked.list) - versionOf(known.list)
  if (step < 0) options.warn({ ...place, warning: 'older' })
  if (step <= 0) return false
  held.set(url, { list: checked.list, text })
  return true
}

function check({ url, platform, text }: Received, options: Round) {
  const { proofs, suites, clock } = options
  return checkStatusList(text, { url, platform, now: clock(), proofs, suites })
}

/** A list's version is the moment from which it holds. */
function versionOf(list: StatusList): number {
  return parseInstant(list.validFrom) ?? 0
}
