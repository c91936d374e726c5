/**
 * What the issuer needs from a database to find certificates again.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import type { CertificateStatus } from '../ports.ts'

/** How a certificate stands, in one word. */
export const STANDINGS = ['active', 'suspended', 'revoked'] as const

/** One of {@link STANDINGS}. */
export type Standing = (typeof STANDINGS)[number]

/** Which certificates are meant: those that fit everything that is given. */
export interface CertificateFilter {
  /** The platform's reference of the worker. */
  readonly workerRef?: string
  /** First day of issue, `YYYY-MM-DD`, inclusive. */
  readonly issuedFrom?: string
  /** Last day of issue, inclusive. */
  readonly issuedUntil?: string
  /** The id of the batch that they came of. */
  readonly batch?: string
  readonly type?: string
  readonly status?: Standing
}

/** Which part of what was found. */
export interface SearchPage {
  /** The id of the last certificate of the page before. */
  readonly after?: string
  readonly limit: number
}

/** A certificate that was found. */
export interface FoundCertificate {
  readonly id: string
  readonly type: string
  /** The day of issue, at 00:00Z. */
  readonly day: Instant
  readonly status: CertificateStatus
  /** The batch that it came of. */
  readonly batch?: string
}

/** Finds certificates that left the house. */
export interface SearchStore {
  /**
   * In the order of their days, and in a fixed order within a day. A worker MUST be found without
   * being made: looking for someone leaves no trace of them. `ERR_KLUSCV_REQUEST` for an `after`
   * that is no certificate.
   */
  readonly find: (
    filter: CertificateFilter,
    page: SearchPage,
  ) => Promise<readonly FoundCertificate[]>
}
