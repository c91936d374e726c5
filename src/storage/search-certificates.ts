/**
 * Finds certificates that left the house, page by page in the order of their days.
 * @module
 */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type {
  CertificateFilter,
  FoundCertificate,
  SearchPage,
  SearchStore,
} from '../issuer/index.ts'
import { reportTrouble } from './database.ts'
import type { Tables } from './tables.ts'
import { findWorkerTag } from './worker-tag.ts'

/** The search of an issuer in this database. */
export function createSearchStore(db: Kysely<Tables>): SearchStore {
  return { find: (filter, page) => reportTrouble(() => findCertificates(db, filter, page)) }
}

async function findCertificates(
  db: Kysely<Tables>,
  filter: CertificateFilter,
  { after, limit }: SearchPage,
): Promise<readonly FoundCertificate[]> {
  const { workerRef } = filter
  const tag = workerRef === undefined ? undefined : await findWorkerTag(db, workerRef)
  if (workerRef !== undefined && tag === undefined) return []
  const last = after === undefined ? undefined : await findLast(db, after)
  const rows = await db
    .selectFrom('certificate')
    .select(['id', 'type', 'day', 'batch', 'revoked', 'suspended', 'superseded'])
    .where('state', '=', 'issued')
    .where((e) => e.and([...conditions(e, filter), ...tagged(e, tag)]))
    .$if(last !== undefined, (query) =>
      query.where(sql<SqlBool>`(day, id) > (${last?.day}, ${last?.id})`),
    )
    .orderBy('day')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, type, day, batch, ...status }) => ({
    ...{ id, type, day, status },
    ...(batch === null ? {} : { batch }),
  }))
}

type Builder = ExpressionBuilder<Tables, 'certificate'>
type Conditions = readonly Expression<SqlBool>[]

function conditions(e: Builder, filter: CertificateFilter): Conditions {
  const { issuedFrom, issuedUntil, batch, type, status } = filter
  return [
    // Days are kept as instants of one spelling: they sort as text.
    ...(issuedFrom === undefined ? [] : [e('day', '>=', issuedFrom)]),
    ...(issuedUntil === undefined ? [] : [e('day', '<=', `${issuedUntil}T00:00:00Z`)]),
    ...(batch === undefined ? [] : [e('batch', '=', batch)]),
    ...(type === undefined ? [] : [e('type', '=', type)]),
    ...(status === undefined ? [] : [e('revoked', '=', status === 'revoked')]),
    // A withdrawn one is withdrawn, whether it was suspended before or not.
    ...(status === undefined || status === 'revoked'
      ? []
      : [e('suspended', '=', status === 'suspended')]),
  ]
}

function tagged(e: Builder, tag: Buffer | undefined): Conditions {
  return tag === undefined ? [] : [e('worker_tag', '=', tag)]
}

async function findLast(
  db: Kysely<Tables>,
  id: string,
): Promise<{ readonly id: string; readonly day: string }> {
  const row = await db
    .selectFrom('certificate')
    .select(['id', 'day'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row !== undefined) return row
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'This page of certificates cannot be given.', {
    problems: [{ pointer: '/after', message: 'must be the next of an earlier answer' }],
  })
}
