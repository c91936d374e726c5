/**
 * One credential, check by check: issuer, keys, proof, dates, status, and whom it belongs to.
 * Each check gives one conclusion; state and verdict are computed from them once, at the end.
 * A failure that breaks the tie between issuer and document leaves nothing to conclude from it:
 * what follows is skipped.
 * @module
 */
import { type Check, verdictOf } from '../core/check.ts'
import { type Credential, type Did, issuerOf } from '../core/credential.ts'
import { isDid } from '../core/did.ts'
import type { GatedOther } from '../core/gate-other.ts'
import type { Problem, ProblemType } from '../core/problems.ts'
import type { Binding, CredentialReport } from '../core/report.ts'
import { type StateFacts, stateOf } from '../core/state.ts'
import { formatInstant } from '../core/time.ts'
import type { ReportWarning } from '../core/warnings.ts'
import { checkStatus } from '../status/check-status.ts'
import { checkSubject } from './checks/check-binding.ts'
import { checkDates } from './checks/check-dates.ts'
import { checkIssuer } from './checks/check-issuer.ts'
import { checkProof } from './checks/check-proof.ts'
import { findKeys } from './checks/check-resolution.ts'
import { checkResources } from './checks/check-resources.ts'
import { failed, failedBy, passed, skipped, undecided } from './checks/outcome.ts'
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

/** A credential that passed the gate. */
export interface Subject extends GatedOther {
  /** The name of one of our own types; absent for those of others. */
  readonly typeName?: string
}

interface Findings {
  readonly checks: readonly Check[]
  readonly newerExists: boolean
  readonly warnings: readonly ReportWarning[]
}

const NOTHING_TO_CONCLUDE: Findings = {
  checks: [skipped('dates'), skipped('status')],
  newerExists: false,
  warnings: [],
}

/** The report about a credential that passed the gate. */
export async function verifyCredential(
  subject: Subject,
  occasion: Occasion,
  inquiry: Inquiry,
): Promise<CredentialReport> {
  const { credential, typeName } = subject
  const isOther = typeName === undefined
  const resources = isOther ? checkResources(credential) : { warnings: [] }
  const gate = resources.failure ?? passed('gate')
  const issuer = checkIssuer(credential, typeName, inquiry)
  const authenticity = await checkAuthenticity(subject, [gate, issuer], inquiry)
  const { checks, newerExists, warnings } = [gate, issuer, ...authenticity].some(isBroken)
    ? NOTHING_TO_CONCLUDE
    : checkValidity(credential, inquiry)
  const binding = checkBelonging(credential, occasion)
  return {
    ...conclude([gate, issuer, ...authenticity, ...checks, binding], inquiry, {
      otherType: isOther,
    }),
    index: occasion.index,
    binding: binding.outcome === 'passed' ? occasion.binding : 'bearer',
    issuer: describeIssuer(String(issuerOf(credential)), inquiry),
    credential,
    newerExists,
    warnings: [...resources.warnings, ...warnings],
    ...(isOther ? {} : describeProfile(credential, inquiry)),
  }
}

/** Why the gate refused, and whether the document says to be a file of ours. */
export interface GateRefusal {
  readonly problem: Problem
  readonly isOurs: boolean
}

/** What we cannot read is not for that reason altered. */
const UNKNOWN_TO_US: ReadonlySet<ProblemType> = new Set([
  'unsupported_format',
  'context_not_allowed',
])

/** The report about a credential that the gate refused: nothing in it can be relied on. */
export function refuseCredential(
  { problem, isOurs }: GateRefusal,
  index: number,
  inquiry: Inquiry,
): CredentialReport {
  const unrecognisable = UNKNOWN_TO_US.has(problem.problem) && !isOurs
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
  { credential }: Subject,
  index: number,
  inquiry: Inquiry,
): CredentialReport {
  return {
    ...conclude([failed('gate', 'conflicting_credentials', '/id')], inquiry),
    index,
    binding: 'bearer',
    issuer: describeIssuer(String(issuerOf(credential)), inquiry),
    credential,
    newerExists: false,
    warnings: [],
  }
}

/** Is it the issuer's word? Keys and proof; neither is asked for when the key is not the issuer's. */
async function checkAuthenticity(
  { credential, typeName }: Subject,
  earlier: readonly Check[],
  inquiry: Inquiry,
): Promise<readonly Check[]> {
  if (earlier.some(isBroken)) return [skipped('resolution'), skipped('proof')]
  // Whose key it must be, only the issuer's own document could say, and it is no DID document.
  if (!isDid(String(issuerOf(credential)))) {
    return [undecided('resolution', 'issuer_unresolvable', '/issuer'), skipped('proof')]
  }
  const { check, keys } = await findKeys(credential, 'assertionMethod', inquiry)
  if (check.outcome !== 'passed') return [check, skipped('proof')]
  const { suites, proofs } = inquiry
  const question = {
    document: credential,
    verificationMethods: keys,
    suites,
    ...(typeName === undefined ? { isOther: true } : {}),
  }
  return [check, await checkProof({ ...question, purpose: 'assertionMethod' }, proofs)]
}

/** Does its word still hold? Dates and status. */
function checkValidity(credential: Credential, inquiry: Inquiry): Findings {
  const { now, findStatusList } = inquiry
  const dates = checkDates(credential, now)
  const { check, ...findings } = checkStatus({ credential, now, findList: findStatusList })
  return { checks: [dates, check], ...findings }
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
  facts: StateFacts = {},
): Pick<CredentialReport, 'verdict' | 'state' | 'checks' | 'verifiedAt'> {
  const verifiedAt = formatInstant(now)
  return { verdict: verdictOf(checks), state: stateOf(checks, facts), checks, verifiedAt }
}
