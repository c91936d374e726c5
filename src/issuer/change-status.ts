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
import { urnUuid } from '../core/gate-values.ts'
import type { IssuerContext } from './issuer-context.ts'
import type { CertificateStatus, StatusChange } from './ports.ts'
import { publishGroup } from './publish-status-lists.ts'
import { STATUS_ACTIONS, type StatusAction } from './status-actions.ts'

/** How a certificate stands, after the lists that say so were published. */
export interface CertificateStanding {
  readonly id: string
  readonly status: 'active' | 'suspended' | 'revoked'
  /** A newer certificate exists. */
  readonly superseded: boolean
}

/** 500 characters: a code and a note. */
const LONGEST_REASON = 500

/**
 * Changes the status of a certificate. When it resolves, the published lists say so. Doing the
 * same again changes nothing and gives the same answer.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_CONFLICT (a withdrawn one changes
 *   no more), ERR_KLUSCV_STORAGE
 */
export async function changeStatus(
  issuer: IssuerContext,
  change: StatusChange,
): Promise<CertificateStanding> {
  assertChange(change)
  const { group, status } = await issuer.store.changeStatus(change, (current) =>
    nextStatus(current, change.action),
  )
  await publishGroup(issuer, group)
  return { id: change.id, status: standingOf(status), superseded: status.superseded }
}

function assertChange({ id, action, reason = '' }: StatusChange): void {
  if (!STATUS_ACTIONS.some((known) => known === action)) {
    const message = `action must be one of ${STATUS_ACTIONS.join(', ')}`
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
  }
  // PostgreSQL takes every character but this one.
  if (typeof reason !== 'string' || reason.length > LONGEST_REASON || reason.includes('\0')) {
    const message = `reason must be a text of at most ${LONGEST_REASON} characters, none of them NUL`
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
  }
  // Any text may stand in the path of a request, also one that no database takes.
  if (urnUuid(id, '').length > 0) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no certificate with this id')
  }
}

/** The status after an action. */
export function nextStatus(current: CertificateStatus, action: StatusAction): CertificateStatus {
  if (action === 'revoke') return { ...current, revoked: true }
  if (current.revoked) {
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'a withdrawn certificate changes no more')
  }
  if (action === 'supersede') return { ...current, superseded: true }
  return { ...current, suspended: action === 'suspend' }
}

function standingOf({ revoked, suspended }: CertificateStatus): CertificateStanding['status'] {
  if (revoked) return 'revoked'
  return suspended ? 'suspended' : 'active'
}
