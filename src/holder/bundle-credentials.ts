/**
 * Bundles certificates without a signature: what a worker without a wallet passes on. Never
 * called a presentation, because it proves nothing about who passes it on.
 *
 *     {"type": "KlusCVBundle", "verifiableCredential": [ credential, … ]}
 * @module
 */
import type { Bundle, Credential } from '../core/credential.ts'
import { snapshot } from '../core/freeze.ts'
import { checkBundleable } from './check-bundleable.ts'

/**
 * Puts 1 to 50 certificates into one unsigned bundle. They may be bearer certificates, or have a
 * subject: a verifier shows each with binding `bearer`.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when there are none, more than 50, or one twice.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bundleCredentials, type Credential } from 'kluscv/holder'
 *
 * const id = 'urn:uuid:11111111-1111-4111-8111-111111111111'
 * const one: Partial<Credential> = { id }
 * const held = one as Credential // yours comes from receiveCredentials
 * assert.equal(bundleCredentials([held]).verifiableCredential.length, 1)
 * assert.throws(() => bundleCredentials([held, held]), { code: 'ERR_KLUSCV_CREDENTIAL' })
 * ```
 */
export function bundleCredentials(credentials: readonly Credential[]): Bundle {
  checkBundleable(credentials)
  return snapshot({ type: 'KlusCVBundle', verifiableCredential: credentials })
}
