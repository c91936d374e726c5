/**
 * What can happen to a certificate after it was issued, and what each does to its three bits.
 *
 * ```
 * revoke      withdrawn for good              revocation bit
 * suspend     while something is looked into  suspension bit
 * reinstate   lifts a suspension              suspension bit off
 * supersede   a newer certificate exists      refresh bit; this one stays true
 * ```
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { URN_UUID } from '../core/gate-values.ts'
import { createCounts } from './counters/counts.ts'
import type { IssuerContext } from './issuer-context.ts'
import { parseListPlace } from './list-url.ts'
import type {
  CertificateStatus,
  NextStatus,
  StatusChange,
  StatusChanges,
  StatusOutcome,
  StatusProblem,
} from './ports.ts'
import { publishGroups } from './publish-status-lists.ts'
import type { Standing } from './search/ports.ts'
import { STATUS_ACTIONS, type StatusAction } from './status-actions.ts'

/** How a certificate stands, after the lists that say so were published. */
export interface CertificateStanding {
  readonly id: string
  readonly status: Standing
  /** A newer certificate exists. */
  readonly superseded: boolean
}

/** 500 characters: a code and a note. */
const LONGEST_REASON = 500

/**
 * Changes the status of a certificate. When it resolves, the published lists say so. Doing the
 * same again changes nothing and gives the same answer.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_CONFLICT (a withdrawn one changes
 *   no more, one with an open correction is not reinstated), ERR_KLUSCV_STORAGE
 */
export async function changeStatus(
  issuer: IssuerContext,
  { id, ...change }: StatusChange,
): Promise<CertificateStanding> {
  assertChange(change)
  const outcome = await changeOne(issuer, { ...change, id })
  if (outcome === undefined || 'problem' in outcome) throw refusal(outcome?.problem)
  await publishGroups(issuer, new Set([outcome.group]))
  return standing(outcome)
}

/** By its id, or by its place in the lists when that is all that is known of it. */
async function changeOne(
  issuer: IssuerContext,
  { id, ...change }: StatusChange,
): Promise<StatusOutcome | undefined> {
  const next = nextStatus(change.action)
  const place = parseListPlace(id)
  if (place !== undefined) {
    return issuer.store.restores.changeStatusAt(place, { ...change, id }, next)
  }
  // Any text may stand in the path of a request, also one that no database takes.
  if (!URN_UUID.test(id)) return undefined
  const [outcome] = await issuer.store.changeStatuses(changesOf(issuer, change, [id]), next)
  return outcome
}

/** The same change of these certificates, with what it counts for each. */
export function changesOf(
  issuer: IssuerContext,
  change: Omit<StatusChange, 'id'>,
  ids: readonly string[],
): StatusChanges {
  const { action } = change
  return { ...change, ids, counts: createCounts(issuer, { happened: 'changed', action }) }
}

function refusal(problem: StatusProblem = 'unknown'): KlusCvError {
  if (problem === 'unknown') {
    return new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no certificate with this id')
  }
  const message =
    problem === 'withdrawn'
      ? 'a withdrawn certificate changes no more'
      : 'a correction of this certificate is open: correct or dismiss it'
  return new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}

/**
 * Refuses a change that cannot be, whatever certificate it is about.
 * @throws ERR_KLUSCV_REQUEST
 */
export function assertChange({ action, reason }: Pick<StatusChange, 'action' | 'reason'>): void {
  if (!STATUS_ACTIONS.some((known) => known === action)) {
    const message = `action must be one of ${STATUS_ACTIONS.join(', ')}`
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
  }
  assertReason(reason)
}

/**
 * Refuses a reason that cannot be kept.
 * @throws ERR_KLUSCV_REQUEST
 */
export function assertReason(reason = ''): void {
  // PostgreSQL takes every character but this one.
  if (typeof reason === 'string' && reason.length <= LONGEST_REASON && !reason.includes('\0'))
    return
  const message = `reason must be a text of at most ${LONGEST_REASON} characters, none of them NUL`
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
}

/** The status after an action; undefined for a withdrawn certificate, which changes no more. */
export function nextStatus(action: StatusAction): NextStatus {
  return (current) => {
    if (action === 'revoke') return { ...current, revoked: true }
    if (current.revoked) return undefined
    if (action === 'supersede') return { ...current, superseded: true }
    return { ...current, suspended: action === 'suspend' }
  }
}

/** How a certificate stands with this status. */
export function standing({
  id,
  status,
}: {
  readonly id: string
  readonly status: CertificateStatus
}): CertificateStanding {
  return { id, status: standingOf(status), superseded: status.superseded }
}

/** The status in one word. */
export function standingOf({ revoked, suspended }: CertificateStatus): Standing {
  if (revoked) return 'revoked'
  return suspended ? 'suspended' : 'active'
}
