/**
 * What our types of certificate are about, without loading what reads them.
 * @module
 */
import type { CertificateKind } from '../../../claims/claim-types.ts'

const KINDS: Readonly<Record<string, CertificateKind>> = {
  WorkHistoryCredential: 'work',
  ReputationCredential: 'ratings',
  ReviewCredential: 'review',
  GigListCredential: 'gigs',
}

/** The kind; `other` for a type that is none of ours. A test holds it against claims/. */
export function kindOfType(type: unknown): CertificateKind {
  const name = typeof type === 'string' && Object.hasOwn(KINDS, type) ? type : ''
  return KINDS[name] ?? 'other'
}
