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
import { readState, type Seen } from './read-state.ts'

/** The memory of one store. */
export interface DatabaseMemory {
  /** Parts of the incarnation that the server tells; asked once. */
  readonly parts: () => Promise<readonly IncarnationPart[]>
  /** What was seen last. */
  readonly seen: () => readonly Seen[]
  /** Remembers the end of the audit trail as it was read. */
  readonly rememberTrail: (end: Witness | undefined) => void
  /** Remembers a certificate whose reservation was committed: no other must get its place. */
  readonly rememberReserved: (certificate: string, epoch: number) => void
  /** After a restore: remembers only this. */
  readonly startAnew: (end: Witness | undefined) => void
}

/** A memory without any memories. */
export function createDatabaseMemory(db: Kysely<Tables>): DatabaseMemory {
  let parts: Promise<readonly IncarnationPart[]> | undefined
  let trail: readonly Seen[] = []
  let reserved: readonly Seen[] = []
  const rememberTrail = (end: Witness | undefined) => {
    trail = end === undefined ? [] : [end]
  }
  return {
    parts: () => {
      parts ??= tellableParts(db).catch((error: unknown) => {
        parts = undefined
        throw error
      })
      return parts
    },
    seen: () => [...trail, ...reserved],
    rememberTrail,
    rememberReserved: (certificate, epoch) => {
      reserved = [{ certificate, epoch }]
    },
    startAnew: (end) => {
      rememberTrail(end)
      reserved = []
    },
  }
}

/** What a reservation says that matters here. */
interface Reserved {
  readonly certificates: readonly { readonly id: string }[]
}

/**
 * Reserves in a transaction that relies on the database being the one that it was.
 * @throws ERR_KLUSCV_RESTORED when it is another, or was set back
 */
export async function reserveInSameDatabase<T extends Reserved>(
  db: Kysely<Tables>,
  memory: DatabaseMemory,
  reserve: (tx: Transaction<Tables>, epoch: number) => Promise<T>,
): Promise<T> {
  const parts = await memory.parts()
  const { reservation, epoch } = await db.transaction().execute(async (tx) => {
    const state = await readState(tx, parts, memory.seen())
    if (state.isAnother || state.missing.length > 0) {
      throw new KlusCvError('ERR_KLUSCV_RESTORED', 'the database is not the one that it was')
    }
    memory.rememberTrail(state.witness)
    return { reservation: await reserve(tx, state.epoch), epoch: state.epoch }
  })
  const [first] = reservation.certificates
  if (first !== undefined) memory.rememberReserved(first.id, epoch)
  return reservation
}
