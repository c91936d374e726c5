/**
 * What goes between the issuer and its database: certificates, their places and status, and what is
 * published. issuer-store.ts has the methods.
 * @module
 */
import type { PersonalDataKind } from '../claims/personal-data/kinds.ts'
import type { StatusPurpose } from '../core/credential.ts'
import type { JsonPointer } from '../core/json.ts'
import type { Instant } from '../core/time.ts'
import type { Count } from './counters/counts.ts'
import type { StatusAction } from './status-actions.ts'

/** A status list by its name in our URLs: `<group>-<purpose>`. */
export interface ListName {
  /** Three lists, one a purpose, that give a certificate the same index. */
  readonly group: string
  readonly purpose: StatusPurpose
}

/** The place of a certificate: its group of lists, where these are served, and its index in all three. */
export interface StatusPlace {
  readonly group: string
  /** Public URL of the issuer when the group was made: a list's URL never changes. */
  readonly baseUrl: string
  readonly index: number
}

/** Personal data that the guard seemed to find, and that the platform said is none. */
export interface GuardException {
  /** Where in the record. */
  readonly field: JsonPointer
  readonly kind: PersonalDataKind
}

/** An exception with which a certificate left the house. */
export interface KeptException extends GuardException {
  /** The id of the certificate. */
  readonly certificate: string
  readonly at: Instant
}

/** A certificate to be: without exceptions unless it holds texts that the guard was told to let pass. */
export interface PlannedCertificate {
  readonly id: string
  readonly type: string
  readonly exceptions?: readonly GuardException[]
}

/** What is to be reserved: one call, one worker, one or more certificates. */
export interface ReserveRequest {
  /** MUST be kept only as an HMAC under a key of this worker's own, that deletion can destroy. */
  readonly workerRef: string
  readonly baseUrl: string
  /** The day on every date of these certificates, at 00:00Z. */
  readonly day: Instant
  /** Exceptions MUST be kept with their certificate, with the time: place and kind, no text. */
  readonly certificates: readonly PlannedCertificate[]
  /** To answer a repetition as the first time. MUST be kept as hashes only. */
  readonly repetition?: { readonly key: string; readonly bodyHash: string }
  /** The batch that it is done for. MUST be kept with the certificates. */
  readonly batch?: string
}

/** A reserved certificate: nothing else will ever have its id or its place. */
export interface ReservedCertificate {
  readonly id: string
  readonly type: string
  readonly place: StatusPlace
}

/** What was reserved, now or the first time that this request came. */
export interface Reservation {
  readonly day: Instant
  readonly certificates: readonly ReservedCertificate[]
}

/** What the bits of one certificate say. */
export interface CertificateStatus {
  readonly revoked: boolean
  readonly suspended: boolean
  readonly superseded: boolean
}

/** A change of status as it is noted: which certificate, what, and why (which no one else sees). */
export interface StatusChange {
  readonly id: string
  readonly action: StatusAction
  readonly reason?: string
  /** The system that asked for it: for the audit trail. */
  readonly caller?: string
  /** MUST be added in the same transaction, for each certificate of which the status did change. */
  readonly counts?: readonly Count[]
}

/** The same change of several certificates. */
export interface StatusChanges extends Omit<StatusChange, 'id'> {
  /** At least one, none of them twice. */
  readonly ids: readonly string[]
}

/** What a change makes of a status; undefined when it does not allow that. */
export type NextStatus = (current: CertificateStatus) => CertificateStatus | undefined

/** What became of a change of one certificate. */
export type StatusOutcome = ({ readonly id: string } & ChangedStatus) | RefusedStatusChange

/** A certificate that stays as it is, and why. */
export interface RefusedStatusChange {
  readonly id: string
  readonly problem: StatusProblem
}

/** Why a certificate stays as it is. */
export type StatusProblem =
  | 'unknown' // no such certificate left the house
  | 'withdrawn' // it changes no more
  | 'correction-open' // it stays suspended until its correction is decided

/** The status after a change, and whose lists say it. */
export interface ChangedStatus {
  readonly group: string
  readonly status: CertificateStatus
}

/** A certificate that leaves the house. */
export interface ReleasedCertificate {
  readonly id: string
  /** SHA-256 of its JCS form, proof included. */
  readonly hash: string
}

/** A list that was published: the very text that is served. */
export interface PublishedList {
  /** `validFrom` of the list. */
  readonly version: Instant
  readonly text: string
}

/** The platform's profile as it was published: the very text that is served. */
export interface PublishedProfile {
  /** `validFrom` of the profile. */
  readonly version: Instant
  readonly text: string
}

/** Makes the text to publish from what was published before; undefined when that will do. */
export type ComposeProfile = (
  previous: PublishedProfile | undefined,
) => Promise<PublishedProfile | undefined>

/** What a list must say now. */
export interface ListFacts {
  readonly baseUrl: string
  /** Number of entries of the list. */
  readonly entries: number
  readonly setIndexes: readonly number[]
  readonly previous?: PublishedList
  /** Whether a change came after `previous`. */
  readonly changed: boolean
}

/** Makes the text to publish; undefined when what is published will do. */
export type ComposeList = (facts: ListFacts) => Promise<PublishedList | undefined>

/** A list, and whether what is published still says what it must. */
export interface ListState {
  readonly list: ListName
  readonly baseUrl: string
  readonly changed: boolean
  /** Absent before the first publication. */
  readonly version?: Instant
}
