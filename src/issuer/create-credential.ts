/**
 * Puts a subject into the envelope of our certificates. VC Data Model 2.0 and 1.1 sections 4.
 * Dates are whole days: a finer time would be a fingerprint. Does not sign.
 * @module
 */
import { findClaimType } from '../claims/claim-types.ts'
import { contextsFor, type DataModel, type SuiteId } from '../core/contexts.ts'
import { type Did, STATUS_PURPOSES, type UnsignedCredential } from '../core/credential.ts'
import type { JsonObject } from '../core/json.ts'
import { addMonths, type Instant } from '../core/time.ts'
import { schemaReference } from '../suites/load-schemas.ts'
import { listUrl } from './list-url.ts'
import type { ReservedCertificate, StatusPlace } from './ports.ts'

/** How an issuer writes its certificates. */
export interface CredentialForm {
  readonly did: Did
  readonly dataModel: DataModel
  readonly suite: SuiteId
}

/** The unsigned certificate for what was reserved. */
export function createCredential(
  form: CredentialForm,
  reserved: ReservedCertificate,
  day: Instant,
  credentialSubject: JsonObject,
): UnsignedCredential {
  return {
    '@context': contextsFor('certificate', form.dataModel, form.suite),
    id: reserved.id,
    type: ['VerifiableCredential', reserved.type],
    issuer: form.did,
    ...validityFrom(day, form.dataModel, reserved.type),
    credentialSchema: schemaReference(reserved.type),
    credentialStatus: createStatusEntries(reserved.place),
    credentialSubject,
  }
}

/** From when until when a certificate of this type counts, under the names of its data model. */
export function validityFrom(day: Instant, dataModel: DataModel, type: string): JsonObject {
  const months = findClaimType(type)?.validForMonths
  const [from, until] =
    dataModel === '2.0' ? ['validFrom', 'validUntil'] : ['issuanceDate', 'expirationDate']
  return { [from]: day, ...(months === undefined ? {} : { [until]: addMonths(day, months) }) }
}

/** One index in three lists, in the order of the purposes. */
function createStatusEntries({ group, baseUrl, index }: StatusPlace): readonly JsonObject[] {
  return STATUS_PURPOSES.map((purpose) => ({
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: listUrl(baseUrl, { group, purpose }),
  }))
}
