/**
 * The credentials of one document, each on its own: gate first, then conflicts among them, then
 * the checks. The same credential handed in twice is checked once, and named as the same.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import { type GatedCredential, gateCredential } from '../core/gate.ts'
import type { GateResult } from '../core/gate-result.ts'
import type { JsonValue } from '../core/json.ts'
import type { CredentialReport } from '../core/report.ts'
import { credentialHash } from '../suites/hash-credential.ts'
import { giveWay } from './give-way.ts'
import { namesOurContext } from './names-our-context.ts'
import {
  type Occasion,
  refuseConflict,
  refuseCredential,
  verifyCredential,
} from './verify-credential.ts'
import type { Inquiry } from './verify-options.ts'

interface Candidate {
  readonly index: number
  readonly value: JsonValue
  readonly result: GateResult<GatedCredential>
  /** Of the content; empty where there is nothing to compare it with. */
  readonly hash: string
}

/** A report for each credential, in their order; an exact repetition says of which it is one. */
export async function verifyCredentials(
  values: readonly JsonValue[],
  occasion: Omit<Occasion, 'index'>,
  inquiry: Inquiry,
): Promise<readonly CredentialReport[]> {
  const candidates: Candidate[] = []
  for (const [index, value] of values.entries()) {
    if (index > 0) await giveWay()
    const result = gateCredential(value, CLAIM_TYPES)
    const isOneOfMany = values.length > 1 && result.ok
    const hash = isOneOfMany ? credentialHash(result.gated.credential) : ''
    candidates.push({ index, value, result, hash })
  }
  const hashes = hashesById(candidates)
  const reports: CredentialReport[] = []
  // One after the other: fifty at once would only wait for each other, and for everyone else.
  for (const { index, value, result, hash } of candidates) {
    const first = reports[firstWith(hash, candidates)]
    if (first !== undefined) {
      reports.push({ ...first, index, duplicateOf: first.index })
    } else if (!result.ok) {
      const refusal = { problem: result.problem, isOurs: namesOurContext(value) }
      reports.push(refuseCredential(refusal, index, inquiry))
    } else if (isConflicting(result.gated, hashes)) {
      reports.push(refuseConflict(result.gated, index, inquiry))
    } else reports.push(await verifyCredential(result.gated, { ...occasion, index }, inquiry))
  }
  return reports
}

/** The different contents that came under each id. */
function hashesById(candidates: readonly Candidate[]): ReadonlyMap<string, ReadonlySet<string>> {
  const hashes = new Map<string, Set<string>>()
  for (const { result, hash } of candidates) {
    if (!result.ok) continue
    const { id } = result.gated.credential
    hashes.set(id, (hashes.get(id) ?? new Set()).add(hash))
  }
  return hashes
}

function isConflicting(
  { credential }: GatedCredential,
  hashes: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return (hashes.get(credential.id)?.size ?? 0) > 1
}

/** Where this content came first: figures must not grow by handing in a certificate twice. */
function firstWith(hash: string, candidates: readonly Candidate[]): number {
  return hash === '' ? -1 : candidates.findIndex((candidate) => candidate.hash === hash)
}
