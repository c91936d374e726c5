/**
 * The store's part that notices restores, on PostgreSQL.
 * @module
 */
import type { Kysely } from 'kysely'
import type { RestoreStore } from '../../issuer/index.ts'
import { reportTrouble } from '../database.ts'
import type { Tables } from '../tables.ts'
import { changeStatusAt } from './change-status-at.ts'
import type { DatabaseMemory } from './database-memory.ts'
import { look, reconcile } from './reconcile.ts'

/** The port, over the memory that the store's other parts share. */
export function createRestoreStore(db: Kysely<Tables>, memory: DatabaseMemory): RestoreStore {
  return {
    look: (seen, versions) => reportTrouble(() => look(db, memory, seen, versions)),
    reconcile: (kept, { declared = false } = {}) =>
      reportTrouble(() => reconcile(db, memory, kept, declared)),
    changeStatusAt: (place, change, next) =>
      reportTrouble(() => changeStatusAt(db, place, change, next)),
  }
}
