/**
 * Withdraws the certificates that were wrong, in the transaction that releases those which come in
 * their place: at no moment do both count, and at no moment neither is on record.
 * @module
 */
import { sql, type Transaction } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type { CorrectionTerms } from '../../issuer/index.ts'
import type { AuditNote } from '../audit-trail.ts'
import { applyStatusChange, timesEach } from '../change-status.ts'
import { addCounts } from '../counters.ts'
import type { Tables } from '../tables.ts'
import { lockCorrection } from './lock-correction.ts'

type Tx = Transaction<Tables>

/**
 * Closes the correction, and every other one that is open about what is replaced.
 *
 * @param issued - ids of the certificates that are released in this transaction
 * @throws ERR_KLUSCV_CONFLICT when it is decided, or one of them cannot be replaced (any more)
 */
export async function replaceCertificates(
  tx: Tx,
  { id, replaces, withdraw, counts }: CorrectionTerms,
  { issued, caller }: { readonly issued: readonly string[]; readonly caller: string | undefined },
): Promise<readonly AuditNote[]> {
  const by = caller === undefined ? {} : { caller }
  const change = { ids: replaces, action: 'revoke', ...by } as const
  const { notes } = await applyStatusChange(tx, change, withdraw)
  if (notes.length < replaces.length) {
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'a withdrawn certificate is not corrected')
  }
  const { row, workerTag } = await lockCorrection(tx, id)
  if (row.state !== 'open' || !replaces.includes(row.certificate)) {
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', `this correction is decided: it was ${row.state}`)
  }
  await assertOneWorker(tx, [...replaces, ...issued])
  await tx
    .updateTable('correction')
    .set({
      ...{ state: 'corrected', closed_at: sql<Date>`now()` },
      ...{ replaced: [...replaces], issued: [...issued] },
    })
    .where('certificate', 'in', replaces)
    .where('state', '=', 'open')
    .execute()
  await addCounts(tx, timesEach(counts, notes.length))
  return [...notes, { action: 'correct', subject: row.certificate, workerTag, ...by }]
}

/** A certificate of a worker who was deleted meanwhile has no mark any more, and no one's. */
async function assertOneWorker(tx: Tx, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .selectFrom('certificate')
    .select('worker_tag')
    .where('id', 'in', ids)
    .execute()
  const marks = new Set(rows.map(({ worker_tag: tag }) => tag?.toString('hex')))
  if (marks.size === 1 && !marks.has(undefined)) return
  const message = 'a certificate can only be replaced by one of the same worker'
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}
