/**
 * Changes the status of certificates: their rows are locked in the order of their ids, so changes
 * come one after another and never wait for each other in a circle; the lists that must say
 * something else are marked in the same transaction, which the audit trail closes.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { STATUS_PURPOSES, type StatusPurpose } from '../core/credential.ts'
import type {
  CertificateStatus,
  Count,
  NextStatus,
  StatusChanges,
  StatusOutcome,
} from '../issuer/index.ts'
import { type AuditNote, noteInAudit } from './audit-trail.ts'
import { addCounts } from './counters.ts'
import type { Tables } from './tables.ts'

/** The column behind each purpose. */
export const COLUMN_OF = {
  revocation: 'revoked',
  suspension: 'suspended',
  refresh: 'superseded',
} as const satisfies Record<StatusPurpose, keyof CertificateStatus>

/** Applies `next` to the status of released certificates: all of this call, or none when it fails. */
export async function changeStatuses(
  db: Kysely<Tables>,
  change: StatusChanges,
  next: NextStatus,
): Promise<readonly StatusOutcome[]> {
  return db.transaction().execute(async (tx) => {
    const { outcomes, notes } = await applyStatusChange(tx, change, next)
    await addCounts(tx, timesEach(change.counts, notes.length))
    await noteInAudit(tx, notes)
    return outcomes
  })
}

/** What is counted for one certificate, for all that changed. */
export function timesEach(counts: readonly Count[] = [], changed: number): readonly Count[] {
  if (changed === 0) return []
  return counts.map(({ amount, ...cell }) => ({ ...cell, amount: amount * changed }))
}

/** What became of a change, and what is to be noted of it, last in the transaction. */
export interface AppliedChange {
  readonly outcomes: readonly StatusOutcome[]
  readonly notes: readonly AuditNote[]
}

/** Applies `next` to the status of released certificates; outcomes come in the order of the ids. */
export async function applyStatusChange(
  tx: Transaction<Tables>,
  change: StatusChanges,
  next: NextStatus,
): Promise<AppliedChange> {
  const rows = await lockIssued(tx, change.ids)
  const held = change.action === 'reinstate' ? await findCorrected(tx, [...rows.keys()]) : NOBODY
  const changed: ChangedRow[] = []
  const outcomes = change.ids.map((id): StatusOutcome => {
    const row = rows.get(id)
    if (row === undefined) return { id, problem: 'unknown' }
    if (held.has(id)) return { id, problem: 'correction-open' }
    const status = next(row.status)
    if (status === undefined) return { id, problem: 'withdrawn' }
    const purposes = changedPurposes(row.status, status)
    if (purposes.length > 0) changed.push({ ...row, status, purposes })
    return { id, group: row.group, status }
  })
  await writeChanges(tx, change, changed)
  const { action, caller } = change
  return {
    outcomes,
    notes: changed.map(({ id, workerTag }) => ({ action, subject: id, workerTag, caller })),
  }
}

const NOBODY: ReadonlySet<string> = new Set()

interface LockedRow {
  readonly id: string
  readonly group: string
  readonly workerTag: Buffer | null
  readonly status: CertificateStatus
}

interface ChangedRow extends LockedRow {
  readonly purposes: readonly StatusPurpose[]
}

function changedPurposes(before: CertificateStatus, after: CertificateStatus) {
  return STATUS_PURPOSES.filter((p) => before[COLUMN_OF[p]] !== after[COLUMN_OF[p]])
}

async function lockIssued(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedRow>> {
  const rows = await tx
    .selectFrom('certificate')
    .select(['id', 'list_group', 'worker_tag', 'revoked', 'suspended', 'superseded'])
    .where('id', 'in', ids)
    .where('state', '=', 'issued')
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(
    rows.map(({ id, list_group: group, worker_tag: workerTag, ...status }) => [
      id,
      { id, group, workerTag, status },
    ]),
  )
}

/** Asked after their rows were locked: a correction is opened under the same lock. */
async function findCorrected(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return NOBODY
  const rows = await tx
    .selectFrom('correction')
    .select('certificate')
    .where('certificate', 'in', ids)
    .where('state', '=', 'open')
    .execute()
  return new Set(rows.map(({ certificate }) => certificate))
}

async function writeChanges(
  tx: Transaction<Tables>,
  { action, reason }: StatusChanges,
  changed: readonly ChangedRow[],
): Promise<void> {
  if (changed.length === 0) return
  const column = (name: keyof CertificateStatus) => changed.map(({ status }) => status[name])
  await sql`
    update certificate set revoked = n.revoked, suspended = n.suspended, superseded = n.superseded
    from unnest(${changed.map(({ id }) => id)}::text[], ${column('revoked')}::boolean[],
      ${column('suspended')}::boolean[], ${column('superseded')}::boolean[])
      as n (id, revoked, suspended, superseded)
    where certificate.id = n.id`.execute(tx)
  const rows = changed.map(({ id: certificate }) => ({
    certificate,
    action,
    reason: reason ?? null,
  }))
  await tx.insertInto('status_change').values(rows).execute()
  await markLists(tx, changed)
}

/** One list after another in one order, for the same reason as the rows. */
async function markLists(tx: Transaction<Tables>, changed: readonly ChangedRow[]): Promise<void> {
  const lists = new Map(
    changed.flatMap(({ group, purposes }) =>
      purposes.map((purpose) => [`${group}-${purpose}`, { group, purpose }] as const),
    ),
  )
  for (const [, { group, purpose }] of [...lists].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await tx
      .updateTable('status_list')
      .set((e) => ({ changes: e('changes', '+', 1) }))
      .where('list_group', '=', group)
      .where('purpose', '=', purpose)
      .execute()
  }
}
