/**
 * Checks what was just signed as a stranger would: from its serialized text, through the strict
 * reader and the gate, with the published key. What does not pass never leaves the house.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import { unwordedPointers } from '../claims/describe-certificate.ts'
import { KlusCvError } from '../core/errors.ts'
import { gateCredential, gateStatusList } from '../core/gate.ts'
import type { JsonObject, JsonValue } from '../core/json.ts'
import { parseJson } from '../core/parse-json.ts'
import { checkProofs } from '../suites/check-proofs.ts'
import type { IssuerContext } from './issuer-context.ts'

type Gated = { readonly ok: true; readonly document: JsonObject } | { readonly ok: false }

/**
 * Checks the text of a certificate.
 * @throws ERR_KLUSCV_SELF_CHECK
 */
export async function checkOwnCertificate(issuer: IssuerContext, text: string): Promise<void> {
  await checkOutput(issuer, text, (value) => {
    const result = gateCredential(value, CLAIM_TYPES)
    if (!result.ok) return { ok: false }
    const { credential, typeName } = result.gated
    const unworded = unwordedPointers(typeName, credential.credentialSubject)
    return unworded.length > 0 ? { ok: false } : { ok: true, document: credential }
  })
}

/**
 * Checks the text of a status list.
 * @throws ERR_KLUSCV_SELF_CHECK
 */
export async function checkOwnStatusList(issuer: IssuerContext, text: string): Promise<void> {
  await checkOutput(issuer, text, (value) => {
    const result = gateStatusList(value)
    return result.ok ? { ok: true, document: result.gated.credential } : { ok: false }
  })
}

async function checkOutput(
  issuer: IssuerContext,
  text: string,
  gate: (value: JsonValue) => Gated,
): Promise<void> {
  const parsed = parseJson(text)
  const gated: Gated = parsed.ok ? gate(parsed.value) : { ok: false }
  if (gated.ok && (await hasOwnProof(issuer, gated.document))) return
  throw new KlusCvError(
    'ERR_KLUSCV_SELF_CHECK',
    'what was signed does not verify; it was kept back',
  )
}

async function hasOwnProof(issuer: IssuerContext, document: JsonObject): Promise<boolean> {
  const { did, signer, suite, publicKeyMultibase } = issuer
  const answer = await checkProofs({
    document,
    purpose: 'assertionMethod',
    verificationMethods: [{ id: signer.id, controller: did, publicKeyMultibase }],
    suites: [suite],
  })
  return answer.ok
}
