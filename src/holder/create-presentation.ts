/**
 * Creates a presentation: certificates of one worker, to be signed with the worker's own key.
 * VC Data Model 2.0 section 4.13. Always data model 2.0, also around certificates of 1.1: only
 * its context lets each certificate keep its own.
 * @module
 */
import { contextsFor, type SuiteId } from '../core/contexts.ts'
import type { Credential, Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import { isJsonObject, type JsonObject, kindOf, pointerTo } from '../core/json.ts'
import { checkBundleable } from './check-bundleable.ts'

/** A presentation before its proof. */
export interface UnsignedPresentation extends JsonObject {
  readonly '@context': readonly string[]
  readonly id: string
  readonly type: readonly string[]
  readonly holder: Did
  readonly verifiableCredential: readonly Credential[]
}

/** Which certificates, and who presents them. */
export interface PresentationRequest {
  readonly credentials: readonly Credential[]
  /** The did:key to which all of them were issued. */
  readonly holder: Did
  /** How it will be signed; default `eddsa-jcs-2022`, around certificates of any suite. */
  readonly suite?: SuiteId
}

/**
 * Puts 1 to 50 certificates into one presentation, frozen and still without its proof.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when there are none, more than 50, one twice, or one
 * of another subject or of none: those go on as a bundle ({@link bundleCredentials}).
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { type Credential, createPresentation, createWalletKey } from 'kluscv/holder'
 *
 * const { did: holder } = await createWalletKey()
 * const id = 'urn:uuid:11111111-1111-4111-8111-111111111111'
 * const held: Partial<Credential> = { id, credentialSubject: { id: holder } }
 * const credentials = [held as Credential] // yours come from receiveCredentials
 * assert.equal(createPresentation({ credentials, holder }).holder, holder)
 * const { did: other } = await createWalletKey()
 * assert.throws(() => createPresentation({ credentials, holder: other }), {
 *   code: 'ERR_KLUSCV_CREDENTIAL',
 * })
 * ```
 */
export function createPresentation(request: PresentationRequest): UnsignedPresentation {
  const { credentials, holder, suite = 'eddsa-jcs-2022' } = request
  checkBundleable(credentials)
  checkSubjects(credentials, holder)
  return snapshot({
    '@context': contextsFor('presentation', '2.0', suite),
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: credentials,
  })
}

// A verifier refuses any other in a signed presentation; say so before signing.
function checkSubjects(credentials: readonly Credential[], holder: Did): void {
  const problems = credentials.flatMap(({ credentialSubject: subject }, index) => {
    const id = isJsonObject(subject) ? subject['id'] : undefined
    if (id === holder) return []
    const pointer = `${pointerTo('/verifiableCredential', index)}/credentialSubject/id`
    return [
      { pointer, message: `must be the holder, got ${id === undefined ? 'none' : kindOf(id)}` },
    ]
  })
  if (problems.length === 0) return
  const message = 'Only certificates issued to the holder can be presented with a signature.'
  throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', message, { problems })
}
