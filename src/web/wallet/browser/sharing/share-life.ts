/**
 * Whether a link that was made still works.
 * @module
 */
import { parseInstant } from '../../../../core/time.ts'
import type { KeptShare } from '../storage/wallet-store.ts'

/** A day, in milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000

/** How long a link works, in days; the second is chosen beforehand. */
export const PERIODS = [7, 30, 90] as const

/** Whether whoever has the link can still see what was shared. */
export function isWorking({ kind, until, stoppedAt }: KeptShare, now: Date): boolean {
  const ends = parseInstant(until)
  return kind === 'link' && stoppedAt === undefined && ends !== undefined && now.getTime() <= ends
}
