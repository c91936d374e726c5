/**
 * Signs presentations with eddsa-jcs-2022, which needs no JSON-LD: in browser and Node, where
 * sign-presentation.ts and its libraries are a megabyte. vc-di-eddsa 1.0 section 3.3.1.
 *
 *     proof     = {"@context": that of the presentation, "type", "cryptosuite", "created", ...}
 *     signature = Ed25519( SHA-256( JCS( proof ) ) | SHA-256( JCS( presentation ) ) )
 *
 * @module
 */
import type { Presentation } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { snapshot } from '../core/freeze.ts'
import type { JsonObject } from '../core/json.ts'
import type { Signer } from '../core/signer.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import { canonicalizeJson } from './canonicalize-json.ts'
import { formatProofValue } from './parse-proof-value.ts'
import { useSigner } from './use-signer.ts'

/**
 * A frozen copy of the presentation with an authentication proof.
 * @throws ERR_KLUSCV_CREDENTIAL, ERR_KLUSCV_KEY, ERR_KLUSCV_OPTION, ERR_KLUSCV_SIGNER
 */
export async function signPresentationJcs(request: {
  readonly presentation: JsonObject
  readonly signer: Signer
  readonly created: Instant
  readonly challenge?: string
  readonly domain?: string
}): Promise<Presentation> {
  const { signer, created, challenge, domain } = request
  const presentation = snapshot(request.presentation)
  refuseUnsignable(presentation, signer, created)
  const options: JsonObject = {
    '@context': presentation['@context'] ?? [],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod: signer.id,
    proofPurpose: 'authentication',
    ...(challenge === undefined ? {} : { challenge }),
    ...(domain === undefined ? {} : { domain }),
  }
  const hashes = await Promise.all([options, presentation].map(hashOf))
  const signature = await useSigner(signer).sign({ data: Uint8Array.of(...hashes.flat()) })
  const proof = { ...options, proofValue: formatProofValue(signature) }
  return snapshot({ ...presentation, proof }) as Presentation
}

function refuseUnsignable(presentation: JsonObject, signer: Signer, created: Instant): void {
  if (!signer.id.startsWith(`${presentation['holder']}#`)) {
    throw new KlusCvError('ERR_KLUSCV_KEY', "the signer's key must be one of the holder")
  }
  if (parseInstant(created) === undefined) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'created must be a time with a zone')
  }
  if ('proof' in presentation) {
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'expected a document without a proof')
  }
}

async function hashOf(document: JsonObject): Promise<readonly number[]> {
  const text = new TextEncoder().encode(canonicalizeJson(document))
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', text))]
}
