/**
 * What the issuer needs from a database to show and check its audit trail.
 * @module
 */
import type { Instant } from '../../core/time.ts'

/** An entry of the trail, with all that its hash is made of. */
export interface AuditEntry {
  /** Without gaps, from 1; as text, as a database counts further than JavaScript. */
  readonly serial: string
  readonly at: Instant
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  /** The HMAC that stands for the worker, in hex. */
  readonly workerTag?: string
  /** The system that asked for it. */
  readonly caller?: string
  /** Binds it to all entries before it, in hex. */
  readonly hash: string
}

/** What is wrong with a trail. */
export type AuditBreak =
  | 'gap' // an entry is missing before this one
  | 'altered' // its hash does not follow from it and the entry before it
  | 'cut' // the entry that was the last one earlier is not in it

/** What a check of the trail found. */
export interface AuditFinding {
  /** How many entries are in order, from the first on. */
  readonly entries: number
  /** The hash of the last one in order, in hex: noted elsewhere, it shows later that none was cut off. */
  readonly head: string
  /** Absent when the whole trail is in order. */
  readonly broken?: {
    readonly kind: AuditBreak
    /** The serial of the entry where it shows; absent when entries at the end were cut off. */
    readonly serial?: string
  }
}

/** The audit trail. */
export interface AuditStore {
  /**
   * Follows the chain from its first entry to its last, in constant memory.
   *
   * @param head - a head of an earlier check: it MUST be on the way
   */
  readonly check: (head?: string) => Promise<AuditFinding>
  /** All entries in their order, in constant memory. */
  readonly entries: () => AsyncIterable<AuditEntry>
}
