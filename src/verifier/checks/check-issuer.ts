/**
 * Is the maker one we accept, with this key and for this type of credential? Answers from the trust
 * list, and after a stop or a theft from the registers that were mirrored before it. A key that is not
 * the issuer's is refused here, before anything is looked up.
 * @module
 */
import type { Check } from '../../core/check.ts'
import { type Credential, issuerOf, validityOf } from '../../core/credential.ts'
import { isDid } from '../../core/did.ts'
import type { JsonPointer } from '../../core/json.ts'
import { utcDay } from '../../core/time.ts'
import { credentialHash } from '../../suites/hash-credential.ts'
import { isTrustListCurrent } from '../../trust/check-trust-list.ts'
import {
  findPlatform,
  findTrustedKey,
  hasEnded,
  isKeyCompromised,
  lifecycleOn,
} from '../../trust/find-platform.ts'
import type { Day, TrustedPlatform } from '../../trust/trust-list.ts'
import { findForeignProof, placedProofsOf } from '../proof-links.ts'
import type { Registration } from '../registration.ts'
import type { Inquiry } from '../verify-options.ts'
import { failed, passed, skipped, undecided } from './outcome.ts'

/** The conclusion about the issuer of a gated credential; without a type of ours any type counts. */
export function checkIssuer(
  credential: Credential,
  typeName: string | undefined,
  inquiry: Inquiry,
): Check {
  const did = String(issuerOf(credential))
  // It may be anyone's: there are no keys of it that a proof could be by.
  if (!isDid(did)) return undecided('issuer', 'issuer_unknown', '/issuer')
  const foreign = findForeignProof(credential, did)
  if (foreign !== undefined) {
    const pointer = `${foreign.pointer}/verificationMethod`
    return failed('issuer', 'INVALID_VERIFICATION_METHOD', pointer)
  }
  const { trust, now } = inquiry
  if (trust === 'none') return skipped('issuer')
  const platform = findPlatform(trust, did)
  if (platform === undefined) return undecided('issuer', 'issuer_unknown', '/issuer')
  const end = findEnd(credential, platform, utcDay(now))
  const doubt = end && checkRegistration(credential, end, inquiry)
  if (doubt !== undefined) return doubt
  // A list past its own validity says who was trusted, not who is.
  if (!isTrustListCurrent(trust, now)) return undecided('issuer', 'check_failed_to_run', '/issuer')
  if (typeName !== undefined && !platform.types.includes(typeName)) {
    return undecided('issuer', 'issuer_unknown', '/type')
  }
  const held = passed('issuer', trust.validFrom)
  return end?.cause === 'stop' ? { ...held, problem: 'platform_stopped' } : held
}

/** Since when a signature of the platform proves nothing by itself, and what shows it. */
interface End {
  /** The first such day. */
  readonly before: Day
  readonly cause: 'stop' | 'theft'
  readonly pointer: JsonPointer
}

/**
 * Whoever holds the key of a platform that stopped, or one that was stolen, writes any date into
 * `created`. The earliest end counts; a theft is worse than a stop.
 */
function findEnd(credential: Credential, platform: TrustedPlatform, today: Day): End | undefined {
  const thefts = placedProofsOf(credential).flatMap(({ proof, pointer }): readonly End[] => {
    const key = findTrustedKey(platform, proof.verificationMethod)
    if (key?.compromisedSince === undefined || !isKeyCompromised(key, today)) return []
    const method = `${pointer}/verificationMethod`
    return [{ before: key.compromisedSince, cause: 'theft', pointer: method }]
  })
  const ends = hasEnded(platform, today) ? [endOf(platform, today), ...thefts] : thefts
  const [first] = ends.toSorted((one, other) => (one.before < other.before ? -1 : 1))
  const theft = ends.find(({ cause }) => cause === 'theft')
  return first && { ...(theft ?? first), before: first.before }
}

function endOf(platform: TrustedPlatform, today: Day): End {
  const cause = lifecycleOn(platform, today) === 'compromised' ? 'theft' : 'stop'
  return { before: platform.lifecycle.since, cause, pointer: '/issuer' }
}

/** Undefined when the certificate was registered in time. */
function checkRegistration(
  credential: Credential,
  { before, cause, pointer }: End,
  { findRegistration }: Inquiry,
): Check | undefined {
  const registration: Registration =
    findRegistration?.({
      platform: String(issuerOf(credential)),
      hash: credentialHash(credential),
      day: dayOf(credential),
      before,
    }) ?? 'no-mirror'
  switch (registration) {
    case 'registered':
      return undefined
    case 'not-registered':
      return failed('issuer', 'no_longer_trusted', pointer)
    case 'no-mirror':
      return cause === 'theft'
        ? failed('issuer', 'no_longer_trusted', pointer)
        : undecided('issuer', 'platform_stopped', pointer)
    case 'not-at-hand':
      return cause === 'theft'
        ? undecided('issuer', 'check_failed_to_run', pointer)
        : undecided('issuer', 'platform_stopped', pointer)
  }
}

/** The day under which its register would be: what it says of itself. */
function dayOf(credential: Credential): Day {
  return (validityOf(credential).from ?? '').slice(0, 10)
}
