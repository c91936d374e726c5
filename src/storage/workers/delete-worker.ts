/**
 * Forgets a worker: the key is destroyed, the mark is taken off the certificates, and texts that
 * may be about the worker go. What stays are certificates of nobody: ids and places by which each
 * can still be withdrawn, and the entries of the audit trail, whose marks no one can make again.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import type { DeletionOutcome, WorkerDeletion } from '../../issuer/index.ts'
import { noteInAudit } from '../audit-trail.ts'
import { removeOffersOf } from '../offers.ts'
import type { Tables } from '../tables.ts'
import { lockWorker } from '../worker-tag.ts'

type Tx = Transaction<Tables>

/** Forgets the worker with this reference. */
export async function deleteWorker(
  db: Kysely<Tables>,
  { workerRef, withCertificates, caller }: WorkerDeletion,
): Promise<DeletionOutcome> {
  return db.transaction().execute(async (tx) => {
    // From here on nothing more is reserved for the worker: who reserves holds a lock on the key.
    const worker = await lockWorker(tx, workerRef)
    if (worker === undefined) return 'unknown'
    const { lookup, tag } = worker
    const certificates = await lockCertificates(tx, tag)
    if (withCertificates && certificates.some(({ stands }) => stands)) return 'standing'
    const ids = certificates.map(({ id }) => id)
    await forgetTexts(tx, ids)
    if (withCertificates) await forgetTraces(tx, ids)
    await removeOffersOf(tx, tag)
    await voidReserved(tx, tag)
    await tx
      .updateTable('certificate')
      .set({ worker_tag: null })
      .where('worker_tag', '=', tag)
      .execute()
    await tx.deleteFrom('worker').where('lookup', '=', lookup).execute()
    await noteInAudit(tx, [{ action: 'delete-worker', subject: 'worker', workerTag: tag, caller }])
    return 'deleted'
  })
}

/** What is being signed at this moment is not for someone who is gone. */
async function voidReserved(tx: Tx, tag: Buffer): Promise<void> {
  await tx
    .updateTable('certificate')
    .set({ state: 'void' })
    .where('worker_tag', '=', tag)
    .where('state', '=', 'reserved')
    .execute()
}

interface LockedCertificate {
  readonly id: string
  readonly stands: boolean
}

/** In the order in which every change locks them. */
async function lockCertificates(tx: Tx, tag: Buffer): Promise<readonly LockedCertificate[]> {
  const rows = await tx
    .selectFrom('certificate')
    .select(['id', 'state', 'revoked'])
    .where('worker_tag', '=', tag)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id, state, revoked }) => ({ id, stands: state === 'issued' && !revoked }))
}

/** What was written about the worker by hand. */
async function forgetTexts(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('status_change')
    .set({ reason: null })
    .where('certificate', 'in', ids)
    .execute()
  await tx
    .updateTable('correction')
    .set({ reason: null, closing_reason: null })
    .where('certificate', 'in', ids)
    .execute()
}

/** What is only of use as long as the certificates stand. */
async function forgetTraces(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['guard_exception', 'correction', 'transfer'] as const) {
    await tx.deleteFrom(table).where('certificate', 'in', ids).execute()
  }
}
