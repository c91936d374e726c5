/**
 * Challenges that were handed out and not answered yet. In memory of this one process: behind
 * several, routing must be sticky. Each counts once and for five minutes.
 * @module
 */
import { randomBytes } from 'node:crypto'
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'
import type { Clock } from '../../core/time.ts'

/** The open challenges. */
export interface ChallengeStore {
  /**
   * A new challenge.
   * @throws KlusCvError `ERR_KLUSCV_STORAGE` when too many are open
   */
  readonly mint: () => string
  /** Whether it was open. It is not any more: nothing can happen between asking and consuming. */
  readonly consume: (challenge: string) => boolean
}

/** How many may be open: 8 MB, and 333 a second for the five minutes that each lives. */
const CAPACITY = 100_000

/** 256 bits: it must not be guessed, nor collide with another. */
const CHALLENGE_BYTES = 32

/** Creates an empty store. */
export function createChallengeStore(clock: Clock, capacity = CAPACITY): ChallengeStore {
  // In the order in which they were handed out, which is the order in which they end.
  const endsAt = new Map<string, number>()
  return {
    mint: () => {
      const now = clock().getTime()
      dropEnded(endsAt, now)
      if (endsAt.size >= capacity) {
        throw new KlusCvError('ERR_KLUSCV_STORAGE', 'too many challenges are open')
      }
      const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url')
      endsAt.set(challenge, now + LIMITS.challengeSeconds * 1000)
      return challenge
    },
    consume: (challenge) => {
      const end = endsAt.get(challenge)
      endsAt.delete(challenge)
      return end !== undefined && clock().getTime() <= end
    },
  }
}

function dropEnded(endsAt: Map<string, number>, now: number): void {
  for (const [challenge, end] of endsAt) {
    if (end >= now) return
    endsAt.delete(challenge)
  }
}
