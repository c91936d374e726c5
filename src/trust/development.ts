/**
 * Whether a trust list is one for trying things out: design.md section 9 lets such a list be used
 * in development mode only, so that a demo's platform is never taken for a real one.
 * @module
 */
import type { TrustedPlatform, TrustList } from './trust-list.ts'

const LOCAL_DID = /^did:web:(?:localhost|127\.0\.0\.1)(?:%3A|:|$)/

/** The first platform that exists on this machine only: a local DID, or addresses without https. */
export function findDevelopmentPlatform(list: TrustList): TrustedPlatform | undefined {
  return list.platforms.find(
    (platform) =>
      LOCAL_DID.test(platform.did) ||
      addressesOf(platform).some((address) => address.startsWith('http:')),
  )
}

function addressesOf(platform: TrustedPlatform): readonly string[] {
  const { statusLists, register, profile, mirrors } = platform
  return [...statusLists, register, profile, ...(mirrors ?? [])].filter(
    (address) => address !== undefined,
  )
}
