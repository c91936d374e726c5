/**
 * What is passed on: a presentation with the wallet's signature when all certificates were issued to
 * its key, else a bundle without one.
 * @module
 */
import type { Bundle, Credential, Did, Presentation } from '../core/credential.ts'
import type { Signer } from '../core/signer.ts'
import type { Clock } from '../core/time.ts'
import { bundleCredentials } from './bundle-credentials.ts'
import { createPresentation } from './create-presentation.ts'
import { arePresentable } from './is-presentable.ts'
import { type Challenge, signPresentation } from './sign-presentation.ts'

/** How a verifier will see whose certificates they are. */
export type Binding = 'live' | 'signed' | 'bearer'

/** A wallet's key: of {@link createDeviceKey}, or with the signer of {@link createWalletSigner}. */
export interface PresentingKey {
  readonly did: Did
  readonly signer: Signer
}

/** What goes along, and for whom. */
export interface PresentRequest {
  readonly credentials: readonly Credential[]
  /** Without one, or with certificates that were not issued to it, nothing is signed. */
  readonly key?: PresentingKey | undefined
  /** The verifier's question, or `unbound`: then anyone who gets it can pass it on as it is. */
  readonly answers: Challenge | 'unbound'
  /** Default: the machine's clock. */
  readonly clock?: Clock
}

/**
 * How certificates will be bound when they are passed on: known before it is done, so that a page can
 * say it.
 */
export function bindingOf({
  credentials,
  key,
  answers,
}: Pick<PresentRequest, 'credentials' | 'key' | 'answers'>): Binding {
  if (key === undefined || !arePresentable(credentials, key.did)) return 'bearer'
  return answers === 'unbound' ? 'signed' : 'live'
}

/**
 * Puts certificates together, and signs them where that can be.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when there are none, more than 50, or one twice;
 * `ERR_KLUSCV_SIGNER` when the key does not sign
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { bindingOf, type Credential, createDeviceKey, presentCredentials } from 'kluscv/holder'
 *
 * const key = await createDeviceKey()
 * const one: Partial<Credential> = { id: 'urn:uuid:11111111-1111-4111-8111-111111111111' }
 * const credentials = [one as Credential] // yours come from receiveCredentials
 * assert.equal(bindingOf({ credentials, key, answers: 'unbound' }), 'bearer')
 * const document = await presentCredentials({ credentials, key, answers: 'unbound' })
 * assert.equal(document.type, 'KlusCVBundle')
 * ```
 */
export async function presentCredentials(request: PresentRequest): Promise<Presentation | Bundle> {
  const { credentials, key, answers, clock } = request
  if (key === undefined || !arePresentable(credentials, key.did)) {
    return bundleCredentials(credentials)
  }
  const presentation = createPresentation({ credentials, holder: key.did })
  const { signer } = key
  return signPresentation({ presentation, signer, answers, ...(clock ? { clock } : {}) })
}
