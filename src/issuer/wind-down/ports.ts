/**
 * What a platform that stops needs from a database.
 * @module
 */
import type { Instant } from '../../core/time.ts'

/** The end of issuing, in the database. */
export interface WindDownStore {
  /**
   * Notes that this issuer has stopped, once and for good. When it resolves, `reserve` and `release`
   * MUST refuse in every process (`ERR_KLUSCV_STOPPED`). MUST be noted in the audit trail.
   */
  readonly stop: (at: Instant, caller?: string) => Promise<void>
  /** When it stopped; undefined while it issues. */
  readonly stoppedAt: () => Promise<Instant | undefined>
  /** How many certificates were released, on all days. */
  readonly countIssued: () => Promise<number>
}
