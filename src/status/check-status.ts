/**
 * One conclusion about one credential: withdrawn, suspended, neither, or not known.
 * Bitstring Status List 1.0 section 3.2. Lists are looked up, never fetched: a check makes no
 * outgoing request, so no platform learns who checks whom.
 * @module
 */
import type { Check } from '../core/check.ts'
import type { Credential } from '../core/credential.ts'
import { type JsonPointer, type JsonValue, pointerTo } from '../core/json.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import type { ReportWarning } from '../core/warnings.ts'
import { type EntryFinding, readStatusEntry, type StatusQuestion } from './read-status-entry.ts'

export type { StatusQuestion }

/** The conclusion, and whether the issuer says that a newer certificate exists. */
export interface StatusConclusion {
  readonly check: Check
  readonly newerExists: boolean
  readonly warnings: readonly ReportWarning[]
}

/** Looks at every status entry of a gated credential; the worst finding is the conclusion. */
export function checkStatus(question: StatusQuestion): StatusConclusion {
  const findings = entriesOf(question.credential).map(([pointer, entry]) =>
    readStatusEntry(entry, pointer, question),
  )
  const isRefresh = ({ purpose }: EntryFinding) => purpose === 'refresh'
  return {
    // "A newer one exists" is a hint: it never makes a certificate better or worse.
    check: concludeFrom(findings.filter((finding) => !isRefresh(finding))),
    newerExists: findings.some((finding) => isRefresh(finding) && finding.outcome === 'set'),
    warnings: findings.flatMap(({ warning, pointer }) =>
      warning === undefined ? [] : [{ warning, pointer }],
    ),
  }
}

function entriesOf(credential: Credential): readonly [JsonPointer, JsonValue][] {
  const status = credential['credentialStatus']
  const pointer = '/credentialStatus'
  if (status === undefined) return []
  if (!Array.isArray(status)) return [[pointer, status]]
  return status.map((entry: JsonValue, position) => [pointerTo(pointer, position), entry])
}

/** Worst first: a withdrawal is final, and a list that lies is worse than one that is missing. */
const WORST_FIRST: readonly ((finding: EntryFinding) => boolean)[] = [
  ({ outcome, purpose }) => outcome === 'set' && purpose === 'revocation',
  ({ outcome }) => outcome === 'set',
  ({ outcome }) => outcome === 'failed',
  ({ outcome }) => outcome === 'indeterminate',
]

function concludeFrom(findings: readonly EntryFinding[]): Check {
  if (findings.length === 0) return { check: 'status', outcome: 'skipped' }
  const worst = WORST_FIRST.flatMap((isSuch) => findings.find(isSuch) ?? [])[0]
  if (worst === undefined) return { check: 'status', outcome: 'passed', ...oldestOf(findings) }
  const { problem, pointer, at } = worst
  return {
    check: 'status',
    outcome: speaksAgainst(worst) ? 'failed' : 'indeterminate',
    pointer,
    ...(problem === undefined ? {} : { problem }),
    ...(at === undefined ? {} : { at }),
  }
}

/**
 * A set bit, or an entry that is no entry. A list that lies decides nothing: it is as if there were
 * none, so the answer is "not known", never "false".
 */
function speaksAgainst({ outcome, problem }: EntryFinding): boolean {
  return outcome === 'set' || (outcome === 'failed' && problem !== 'STATUS_VERIFICATION_ERROR')
}

/** "Not withdrawn" is known as of the oldest list that says so. */
function oldestOf(findings: readonly EntryFinding[]): { readonly at?: Instant } {
  const [at] = findings
    .flatMap((finding) => finding.at ?? [])
    .sort((one, other) => (parseInstant(one) ?? 0) - (parseInstant(other) ?? 0))
  return at === undefined ? {} : { at }
}
