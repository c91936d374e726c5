/**
 * What a wallet signs to claim an offer for its key: a presentation without credentials.
 * @module
 */
import { contextsFor, type SuiteId } from '../../src/core/contexts.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { signPresentation, type UnsignedPresentation } from '../../src/suites/sign-presentation.ts'
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
