/**
 * eddsa-jcs-2022 over plain JSON: documents of our own that are no JSON-LD, such as trust lists.
 * vc-di-eddsa 1.0 section 3.3. A document with an `@context` belongs to sign-credential.ts.
 *
 *     signature = Ed25519( SHA-256( JCS( proof without proofValue ) ) | SHA-256( JCS( document without proof ) ) )
 * @module
 */
import { createHash } from 'node:crypto'
import { KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import { isJsonObject, type JsonObject, type JsonPointer } from '../core/json.ts'
import type { ProofAnswer } from '../core/proof-checker.ts'
import type { Signer } from '../core/signer.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import type { ProofPurpose } from '../core/verification-method.ts'
import { canonicalizeJson } from './canonicalize-json.ts'
import { verifySignature } from './keys.ts'
import { parsePublicKey } from './multikey.ts'
import { formatProofValue, parseProofValue } from './parse-proof-value.ts'
import { useSigner } from './use-signer.ts'

const TYPE = 'DataIntegrityProof'
const CRYPTOSUITE = 'eddsa-jcs-2022'

/**
 * Signs a document without `@context` and without proof; the answer is a frozen copy with one.
 * @throws ERR_KLUSCV_CREDENTIAL, ERR_KLUSCV_OPTION, ERR_KLUSCV_SIGNER
 */
export async function signJson(request: {
  readonly document: JsonObject
  readonly signer: Signer
  readonly created: Instant
  readonly purpose?: ProofPurpose
}): Promise<JsonObject> {
  const { signer, created, purpose = 'assertionMethod' } = request
  const document = snapshot(request.document)
  if ('@context' in document || 'proof' in document) {
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'expected JSON without @context and proof')
  }
  if (parseInstant(created) === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'created must be a time with a zone')
  }
  const options = {
    type: TYPE,
    cryptosuite: CRYPTOSUITE,
    created,
    verificationMethod: signer.id,
    proofPurpose: purpose,
  }
  const signature = await useSigner(signer).sign({ data: hashData(options, document) })
  return snapshot({ ...document, proof: { ...options, proofValue: formatProofValue(signature) } })
}

/** Whether the one proof of a plain JSON document is by this key and for this purpose. */
export function checkJsonProof(
  document: JsonObject,
  publicKeyMultibase: string,
  purpose: ProofPurpose = 'assertionMethod',
): ProofAnswer {
  const { proof, ...unsecured } = document
  if (!isJsonObject(proof) || '@context' in document || '@context' in proof) {
    return refuse('/proof', 'expected one proof, and no @context')
  }
  const { proofValue, ...options } = proof
  const wrong = checkOptions(options, purpose)
  if (wrong !== undefined) return wrong
  const value = parseProofValue(proofValue, '/proof/proofValue')
  if (!value.ok) return value
  const key = parsePublicKey(publicKeyMultibase, '/proof/verificationMethod')
  if (!key.ok) return key
  return verifySignature(key.bytes, hashData(options, unsecured), value.signature)
    ? { ok: true }
    : refuse('/proof/proofValue', 'the signature is not of this document under this key')
}

function checkOptions(options: JsonObject, purpose: ProofPurpose): ProofAnswer | undefined {
  const expected = { type: TYPE, cryptosuite: CRYPTOSUITE, proofPurpose: purpose }
  for (const [member, value] of Object.entries(expected)) {
    if (options[member] !== value) return refuse(`/proof/${member}`, `must be "${value}"`)
  }
  if (parseInstant(options['created']) !== undefined) return undefined
  return refuse('/proof/created', 'must be a time with a zone')
}

// vc-di-eddsa section 3.3.4: the proof's hash comes first.
function hashData(options: JsonObject, document: JsonObject): Uint8Array {
  const hashes = [options, document].map((value) =>
    createHash('sha256').update(canonicalizeJson(value)).digest(),
  )
  return Buffer.concat(hashes)
}

function refuse(pointer: JsonPointer, detail: string): ProofAnswer {
  return { ok: false, problem: { problem: 'PROOF_VERIFICATION_ERROR', pointer, detail } }
}
