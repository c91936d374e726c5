/**
 * How far a batch is, how fast it goes, and how long it will take.
 * @module
 */
import type { BatchStanding, RecentRows } from './ports.ts'

/** A batch as its owner sees it. */
export interface BatchProgress extends BatchStanding {
  /** Rows a second of late, by all processes; while it is worked. */
  readonly ratePerSecond?: number
  /** At this rate; absent when nothing moves. */
  readonly remainingSeconds?: number
}

/** Adds rate and remaining time to what is known of a batch that is worked. */
export function progressOf(batch: BatchStanding, { rows, seconds }: RecentRows): BatchProgress {
  const { total, issued, refused } = batch.rows
  const rate = rows / Math.max(seconds, 1)
  const ratePerSecond = Math.round(rate * 10) / 10
  if (rate === 0) return { ...batch, ratePerSecond }
  return {
    ...batch,
    ratePerSecond,
    remainingSeconds: Math.ceil((total - issued - refused) / rate),
  }
}
