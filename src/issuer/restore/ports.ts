/**
 * What the issuer needs from its database to notice that it was set back, moved or replaced, and to
 * go on after that without giving a place twice or taking back a withdrawal.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import type { RegisterName } from '../../trust/register-name.ts'
import type { ListName, NextStatus, StatusChange, StatusOutcome } from '../ports.ts'

/** The end of the audit trail as it was seen: a database without this entry was set back. */
export interface Witness {
  /** How often a restore had been noticed when this was seen; counts from 1. */
  readonly epoch: number
  /** Number of the entry, as text: it may be larger than a safe integer. */
  readonly serial: string
  /** Hash of the entry, lowercase hex. */
  readonly hash: string
}

/** A status list of ours as it was found outside the database. */
export interface KeptList {
  readonly list: ListName
  readonly baseUrl: string
  readonly entries: number
  readonly version: Instant
  readonly text: string
  readonly setIndexes: readonly number[]
}

/** A part of a register of ours as it was found outside the database. */
export interface KeptRegister {
  readonly name: RegisterName
  /** How many parts the register has. */
  readonly parts: number
  readonly text: string
}

/** What is known outside the database. */
export interface KeptMemory {
  readonly seen?: Witness | undefined
  readonly lists: readonly KeptList[]
  readonly registers: readonly KeptRegister[]
}

/** How a restore shows. `declared`: a person said so. */
export type RestoreSign = 'another-incarnation' | 'rows-missing' | 'newer-list' | 'declared'

/** What was found, and what was done about it. */
export interface Restoration {
  readonly signs: readonly RestoreSign[]
  /** The epoch from now on: only lists of this epoch take new certificates. */
  readonly epoch: number
  /** False when another process had noticed the same restore before. */
  readonly isNew: boolean
  /** Bits that the rows did not have and that were taken over. */
  readonly carried: number
  /** Lists that the database did not know. */
  readonly unknownLists: number
}

/** A place in the lists by which a certificate is known. */
export interface ListPlace {
  readonly group: string
  readonly index: number
}

/** What a look at the database showed. */
export interface DatabaseLook {
  /** Whether it may be another than it was. */
  readonly isSuspect: boolean
  /** The end of its audit trail; absent while nothing is in it. */
  readonly end?: Witness
}

/** The part of the store that notices restores. */
export interface RestoreStore {
  /**
   * Looks whether the database knows this entry, and has these lists in these versions or later:
   * cheap, and asked every minute. MUST also compare with what this process saw of it before.
   */
  readonly look: (
    seen: Witness | undefined,
    versions: readonly Pick<KeptList, 'list' | 'version'>[],
  ) => Promise<DatabaseLook>
  /**
   * Does what a restore asks for, in one transaction and once for all processes; undefined when
   * there was none. MUST make sure that no list that exists takes another certificate, MUST keep
   * the bits that the rows do not have, MUST make the next version of each list later than that of
   * the kept one, MUST take over whole registers of days that have none, and MUST note
   * `restore-detected` in the audit trail.
   */
  readonly reconcile: (
    kept: KeptMemory,
    options?: { readonly declared?: boolean },
  ) => Promise<Restoration | undefined>
  /**
   * Changes the status of the certificate at a place, also of one that this database does not know
   * because it was issued after the backup. A place is unknown when it is of no list, or unused in
   * one that still takes certificates. The outcome names a certificate that is known by its id.
   */
  readonly changeStatusAt: (
    place: ListPlace,
    change: StatusChange,
    next: NextStatus,
  ) => Promise<StatusOutcome>
}
