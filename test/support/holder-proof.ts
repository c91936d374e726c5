/**
 * What a wallet signs to claim an offer for its key: a presentation without credentials.
 * @module
 */
import * as vc from '@digitalbazaar/vc'
import { contextsFor, type SuiteId } from '../../src/core/contexts.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { createDocumentLoader } from '../../src/suites/document-loader.ts'
import { signingSuite } from '../../src/suites/library-suite.ts'
import { loadContexts } from '../../src/suites/load-contexts.ts'
import { signDocument } from '../../src/suites/sign-document.ts'
import { signPresentation, type UnsignedPresentation } from '../../src/suites/sign-presentation.ts'
import { SigningPurpose } from '../../src/suites/signing-purpose.ts'
import { useSigner } from '../../src/suites/use-signer.ts'
import type { Actor } from './keys.ts'

/** What a test may choose. */
export interface HolderProofTerms {
  readonly challenge: string
  readonly domain: string
  readonly created: string
  readonly suite?: SuiteId
  /** Instead of the wallet's own. */
  readonly members?: JsonObject
}

/** The wallet's proof. */
export async function signHolderProof(wallet: Actor, terms: HolderProofTerms): Promise<JsonObject> {
  const { challenge, domain, created, suite = 'eddsa-rdfc-2022', members = {} } = terms
  const presentation = {
    '@context': contextsFor('presentation', '2.0', suite),
    type: ['VerifiablePresentation'],
    holder: wallet.did,
    ...members,
  } as unknown as UnsignedPresentation
  const { signer } = wallet
  return signPresentation({ presentation, suite, signer, created, challenge, domain })
}

/** A presentation of these credentials that says of nobody that it is theirs; no wallet of ours makes one. */
export async function signWithoutHolder(
  credentials: readonly JsonObject[],
  { signer }: Actor,
  created: string,
): Promise<JsonObject> {
  const presentation: JsonObject = {
    '@context': contextsFor('presentation', '2.0', 'eddsa-rdfc-2022'),
    type: ['VerifiablePresentation'],
    verifiableCredential: credentials,
  }
  return signDocument<JsonObject>(presentation, { created }, (copy) =>
    vc.signPresentation({
      presentation: copy,
      suite: signingSuite('eddsa-rdfc-2022', useSigner(signer)),
      purpose: new SigningPurpose('authentication', { created }),
      documentLoader: createDocumentLoader(loadContexts()),
    }),
  )
}
