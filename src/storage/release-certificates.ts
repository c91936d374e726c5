/**
 * Notes that certificates leave the house, all of one record or none.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type { ReleasedCertificate, ReleaseTerms } from '../issuer/index.ts'
import { type AuditNote, noteInAudit } from './audit-trail.ts'
import { addCounts } from './counters.ts'
import { assertIssuing, holdIssuingPeriod } from './issuing-period.ts'
import { noteClaim } from './offers.ts'
import type { Tables } from './tables.ts'

/** Releases what was reserved. A repetition with the same hashes is the same answer, noted once. */
export async function releaseCertificates(
  db: Kysely<Tables>,
  certificates: readonly ReleasedCertificate[],
  { caller, counts, offer }: ReleaseTerms = {},
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const period = await holdIssuingPeriod(tx)
    const notes: AuditNote[] = []
    for (const certificate of certificates) {
      const { wasReserved, day, workerTag } = await lockReleasable(tx, certificate)
      if (!wasReserved) continue
      assertIssuing(period, day)
      const { id, hash } = certificate
      await tx
        .updateTable('certificate')
        .set({ state: 'issued', hash })
        .where('id', '=', id)
        .execute()
      notes.push({ action: 'issue', subject: id, workerTag, caller })
    }
    if (notes.length === 0) return
    if (offer !== undefined) await noteClaim(tx, offer, idsOf(certificates))
    await addCounts(tx, counts)
    await noteInAudit(tx, notes)
  })
}

function idsOf(certificates: readonly ReleasedCertificate[]): readonly string[] {
  return certificates.map(({ id }) => id)
}

async function lockReleasable(
  tx: Transaction<Tables>,
  { id, hash }: ReleasedCertificate,
): Promise<{ readonly wasReserved: boolean; readonly day: string; readonly workerTag: Buffer | null }> {
  const row = await tx
    .selectFrom('certificate')
    .select(['state', 'hash', 'day', 'worker_tag'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const wasReserved = row?.state === 'reserved'
  if (row !== undefined && (wasReserved || row.hash === hash)) {
    return { wasReserved, day: row.day, workerTag: row.worker_tag }
  }
  throw new KlusCvError(
    'ERR_KLUSCV_CONFLICT',
    'the reservation was given up, or key or profile changed since the first answer: ' +
      'send the request again with a new Idempotency-Key',
  )
}
