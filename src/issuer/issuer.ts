/**
 * What an issuer does: create-issuer.ts makes one.
 * @module
 */
import type { ProfileStatement } from '../claims/profile-statement.ts'
import type { JsonObject } from '../core/json.ts'
import type { ApiKeys } from './api-keys/api-keys.ts'
import type { AuditTrail } from './audit-trail/audit-trail.ts'
import type { Batches } from './batches/batches.ts'
import type { CertificateStanding } from './change-status.ts'
import type { Corrections } from './corrections/corrections.ts'
import type { Credentials } from './credentials/credentials.ts'
import type { Events } from './events/events.ts'
import type { IssueOptions } from './issue-certificates.ts'
import type { IssuedCertificates } from './issued-certificates.ts'
import type { Measures } from './measures/measure-issuer.ts'
import type { Offers } from './offers/offers.ts'
import type { PlatformProfile } from './platform-profile.ts'
import type { KeptException } from './ports.ts'
import type { PublicDocument } from './public-documents.ts'
import type { Registers } from './register/registers.ts'
import type { Restoration } from './restore/ports.ts'
import type { Certificates } from './search/certificates.ts'
import type { StatusAction } from './status-actions.ts'
import type { Transfers } from './transfer/transfers.ts'
import type { WindDown } from './wind-down/wind-down.ts'
import type { Workers } from './workers/workers.ts'

/** What a change of status may say beside the action. */
export interface StatusOptions {
  /** Why, at most 500 characters; it stays in the database. */
  readonly reason?: string
  /** The system that asks for it: for the audit trail. */
  readonly caller?: string
}

/** Issues certificates and answers for them. */
export interface Issuer {
  /**
   * Issues the certificates of one worker's record: all of them, or none.
   *
   * @throws KlusCvError `ERR_KLUSCV_RECORD` with everything that is wrong in the record,
   *   `ERR_KLUSCV_CONFLICT` when an idempotency key comes with another record,
   *   `ERR_KLUSCV_SIGNER`, `ERR_KLUSCV_STORAGE`, `ERR_KLUSCV_SELF_CHECK`
   */
  readonly issueCertificates: (
    record: unknown,
    options?: IssueOptions,
  ) => Promise<IssuedCertificates>
  /**
   * Withdraws, suspends, reinstates or supersedes a certificate; the lists say so at once.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for an action or reason that cannot be,
   *   `ERR_KLUSCV_NOT_FOUND`, `ERR_KLUSCV_CONFLICT` (a withdrawn one changes no more),
   *   `ERR_KLUSCV_STORAGE`
   */
  readonly changeStatus: (
    id: string,
    action: StatusAction,
    options?: StatusOptions,
  ) => Promise<CertificateStanding>
  /**
   * The signed text of a status list, by the last part of its URL.
   *
   * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND` when there is none with this name
   */
  readonly statusList: (name: string) => Promise<string>
  /**
   * The texts of released certificates that the personal-data guard was told to let pass, oldest
   * first: where in the record and of which kind, never what.
   */
  readonly guardExceptions: () => Promise<readonly KeptException[]>
  /** The certificates that were given, to find them again and to change many at once. */
  readonly certificates: Certificates
  /** For a worker who asks what is held, or wants to be forgotten. */
  readonly workers: Workers
  /** Mistakes that were reported. */
  readonly corrections: Corrections
  /** What was done, by whom, in an order that nobody can alter unnoticed. */
  readonly auditTrail: AuditTrail
  /** Certificates from credentials, for callers of the W3C's VC API. */
  readonly credentials: Credentials
  /** Certificates that a worker may look at, choose from and take. */
  readonly offers: Offers
  /** Certificates that go straight to another, because the worker asked for it. */
  readonly transfers: Transfers
  /** Files of records, worked part by part by all processes of this issuer. */
  readonly batches: Batches
  /** What happened, told to the platform's own systems. */
  readonly events: Events
  /** The platform as it describes itself: for pages that it shows. */
  readonly platform: PlatformProfile
  /** What of that it states in public, signed: `profileDocument` is the signed text. */
  readonly statement: ProfileStatement
  /** Who may call the service. */
  readonly apiKeys: ApiKeys
  /** Every path at which {@link publicDocument} finds something, for files on a CDN. */
  readonly publicPaths: () => Promise<readonly string[]>
  /** The URLs of all status lists: for the trust list. */
  readonly statusListUrls: () => Promise<readonly string[]>
  /** The DID document to publish. */
  readonly didDocument: () => JsonObject
  /**
   * The signed text of the platform's profile, as `GET /profile` serves it: for who serves it
   * without the service, under the address that the trust list names.
   */
  readonly profileDocument: () => Promise<string>
  /**
   * What everyone may read at this path of the public URL: the DID document, a status list, the
   * profile; undefined where nothing is. For a backend that embeds the issuer: send it as it is.
   */
  readonly publicDocument: (path: string) => Promise<PublicDocument | undefined>
  /** What was issued, day by day. */
  readonly registers: Registers
  /** For a platform that stops. */
  readonly windDown: WindDown
  /**
   * To be called when the store was set back and nothing could notice it: a machine restored whole,
   * rows lost. No list that exists takes another certificate, and the withdrawals that these lists
   * (signed by this issuer, of any age) and the published ones know are taken over.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for a text that is no list of this issuer
   */
  readonly recover: (lists: readonly string[]) => Promise<Restoration>
  /**
   * Notes outside the store how far it is, as `maintain` does: for before a process ends, so that a
   * store that is set back while none runs is noticed.
   */
  readonly remember: () => Promise<void>
  /**
   * To be called at the start and every minute: gives up what a crash left half done, renews lists,
   * publishes the profile when it says something new, and the registers of days that are over.
   *
   * @throws KlusCvError `ERR_KLUSCV_OPTION` for a database of another issuer
   */
  readonly maintain: () => Promise<void>
  /** Rejects when the database does not answer or a list is overdue. */
  readonly checkHealth: () => Promise<void>
  /** How it goes, in numbers. */
  readonly measure: () => Promise<Measures>
}
