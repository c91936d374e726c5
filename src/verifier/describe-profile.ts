/**
 * What the issuer's own profile says that belongs beside a certificate about ratings: what is usual
 * in that occupation, and how ratings come about. From what was prefetched; no check asks for it, and
 * without it nothing changes but that it is not shown.
 * @module
 */
import { kindOf } from '../claims/claim-types.ts'
import type { Credential } from '../core/credential.ts'
import type { CredentialReport } from '../core/report.ts'
import { findNormalRange } from '../trust/platform-profile.ts'
import type { Inquiry } from './verify-options.ts'

/** For the report; empty when there is nothing to say. */
export function describeProfile(
  credential: Credential,
  { findProfile }: Pick<Inquiry, 'findProfile'>,
): Pick<CredentialReport, 'normalRange' | 'ratingExplanation'> {
  const profile = kindOf(credential) === 'ratings' ? findProfile?.(credential.issuer) : undefined
  if (profile === undefined) return {}
  const range = findNormalRange(profile, String(credential.credentialSubject['occupation']))
  const explanation = profile.ratings?.explanation
  return {
    ...(range === undefined ? {} : { normalRange: range }),
    ...(explanation === undefined ? {} : { ratingExplanation: explanation }),
  }
}
