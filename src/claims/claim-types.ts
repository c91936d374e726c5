/**
 * The types of certificate that a platform can give. What a subject of each may hold is in
 * work-history.ts and reputation.ts, what it says in words in describe-certificate.ts.
 * @module
 */
import type { JsonObject } from '../core/json.ts'
import { reputationCheck } from './check-reputation.ts'
import { workHistoryCheck } from './check-work-history.ts'
import { ReputationSchema } from './reputation.ts'
import type { ClaimCheck } from './subject-check.ts'
import type { Words } from './words.ts'
import { WorkHistorySchema } from './work-history.ts'

/** What a certificate is about: tells several of one platform apart. */
export type CertificateKind = 'work' | 'ratings' | 'other'

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
    subjectSchema: WorkHistorySchema,
    // Work that was done stays done; the end bounds how long its status must be published.
    validForMonths: 60,
  },
  {
    type: 'ReputationCredential',
    title: { nl: 'Beoordelingsbewijs', en: 'Ratings certificate' },
    kind: 'ratings',
    checkSubject: reputationCheck.check,
    subjectSchema: ReputationSchema,
    // Ratings say how someone works now, so they age.
    validForMonths: 12,
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
