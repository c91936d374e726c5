/**
 * Draws a place in a status list. Bitstring Status List 1.0 section 6.1 (random assignment).
 * A place tells nothing about when or to whom: it is uniform over the whole list and never
 * reused. Reserving it durably is the caller's work.
 * @module
 */
import { randomInt } from 'node:crypto'
import { KlusCvError } from '../core/errors.ts'

/** What to draw from. */
export interface DrawOptions {
  /** Entries of the list. */
  readonly entries: number
  /** Whether a place was ever given out, void ones included. */
  readonly isTaken: (index: number) => boolean
  /** A uniform integer from 0 up to and without `limit`. MUST be unpredictable. Default: node:crypto. */
  readonly random?: (limit: number) => number
}

/**
 * Draws before a list counts as full. At half full, 128 misses in a row have a chance of 2^-128;
 * at 90 % full still only one list in 700,000 is given up early.
 */
const MAX_DRAWS = 128

/** A free place, uniformly drawn, or undefined when the list is too full: then start a new one. */
export function drawIndex(options: DrawOptions): number | undefined {
  const { entries, isTaken, random = (limit: number) => randomInt(limit) } = options
  if (!Number.isSafeInteger(entries) || entries < 1) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'entries must be a positive integer')
  }
  for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
    const index = random(entries)
    if (!isTaken(index)) return index
  }
  return undefined
}
