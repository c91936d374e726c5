/**
 * Signs credentials, certificates and status lists alike. Data Integrity 1.0 section 4.2. Does
 * not judge what the credential says; whoever signs under a platform's name lints first.
 * @module
 */
import * as vc from '@digitalbazaar/vc'
import type { SuiteId } from '../core/contexts.ts'
import { type Credential, issuerOf } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Signer } from '../core/signer.ts'
import type { Instant } from '../core/time.ts'
import { createDocumentLoader } from './document-loader.ts'
import { signingSuite } from './library-suite.ts'
import { loadContexts } from './load-contexts.ts'
import { signDocument } from './sign-document.ts'
import { SigningPurpose } from './signing-purpose.ts'
import { useSigner } from './use-signer.ts'

/**
 * A frozen copy of the credential with one proof by the issuer's key. Nothing is added to a
 * `@context` that is already the one for its suite (`contextsFor`); to any other one, the suite's.
 * @throws ERR_KLUSCV_CREDENTIAL, ERR_KLUSCV_KEY, ERR_KLUSCV_OPTION, ERR_KLUSCV_SIGNER
 */
export async function signCredential(request: {
  readonly credential: JsonObject
  readonly suite: SuiteId
  readonly signer: Signer
  readonly created: Instant
}): Promise<Credential> {
  const { credential, created, signer } = request
  if (!signer.id.startsWith(`${issuerOf(credential)}#`)) {
    throw new KlusCvError('ERR_KLUSCV_KEY', "the signer's key must be one of the issuer")
  }
  return signDocument<Credential>(credential, { created }, (copy) =>
    vc.issue({
      credential: copy,
      suite: signingSuite(request.suite, useSigner(signer)),
      purpose: new SigningPurpose('assertionMethod', { created }),
      documentLoader: createDocumentLoader(loadContexts()),
    }),
  )
}
