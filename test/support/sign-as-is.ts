/**
 * A right signature over whatever a document says: what a platform could sign by mistake or malice,
 * and our own issuer never would.
 * @module
 */
import { createHash } from 'node:crypto'
import type { JsonObject } from '../../src/core/json.ts'
import type { ProofPurpose } from '../../src/core/verification-method.ts'
import { canonicalizeJson } from '../../src/suites/canonicalize-json.ts'
import { formatProofValue } from '../../src/suites/parse-proof-value.ts'
import type { Actor } from './keys.ts'

/** Signs with eddsa-jcs-2022, which binds the JSON itself; `members` are put into the proof. */
export async function signAsIs(
  document: JsonObject,
  by: Actor,
  {
    purpose = 'assertionMethod',
    ...members
  }: JsonObject & { readonly purpose?: ProofPurpose } = {},
): Promise<JsonObject> {
  const { proof: _, ...unsecured } = document
  const options: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created: '2026-11-02T00:00:00Z',
    verificationMethod: by.keyId,
    proofPurpose: purpose,
    '@context': document['@context'] ?? [],
    ...members,
  }
  const data = Buffer.concat([options, unsecured].map(hash))
  const proofValue = formatProofValue(await by.signer.sign({ data }))
  return { ...unsecured, proof: { ...options, proofValue } }
}

const hash = (value: JsonObject) => createHash('sha256').update(canonicalizeJson(value)).digest()
