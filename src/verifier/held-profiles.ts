/**
 * The newest profile that was ever seen of each platform, and whether it may be shown now. A platform
 * has one, wherever it is published: another address brings no older one back.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { findPlatform } from '../trust/find-platform.ts'
import type { PlatformProfileDocument } from '../trust/platform-profile.ts'
import type { TrustList } from '../trust/trust-list.ts'
import type { HeldPublications } from './held-publications.ts'
import { stillCounts } from './publication.ts'

/** The profile of this platform, when the trust list names one and stands for its signature now. */
export function findHeldProfile(
  held: HeldPublications<PlatformProfileDocument>,
  did: Did,
  { trust, now }: { readonly trust: TrustList; readonly now: Date },
): PlatformProfileDocument | undefined {
  const profile = held.get(did)
  const platform = findPlatform(trust, did)
  if (profile === undefined || platform?.profile === undefined) return undefined
  return stillCounts(profile, platform, now) ? profile.content : undefined
}
