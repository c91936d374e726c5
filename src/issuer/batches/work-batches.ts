/**
 * Works batches until it is stopped: part after part, beside all other processes that do the same
 * on this database. Trouble is told and waited out; no row is refused for it.
 * @module
 */
import type { IssuerContext } from '../issuer-context.ts'
import { pause, pauseAfterTrouble } from '../pause.ts'
import { workPart } from './work-part.ts'

/** How batches are worked. */
export interface WorkOptions {
  /** Ends the work: rows that were begun are finished, the rest is left to others. */
  readonly signal: AbortSignal
  /** Parts at once in this process. Default: 1, which keeps a core busy. */
  readonly partsAtOnce?: number
  /** Hears of what made a part go back: the database, the signer. */
  readonly onTrouble?: (error: unknown) => void
}

/** How often the database is asked for work when there was none. */
const LOOK_EVERY_MS = 500

/** A part that met trouble is put off for 5 s, and at most for 10 minutes: the others go first. */
const FIRST_DELAY_SECONDS = 5
const LONGEST_DELAY_SECONDS = 600

/** Resolves when `signal` stopped it and nothing is in hand any more. */
export async function workBatches(
  issuer: IssuerContext,
  bind: () => Promise<void>,
  { partsAtOnce = 1, ...options }: WorkOptions,
): Promise<void> {
  const workOne = () => workUntilStopped(issuer, bind, options)
  await Promise.all(Array.from({ length: partsAtOnce }, workOne))
}

async function workUntilStopped(
  issuer: IssuerContext,
  bind: () => Promise<void>,
  { signal, onTrouble }: WorkOptions,
): Promise<void> {
  let troubles = 0
  while (!signal.aborted) {
    try {
      await bind()
      const found = await issuer.store.batches.workNext(
        (part) => workPart(issuer, part, signal),
        (tries) => Math.min(FIRST_DELAY_SECONDS * 2 ** tries, LONGEST_DELAY_SECONDS),
      )
      troubles = 0
      if (!found) await pause(LOOK_EVERY_MS, signal)
    } catch (error) {
      onTrouble?.(error)
      troubles += 1
      await pauseAfterTrouble(troubles, signal)
    }
  }
}
