/**
 * Signs presentations: over a verifier's challenge, or without one for a bundle that is passed
 * on. Data Integrity 1.0 section 4.2, VC Data Model 2.0 section 4.13.
 * @module
 */
import * as vc from '@digitalbazaar/vc'
import type { SuiteId } from '../core/contexts.ts'
import type { Presentation } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { Signer } from '../core/signer.ts'
import { createDocumentLoader } from './document-loader.ts'
import { signingSuite } from './library-suite.ts'
import { loadContexts } from './load-contexts.ts'
import { signDocument } from './sign-document.ts'
import { type ProofTerms, SigningPurpose } from './signing-purpose.ts'
import { useSigner } from './use-signer.ts'

/** A presentation before its proof. */
export type UnsignedPresentation = Omit<Presentation, 'proof'> & JsonObject

/**
 * A frozen copy of the presentation with an authentication proof by the holder's key.
 * @throws ERR_KLUSCV_CREDENTIAL, ERR_KLUSCV_KEY, ERR_KLUSCV_OPTION, ERR_KLUSCV_SIGNER
 */
export async function signPresentation(
  request: {
    readonly presentation: UnsignedPresentation
    readonly suite: SuiteId
    readonly signer: Signer
  } & ProofTerms,
): Promise<Presentation> {
  const { presentation, suite, signer, created, challenge, domain } = request
  if (!signer.id.startsWith(`${presentation['holder']}#`)) {
    throw new KlusCvError('ERR_KLUSCV_KEY', "the signer's key must be one of the holder")
  }
  const terms = {
    created,
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  }
  return signDocument<Presentation>(presentation, terms, (copy) =>
    vc.signPresentation({
      presentation: copy,
      suite: signingSuite(suite, useSigner(signer)),
      purpose: new SigningPurpose('authentication', terms),
      documentLoader: createDocumentLoader(loadContexts()),
    }),
  )
}
