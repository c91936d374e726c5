/**
 * What one process remembers of its database, so that it notices when another one answers at the
 * same address: a server that was restored while this process went on.
 * @module
 */
import type { Kysely, Transaction } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type { Witness } from '../../issuer/index.ts'
import type { Tables } from '../tables.ts'
import { type IncarnationPart, tellableParts } from './incarnation.ts'
import { readState } from './read-state.ts'

/** The memory of one store. */
export interface DatabaseMemory {
  /** Parts of the incarnation that the server tells; asked once. */
  readonly parts: () => Promise<readonly IncarnationPart[]>
  /** The end of the audit trail as it was seen last: none or one. */
  readonly seen: () => readonly Witness[]
  readonly remember: (witness: Witness | undefined) => void
}

/** A memory without any memories. */
export function createDatabaseMemory(db: Kysely<Tables>): DatabaseMemory {
  let parts: Promise<readonly IncarnationPart[]> | undefined
  let seen: Witness | undefined
  return {
    parts: () => {
      parts ??= tellableParts(db).catch((error: unknown) => {
        parts = undefined
        throw error
      })
      return parts
    },
    seen: () => (seen === undefined ? [] : [seen]),
    remember: (witness) => {
      seen = witness
    },
  }
}

/**
 * Does work in a transaction that relies on the database being the one that it was.
 * @throws ERR_KLUSCV_RESTORED when it is another, or was set back
 */
export async function inSameDatabase<T>(
  db: Kysely<Tables>,
  memory: DatabaseMemory,
  work: (tx: Transaction<Tables>, epoch: number) => Promise<T>,
): Promise<T> {
  const parts = await memory.parts()
  return db.transaction().execute(async (tx) => {
    const { isAnother, missing, witness, epoch } = await readState(tx, parts, memory.seen())
    if (isAnother || missing.length > 0) {
      throw new KlusCvError('ERR_KLUSCV_RESTORED', 'the database is not the one that it was')
    }
    memory.remember(witness)
    return work(tx, epoch)
  })
}
