/**
 * Certificates as a wallet holds them: of the worker's key, or of nobody's.
 * @module
 */
import type { Credential } from '../../../src/core/credential.ts'
import type { JsonObject } from '../../../src/core/json.ts'
import { type SampleOptions, signedSample } from '../../support/credentials.ts'
import { WORKER } from '../../support/keys.ts'
import { fullReputation, fullWorkHistory } from '../../support/subjects.ts'

const withoutId = ({ id: _id, ...subject }: { readonly id?: string }) => subject as JsonObject

/** A certificate of the worker's key; a number makes its id. */
export function ownCredential(number: number, options: SampleOptions = {}): Promise<Credential> {
  return bearerCredential(number, { holder: WORKER.did, ...options })
}

/** A certificate of no key. */
export function bearerCredential(number: number, options: SampleOptions = {}): Promise<Credential> {
  const isWork = options.type !== 'ReputationCredential'
  return signedSample({
    id: `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-${String(number).padStart(12, '0')}`,
    subject: withoutId(isWork ? fullWorkHistory() : fullReputation()),
    ...options,
  })
}
