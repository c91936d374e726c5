/**
 * Changes the status of one certificate: the row is locked, so changes come one after another,
 * and the lists that must say something else are marked in the same transaction.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { STATUS_PURPOSES, type StatusPurpose } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { CertificateStatus, ChangedStatus, StatusChange } from '../issuer/index.ts'
import { noteInAudit } from './audit-trail.ts'
import type { Tables } from './tables.ts'

/** The column behind each purpose. */
export const COLUMN_OF = {
  revocation: 'revoked',
  suspension: 'suspended',
  refresh: 'superseded',
} as const satisfies Record<StatusPurpose, keyof CertificateStatus>

/** Applies `next` to the status of a released certificate. */
export async function changeStatus(
  db: Kysely<Tables>,
  change: StatusChange,
  next: (current: CertificateStatus) => CertificateStatus,
): Promise<ChangedStatus> {
  return db.transaction().execute(async (tx) => {
    const { group, status: current, workerTag } = await lockCertificate(tx, change.id)
    const status = next(current)
    const changed = STATUS_PURPOSES.filter((p) => current[COLUMN_OF[p]] !== status[COLUMN_OF[p]])
    if (changed.length === 0) return { group, status }
    const { revoked, suspended, superseded } = status
    await tx
      .updateTable('certificate')
      .set({ revoked, suspended, superseded })
      .where('id', '=', change.id)
      .execute()
    const { id: certificate, action, reason = null } = change
    await tx.insertInto('status_change').values({ certificate, action, reason }).execute()
    await tx
      .updateTable('status_list')
      .set((e) => ({ changes: e('changes', '+', 1) }))
      .where('list_group', '=', group)
      .where('purpose', 'in', changed)
      .execute()
    const { caller } = change
    await noteInAudit(tx, [{ action, subject: certificate, workerTag, caller }])
    return { group, status }
  })
}

async function lockCertificate(
  tx: Transaction<Tables>,
  id: string,
): Promise<ChangedStatus & { readonly workerTag: Buffer }> {
  const row = await tx
    .selectFrom('certificate')
    .select(['list_group', 'worker_tag', 'revoked', 'suspended', 'superseded'])
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no certificate with this id')
  }
  const { list_group: group, worker_tag: workerTag, ...status } = row
  return { group, status, workerTag }
}
