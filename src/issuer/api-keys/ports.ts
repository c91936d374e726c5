/**
 * What the issuer needs from a database to know who may call it.
 * @module
 */
import type { Instant } from '../../core/time.ts'

/**
 * What a key opens. `issue`: give certificates; `status`: withdraw and correct; `read`: look up;
 * `metrics`: see how it goes, and nothing about certificates.
 */
export const SCOPES = ['issue', 'status', 'read', 'metrics'] as const

/** One of {@link SCOPES}. */
export type Scope = (typeof SCOPES)[number]

/** A key that is new. */
export interface NewApiKey {
  /** Of the calling system, for people. */
  readonly name: string
  /** SHA-256 of the key, lowercase hex. */
  readonly hash: string
  readonly scopes: readonly Scope[]
}

/** A key as it is kept. */
export interface StoredApiKey extends NewApiKey {
  readonly created: Instant
  /** Since when it opens nothing any more. */
  readonly withdrawn?: Instant
}

/** The keys of calling systems. MUST never hold a key itself. */
export interface ApiKeyStore {
  /**
   * Keeps a new key. MUST refuse (`ERR_KLUSCV_CONFLICT`) a name that ever was given: the audit
   * trail names keys by it. MUST be noted in the audit trail, in the same transaction.
   */
  readonly create: (key: NewApiKey, caller: string) => Promise<void>
  /**
   * Ends a key for good; doing it again changes nothing. `ERR_KLUSCV_NOT_FOUND` for an unknown
   * name. MUST be noted in the audit trail, in the same transaction.
   */
  readonly withdraw: (name: string, caller: string) => Promise<void>
  /** All keys that ever were, oldest first. */
  readonly list: () => Promise<readonly StoredApiKey[]>
}
