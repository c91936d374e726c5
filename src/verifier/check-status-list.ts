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
import type { ProblemType } from '../core/problems.ts'
import { utcDay } from '../core/time.ts'
import { parseStatusList, type StatusList } from '../status/parse-status-list.ts'
import { findTrustedKey, isKeyCompromised, lifecycleOn } from '../trust/find-platform.ts'
import type { TrustedPlatform } from '../trust/trust-list.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkProof } from './checks/check-proof.ts'
import { findListedKey } from './checks/check-resolution.ts'
import { isMethodOf, placedProofsOf } from './proof-links.ts'
import type { VerifyOptions } from './verify-options.ts'

/** A list that may be asked, or the reason why not. */
export type StatusListChecked =
  | { readonly ok: true; readonly list: StatusList }
  | { readonly ok: false; readonly problem: ProblemType }

/** Where the text was found, who must have signed it, and when it is looked at. */
export interface StatusListOrigin extends Pick<VerifyOptions, 'proofs' | 'suites'> {
  readonly url: string
  readonly platform: TrustedPlatform
  readonly now: Date
}

/**
 * The status list in a text. A list past its own end is let through: it is the newest that is
 * known, and says so when it is asked.
 */
export async function checkStatusList(
  text: Uint8Array,
  origin: StatusListOrigin,
): Promise<StatusListChecked> {
  const parsed = parseJson(text, { maxBytes: LIMITS.statusListBytes })
  if (!parsed.ok) return { ok: false, problem: parsed.problem.problem }
  const gate = gateStatusList(parsed.value)
  if (!gate.ok) return { ok: false, problem: gate.problem.problem }
  const { credential } = gate.gated
  const unsound = (await checkSigner(credential, origin)) ?? checkListDates(credential, origin)
  if (unsound !== undefined) {
    return { ok: false, problem: unsound.problem ?? 'STATUS_VERIFICATION_ERROR' }
  }
  const list = parseStatusList(credential, origin.url)
  return list.ok ? list : { ok: false, problem: list.problem.problem }
}

/** Signed by the platform that the trust list names for this URL, with a key that counts. */
async function checkSigner(
  credential: Credential,
  { platform, now, proofs, suites }: StatusListOrigin,
): Promise<Pick<Check, 'problem'> | undefined> {
  const today = utcDay(now)
  const [placed] = placedProofsOf(credential)
  const isOwn =
    credential.issuer === platform.did &&
    placed !== undefined &&
    isMethodOf(placed.proof, platform.did)
  if (!isOwn) return { problem: 'STATUS_VERIFICATION_ERROR' }
  const key = findTrustedKey(platform, placed.proof.verificationMethod)
  const isStolen = key !== undefined && isKeyCompromised(key, today)
  if (isStolen || lifecycleOn(platform, today) === 'compromised') {
    return { problem: 'no_longer_trusted' }
  }
  const method = findListedKey(placed, platform, 'assertionMethod')
  if ('check' in method) return method
  const question = { document: credential, verificationMethods: [method], suites }
  const proof = await checkProof({ ...question, purpose: 'assertionMethod' }, proofs)
  return proof.outcome === 'passed' ? undefined : proof
}

/** One from the future would block all that follow it; one from the past is what there is. */
function checkListDates(credential: Credential, { now }: StatusListOrigin): Check | undefined {
  const dates = checkDates(credential, now)
  return dates.outcome === 'passed' || dates.problem === 'expired' ? undefined : dates
}
