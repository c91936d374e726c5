/**
 * One credential, check by check: issuer, keys, proof, dates, status, and whom it belongs to.
 * Each check gives one conclusion; state and verdict are computed from them once, at the end.
 * A failure that breaks the tie between issuer and document leaves nothing to conclude from it:
 * what follows is skipped.
 * @module
 */
import { type Check, verdictOf } from '../core/check.ts'
import type { Credential, Did } from '../core/credential.ts'
import type { GatedCredential } from '../core/gate.ts'
import type { Problem } from '../core/problems.ts'
import type { Binding, CredentialReport } from '../core/report.ts'
import { stateOf } from '../core/state.ts'
import { formatInstant } from '../core/time.ts'
import { checkStatus } from '../status/check-status.ts'
import { checkSubject } from './checks/check-binding.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkIssuer } from './checks/check-issuer.ts'
import { checkProof } from './checks/check-proof.ts'
import { findKeys } from './checks/check-resolution.ts'
import { failed, failedBy, passed, skipped } from './checks/outcome.ts'
import { describeIssuer } from './describe-issuer.ts'
import { describeProfile } from './describe-profile.ts'
import type { Inquiry } from './verify-options.ts'

/** Where a credential was found, and who presents it. */
export interface Occasion {
  /** Its position in the bundle, from 0. */
  readonly index: number
  /** Proven by the presentation as a whole; `bearer` when nothing was. */
  readonly binding: Binding
  /** Who signed the presentation it is in; absent for bundles and single credentials. */
  readonly holder?: Did
}

interface Findings {
  readonly checks: readonly Check[]
  readonly newerExists: boolean
}

/** The report about a credential that passed the gate. */
export async function verifyCredential(
  { credential, typeName }: GatedCredential,
  occasion: Occasion,
  inquiry: Inquiry,
): Promise<CredentialReport> {
  const issuer = checkIssuer(credential, typeName, inquiry)
  const authenticity = await checkAuthenticity(credential, issuer, inquiry)
  const { checks, newerExists } = [issuer, ...authenticity].some(isBroken)
    ? { checks: [skipped('dates'), skipped('status')], newerExists: false }
    : checkValidity(credential, inquiry)
  const binding = checkBelonging(credential, occasion)
  return {
    ...conclude([passed('gate'), issuer, ...authenticity, ...checks, binding], inquiry),
    index: occasion.index,
    binding: binding.outcome === 'passed' ? occasion.binding : 'bearer',
    issuer: describeIssuer(credential.issuer, inquiry),
    credential,
    newerExists,
    warnings: [],
    ...describeProfile(credential, inquiry),
  }
}

/** Why the gate refused, and whether the document says to be a file of ours. */
export interface GateRefusal {
  readonly problem: Problem
  readonly isOurs: boolean
}

/** The report about a credential that the gate refused: nothing in it can be relied on. */
export function refuseCredential(
  { problem, isOurs }: GateRefusal,
  index: number,
  inquiry: Inquiry,
): CredentialReport {
  const unrecognisable = problem.problem === 'unsupported_format' && !isOurs
  return {
    ...conclude([failedBy('gate', problem)], inquiry, { unrecognisable }),
    index,
    binding: 'bearer',
    newerExists: false,
    warnings: [],
  }
}

/** The report about one of several credentials with the same id that differ. */
export function refuseConflict(
  { credential }: GatedCredential,
  index: number,
  inquiry: Inquiry,
): CredentialReport {
  return {
    ...conclude([failed('gate', 'conflicting_credentials', '/id')], inquiry),
    index,
    binding: 'bearer',
    issuer: describeIssuer(credential.issuer, inquiry),
    credential,
    newerExists: false,
    warnings: [],
  }
}

/** Is it the issuer's word? Keys and proof; neither is asked for when the key is not the issuer's. */
async function checkAuthenticity(
  credential: Credential,
  issuer: Check,
  inquiry: Inquiry,
): Promise<readonly Check[]> {
  if (isBroken(issuer)) return [skipped('resolution'), skipped('proof')]
  const { check, keys } = await findKeys(credential, 'assertionMethod', inquiry)
  if (check.outcome !== 'passed') return [check, skipped('proof')]
  const { suites, proofs } = inquiry
  const question = { document: credential, verificationMethods: keys, suites }
  return [check, await checkProof({ ...question, purpose: 'assertionMethod' }, proofs)]
}

/** Does its word still hold? Dates and status. */
function checkValidity(credential: Credential, inquiry: Inquiry): Findings {
  const { now, findStatusList } = inquiry
  const dates = checkDates(credential, now)
  const { check, newerExists } = checkStatus({ credential, now, findList: findStatusList })
  return { checks: [dates, check], newerExists }
}

/** Whose is it? Asked only when someone signed for it. */
function checkBelonging(credential: Credential, { holder }: Occasion): Check {
  return holder === undefined ? skipped('binding') : checkSubject(credential, holder)
}

/** Whether a failure means that the document is not what the issuer signed. */
function isBroken({ outcome, problem }: Check): boolean {
  return outcome === 'failed' && problem !== 'no_longer_trusted'
}

function conclude(
  checks: readonly Check[],
  { now }: Inquiry,
  facts: { readonly unrecognisable?: boolean } = {},
): Pick<CredentialReport, 'verdict' | 'state' | 'checks' | 'verifiedAt'> {
  const verifiedAt = formatInstant(now)
  return { verdict: verdictOf(checks), state: stateOf(checks, facts), checks, verifiedAt }
}
