/**
 * The newest status list that was ever seen at each address, and whether it may be asked now.
 * @module
 */
import type { StatusList } from '../status/parse-status-list.ts'
import { findPublisher } from '../trust/find-platform.ts'
import type { TrustList } from '../trust/trust-list.ts'
import type { HeldPublications } from './held-publications.ts'
import { stillCounts } from './publication.ts'

/** The list at this address, when the trust list stands for its signature now. */
export function findHeldList(
  held: HeldPublications<StatusList>,
  url: string,
  { trust, now }: { readonly trust: TrustList; readonly now: Date },
): StatusList | undefined {
  const list = held.get(url)
  const platform = findPublisher(trust, url)
  if (list === undefined || platform === undefined) return undefined
  return stillCounts(list, platform, now) ? list.content : undefined
}

/** How soon the platforms ask to be asked again, in milliseconds: the least of their lists' `ttl`. */
export function shortestTtlOf(held: HeldPublications<StatusList>): number | undefined {
  const all = held.all().flatMap(({ content }) => content.ttlMs ?? [])
  return all.length === 0 ? undefined : Math.min(...all)
}
