/**
 * What can be asked for, as people see it: a kind for each type of certificate.
 * @module
 */
import { CLAIM_TYPES, findClaimType } from '../../../claims/claim-types.ts'
import type { Locale } from '../../../claims/words.ts'
import type { RequestKind } from './request-text-types.ts'
import { REQUEST_TEXTS } from './request-texts.ts'

/** A kind, and the name of its type. */
export interface RequestableKind {
  readonly kind: RequestKind
  readonly type: string
}

/** All of them, in the order of the types. */
export const REQUESTABLE_KINDS: readonly RequestableKind[] = CLAIM_TYPES.flatMap(
  ({ kind, type }) => (kind === 'other' ? [] : [{ kind, type }]),
)

/** What people call a type; one that is none of ours by its own name. */
export function labelOfType(type: string, locale: Locale): string {
  const { kinds } = REQUEST_TEXTS[locale]
  const kind = findClaimType(type)?.kind
  return kind === undefined || kind === 'other' ? type : kinds[kind].label
}
