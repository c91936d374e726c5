/**
 * Notes that certificates leave the house, all of them or none.
 * @module
 */
import { type Kysely, sql, type Transaction } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type { ReleasedCertificate, ReleaseTerms } from '../issuer/index.ts'
import { type AuditNote, noteInAudit } from './audit-trail.ts'
import { replaceCertificates } from './corrections/replace-certificates.ts'
import { addCounts } from './counters.ts'
import { assertIssuing, holdIssuingPeriod } from './issuing-period.ts'
import { noteClaim } from './offers.ts'
import type { Tables } from './tables.ts'

/** Releases what was reserved. A repetition with the same hashes is the same answer, noted once. */
export async function releaseCertificates(
  db: Kysely<Tables>,
  certificates: readonly ReleasedCertificate[],
  terms: ReleaseTerms = {},
): Promise<void> {
  await db.transaction().execute((tx) => releaseInTransaction(tx, certificates, terms))
}

/** The same in a transaction that does more: called last in it, because it notes in the audit. */
export async function releaseInTransaction(
  tx: Transaction<Tables>,
  certificates: readonly ReleasedCertificate[],
  { caller, counts, offer, correction }: ReleaseTerms,
): Promise<void> {
  if (certificates.length === 0) return
  const period = await holdIssuingPeriod(tx)
  const reserved = await lockReserved(tx, certificates)
  if (reserved.length === 0) return
  for (const { day } of reserved) assertIssuing(period, day)
  await noteIssued(tx, reserved)
  if (offer !== undefined) await noteClaim(tx, offer, idsOf(certificates))
  const issued = idsOf(certificates)
  const replaced =
    correction === undefined ? [] : await replaceCertificates(tx, correction, { issued, caller })
  await addCounts(tx, counts)
  await noteInAudit(tx, [
    ...reserved.map(
      ({ id, workerTag }): AuditNote => ({ action: 'issue', subject: id, workerTag, caller }),
    ),
    ...replaced,
  ])
}

function idsOf(certificates: readonly ReleasedCertificate[]): readonly string[] {
  return certificates.map(({ id }) => id)
}

interface LockedCertificate extends ReleasedCertificate {
  readonly day: string
  readonly workerTag: Buffer | null
}

/** Those that did not leave the house before. */
async function lockReserved(
  tx: Transaction<Tables>,
  certificates: readonly ReleasedCertificate[],
): Promise<readonly LockedCertificate[]> {
  const rows = await tx
    .selectFrom('certificate')
    .select(['id', 'state', 'hash', 'day', 'worker_tag'])
    .where('id', 'in', idsOf(certificates))
    // All in one order: two that answer the same request would wait for each other.
    .orderBy('id')
    .forUpdate()
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return certificates.flatMap(({ id, hash }) => {
    const row = found.get(id)
    if (row?.state === 'reserved') return [{ id, hash, day: row.day, workerTag: row.worker_tag }]
    if (row !== undefined && row.hash === hash) return []
    throw new KlusCvError(
      'ERR_KLUSCV_CONFLICT',
      'the reservation was given up, or key or profile changed since the first answer: ' +
        'send the request again with a new Idempotency-Key',
    )
  })
}

async function noteIssued(
  tx: Transaction<Tables>,
  certificates: readonly ReleasedCertificate[],
): Promise<void> {
  const ids = idsOf(certificates)
  const hashes = certificates.map(({ hash }) => hash)
  await sql`
    update certificate set state = 'issued', hash = released.hash
    from unnest(${ids}::text[], ${hashes}::text[]) as released (id, hash)
    where certificate.id = released.id`.execute(tx)
}
