/**
 * Builds the credential that carries a status list. Bitstring Status List 1.0 section 2.2.
 * It does not sign, store or serve it.
 * @module
 */
import { contextsFor, type DataModel, type SuiteId } from '../core/contexts.ts'
import type { Did, StatusPurpose, UnsignedCredential } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import { encodeBitstring } from './bitstring.ts'

/** What a status list says, and how it will be signed. */
export interface StatusListOptions {
  /** The https URL at which the list will be served: it is its id. */
  readonly id: string
  readonly issuer: Did
  readonly purpose: StatusPurpose
  readonly bits: Uint8Array
  /** Its version too: strictly later than that of the list before, to the millisecond. */
  readonly validFrom: Instant
  /** The last moment at which a verifier accepts it. */
  readonly validUntil: Instant
  /** How long to keep it before asking again: a hint, not a limit. */
  readonly ttlMs: number
  readonly dataModel: DataModel
  readonly suite: SuiteId
}

/** The unsigned status list credential. Throws `ERR_KLUSCV_OPTION` for a list no verifier accepts. */
export function createStatusListCredential(options: StatusListOptions): UnsignedCredential {
  assertAcceptable(options)
  return {
    '@context': contextsFor('statusList', options.dataModel, options.suite),
    id: options.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: options.issuer,
    ...validityMembers(options),
    credentialSubject: {
      id: `${options.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: options.purpose,
      encodedList: encodeBitstring(options.bits),
      ttl: options.ttlMs,
    },
  }
}

function validityMembers({ dataModel, validFrom, validUntil }: StatusListOptions): JsonObject {
  return dataModel === '2.0'
    ? { validFrom, validUntil }
    : { issuanceDate: validFrom, expirationDate: validUntil }
}

function assertAcceptable({ bits, validFrom, validUntil, ttlMs }: StatusListOptions): void {
  const from = parseInstant(validFrom)
  const until = parseInstant(validUntil)
  if (from === undefined || until === undefined || from >= until) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'validUntil must be an instant after validFrom')
  }
  if (bits.length * 8 < LIMITS.statusListMinimumEntries) {
    const least = LIMITS.statusListMinimumEntries
    throw new KlusCvError('ERR_KLUSCV_OPTION', `bits must have at least ${least} entries`)
  }
  if (bits.length > LIMITS.statusListBytes) {
    throw new KlusCvError(
      'ERR_KLUSCV_OPTION',
      `bits must be ${LIMITS.statusListBytes} bytes or less`,
    )
  }
  if (!Number.isSafeInteger(ttlMs) || ttlMs < 0) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'ttlMs must be a non-negative integer')
  }
}
