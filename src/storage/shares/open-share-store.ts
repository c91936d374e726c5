/**
 * The share store in PostgreSQL, in a database of its own: on an issuer's, the platform could tell
 * who looks.
 * @module
 */
import type { ShareStore } from '../../certificate/share-store.ts'
import { type Database, type DatabaseOptions, openWithSchema } from '../database.ts'
import { SHARE_STEPS } from './share-steps.ts'
import { createShareStore, type ShareRoom } from './share-store.ts'
import type { ShareTables } from './share-tables.ts'

/** A share store, and the database behind it. */
export interface OpenShareStore extends Database {
  readonly shares: ShareStore
}

const SHARE_SCHEMA = { name: 'kluscv_shares', steps: SHARE_STEPS } as const

/**
 * Opens the store and brings its schema up to date.
 *
 * @param room - how much it takes
 * @throws KlusCvError `ERR_KLUSCV_STORAGE` when the database cannot be reached, or is an issuer's
 */
export async function openShareStore(
  options: DatabaseOptions,
  room: ShareRoom,
): Promise<OpenShareStore> {
  const { database, db } = await openWithSchema<ShareTables>(options, SHARE_SCHEMA)
  return { ...database, shares: createShareStore(db, room) }
}
