/**
 * Deletes what has ended while the service runs, and says in time when room runs out. What has ended
 * is given to nobody before that.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import type { ShareStore } from '../../certificate/share-store.ts'
import { type Clock, formatInstant } from '../../core/time.ts'
import type { ShareRoom } from '../../storage/index.ts'

/** What is kept tidy. */
export interface RemoveEndedOptions {
  readonly shares: Pick<ShareStore, 'removeEnded' | 'total'>
  readonly clock: Clock
  readonly room: ShareRoom
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'>
}

const ROUND_MS = 60_000

/** Time enough to make room: full, the store refuses everyone. */
const NEARLY_FULL = 0.8

/** Starts at once, and again every minute; the answer stops the rounds. */
export function removeEndedShares(options: RemoveEndedOptions): () => void {
  const round = () => {
    removeOnce(options).catch((err: unknown) =>
      options.log.error({ err }, 'what has ended was not deleted'),
    )
  }
  round()
  const timer = setInterval(round, ROUND_MS).unref()
  return () => clearInterval(timer)
}

async function removeOnce({ shares, clock, room, log }: RemoveEndedOptions): Promise<void> {
  await shares.removeEnded(formatInstant(clock()))
  const { shares: count, bytes } = await shares.total()
  const taken = Math.max(count / room.shares, bytes / room.bytes)
  if (taken < NEARLY_FULL) return
  log.warn({ percent: Math.floor(taken * 100) }, 'the share store is nearly full')
}
