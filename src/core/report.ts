/**
 * The returned channel: what was checked and what came out, for each part and for the whole.
 * @module
 */
import type { Check, Verdict } from './check.ts'
import type { Did } from './credential.ts'
import type { JsonObject } from './json.ts'
import type { State } from './state.ts'
import type { Instant } from './time.ts'

/** Who showed the certificate: proven over our challenge, signed without one, or nobody in particular. */
export type Binding = 'live' | 'signed' | 'bearer'

/** The platform as the trust list knows it. A name never comes from a certificate. */
export interface ReportedIssuer {
  readonly did: Did
  /** Absent when the trust list does not name the DID. */
  readonly platform?: {
    readonly names: { readonly nl: string; readonly en: string }
    readonly kvk?: string
    /** First day on which a key of it counts. */
    readonly listedSince?: string
    readonly lifecycle: 'active' | 'stopped' | 'bankrupt' | 'compromised'
  }
}

/** What was found about one credential. */
export interface CredentialReport {
  readonly verdict: Verdict
  readonly state: State
  readonly checks: readonly Check[]
  readonly binding: Binding
  readonly verifiedAt: Instant
  /** The position in the bundle, from 0. */
  readonly index: number
  readonly issuer?: ReportedIssuer
  /** The frozen document that was checked; absent when the gate refused it. */
  readonly credential?: JsonObject
  /** A newer certificate exists; this one stays true. */
  readonly newerExists: boolean
}

/** What was found about everything that was handed in. */
export interface VerificationReport {
  readonly verdict: Verdict
  /** The worst state among the whole and its parts. */
  readonly state: State
  readonly kind: 'presentation' | 'bundle' | 'credential' | 'unreadable'
  /** Checks of the whole: parse, gate, binding, challenge. Those of a part are in the part. */
  readonly checks: readonly Check[]
  readonly binding: Binding
  readonly verifiedAt: Instant
  readonly parts: readonly CredentialReport[]
}
