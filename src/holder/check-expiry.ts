/**
 * Tells the worker in time that a certificate ends, so that a new one can be collected while the
 * platform still exists. Says nothing about withdrawal: only the verifier looks that up.
 * @module
 */
import { type Credential, validityOf } from '../core/credential.ts'
import { type Instant, parseInstant } from '../core/time.ts'

/** Four weeks: an application takes about that long. */
const SOON_DAYS = 28
const DAY_MS = 24 * 60 * 60 * 1000

/** Where in its validity a certificate is. */
export interface Expiry {
  readonly state: 'not-started' | 'current' | 'ends-soon' | 'ended'
  /** The last moment; absent when it never ends. */
  readonly until?: Instant
}

/**
 * Where in its validity period a certificate is at this moment.
 *
 * @param soonDays - from how many days before its end it "ends soon"; default 28
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { checkExpiry, type Credential } from 'kluscv/holder'
 *
 * const one: Partial<Credential> = { validUntil: '2026-06-30T00:00:00Z' }
 * const held = one as Credential // yours comes from receiveCredentials
 * assert.equal(checkExpiry(held, new Date('2026-06-10T12:00:00Z')).state, 'ends-soon')
 * assert.equal(checkExpiry(held, new Date('2026-07-01T12:00:00Z')).state, 'ended')
 * ```
 */
export function checkExpiry(credential: Credential, now: Date, soonDays = SOON_DAYS): Expiry {
  const { from, until } = validityOf(credential)
  const starts = parseInstant(from) ?? Number.NEGATIVE_INFINITY
  const ends = parseInstant(until) ?? Number.POSITIVE_INFINITY
  const time = now.getTime()
  const end = until === undefined ? {} : { until }
  if (time > ends) return { state: 'ended', ...end }
  if (time < starts) return { state: 'not-started', ...end }
  return { state: ends - time <= soonDays * DAY_MS ? 'ends-soon' : 'current', ...end }
}
