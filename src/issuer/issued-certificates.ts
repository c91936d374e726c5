/**
 * What issuing gives back.
 * @module
 */
import type { Credential } from '../core/credential.ts'

/** A certificate that was issued. */
export interface IssuedCertificate {
  /** `urn:uuid:…`, by which it can be withdrawn. */
  readonly id: string
  readonly type: string
  readonly credential: Credential
}

/** What one record gave. */
export interface IssuedCertificates {
  readonly certificates: readonly IssuedCertificate[]
}
