/**
 * Keys as documents name them, and DID documents reduced to what is used.
 * Controlled Identifiers 1.0 section 2.2.
 * @module
 */
import type { Did, DidUrl } from './credential.ts'
import type { Problem } from './problems.ts'
import type { Instant } from './time.ts'

/** One public Ed25519 key and the DID it belongs to. */
export interface VerificationMethod {
  readonly id: DidUrl
  readonly controller: Did
  /** Multikey, `z6Mk…`: 0xed01 and 32 bytes, base58btc. */
  readonly publicKeyMultibase: string
  /** From then on, the key signs nothing new that counts. */
  readonly expires?: Instant
  readonly revoked?: Instant
}

/** What a key may be used for (Controlled Identifiers 1.0 section 2.3). */
export type ProofPurpose = 'assertionMethod' | 'authentication'

/** A DID document after the checks: its own id, its own keys, references already followed. */
export interface DidDocument {
  readonly id: Did
  readonly verificationMethods: readonly VerificationMethod[]
  readonly assertionMethod: readonly DidUrl[]
  readonly authentication: readonly DidUrl[]
}

/** The answer to "whose keys are these": a document of exactly the DID asked, or why not. */
export type DidResolution =
  | { readonly ok: true; readonly document: DidDocument }
  | {
      readonly ok: false
      /** `unreachable` may succeed later; `invalid` will not. */
      readonly reason: 'unreachable' | 'invalid'
      readonly problem: Problem
    }

/** Resolves a DID. MUST return a document of exactly that DID; never throws for a bad one. */
export type DidResolver = (did: Did) => Promise<DidResolution>
