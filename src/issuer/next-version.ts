/**
 * The version of what is published again and again: the moment from which it holds.
 * @module
 */
import { formatInstant, type Instant } from '../core/time.ts'

/** Now, or one millisecond after the one before: versions only grow, whatever the clock does. */
export function nextVersion(now: Date, previous: Instant | undefined): Instant {
  const after = previous === undefined ? 0 : Date.parse(previous) + 1
  return formatInstant(new Date(Math.max(now.getTime(), after)))
}
