/**
 * Proof sets and chains, which this project checks but never makes itself.
 * @module
 */
import type { SuiteId } from '../../src/core/contexts.ts'
import { type Credential, type Proof, proofsOf } from '../../src/core/credential.ts'
import { createDocumentLoader } from '../../src/suites/document-loader.ts'
import { signingSuite, suiteOf } from '../../src/suites/library-suite.ts'
import { loadContexts } from '../../src/suites/load-contexts.ts'
import { SigningPurpose } from '../../src/suites/signing-purpose.ts'
import type { Actor } from './keys.ts'

/** The credential with one more proof, over the earlier proofs that are named. */
export async function addProof(
  credential: Credential,
  by: Actor,
  options: { readonly id?: string; readonly previousProof?: readonly string[] } = {},
): Promise<Credential> {
  const { proof: _, ...unsecured } = credential
  const proofs = proofsOf(credential)
  const suite = signingSuite(suiteOf(proofs[0] ?? {}) ?? 'eddsa-rdfc-2022', by.signer)
  const previous = proofs.filter(({ id }) => options.previousProof?.includes(String(id)))
  // A day later each: two of one key over the same would be the same proof.
  const created = `2026-11-${String(2 + proofs.length).padStart(2, '0')}T00:00:00Z`
  const terms = { created, ...options }
  const added = await suite.createProof({
    document: previous.length === 0 ? unsecured : { ...unsecured, proof: previous },
    purpose: new SigningPurpose('assertionMethod', terms),
    proofSet: proofs,
    documentLoader: createDocumentLoader(loadContexts()),
  })
  return { ...credential, proof: [...proofs, added as Proof] }
}

/** How a proof of a suite names it. */
export function namesOf(suite: SuiteId): { readonly type: string; readonly cryptosuite?: SuiteId } {
  if (suite === 'Ed25519Signature2020') return { type: suite }
  return { type: 'DataIntegrityProof', cryptosuite: suite }
}
