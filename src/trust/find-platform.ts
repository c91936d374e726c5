/**
 * Questions to a trust list that was already checked: which platform, which key, since when.
 * @module
 */
import type { Did, DidUrl } from '../core/credential.ts'
import type { Day, LifecycleState, TrustedKey, TrustedPlatform, TrustList } from './trust-list.ts'

/** The platform with exactly this DID. */
export function findPlatform(list: TrustList, did: Did): TrustedPlatform | undefined {
  return list.platforms.find((platform) => platform.did === did)
}

/** The platform that publishes the status list at exactly this URL. */
export function findPublisher(list: TrustList, statusListUrl: string): TrustedPlatform | undefined {
  return list.platforms.find(({ statusLists }) => statusLists.includes(statusListUrl))
}

/** The key that a verification method names. */
export function findTrustedKey(platform: TrustedPlatform, id: DidUrl): TrustedKey | undefined {
  return platform.keys.find((key) => key.id === id)
}

/** Whether a key may have signed on this day. */
export function keyCountsOn(key: TrustedKey, day: Day): boolean {
  return key.from <= day && day <= key.until
}

/** Whether a key is known to be stolen, seen from this day: whatever its signatures say of their date. */
export function isKeyCompromised(key: TrustedKey, today: Day): boolean {
  return key.compromisedSince !== undefined && key.compromisedSince <= today
}

/** What had become of the platform on this day. */
export function lifecycleOn(platform: TrustedPlatform, today: Day): LifecycleState {
  return platform.lifecycle.since <= today ? platform.lifecycle.state : 'active'
}

/** Whether the platform stopped or was broken into: what it publishes by now counts no more. */
export function hasEnded(platform: TrustedPlatform, today: Day): boolean {
  return lifecycleOn(platform, today) !== 'active'
}

/** Whether only what was mirrored in time may tell a true certificate of the platform from others. */
export function needsMirror(platform: TrustedPlatform, today: Day): boolean {
  return hasEnded(platform, today) || platform.keys.some((key) => isKeyCompromised(key, today))
}

/** The first day on which a key of the platform counts. */
export function listedSince(platform: TrustedPlatform): Day | undefined {
  return platform.keys.map(({ from }) => from).sort()[0]
}
