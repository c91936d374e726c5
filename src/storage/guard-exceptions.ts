/**
 * Keeps what the personal-data guard was told to let pass, in the transaction that reserves the
 * certificate: none can leave without its exceptions being on record.
 * @module
 */
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { GuardException, KeptException } from '../issuer/index.ts'
import type { Tables } from './tables.ts'

/** Keeps the exceptions of one certificate. */
export async function keepExceptions(
  tx: Transaction<Tables>,
  certificate: string,
  exceptions: readonly GuardException[],
): Promise<void> {
  if (exceptions.length === 0) return
  await tx
    .insertInto('guard_exception')
    .values(exceptions.map(({ field, kind }) => ({ certificate, field, kind })))
    .execute()
}

/** The exceptions of all certificates that left the house, oldest first. */
export async function guardExceptions(db: Kysely<Tables>): Promise<readonly KeptException[]> {
  const rows = await db
    .selectFrom('guard_exception')
    .innerJoin('certificate', 'id', 'guard_exception.certificate')
    .select(['guard_exception.certificate', 'field', 'kind', 'at'])
    .where('state', '=', 'issued')
    .orderBy('at')
    .orderBy('guard_exception.certificate')
    .orderBy('field')
    .orderBy('kind')
    .execute()
  return rows.map(toException)
}

/** The exception in a row. */
export function toException({
  at,
  ...exception
}: Selectable<Tables['guard_exception']>): KeptException {
  return { ...exception, at: at.toISOString() }
}
