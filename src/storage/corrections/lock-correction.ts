/**
 * Locks a correction for who decides on it: its certificate first.
 * @module
 */
import type { Selectable, Transaction } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type { Tables } from '../tables.ts'

/** A correction whose row and certificate are locked until the transaction ends. */
export interface LockedCorrection {
  readonly row: Selectable<Tables['correction']>
  readonly group: string
  readonly workerTag: Buffer | null
}

/**
 * Locks the correction with this id.
 * @throws ERR_KLUSCV_NOT_FOUND
 */
export async function lockCorrection(
  tx: Transaction<Tables>,
  id: string,
): Promise<LockedCorrection> {
  const certificate = await tx
    .selectFrom('certificate')
    .select(['list_group', 'worker_tag'])
    .where('id', '=', ({ selectFrom }) =>
      selectFrom('correction').select('correction.certificate').where('correction.id', '=', id),
    )
    .forUpdate()
    .executeTakeFirst()
  const row = await tx
    .selectFrom('correction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (certificate === undefined || row === undefined) {
    throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no correction with this id')
  }
  return { row, group: certificate.list_group, workerTag: certificate.worker_tag }
}
