/**
 * Whether whoever claims an offer has the key to which the certificates are to be issued. The
 * wallet signs a presentation without credentials, in any of our suites:
 *
 * ```
 * {"@context": [...], "type": ["VerifiablePresentation"], "holder": "did:key:z6Mk...",
 *  "proof": {"proofPurpose": "authentication", "challenge": <nonce>, "domain": <origin>, ...}}
 * ```
 *
 * A claim that is repeated may carry the same proof: it is good for this one offer only. Its shape
 * is closed and small, so that computing it needs no child process.
 * @module
 */
import { SUITES } from '../../core/contexts.ts'
import type { Did, Proof } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { gateHolderProof } from '../../core/gate.ts'
import type { JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseInstant } from '../../core/time.ts'
import type { VerificationMethod } from '../../core/verification-method.ts'
import { checkProofs } from '../../suites/check-proofs.ts'
import { publicKeyOfDidKey } from '../../suites/multikey.ts'
import { OFFER_LIFETIME_MS } from './create-offer.ts'

/** The question to which the proof is the answer. */
export interface HolderQuestion {
  readonly holder: Did
  readonly nonce: string
  /** The issuer's origin. */
  readonly domain: string
  readonly now: Date
}

/**
 * Checks the proof of a holder.
 * @throws ERR_KLUSCV_REQUEST for one that is not right
 */
export async function checkHolderProof(proof: JsonValue, question: HolderQuestion): Promise<void> {
  const key = keyOf(question.holder)
  const gate = gateHolderProof(proof)
  if (!gate.ok) throw refused(gate.problem.pointer, gate.problem.detail)
  const { presentation, holder, proof: signed } = gate.gated
  if (holder !== question.holder) throw refused('/holder', 'must be the holder of the claim')
  checkTerms(signed, question)
  const answer = await checkProofs({
    document: presentation,
    purpose: 'authentication',
    verificationMethods: [key],
    suites: SUITES,
  })
  if (!answer.ok) throw refused(answer.problem.pointer, answer.problem.detail)
}

function keyOf(holder: Did): VerificationMethod {
  const key = publicKeyOfDidKey(holder)
  if (!key.ok) throw wrong('/holder', 'must be a did:key of an Ed25519 key')
  const { publicKeyMultibase } = key
  return { id: `${holder}#${publicKeyMultibase}`, controller: holder, publicKeyMultibase }
}

/** Before the signature: who does not know the nonce costs us nothing. */
function checkTerms(proof: Proof, { nonce, domain, now }: HolderQuestion): void {
  if (proof['challenge'] !== nonce) throw refused('/proof/challenge', 'must be the nonce')
  if (proof['domain'] !== domain) throw refused('/proof/domain', 'must be the domain of the offer')
  const skewMs = LIMITS.clockSkewSeconds * 1000
  const created = parseInstant(proof.created) ?? Number.NaN
  const age = now.getTime() - created
  // Written so that what is no time is refused too.
  if (!(age >= -skewMs && age <= OFFER_LIFETIME_MS + skewMs)) {
    throw refused('/proof/created', 'must be of just now')
  }
  const expires = proof['expires']
  if (expires !== undefined && !((parseInstant(expires) ?? Number.NaN) > now.getTime())) {
    throw refused('/proof/expires', 'must be to come')
  }
}

function refused(pointer: string, message: string): KlusCvError {
  return wrong(`/proof${pointer}`, message)
}

function wrong(pointer: string, message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_REQUEST', 'the wallet did not show that the key is its own', {
    problems: [{ pointer, message }],
  })
}
