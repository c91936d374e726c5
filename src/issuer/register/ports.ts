/**
 * What the registers of issued certificates need from a database.
 * @module
 */
import type { RegisterName } from '../../trust/register-name.ts'
import type { Day } from '../../trust/trust-list.ts'

/** Makes the texts to publish, one a part, from the hashes of all that was issued on the day. */
export type ComposeRegister = (hashes: readonly string[]) => Promise<readonly string[]>

/** The days that registers are about; both absent before the first certificate. */
export interface RegisterExtent {
  /** Of the first certificate. */
  readonly first?: Day
  /** The last that has a register: every day from `first` on has one. */
  readonly last?: Day
}

/** Registers in the database. */
export interface RegisterStore {
  readonly extent: () => Promise<RegisterExtent>
  /**
   * Closes the day and publishes what `compose` makes of its hashes: all that were released,
   * ascending, each once. MUST first give up what was reserved and not released; from then on
   * `reserve` and `release` MUST refuse this day and every earlier one (`ERR_KLUSCV_CONFLICT`). A
   * register that is there MUST stay as it is, and of several processes only one MUST compose.
   * Closing cannot be undone, so a day that is not over by a clock of the store's own MUST stay open
   * (false), unless it is that clock's today and the issuer has stopped.
   */
  readonly publish: (day: Day, compose: ComposeRegister) => Promise<boolean>
  /** The hashes of all certificates that were released on a day, ascending, each once. */
  readonly issuedHashes: (day: Day) => Promise<readonly string[]>
  readonly find: (name: RegisterName) => Promise<string | undefined>
  /** All that were published, oldest first. */
  readonly names: () => Promise<readonly RegisterName[]>
}
