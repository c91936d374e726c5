/**
 * What is held about workers, in an open database.
 * @module
 */
import type { Kysely } from 'kysely'
import type { WorkerStore } from '../../issuer/index.ts'
import { reportTrouble } from '../database.ts'
import type { Tables } from '../tables.ts'
import { deleteWorker } from './delete-worker.ts'
import { exportHeld } from './export-held.ts'
import { forget } from './forget.ts'

/** The workers of an issuer in this database. */
export function createWorkerStore(db: Kysely<Tables>): WorkerStore {
  return {
    exportHeld: (workerRef, caller) => reportTrouble(() => exportHeld(db, workerRef, caller)),
    deleteWorker: (deletion) => reportTrouble(() => deleteWorker(db, deletion)),
    forget: (terms) => reportTrouble(() => forget(db, terms)),
  }
}
