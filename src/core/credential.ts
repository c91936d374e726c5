/**
 * Credentials, presentations and proofs as the gate lets them through.
 * VC Data Model 2.0 section 4, 1.1 section 4, Data Integrity 1.0 section 2.1.
 * @module
 */
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import type { Instant } from './time.ts'

/** A decentralized identifier: `did:key:…` or `did:web:…`. */
export type Did = string

/** A DID with a fragment that names one key: `did:web:platform.example#key-1`. */
export type DidUrl = string

/** A data integrity proof, or an Ed25519Signature2020 one. */
export interface Proof extends JsonObject {
  readonly type: string
  readonly created: Instant
  readonly verificationMethod: DidUrl
  readonly proofPurpose: string
  readonly proofValue: string
}

/** `revocation` is final, `suspension` can be lifted, `refresh` means that a newer one exists. */
export type StatusPurpose = 'revocation' | 'suspension' | 'refresh'

/** The three purposes, in the order in which our credentials list them. */
export const STATUS_PURPOSES: readonly StatusPurpose[] = ['revocation', 'suspension', 'refresh']

/** A credential of one of our own types, without its proof. */
export interface UnsignedCredential extends JsonObject {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly string[]
  readonly issuer: Did
  readonly credentialSubject: JsonObject
}

/** A signed credential: one proof, or a set of at most eight. */
export interface Credential extends UnsignedCredential {
  readonly proof: Proof | readonly Proof[]
}

/** A presentation by a holder. Our own always carry a proof. */
export interface Presentation extends JsonObject {
  readonly '@context': readonly string[]
  readonly type: readonly string[]
  readonly holder: Did
  readonly verifiableCredential: readonly Credential[]
  readonly proof: Proof
}

/** Several bearer certificates together, unsigned: never called a presentation. */
export interface Bundle extends JsonObject {
  readonly type: 'KlusCVBundle'
  readonly verifiableCredential: readonly Credential[]
}

/** When a credential starts and stops to count, whichever data model names them. */
export interface ValidityPeriod {
  readonly from?: Instant
  readonly until?: Instant
}

/** The validity period: `validFrom`/`validUntil` (2.0) or `issuanceDate`/`expirationDate` (1.1). */
export function validityOf(credential: JsonObject): ValidityPeriod {
  const from = credential['validFrom'] ?? credential['issuanceDate']
  const until = credential['validUntil'] ?? credential['expirationDate']
  return {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof until === 'string' ? { until } : {}),
  }
}

/** Who a credential says that it is by: its issuer, or the id of it. Any value, until it is gated. */
export function issuerOf({ issuer }: JsonObject): JsonValue | undefined {
  return isJsonObject(issuer) ? issuer['id'] : issuer
}

/** The proofs of a document, as an array whether it has one or several. */
export function proofsOf(document: JsonObject): readonly Proof[] {
  const proof = document['proof']
  if (proof === undefined) return []
  return (Array.isArray(proof) ? proof : [proof]) as readonly Proof[]
}
