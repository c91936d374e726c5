/**
 * The clock of a service: the machine's, moved by the development setting `clockOffsetSeconds`.
 * @module
 */
import type { Clock } from '../../core/time.ts'

/** A clock that runs `offsetSeconds` ahead of the machine's. */
export function createClock(offsetSeconds: number): Clock {
  return () => new Date(Date.now() + offsetSeconds * 1000)
}
