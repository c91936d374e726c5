/**
 * The rows of corrections.
 * @module
 */
import type { Generated, GeneratedAlways } from 'kysely'
import type { CorrectionState } from '../issuer/index.ts'

/** Tables for corrections. */
export interface CorrectionTables {
  readonly correction: CorrectionRow
}

/** One row a mistake that was reported; at most one of a certificate is open. */
interface CorrectionRow {
  id: string
  serial: GeneratedAlways<string>
  certificate: string
  /** Suspended for another cause: then a dismissal leaves it so. */
  was_suspended: boolean
  state: Generated<CorrectionState>
  reason: string | null
  closing_reason: string | null
  /** Ids of the certificates that were withdrawn by it. */
  replaced: Generated<string[]>
  /** Ids of those that came in their place. */
  issued: Generated<string[]>
  opened_at: Generated<Date>
  closed_at: Date | null
}
