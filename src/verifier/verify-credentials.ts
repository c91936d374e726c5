/**
 * The credentials of one document, each on its own: gate first, then conflicts among them, then
 * the checks. The same credential handed in twice is checked once, and named as the same.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import { gateCredential } from '../core/gate.ts'
import { gateOtherCredential } from '../core/gate-other.ts'
import type { GateResult } from '../core/gate-result.ts'
import type { JsonValue } from '../core/json.ts'
import type { CredentialReport } from '../core/report.ts'
import { credentialHash } from '../suites/hash-credential.ts'
import { giveWay } from './give-way.ts'
import { saysToBeOurs } from './says-to-be-ours.ts'
import {
  type Occasion,
  refuseConflict,
  refuseCredential,
  type Subject,
  verifyCredential,
} from './verify-credential.ts'
import type { Inquiry } from './verify-options.ts'

interface Candidate {
  readonly index: number
  /** Then it has one of our shapes, or it is altered: it is never a credential of others. */
  readonly isOurs: boolean
  readonly result: GateResult<Subject>
  /** Of the content; empty where there is nothing to compare it with. */
  readonly hash: string
}

/** A report for each credential, in their order; an exact repetition says of which it is one. */
export async function verifyCredentials(
  values: readonly JsonValue[],
  occasion: Omit<Occasion, 'index'>,
  inquiry: Inquiry,
): Promise<readonly CredentialReport[]> {
  const candidates = await gateAll(values)
  const hashes = hashesById(candidates)
  const reports: CredentialReport[] = []
  // One after the other: fifty at once would only wait for each other, and for everyone else.
  for (const { index, isOurs, result, hash } of candidates) {
    const first = reports[firstWith(hash, candidates)]
    if (first !== undefined) {
      reports.push({ ...first, index, duplicateOf: first.index })
    } else if (!result.ok) {
      reports.push(refuseCredential({ problem: result.problem, isOurs }, index, inquiry))
    } else if (isConflicting(result.gated, hashes)) {
      reports.push(refuseConflict(result.gated, index, inquiry))
    } else reports.push(await verifyCredential(result.gated, { ...occasion, index }, inquiry))
  }
  return reports
}

/** Each credential before any check; other work gets its turn between them. */
async function gateAll(values: readonly JsonValue[]): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = []
  for (const [index, value] of values.entries()) {
    if (index > 0) await giveWay()
    const isOurs = saysToBeOurs(value)
    const result = isOurs ? gateCredential(value, CLAIM_TYPES) : gateOtherCredential(value)
    const isOneOfMany = values.length > 1 && result.ok
    const hash = isOneOfMany ? credentialHash(result.gated.credential) : ''
    candidates.push({ index, isOurs, result, hash })
  }
  return candidates
}

/** The different contents that came under each id. */
function hashesById(candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>()
  for (const { result, hash } of candidates) {
    if (!result.ok) continue
    const id = idOf(result.gated)
    if (id === undefined) continue
    hashes.set(id, (hashes.get(id) ?? new Set()).add(hash))
  }
  return hashes
}

function isConflicting(gated: Subject, hashes: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return (hashes.get(idOf(gated) ?? '')?.size ?? 0) > 1
}

/** Credentials of others need none. */
function idOf({ credential }: Subject): string | undefined {
  const id: JsonValue | undefined = credential['id']
  return typeof id === 'string' ? id : undefined
}

/** Where this content came first: figures must not grow by handing in a certificate twice. */
function firstWith(hash: string, candidates: readonly Candidate[]): number {
  return hash === '' ? -1 : candidates.findIndex((candidate) => candidate.hash === hash)
}
