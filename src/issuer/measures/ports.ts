/**
 * What the issuer needs from a database to tell its operator how it goes.
 * @module
 */
import type { AuditAction } from '../audit.ts'

/** How often each action is in the audit trail. */
export type ActionCounts = Readonly<Partial<Record<AuditAction, number>>>

/** Entries of the audit trail, counted. */
export interface CountedActions {
  /** Serial of the last entry that there is; 0 when there is none. */
  readonly last: number
  readonly counts: ActionCounts
}

/** Places of certificates in status lists. */
export interface PlaceCounts {
  readonly all: number
  /** Those of certificates that were given up included: they are never given again. */
  readonly taken: number
}

/** Numbers for an operator; nothing of a certificate or a worker. */
export interface MeasureStore {
  /** Counts the entries after the one with this serial. MUST count each entry once. */
  readonly countActions: (after: number) => Promise<CountedActions>
  /** The places in the lists that new certificates get theirs in; undefined before the first. */
  readonly countPlaces: () => Promise<PlaceCounts | undefined>
  /** Corrections that nobody has decided yet. */
  readonly countOpenCorrections: () => Promise<number>
}
