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
import type { Day, TrustedPlatform } from '../trust/trust-list.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkProof } from './checks/check-proof.ts'
import { findListedKey, type KeyFound } from './checks/check-resolution.ts'
import { failed } from './checks/outcome.ts'
import { isMethodOf, type PlacedProof, placedProofsOf } from './proof-links.ts'
import type { VerifyOptions } from './verify-options.ts'

/** A list whose signature and form are right, and what its signature rests on. */
export interface SoundStatusList {
  readonly list: StatusList
  readonly placed: PlacedProof
  /** The key with which the signature was computed. */
  readonly publicKeyMultibase: string
}

/** A sound list, or the reason why it is none. */
export type StatusListChecked =
  | { readonly ok: true; readonly sound: SoundStatusList }
  | { readonly ok: false; readonly problem: ProblemType }

/** Where the text was found, who must have signed it, and when it is looked at. */
export interface StatusListOrigin extends Pick<VerifyOptions, 'proofs' | 'suites'> {
  readonly url: string
  readonly platform: TrustedPlatform
  readonly now: Date
  /**
   * Whether we remembered it ourselves. Then it may be from the future, of a clock that was set
   * back since: it still is the newest that is known.
   */
  readonly remembered: boolean
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
  if (!parsed.ok) return refuse(parsed.problem)
  const gate = gateStatusList(parsed.value)
  if (!gate.ok) return refuse(gate.problem)
  const { credential } = gate.gated
  const signature = await checkSigner(credential, origin)
  if (!('placed' in signature)) return refuse(signature)
  const early = origin.remembered ? undefined : checkListDates(credential, origin)
  if (early !== undefined) return refuse(early)
  const read = parseStatusList(credential, origin.url)
  return read.ok ? { ok: true, sound: { list: read.list, ...signature } } : refuse(read.problem)
}

type Refusal = Pick<Check, 'problem'>

function refuse({ problem = 'STATUS_VERIFICATION_ERROR' }: Refusal): StatusListChecked {
  return { ok: false, problem }
}

/** Signed by the platform that the trust list names for this URL, with a key that counts. */
async function checkSigner(
  credential: Credential,
  { platform, now, proofs, suites }: StatusListOrigin,
): Promise<Omit<SoundStatusList, 'list'> | Refusal> {
  const [placed] = placedProofsOf(credential)
  const isOwn =
    credential.issuer === platform.did &&
    placed !== undefined &&
    isMethodOf(placed.proof, platform.did)
  if (!isOwn) return { problem: 'STATUS_VERIFICATION_ERROR' }
  const method = findListSigner(placed, platform, utcDay(now))
  if ('check' in method) return method
  const question = { document: credential, verificationMethods: [method], suites }
  const proof = await checkProof({ ...question, purpose: 'assertionMethod' }, proofs)
  if (proof.outcome !== 'passed') return proof
  return { placed, publicKeyMultibase: method.publicKeyMultibase }
}

/** The key behind a list's proof, when the trust list stands for it on this day; or why not. */
export function findListSigner(
  placed: PlacedProof,
  platform: TrustedPlatform,
  today: Day,
): KeyFound {
  const key = findTrustedKey(platform, placed.proof.verificationMethod)
  const isStolen = key !== undefined && isKeyCompromised(key, today)
  if (isStolen || lifecycleOn(platform, today) === 'compromised') {
    return failed('resolution', 'no_longer_trusted', `${placed.pointer}/verificationMethod`)
  }
  return findListedKey(placed, platform, 'assertionMethod')
}

/** One from the future would block all that follow it; one from the past is what there is. */
function checkListDates(credential: Credential, { now }: StatusListOrigin): Check | undefined {
  const dates = checkDates(credential, now)
  return dates.outcome === 'passed' || dates.problem === 'expired' ? undefined : dates
}
