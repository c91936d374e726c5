/**
 * Which life of a database this is. A dump that is played back, a recovery to a point in time, a
 * standby that took over and a move to another server each make another incarnation. A copy of the
 * files that is put back does not: see read-state.ts for that.
 *
 * ```
 * {"system": "7712539679004181052", "timeline": "00000001", "database": "16385", "table": "16386"}
 * ```
 *
 * Every role may ask for all four in PostgreSQL. What a hosted one refuses is left out on both sides.
 * @module
 */
import { type Kysely, type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Tables } from '../tables.ts'

/** A part of an incarnation, and how to ask for it. */
const PARTS = {
  // Made by initdb: another for each cluster that was not copied file by file.
  system: '(select system_identifier::text from pg_control_system())',
  // Grows with each recovery and each standby that takes over; the control file is late to tell.
  timeline: 'substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)',
  database: '(select oid::text from pg_database where datname = current_database())',
  // Made again where a dump is played back into the same database.
  table: `'issuer'::regclass::oid::text`,
} as const

/** The name of a part. */
export type IncarnationPart = keyof typeof PARTS

/** Not allowed, not there, or not in this product: SQLSTATE 42501, 42883, 0A000. */
const REFUSALS = ['42501', '42883', '0A000']

/** The parts that this server tells to this role. */
export async function tellableParts(db: Kysely<Tables>): Promise<readonly IncarnationPart[]> {
  const tellable: IncarnationPart[] = []
  for (const part of Object.keys(PARTS) as IncarnationPart[]) {
    if (await isTellable(db, part)) tellable.push(part)
  }
  return tellable
}

async function isTellable(db: Kysely<Tables>, part: IncarnationPart): Promise<boolean> {
  try {
    await sql`select ${sql.raw(PARTS[part])}`.execute(db)
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && REFUSALS.includes(error.code ?? '')) return false
    throw error
  }
}

/** The expression of the incarnation as JSON text. */
export function incarnationOf(parts: readonly IncarnationPart[]): RawBuilder<string> {
  const members = parts.map((part) => `'${part}', ${PARTS[part]}`)
  return sql.raw(`json_build_object(${members.join(', ')})::text`)
}

/** Whether these are two lives: a part that both tell differs. */
export function isAnotherLife(before: string, now: string): boolean {
  const known: Readonly<Record<string, unknown>> = JSON.parse(before)
  const told: Readonly<Record<string, unknown>> = JSON.parse(now)
  return Object.keys(PARTS).some(
    (part) => known[part] !== undefined && told[part] !== undefined && known[part] !== told[part],
  )
}
