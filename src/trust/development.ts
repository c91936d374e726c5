/**
 * Whether a key or a trust list is one for trying things out. Both are used in development mode
 * only, so that a demo's platform is never taken for a real one.
 * @module
 */
import type { TrustedPlatform, TrustList } from './trust-list.ts'

/** The keys of keys/*.dev.json: anyone can sign with them. A test holds this list against the files. */
const PUBLISHED_KEYS: ReadonlySet<string> = new Set([
  'z6MkhurRW4BVr6aBRnKZRxLiqRivYqfRt4K6vtqj6smtXgZP',
  'z6MknAdZgtyX6n4YJWdVayEnsnR95n7FywPcnwvYQX3rCkBs',
])

/** Whether everyone has the secret of this key. */
export function isPublishedKey(publicKeyMultibase: string): boolean {
  return PUBLISHED_KEYS.has(publicKeyMultibase)
}

const LOCAL_DID = /^did:web:(?:localhost|127\.0\.0\.1)(?:%3A|:|$)/

/** The first platform that is for trying out: a local DID, addresses without https, or a key that everyone has. */
export function findDevelopmentPlatform(list: TrustList): TrustedPlatform | undefined {
  return list.platforms.find(
    (platform) =>
      LOCAL_DID.test(platform.did) ||
      platform.keys.some(({ publicKeyMultibase }) => isPublishedKey(publicKeyMultibase)) ||
      addressesOf(platform).some((address) => address.startsWith('http:')),
  )
}

function addressesOf(platform: TrustedPlatform): readonly string[] {
  const { statusLists, register, profile, mirrors } = platform
  return [...statusLists, register, profile, ...(mirrors ?? [])].filter(
    (address) => address !== undefined,
  )
}
