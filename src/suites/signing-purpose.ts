/**
 * What a new proof says about itself beside its signature. The library's authentication purpose
 * insists on a challenge; a bundle that a worker passes on freely has none.
 * @module
 */
import jsigs from 'jsonld-signatures'
import type { Instant } from '../core/time.ts'
import type { ProofPurpose } from '../core/verification-method.ts'

/** Members of a new proof that the signer chooses. All of them are signed. */
export interface ProofTerms {
  readonly created: Instant
  readonly challenge?: string
  readonly domain?: string
}

/** A purpose that writes the terms into the proof before it is signed. */
export class SigningPurpose extends jsigs.purposes.ControllerProofPurpose {
  readonly #terms: ProofTerms

  constructor(purpose: ProofPurpose, terms: ProofTerms) {
    super({ term: purpose })
    this.#terms = terms
  }

  override async update(proof: object, options: object): Promise<object> {
    return { ...(await super.update(proof, options)), ...this.#terms }
  }
}
