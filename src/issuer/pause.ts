/**
 * Waiting in work that goes on until it is stopped.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises'

/** After trouble the next try waits a second, and twice as long each time it goes on. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/** Waits, unless or until `signal` stops the work. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined)
}

/** Waits for better times, after so many tries in a row that met trouble. */
export function pauseAfterTrouble(tries: number, signal: AbortSignal): Promise<void> {
  return pause(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS), signal)
}
