/**
 * Whether certificates of a day may still leave the house: until the day is closed for its register,
 * or the platform stops. Both must hold at the very moment of a release, so releases share a lock
 * that whoever closes or stops takes alone.
 * @module
 */
import { sql, type Transaction } from 'kysely'
import { KlusCvError } from '../core/errors.ts'
import type { Instant } from '../core/time.ts'
import type { Tables } from './tables.ts'

/** Held by a release until its end, with others; by the end of a period alone. */
const PERIOD_LOCK = 0x70657264

/** Up to when certificates may be issued. */
export interface IssuingPeriod {
  readonly stopped: boolean
  /** The last day that is closed, `YYYY-MM-DD`. */
  readonly closedUntil: string | null
}

/** Keeps the period as it is until the transaction ends, and says what it is. */
export async function holdIssuingPeriod(tx: Transaction<Tables>): Promise<IssuingPeriod> {
  await sql`select pg_advisory_xact_lock_shared(${PERIOD_LOCK})`.execute(tx)
  return findIssuingPeriod(tx)
}

/** Waits for releases that are under way; others wait until the transaction ends. */
export async function lockIssuingPeriod(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PERIOD_LOCK})`.execute(tx)
}

/** The period as it was a moment ago: enough to refuse early, not to release. */
export async function findIssuingPeriod(tx: Transaction<Tables>): Promise<IssuingPeriod> {
  const { rows } = await sql<IssuingPeriod>`
    select exists (select from wind_down) as stopped,
      (select max(day) from register) as "closedUntil"`.execute(tx)
  return rows[0] ?? { stopped: false, closedUntil: null }
}

/**
 * Refuses a day on which nothing may be issued any more.
 * @throws ERR_KLUSCV_STOPPED, ERR_KLUSCV_CONFLICT
 */
export function assertIssuing({ stopped, closedUntil }: IssuingPeriod, day: Instant): void {
  if (stopped) {
    throw new KlusCvError('ERR_KLUSCV_STOPPED', 'the platform has stopped: nothing is issued')
  }
  if (closedUntil === null || day.slice(0, closedUntil.length) > closedUntil) return
  const message = 'the register of this day is closed: if the day is not over, a clock is wrong'
  throw new KlusCvError('ERR_KLUSCV_CONFLICT', message)
}
