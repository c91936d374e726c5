/**
 * Reads everything that is held about one worker, all of one moment, and notes that it was read.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { formatInstant } from '../../core/time.ts'
import type {
  HeldAboutWorker,
  HeldBatch,
  HeldCertificate,
  HeldChange,
  HeldEntry,
  HeldTransfer,
} from '../../issuer/index.ts'
import { noteInAudit } from '../audit-trail.ts'
import { toCorrection } from '../corrections/correction-row.ts'
import { toException } from '../guard-exceptions.ts'
import type { Tables } from '../tables.ts'
import { findWorkerTag } from '../worker-tag.ts'

type Tx = Transaction<Tables>

/** Everything about the worker with this reference; of one who is not known, only the batches. */
export async function exportHeld(
  db: Kysely<Tables>,
  workerRef: string,
  caller: string | undefined,
): Promise<HeldAboutWorker> {
  const { held, tag } = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const tag = await findWorkerTag(tx, workerRef)
      return { tag, held: { batches: await batchesOf(tx), ...(await heldOf(tx, tag)) } }
    })
  // Apart: the trail goes on from an entry that may be newer than the moment that was read.
  if (tag !== undefined) {
    await db.transaction().execute(async (tx) => {
      await noteInAudit(tx, [
        { action: 'export-worker', subject: 'worker', workerTag: tag, caller },
      ])
    })
  }
  return held
}

const NOTHING = {
  ...{ known: false, certificates: [], changes: [], guardExceptions: [] },
  ...{ corrections: [], offers: [], transfers: [], audit: [] },
}

async function heldOf(tx: Tx, tag: Buffer | undefined): Promise<Omit<HeldAboutWorker, 'batches'>> {
  if (tag === undefined) return NOTHING
  return {
    known: true,
    certificates: await certificatesOf(tx, tag),
    changes: await changesOf(tx, tag),
    guardExceptions: await exceptionsOf(tx, tag),
    corrections: await correctionsOf(tx, tag),
    offers: await offersOf(tx, tag),
    transfers: await transfersOf(tx, tag),
    audit: await auditOf(tx, tag),
  }
}

async function certificatesOf(tx: Tx, tag: Buffer): Promise<readonly HeldCertificate[]> {
  const rows = await tx
    .selectFrom('certificate')
    .select(['id', 'type', 'day', 'hash', 'list_group', 'list_index', 'batch'])
    .select(['revoked', 'suspended', 'superseded'])
    .where('worker_tag', '=', tag)
    .where('state', '=', 'issued')
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map(
    ({ id, type, day, hash, list_group: list, list_index: index, batch, ...status }) => ({
      ...{ id, type, day, list, index, status },
      hash: hash ?? '',
      ...(batch === null ? {} : { batch }),
    }),
  )
}

async function changesOf(tx: Tx, tag: Buffer): Promise<readonly HeldChange[]> {
  const rows = await tx
    .selectFrom('status_change')
    .innerJoin('certificate', 'id', 'certificate')
    .select(['status_change.certificate', 'action', 'reason', 'at'])
    .where('worker_tag', '=', tag)
    .orderBy('serial')
    .execute()
  return rows.map(({ certificate, action, reason, at }) => ({
    ...{ certificate, action, at: formatInstant(at) },
    ...(reason === null ? {} : { reason }),
  }))
}

async function exceptionsOf(tx: Tx, tag: Buffer) {
  const rows = await tx
    .selectFrom('guard_exception')
    .innerJoin('certificate', 'id', 'guard_exception.certificate')
    .select(['guard_exception.certificate', 'field', 'kind', 'at'])
    .where('worker_tag', '=', tag)
    .orderBy('at')
    .orderBy('guard_exception.certificate')
    .execute()
  return rows.map(toException)
}

async function correctionsOf(tx: Tx, tag: Buffer) {
  const rows = await tx
    .selectFrom('correction')
    .innerJoin('certificate', 'certificate.id', 'correction.certificate')
    .selectAll('correction')
    .where('worker_tag', '=', tag)
    .orderBy('correction.serial')
    .execute()
  return rows.map(toCorrection)
}

async function offersOf(tx: Tx, tag: Buffer): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('offer')
    .select('expires_at')
    .where('worker_tag', '=', tag)
    .where('sealed', 'is not', null)
    .orderBy('expires_at')
    .execute()
  return rows.map(({ expires_at: end }) => formatInstant(end))
}

async function transfersOf(tx: Tx, tag: Buffer): Promise<readonly HeldTransfer[]> {
  const rows = await tx
    .selectFrom('transfer')
    .innerJoin('certificate', 'id', 'transfer.certificate')
    .select(['transfer.certificate', 'recipient', 'at', 'taken_at'])
    .where('worker_tag', '=', tag)
    .orderBy('at')
    .execute()
  return rows.map(({ certificate, recipient, at, taken_at: taken }) => ({
    ...{ certificate, recipient, at: formatInstant(at) },
    ...(taken === null ? {} : { takenAt: formatInstant(taken) }),
  }))
}

async function auditOf(tx: Tx, tag: Buffer): Promise<readonly HeldEntry[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .select(['serial', 'at', 'action', 'subject', 'caller'])
    .where('worker_tag', '=', tag)
    .orderBy('serial')
    .execute()
  return rows.map(({ caller, at, ...entry }) => ({
    ...{ ...entry, at: formatInstant(at) },
    ...(caller === null ? {} : { caller }),
  }))
}

/** Their files are compressed: nobody can be looked for in them. */
async function batchesOf(tx: Tx): Promise<readonly HeldBatch[]> {
  const rows = await tx
    .selectFrom('batch')
    .select(['id', 'received_at', 'completed_at'])
    .where('state', '!=', 'removed')
    .orderBy('serial')
    .execute()
  return rows.map(({ id, received_at: received, completed_at: completed }) => ({
    ...{ id, receivedAt: formatInstant(received) },
    ...(completed === null ? {} : { completedAt: formatInstant(completed) }),
  }))
}
