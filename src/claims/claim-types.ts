/**
 * The types of certificate that a platform can give. What a subject of each may hold is in
 * work-history.ts, reputation.ts, review.ts and gig-list.ts, what it says in words in
 * describe-certificate.ts.
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import { gigListCheck } from './check-gig-list.ts'
import { reputationCheck } from './check-reputation.ts'
import { reviewCheck } from './check-review.ts'
import { workHistoryCheck } from './check-work-history.ts'
import { GigListSchema } from './gig-list.ts'
import { ReputationSchema } from './reputation.ts'
import { ReviewSchema } from './review.ts'
import type { ClaimCheck, FindBreaches } from './subject-check.ts'
import type { Words } from './words.ts'
import { WorkHistorySchema } from './work-history.ts'

/** What a certificate is about: tells several of one platform apart. */
export type CertificateKind = 'work' | 'ratings' | 'review' | 'gigs' | 'other'

/** One type of certificate. Structurally a rule for the gate. */
export interface ClaimType {
  /** The second member of `type`. */
  readonly type: string
  /** What people call it. */
  readonly title: Words
  /** What it is about. */
  readonly kind: CertificateKind
  /** The closed shape of `credentialSubject`, texts and rules included. */
  readonly checkSubject: ClaimCheck
  /** The same check in both languages, for who made the subject. */
  readonly breaches: FindBreaches
  /** The closed shape as a JSON Schema; the rules between members are not in it. */
  readonly subjectSchema: object
  /** How long one is valid, in months; undefined for without end. */
  readonly validForMonths: number | undefined
}

/** All types, the base of every bundle first. */
export const CLAIM_TYPES: readonly ClaimType[] = [
  {
    type: 'WorkHistoryCredential',
    title: { nl: 'Werkbewijs', en: 'Work certificate' },
    kind: 'work',
    checkSubject: workHistoryCheck.check,
    breaches: workHistoryCheck.breaches,
    subjectSchema: WorkHistorySchema,
    // Work that was done stays done; the end bounds how long its status must be published.
    validForMonths: 60,
  },
  {
    type: 'ReputationCredential',
    title: { nl: 'Beoordelingsbewijs', en: 'Ratings certificate' },
    kind: 'ratings',
    checkSubject: reputationCheck.check,
    breaches: reputationCheck.breaches,
    subjectSchema: ReputationSchema,
    // Ratings say how someone works now, so they age.
    validForMonths: 12,
  },
  {
    type: 'ReviewCredential',
    title: { nl: 'Review', en: 'Written review' },
    kind: 'review',
    checkSubject: reviewCheck.check,
    breaches: reviewCheck.breaches,
    subjectSchema: ReviewSchema,
    // With its total it ages as ratings do.
    validForMonths: 12,
  },
  {
    type: 'GigListCredential',
    title: { nl: 'Kluslijst', en: 'List of gigs' },
    kind: 'gigs',
    checkSubject: gigListCheck.check,
    breaches: gigListCheck.breaches,
    subjectSchema: GigListSchema,
    validForMonths: 60,
  },
]

/** The type of certificate with this name. */
export function findClaimType(type: string): ClaimType | undefined {
  return CLAIM_TYPES.find((claimType) => claimType.type === type)
}

/** What a certificate is about, by its type; `other` for what is none of ours. */
export function kindOf(credential: JsonObject | undefined): CertificateKind {
  const types = credential?.['type']
  const name = Array.isArray(types) ? String(types.at(-1)) : ''
  return findClaimType(name)?.kind ?? 'other'
}
