/**
 * Which keys may have signed? For a platform of the trust list only the list's own keys, each
 * within its days; for any other DID what the resolver answers, held against what was asked.
 * Controlled Identifiers 1.0 section 3.3.
 * @module
 */
import type { Check } from '../../core/check.ts'
import type { Did } from '../../core/credential.ts'
import type { JsonObject } from '../../core/json.ts'
import { type Instant, parseInstant, utcDay } from '../../core/time.ts'
import type { ProofPurpose, VerificationMethod } from '../../core/verification-method.ts'
import { findPlatform, findTrustedKey, keyCountsOn } from '../../trust/find-platform.ts'
import type { TrustedPlatform } from '../../trust/trust-list.ts'
import { type PlacedProof, placedProofsOf } from '../proof-links.ts'
import type { Inquiry } from '../verify-options.ts'
import { failed, passed, undecided } from './outcome.ts'

/** The keys, and the conclusion; without a passed check there are none. */
export interface KeysFound {
  readonly check: Check
  readonly keys: readonly VerificationMethod[]
}

/** A key, or why there is none. */
export type KeyFound = VerificationMethod | Check

/** The keys that the proofs of a document name, for this purpose. */
export async function findKeys(
  document: JsonObject,
  purpose: ProofPurpose,
  inquiry: Inquiry,
): Promise<KeysFound> {
  const keys = new Map<string, VerificationMethod>()
  for (const placed of placedProofsOf(document)) {
    const found = await findKey(placed, purpose, inquiry)
    if ('check' in found) return { check: found, keys: [] }
    keys.set(found.id, found)
  }
  return { check: passed('resolution'), keys: [...keys.values()] }
}

async function findKey(
  placed: PlacedProof,
  purpose: ProofPurpose,
  inquiry: Inquiry,
): Promise<KeyFound> {
  const did = didOf(placed)
  const platform = inquiry.trust === 'none' ? undefined : findPlatform(inquiry.trust, did)
  if (platform !== undefined) return findListedKey(placed, platform, purpose)
  return resolvedKey(placed, did, purpose, inquiry)
}

/**
 * The key that a proof names, among those of a listed platform; or why it may not have signed. The
 * trust list says nothing about authentication: platforms hold no certificates.
 */
export function findListedKey(
  { proof, pointer }: PlacedProof,
  platform: TrustedPlatform,
  purpose: ProofPurpose,
): KeyFound {
  const method = `${pointer}/verificationMethod`
  if (purpose !== 'assertionMethod') {
    return failed('resolution', 'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD', method)
  }
  const key = findTrustedKey(platform, proof.verificationMethod)
  if (key === undefined) return failed('resolution', 'INVALID_VERIFICATION_METHOD', method)
  if (!keyCountsOn(key, dayOf(proof.created))) {
    return failed('resolution', 'INVALID_VERIFICATION_METHOD', `${pointer}/created`)
  }
  return { id: key.id, controller: platform.did, publicKeyMultibase: key.publicKeyMultibase }
}

async function resolvedKey(
  { proof, pointer }: PlacedProof,
  did: Did,
  purpose: ProofPurpose,
  { resolveDid, now }: Inquiry,
): Promise<KeyFound> {
  const method = `${pointer}/verificationMethod`
  const resolution = await resolveDid(did)
  if (!resolution.ok) {
    return resolution.reason === 'unreachable'
      ? undecided('resolution', 'issuer_unresolvable', method)
      : failed('resolution', resolution.problem.problem, method)
  }
  const { document } = resolution
  // What was answered is what was asked: else any host could speak for any DID.
  if (document.id !== did) {
    return failed('resolution', 'INVALID_CONTROLLED_IDENTIFIER_DOCUMENT_ID', method)
  }
  const key = document.verificationMethods.find(({ id }) => id === proof.verificationMethod)
  if (key === undefined || key.controller !== did) {
    return failed('resolution', 'INVALID_VERIFICATION_METHOD', method)
  }
  if (!document[purpose].includes(key.id)) {
    return failed('resolution', 'INVALID_RELATIONSHIP_FOR_VERIFICATION_METHOD', method)
  }
  if (key.revoked !== undefined && isPast(key.revoked, now)) {
    return failed('resolution', 'INVALID_VERIFICATION_METHOD', method)
  }
  if (key.expires !== undefined && !isBefore(proof.created, key.expires)) {
    return failed('resolution', 'INVALID_VERIFICATION_METHOD', `${pointer}/created`)
  }
  return key
}

function didOf({ proof }: PlacedProof): Did {
  return proof.verificationMethod.split('#', 1)[0] ?? ''
}

/** The UTC day of an instant, whichever zone it is written in; no day for what is not an instant. */
function dayOf(instant: Instant): string {
  const time = parseInstant(instant)
  return time === undefined ? '' : utcDay(new Date(time))
}

// An unreadable date counts as past, and as after every other: the key is not used.
function isPast(instant: Instant, now: Date): boolean {
  return (parseInstant(instant) ?? Number.NEGATIVE_INFINITY) <= now.getTime()
}

function isBefore(earlier: Instant, later: Instant): boolean {
  return (parseInstant(earlier) ?? Number.NaN) <= (parseInstant(later) ?? Number.NaN)
}
