/**
 * The newest status list that was ever seen at each address, and whether it may be asked now. Of a
 * platform that ended, the last one that was mirrored answers.
 * @module
 */

import { utcDay } from '../core/time.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import { findPublisher, hasEnded, lifecycleOn } from '../trust/find-platform.ts'
import type { TrustedPlatform, TrustList } from '../trust/trust-list.ts'
import type { HeldPublications } from './held-publications.ts'
import { findMirror, lastListsOf, lastWord, type MirrorsAtHand } from './mirror-at-hand.ts'
import { stillCounts } from './publication.ts'

/** Where lists are looked for. */
export interface ListSources {
  readonly held: HeldPublications<StatusList>
  readonly mirrors: MirrorsAtHand
}

/** The list at this address, when the trust list stands for its signature now. */
export function findHeldList(
  { held, mirrors }: ListSources,
  url: string,
  { trust, now }: { readonly trust: TrustList; readonly now: Date },
): StatusList | undefined {
  const list = held.get(url)
  const platform = findPublisher(trust, url)
  if (platform === undefined) return undefined
  const own = list !== undefined && stillCounts(list, platform, now) ? list.content : undefined
  if (!hasEnded(platform, utcDay(now))) return own
  const mirrored = findMirroredList(mirrors, url, platform)
  if (mirrored !== undefined) return lastWord(mirrored, own, platform.lifecycle.since)
  // Without a mirror an own list still says what was withdrawn, until its end.
  return lifecycleOn(platform, utcDay(now)) === 'compromised' ? undefined : own
}

function findMirroredList(
  mirrors: MirrorsAtHand,
  url: string,
  platform: TrustedPlatform,
): StatusList | undefined {
  const mirror = findMirror(mirrors, platform)
  const file = mirror && lastListsOf(platform, mirror.manifest).get(url)
  return file && mirror?.lists.get(file.sha256)
}

/** How soon the platforms ask to be asked again, in milliseconds: the least of their lists' `ttl`. */
export function shortestTtlOf(held: HeldPublications<StatusList>): number | undefined {
  const all = held.all().flatMap(({ content }) => content.ttlMs ?? [])
  return all.length === 0 ? undefined : Math.min(...all)
}
