/**
 * Is the maker one we accept, with this key and for this type of credential? Answers from the trust
 * list alone. A key that is not the issuer's is refused here, before anything is looked up.
 * @module
 */
import type { Check } from '../../core/check.ts'
import type { Credential } from '../../core/credential.ts'
import { utcDay } from '../../core/time.ts'
import { isTrustListCurrent } from '../../trust/check-trust-list.ts'
import {
  findPlatform,
  findTrustedKey,
  isKeyCompromised,
  lifecycleOn,
} from '../../trust/find-platform.ts'
import type { TrustedPlatform } from '../../trust/trust-list.ts'
import { findForeignProof, placedProofsOf } from '../proof-links.ts'
import type { Inquiry } from '../verify-options.ts'
import { failed, passed, skipped, undecided } from './outcome.ts'

/** The conclusion about the issuer of a gated credential of this type. */
export function checkIssuer(credential: Credential, typeName: string, inquiry: Inquiry): Check {
  const foreign = findForeignProof(credential, credential.issuer)
  if (foreign !== undefined) {
    const pointer = `${foreign.pointer}/verificationMethod`
    return failed('issuer', 'INVALID_VERIFICATION_METHOD', pointer)
  }
  const { trust, now } = inquiry
  if (trust === 'none') return skipped('issuer')
  const platform = findPlatform(trust, credential.issuer)
  if (platform === undefined) return undecided('issuer', 'issuer_unknown', '/issuer')
  const lost = checkCompromise(credential, platform, utcDay(now))
  if (lost !== undefined) return lost
  // A list past its own validity says who was trusted, not who is.
  if (!isTrustListCurrent(trust, now)) return undecided('issuer', 'check_failed_to_run', '/issuer')
  if (!platform.types.includes(typeName)) return undecided('issuer', 'issuer_unknown', '/type')
  // Only a register mirrored before the stop could tell a true one from a back-dated one.
  if (lifecycleOn(platform, utcDay(now)) !== 'active') {
    return undecided('issuer', 'platform_stopped', '/issuer')
  }
  return passed('issuer', trust.validFrom)
}

/** Whoever holds a stolen key writes any date into `created`: nothing that it signed counts. */
function checkCompromise(
  credential: Credential,
  platform: TrustedPlatform,
  today: string,
): Check | undefined {
  if (lifecycleOn(platform, today) === 'compromised') {
    return failed('issuer', 'no_longer_trusted', '/issuer')
  }
  const stolen = placedProofsOf(credential).find(({ proof }) => {
    const key = findTrustedKey(platform, proof.verificationMethod)
    return key !== undefined && isKeyCompromised(key, today)
  })
  if (stolen === undefined) return undefined
  return failed('issuer', 'no_longer_trusted', `${stolen.pointer}/verificationMethod`)
}
