/**
 * Is this an answer to our question? Challenge and domain equal to the ones handed out, and made
 * just now. Data Integrity section 4.4 steps 6 and 7. That a challenge counts once is the
 * caller's: it consumes the challenge before it asks.
 * @module
 */
import type { Check } from '../../core/check.ts'
import type { Proof } from '../../core/credential.ts'
import { parseInstant } from '../../core/time.ts'
import type { Inquiry } from '../verify-options.ts'
import { failed, passed, skipped } from './outcome.ts'

/** 15 minutes: a challenge lives 5, clocks differ by as much, and an upload takes its time. */
const MAX_ANSWER_AGE_MS = 15 * 60_000

/** The conclusion about the proof of a presentation; undefined where nothing is presented. */
export function checkChallenge(proof: Proof | undefined, { challenge, now }: Inquiry): Check {
  if (challenge === 'unbound') return skipped('challenge')
  if (proof === undefined) return failed('challenge', 'INVALID_CHALLENGE_ERROR', '')
  if (proof['challenge'] !== challenge.challenge) {
    return failed('challenge', 'INVALID_CHALLENGE_ERROR', '/proof/challenge')
  }
  if (proof['domain'] !== challenge.domain) {
    return failed('challenge', 'INVALID_DOMAIN_ERROR', '/proof/domain')
  }
  const created = parseInstant(proof.created) ?? Number.NEGATIVE_INFINITY
  if (created < now.getTime() - MAX_ANSWER_AGE_MS) {
    return failed('challenge', 'INVALID_CHALLENGE_ERROR', '/proof/created')
  }
  return passed('challenge')
}
