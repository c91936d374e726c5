/**
 * Saves the counts of a running verifier: on a timer, and once more at its end. Not at each check,
 * so that the time of the file does not tell when somebody checked; a crash loses what was counted
 * since the last time.
 * @module
 */
import type { FastifyBaseLogger } from 'fastify'
import type { CheckCounts } from '../../verifier/index.ts'

/** Ten minutes: a crash loses so much. */
const PAUSE_MS = 10 * 60_000

/** What is saved, and who hears when it could not be. */
export interface CounterSaving {
  readonly counts: Pick<CheckCounts, 'save'> | undefined
  readonly log: Pick<FastifyBaseLogger, 'warn'>
}

/** Starts the timer, which keeps no process alive; the answer ends it and saves. Never throws. */
export function saveCounts({ counts, log }: CounterSaving): () => Promise<void> {
  if (counts === undefined) return async () => undefined
  const save = () =>
    counts.save().catch((err: unknown) => log.warn({ err }, 'the counts were not saved'))
  const timer = setInterval(save, PAUSE_MS).unref()
  return () => {
    clearInterval(timer)
    return save()
  }
}
