/**
 * Corrections in an open database. Who decides on one locks the certificate first and the
 * correction after it, so that of two who decide at once the second sees what the first did.
 * @module
 */
import { type Kysely, type SqlBool, sql } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type {
  Correction,
  CorrectionPage,
  CorrectionStore,
  ReplacedCertificates,
} from '../../issuer/index.ts'
import { reportTrouble } from '../database.ts'
import type { Tables } from '../tables.ts'
import { findWorkerTag } from '../worker-tag.ts'
import { toCorrection } from './correction-row.ts'
import { dismissCorrection } from './dismiss-correction.ts'
import { openCorrection } from './open-correction.ts'

/** The corrections of an issuer in this database. */
export function createCorrectionStore(db: Kysely<Tables>): CorrectionStore {
  return {
    open: (correction, suspend) => reportTrouble(() => openCorrection(db, correction, suspend)),
    find: (id) => reportTrouble(() => findCorrection(db, id)),
    findReplaced: (ids, workerRef) => reportTrouble(() => findReplaced(db, ids, workerRef)),
    dismiss: (dismissal, reinstate) =>
      reportTrouble(() => dismissCorrection(db, dismissal, reinstate)),
    list: (page) => reportTrouble(() => listCorrections(db, page)),
  }
}

async function findCorrection(db: Kysely<Tables>, id: string): Promise<Correction | undefined> {
  const row = await db.selectFrom('correction').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : toCorrection(row)
}

async function findReplaced(
  db: Kysely<Tables>,
  ids: readonly string[],
  workerRef: string,
): Promise<ReplacedCertificates | undefined> {
  const tag = await findWorkerTag(db, workerRef)
  const rows = await db
    .selectFrom('certificate')
    .select(['type', 'list_group', 'worker_tag', 'revoked'])
    .where('id', 'in', ids)
    .where('state', '=', 'issued')
    .execute()
  if (rows.length < ids.length) return undefined
  return {
    types: rows.map(({ type }) => type),
    groups: new Set(rows.map(({ list_group: group }) => group)),
    withdrawn: rows.some(({ revoked }) => revoked),
    ofWorker:
      tag !== undefined && rows.every(({ worker_tag: mark }) => mark !== null && tag.equals(mark)),
  }
}

async function listCorrections(
  db: Kysely<Tables>,
  { state, after, limit }: CorrectionPage,
): Promise<readonly Correction[]> {
  const last = after === undefined ? undefined : await serialOf(db, after)
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .$if(state !== undefined, (query) => query.where(sql<SqlBool>`state = ${state}`))
    .$if(last !== undefined, (query) => query.where(sql<SqlBool>`serial > ${last}`))
    .orderBy('serial')
    .limit(limit)
    .execute()
  return rows.map(toCorrection)
}

async function serialOf(db: Kysely<Tables>, id: string): Promise<string> {
  const row = await db
    .selectFrom('correction')
    .select('serial')
    .where('id', '=', id)
    .executeTakeFirst()
  if (row !== undefined) return row.serial
  throw new KlusCvError('ERR_KLUSCV_REQUEST', 'This page of corrections cannot be given.', {
    problems: [{ pointer: '/after', message: 'must be the next of an earlier answer' }],
  })
}
