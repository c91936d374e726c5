/**
 * What platforms publish anew under one address and their own key: status lists and their profile.
 * Whose key it must be and when it counts is the same for both, and asked of the trust list.
 * @module
 */
import type { Check } from '../core/check.ts'
import type { Did } from '../core/credential.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import type { ProblemType } from '../core/problems.ts'
import { utcDay } from '../core/time.ts'
import { findTrustedKey, isKeyCompromised, lifecycleOn } from '../trust/find-platform.ts'
import type { TrustedPlatform } from '../trust/trust-list.ts'
import { checkDates } from './checks/check-dates.ts'
import { findListedKey, type KeyFound } from './checks/check-resolution.ts'
import { failed } from './checks/outcome.ts'
import type { PlacedProof } from './proof-links.ts'
import type { VerifyOptions } from './verify-options.ts'

/** A document whose signature and form are right, and what its signature rests on. */
export interface Publication<Content> {
  readonly content: Content
  readonly platform: Did
  /** The moment from which it holds, in milliseconds since 1970: its version. */
  readonly version: number
  readonly placed: PlacedProof
  /** The key with which the signature was computed. */
  readonly publicKeyMultibase: string
}

/** A sound document, or the reason why it is none. */
export type PublicationChecked<Content> =
  | { readonly ok: true; readonly publication: Publication<Content> }
  | { readonly ok: false; readonly problem: ProblemType }

/** Where a text was found, who must have signed it, and when it is looked at. */
export interface PublicationOrigin extends Pick<VerifyOptions, 'proofs' | 'suites'> {
  readonly url: string
  readonly platform: TrustedPlatform
  readonly now: Date
  /**
   * Whether we remembered it ourselves. Then it may be from the future, of a clock that was set
   * back since: it still is the newest that is known.
   */
  readonly remembered: boolean
}

/** May this text be used as what it was found as? Everything is checked, wherever it comes from. */
export type CheckPublication<Content> = (
  text: Uint8Array,
  origin: PublicationOrigin,
) => Promise<PublicationChecked<Content>>

const SKEW_MS = LIMITS.clockSkewSeconds * 1000

/** The key behind a publication's proof, when the trust list stands for it at this moment; or why not. */
function findStandingKey(placed: PlacedProof, platform: TrustedPlatform, now: Date): KeyFound {
  const today = utcDay(now)
  const key = findTrustedKey(platform, placed.proof.verificationMethod)
  const isStolen = key !== undefined && isKeyCompromised(key, today)
  if (isStolen || lifecycleOn(platform, today) === 'compromised') {
    return failed('resolution', 'no_longer_trusted', `${placed.pointer}/verificationMethod`)
  }
  return findListedKey(placed, platform, 'assertionMethod')
}

/**
 * The key behind the proof of what is taken in. What we remembered was taken by a key that counted
 * then: one that was stolen since may not be used, and still keeps everything older out.
 */
export function findPublisherKey(
  placed: PlacedProof,
  { platform, now, remembered }: Pick<PublicationOrigin, 'platform' | 'now' | 'remembered'>,
): KeyFound {
  return remembered
    ? findListedKey(placed, platform, 'assertionMethod')
    : findStandingKey(placed, platform, now)
}

/** One from the future would block all that follow it; one from the past is what there is. */
export function findEarliness(document: JsonObject, now: Date): Check | undefined {
  const dates = checkDates(document, now)
  return dates.outcome === 'passed' || dates.problem === 'expired' ? undefined : dates
}

/** Its signature was computed when it came; what the trust list says of the key may have changed. */
export function stillCounts(
  publication: Publication<unknown>,
  platform: TrustedPlatform,
  now: Date,
): boolean {
  if (platform.did !== publication.platform) return false
  const signer = findStandingKey(publication.placed, platform, now)
  return (
    !('check' in signer) &&
    signer.publicKeyMultibase === publication.publicKeyMultibase &&
    publication.version <= now.getTime() + SKEW_MS
  )
}
