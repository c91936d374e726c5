/**
 * What a database says of itself, held against what was seen of it before.
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Witness } from '../../issuer/index.ts'
import type { Tables } from '../tables.ts'
import { type IncarnationPart, incarnationOf, isAnotherLife } from './incarnation.ts'

/** The state of a database. */
export interface DatabaseState {
  readonly epoch: number
  /** As it was noted; null in a database that was made just now, or by an older version. */
  readonly noted: string | null
  readonly incarnation: string
  /** Whether the incarnation that was noted is another. */
  readonly isAnother: boolean
  /** The end of the audit trail. */
  readonly witness: Witness | undefined
  /** What was seen of the trail and is not in it. */
  readonly missing: readonly Witness[]
}

interface StateRow {
  readonly epoch: number
  readonly noted: string | null
  readonly incarnation: string
  readonly serial: string | null
  readonly hash: string | null
  readonly known: readonly boolean[]
}

/** Reads the state in one statement. */
export async function readState(
  db: Kysely<Tables>,
  parts: readonly IncarnationPart[],
  seen: readonly Witness[],
): Promise<DatabaseState> {
  const known = seen.map(
    ({ serial, hash }) => sql`exists (select from audit_entry
      where serial = ${serial} and hash = decode(${hash}, 'hex'))`,
  )
  const { rows } = await sql<StateRow>`
    select issuer.epoch, issuer.incarnation as noted, ${incarnationOf(parts)} as incarnation,
      array[${known.length === 0 ? sql.raw('') : sql.join(known)}]::boolean[] as known,
      last.serial::text as serial, encode(last.hash, 'hex') as hash
    from issuer left join lateral
      (select serial, hash from audit_entry order by serial desc limit 1) last on true`.execute(db)
  const [row] = rows
  if (row === undefined) throw new TypeError('the database belongs to no issuer yet')
  const { epoch, noted, incarnation, serial, hash } = row
  return {
    epoch,
    noted,
    incarnation,
    isAnother: noted !== null && isAnotherLife(noted, incarnation),
    witness: serial === null || hash === null ? undefined : { epoch, serial, hash },
    missing: seen.filter((_, index) => row.known[index] !== true),
  }
}
