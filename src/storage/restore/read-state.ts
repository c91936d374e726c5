/**
 * What a database says of itself, held against what was seen of it before.
 * @module
 */

import { type Kysely, sql } from 'kysely'
import { KlusCvError } from '../../core/errors.ts'
import type { Witness } from '../../issuer/index.ts'
import type { Tables } from '../tables.ts'
import { type IncarnationPart, incarnationOf, isAnotherLife } from './incarnation.ts'

/** Something that was seen in a database, in which epoch: an entry of its audit trail, or a row. */
export type Seen = Witness | { readonly epoch: number; readonly certificate: string }

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
  /** What was seen and is not there. */
  readonly missing: readonly Seen[]
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
  seen: readonly Seen[],
): Promise<DatabaseState> {
  const known = seen.map(isThere)
  const { rows } = await sql<StateRow>`
    select issuer.epoch, issuer.incarnation as noted, ${incarnationOf(parts)} as incarnation,
      array[${known.length === 0 ? sql.raw('') : sql.join(known)}]::boolean[] as known,
      last.serial::text as serial, encode(last.hash, 'hex') as hash
    from issuer left join lateral
      (select serial, hash from audit_entry order by serial desc limit 1) last on true`.execute(db)
  const [row] = rows
  if (row === undefined)
    throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the database belongs to no issuer yet')
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

function isThere(seen: Seen) {
  return 'certificate' in seen
    ? sql`exists (select from certificate where id = ${seen.certificate})`
    : sql`exists (select from audit_entry
        where serial = ${seen.serial} and hash = decode(${seen.hash}, 'hex'))`
}
