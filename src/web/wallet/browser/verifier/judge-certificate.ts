/**
 * What the worker is told about a certificate: not whether it is genuine, which the verifier says,
 * but whether something stands in the way of using it.
 * @module
 */
import { type Credential, validityOf } from '../../../../core/credential.ts'
import { parseInstant } from '../../../../core/time.ts'
import type { Finding } from './findings.ts'
import type { KnownPlatforms, Platform } from './platforms.ts'

/** What can be said, the gravest first. */
const NOTES = [
  'withdrawn',
  'untrusted',
  'suspended',
  'not-started',
  'expired',
  'unknown-maker',
  'unchecked',
  'ends-soon',
  'stopped',
  'newer',
  'valid',
] as const

/** What is said of a certificate. */
export type Note = (typeof NOTES)[number]

/** What is known of a certificate. */
export interface Facts {
  readonly credential: Credential
  /** Absent when they were never asked for. */
  readonly platforms?: KnownPlatforms | undefined
  readonly finding?: Finding | undefined
  readonly now: Date
}

/** Four weeks: an application takes about that long. As in holder/check-expiry.ts. */
const SOON_MS = 28 * 24 * 60 * 60 * 1000

/** The platform that signed it; undefined when it is not among those known. */
export function platformOf(
  { issuer }: Credential,
  platforms: KnownPlatforms | undefined,
): Platform | undefined {
  return platforms?.platforms.find(({ did }) => did === issuer)
}

/** Everything that is to be said, the gravest first; never empty. */
export function judgeCertificate(facts: Facts): readonly Note[] {
  const { credential, platforms, finding } = facts
  const platform = platformOf(credential, platforms)
  if (finding?.status === 'withdrawn') return ['withdrawn']
  if (platform?.state === 'compromised') return ['untrusted']
  const hasStopped = platform?.state === 'stopped' || platform?.state === 'bankrupt'
  const dates = judgeDates(facts)
  const isUnknown = platforms !== undefined && platform === undefined
  const applies: Readonly<Partial<Record<Note, boolean>>> = {
    ...dates,
    suspended: finding?.status === 'paused',
    'unknown-maker': isUnknown,
    unchecked: !isUnknown && !hasStopped && dates.expired !== true && !isFresh(facts),
    stopped: hasStopped,
    newer: finding?.status === 'newer-exists',
  }
  const notes = NOTES.filter((note) => applies[note] === true)
  return notes.length === 0 ? ['valid'] : notes
}

function judgeDates({ credential, now }: Facts): Partial<Record<Note, boolean>> {
  const { from, until } = validityOf(credential)
  const starts = parseInstant(from) ?? Number.NEGATIVE_INFINITY
  const ends = parseInstant(until) ?? Number.POSITIVE_INFINITY
  const time = now.getTime()
  const expired = time > ends
  return {
    expired,
    'not-started': time < starts,
    'ends-soon': !expired && ends - time <= SOON_MS,
  }
}

function isFresh({ finding, now }: Facts): boolean {
  return finding !== undefined && now.getTime() <= (parseInstant(finding.validUntil) ?? 0)
}
