/**
 * Opens a correction: the certificate is suspended in the same transaction.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type {
  ChangedCorrection,
  NewCorrection,
  NextStatus,
  StatusOutcome,
} from '../../issuer/index.ts'
import { noteInAudit } from '../audit-trail.ts'
import { applyStatusChange, timesEach } from '../change-status.ts'
import { addCounts } from '../counters.ts'
import type { Tables } from '../tables.ts'
import { toCorrection } from './correction-row.ts'

/** Opens a correction, or finds the one that is open already. */
export async function openCorrection(
  db: Kysely<Tables>,
  { id, certificate, reason, counts, ...by }: NewCorrection,
  suspend: NextStatus,
): Promise<ChangedCorrection> {
  return db.transaction().execute(async (tx) => {
    const change = { ids: [certificate], action: 'suspend', ...by } as const
    const { outcomes, notes } = await applyStatusChange(tx, change, suspend)
    const group = groupOf(outcomes[0])
    const earlier = await findOpen(tx, certificate)
    if (earlier !== undefined) return { correction: toCorrection(earlier), group }
    const row = await tx
      .insertInto('correction')
      // What changed nothing was suspended already.
      .values({ id, certificate, reason: reason ?? null, was_suspended: notes.length === 0 })
      .returningAll()
      .executeTakeFirstOrThrow()
    await addCounts(tx, timesEach(counts, notes.length))
    const workerTag = await tagOf(tx, certificate)
    const opened = { action: 'open-correction', subject: certificate, workerTag, ...by } as const
    await noteInAudit(tx, [...notes, opened])
    return { correction: toCorrection(row), group }
  })
}

function groupOf(outcome: StatusOutcome | undefined): string {
  if (outcome !== undefined && 'group' in outcome) return outcome.group
  if (outcome?.problem === 'withdrawn') {
    throw new KlusCvError('ERR_KLUSCV_CONFLICT', 'a withdrawn certificate is not corrected')
  }
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no certificate with this id')
}

async function findOpen(tx: Transaction<Tables>, certificate: string) {
  return tx
    .selectFrom('correction')
    .selectAll()
    .where('certificate', '=', certificate)
    .where('state', '=', 'open')
    .executeTakeFirst()
}

async function tagOf(tx: Transaction<Tables>, id: string): Promise<Buffer | null> {
  const { worker_tag: tag } = await tx
    .selectFrom('certificate')
    .select('worker_tag')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return tag
}
