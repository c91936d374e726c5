/**
 * Closes a correction without a new certificate: what was suspended for it counts again.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type { ChangedCorrection, Dismissal, NextStatus } from '../../issuer/index.ts'
import { noteInAudit } from '../audit-trail.ts'
import { applyStatusChange, timesEach } from '../change-status.ts'
import { addCounts } from '../counters.ts'
import type { Tables } from '../tables.ts'
import { toCorrection } from './correction-row.ts'
import { lockCorrection } from './lock-correction.ts'

/** Dismisses a correction; one that is dismissed already stays as it is. */
export async function dismissCorrection(
  db: Kysely<Tables>,
  { id, reason, counts, ...by }: Dismissal,
  reinstate: NextStatus,
): Promise<ChangedCorrection> {
  return db.transaction().execute(async (tx) => {
    const { row, group, workerTag } = await lockCorrection(tx, id)
    if (row.state === 'dismissed') return { correction: toCorrection(row), group }
    if (row.state === 'corrected') {
      throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'this correction is decided: it was corrected')
    }
    const closed = await tx
      .updateTable('correction')
      .set({ state: 'dismissed', closing_reason: reason ?? null, closed_at: sql<Date>`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    // One that was withdrawn meanwhile stays so: the change is refused, and that is all.
    const change = { ids: [row.certificate], action: 'reinstate', ...by } as const
    const { notes } = row.was_suspended
      ? { notes: [] }
      : await applyStatusChange(tx, change, reinstate)
    await addCounts(tx, timesEach(counts, notes.length))
    const dismissed = { action: 'dismiss-correction', subject: row.certificate, workerTag, ...by }
    await noteInAudit(tx, [...notes, { ...dismissed, action: 'dismiss-correction' }])
    return { correction: toCorrection(closed), group }
  })
}
