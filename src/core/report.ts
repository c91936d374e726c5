/**
 * The returned channel: what was checked and what came out, for each part and for the whole.
 * @module
 */
import type { Check, Verdict } from './check.ts'
import type { Did } from './credential.ts'
import type { JsonObject } from './json.ts'
import type { State } from './state.ts'
import type { Instant } from './time.ts'
import type { ReportWarning } from './warnings.ts'

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
    /** The first day of what became of it, `YYYY-MM-DD`; absent while it is active. */
    readonly lifecycleSince?: string
  }
}

/**
 * What is usual among a platform's workers of one occupation. The platform's own signed profile
 * says so, and no certificate: it changes no verdict.
 */
export interface NormalRange {
  /** IRI, as in a certificate. */
  readonly occupation: string
  readonly ratingSystem: string
  readonly bestRating: string
  readonly worstRating: string
  /** Who was counted, in the platform's words. */
  readonly population: { readonly nl: string; readonly en: string }
  /** How many people that were. */
  readonly n: number
  readonly median: string
  readonly p10: string
  readonly p25: string
  readonly p75: string
  readonly p90: string
  /** The day of the figures, `YYYY-MM-DD`. */
  readonly asOf: string
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
  /** What changes no verdict, and whoever reads the report may want to know. */
  readonly warnings: readonly ReportWarning[]
  /** The index of the first part that is exactly the same: its figures count once. */
  readonly duplicateOf?: number
  /** A newer certificate exists; this one stays true. */
  readonly newerExists: boolean
  /** Of the occupation and on the scale of this one; from the platform's profile. */
  readonly normalRange?: NormalRange
  /** How ratings come about on the platform, in its own words; from its profile. */
  readonly ratingExplanation?: { readonly nl: string; readonly en: string }
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
