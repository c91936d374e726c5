/**
 * Turns with others: what takes long in this process is done in pieces of some 10 ms, between which
 * everyone else is served.
 * @module
 */
import { setImmediate } from 'node:timers/promises'

/** Resolves once whoever waited was served. */
export function giveWay(): Promise<unknown> {
  return setImmediate()
}
