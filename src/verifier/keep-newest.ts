/**
 * Keeps the newest version of one kind of publication: retrieves it, checks it, remembers it over
 * restarts, and never goes back to an older one.
 * @module
 */
import type { Fetcher } from '../core/fetcher.ts'
import type { Clock } from '../core/time.ts'
import type { TrustedPlatform } from '../trust/trust-list.ts'
import type { CacheDirectory, CachedKind } from './cache-directory.ts'
import type { HeldPublications } from './held-publications.ts'
import type { PrefetchWarning } from './prefetch-warning.ts'
import type { CheckPublication, PublicationChecked } from './publication.ts'
import { retrieve } from './retrieve.ts'
import type { VerifyOptions } from './verify-options.ts'

/** One kind of publication. */
export interface Kind<Content> {
  readonly cached: CachedKind
  readonly maxBytes: number
  readonly mediaTypes: readonly string[]
  readonly check: CheckPublication<Content>
  readonly held: HeldPublications<Content>
}

/** Where a publication is found, and as what it is held and remembered. */
export interface Place {
  readonly name: string
  readonly url: string
  readonly platform: TrustedPlatform
}

/** What one round of retrieving has at hand. */
export interface Round extends Pick<VerifyOptions, 'proofs' | 'suites'> {
  readonly clock: Clock
  readonly cache?: CacheDirectory
  /** Told what an operator should look at. */
  readonly warn: (warning: PrefetchWarning) => void
}

/** A round with the guarded way out. */
export interface OutgoingRound extends Round {
  readonly fetcher: Fetcher
}

/** Keeps one kind of publication. */
export interface Keeper {
  /**
   * Makes sure that what the cache remembers of a place is held, whenever that place turns up: else
   * an older one would be taken, and written over it. False when it cannot be checked now.
   */
  readonly recall: (place: Place, round: Round) => Promise<boolean>
  /** Retrieves what is published there, and takes it when it is newer. False when no one answers. */
  readonly renew: (place: Place, round: OutgoingRound) => Promise<boolean>
}

/** Creates the keeper of a kind. */
export function createKeeper<Content>(kind: Kind<Content>): Keeper {
  return {
    recall: (place, round) => recall(kind, place, round),
    renew: async (place, round) => {
      const { maxBytes, mediaTypes } = kind
      const text = await retrieve({ url: place.url, maxBytes, mediaTypes }, round.fetcher)
      if (text === undefined) round.warn({ ...whereIs(place), warning: 'unreachable' })
      else await takeNewer(kind, { ...place, text }, round)
      return text !== undefined
    },
  }
}

interface Received extends Place {
  readonly text: Uint8Array
}

async function recall<Content>(kind: Kind<Content>, place: Place, round: Round): Promise<boolean> {
  if (kind.held.get(place.name) !== undefined) return true
  const text = await round.cache?.read(kind.cached, place.name)
  if (text === undefined) return true
  const checked = await check(kind, { ...place, text }, { ...round, remembered: true })
  if (checked.ok) kind.held.hold(place.name, checked.publication)
  return checked.ok || checked.problem !== 'check_failed_to_run'
}

/**
 * Takes what is sound and newer than any that is known into use. It is remembered first: what we
 * once said must still be so after a crash.
 */
async function takeNewer<Content>(
  kind: Kind<Content>,
  received: Received,
  round: Round,
): Promise<void> {
  const isKnown = await recall(kind, received, round)
  const checked = isKnown ? await check(kind, received, round) : undefined
  if (checked?.ok !== true) {
    const problem = checked?.problem ?? 'check_failed_to_run'
    return round.warn({ ...whereIs(received), warning: 'refused', problem })
  }
  const succession = kind.held.compare(received.name, checked.publication)
  if (succession === 'older') round.warn({ ...whereIs(received), warning: 'older' })
  if (succession !== 'newer') return
  await remember(kind.cached, received, round)
  kind.held.hold(received.name, checked.publication)
}

/** A disk that is full or read-only keeps nothing out of use, and nothing else from being retrieved. */
async function remember(
  cached: CachedKind,
  received: Received,
  { cache, warn }: Round,
): Promise<void> {
  try {
    await cache?.write(cached, received.name, received.text)
  } catch {
    warn({ ...whereIs(received), warning: 'not-remembered' })
  }
}

function check<Content>(
  kind: Kind<Content>,
  { url, platform, text }: Received,
  { clock, proofs, suites, remembered = false }: Round & { readonly remembered?: boolean },
): Promise<PublicationChecked<Content>> {
  return kind.check(text, { url, platform, now: clock(), proofs, suites, remembered })
}

function whereIs({ platform, url }: Place): Pick<PrefetchWarning, 'platform' | 'url'> {
  return { platform: platform.did, url }
}
