/**
 * May this text be used as the status list of that URL? Strict JSON, gate, the platform's own key
 * from the trust list, dates, bits. Everything is checked again when it comes from the disk.
 * Bitstring Status List 1.0 section 3.2.
 * @module
 */
import type { Check } from '../core/check.ts'
import type { Credential } from '../core/credential.ts'
import { gateStatusList } from '../core/gate.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { parseInstant } from '../core/time.ts'
import { parseStatusList, type StatusList } from '../status/parse-status-list.ts'
import { checkProof } from './checks/check-proof.ts'
import { isMethodOf, placedProofsOf } from './proof-links.ts'
import {
  type CheckPublication,
  findEarliness,
  findPublisherKey,
  type Publication,
  type PublicationChecked,
  type PublicationOrigin,
} from './publication.ts'

/**
 * The status list in a text. A list past its own end is let through: it is the newest that is
 * known, and says so when it is asked.
 */
export const checkStatusList: CheckPublication<StatusList> = async (text, origin) => {
  const parsed = parseJson(text, { maxBytes: LIMITS.statusListBytes })
  if (!parsed.ok) return refuse(parsed.problem)
  const gate = gateStatusList(parsed.value)
  if (!gate.ok) return refuse(gate.problem)
  const { credential } = gate.gated
  const signature = await checkSigner(credential, origin)
  if (!('placed' in signature)) return refuse(signature)
  const early = origin.remembered ? undefined : findEarliness(credential, origin.now)
  if (early !== undefined) return refuse(early)
  const read = parseStatusList(credential, origin.url)
  if (!read.ok) return refuse(read.problem)
  const { list } = read
  const version = parseInstant(list.validFrom) ?? 0
  return {
    ok: true,
    publication: { content: { ...list, text }, platform: list.issuer, version, ...signature },
  }
}

type Refusal = Pick<Check, 'problem'>

function refuse({
  problem = 'STATUS_VERIFICATION_ERROR',
}: Refusal): PublicationChecked<StatusList> {
  return { ok: false, problem }
}

/** Signed by the platform that the trust list names for this URL, with a key that counts. */
async function checkSigner(
  credential: Credential,
  origin: PublicationOrigin,
): Promise<Pick<Publication<StatusList>, 'placed' | 'publicKeyMultibase'> | Refusal> {
  const { platform, proofs, suites } = origin
  const [placed] = placedProofsOf(credential)
  const isOwn =
    credential.issuer === platform.did &&
    placed !== undefined &&
    isMethodOf(placed.proof, platform.did)
  if (!isOwn) return { problem: 'STATUS_VERIFICATION_ERROR' }
  const method = findPublisherKey(placed, origin)
  if ('check' in method) return method
  const question = { document: credential, verificationMethods: [method], suites }
  const proof = await checkProof({ ...question, purpose: 'assertionMethod' }, proofs)
  if (proof.outcome !== 'passed') return proof
  return { placed, publicKeyMultibase: method.publicKeyMultibase }
}
