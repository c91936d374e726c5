/**
 * A challenge counts once: it is consumed before anything is computed.
 * @module
 */
import type { ExpectedChallenge } from '../../verifier/index.ts'
import type { ChallengeStore } from './challenge-store.ts'

/**
 * The question of a verification, with its challenge consumed. One that is not open is replaced by
 * one that nobody was given: no answer can be to it.
 */
export function consumeChallenge(
  expected: ExpectedChallenge | undefined,
  challenges: ChallengeStore,
): ExpectedChallenge | 'unbound' {
  if (expected === undefined) return 'unbound'
  if (challenges.consume(expected.challenge)) return expected
  const unanswerable = challenges.mint()
  challenges.consume(unanswerable)
  return { ...expected, challenge: unanswerable }
}
