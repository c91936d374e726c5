/**
 * Does the document count now? Its own period, and what its proofs say of theirs. Clocks differ:
 * 300 s are forgiven on both sides. VC Data Model 2.0 section 4.9, Data Integrity section 2.1.
 * @module
 */
import type { Check } from '../../core/check.ts'
import { VALIDITY_MEMBERS } from '../../core/gate-certificate.ts'
import type { JsonObject, JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { parseInstant } from '../../core/time.ts'
import { placedProofsOf } from '../proof-links.ts'
import { failed, passed } from './outcome.ts'

const SKEW_MS = LIMITS.clockSkewSeconds * 1000

/** The conclusion about the dates of a gated credential or presentation. */
export function checkDates(document: JsonObject, now: Date): Check {
  return checkProofDates(document, now) ?? checkPeriod(document, now) ?? passed('dates')
}

function checkProofDates(document: JsonObject, now: Date): Check | undefined {
  for (const { proof, pointer } of placedProofsOf(document)) {
    if (!hasBegun(proof.created, now)) {
      return failed('dates', 'PROOF_VERIFICATION_ERROR', `${pointer}/created`)
    }
    if (proof['expires'] !== undefined && hasEnded(proof['expires'], now)) {
      return failed('dates', 'PROOF_VERIFICATION_ERROR', `${pointer}/expires`)
    }
  }
  return undefined
}

/** One of others may have the dates of both data models: all of them hold. */
function checkPeriod(document: JsonObject, now: Date): Check | undefined {
  const periods = Object.values(VALIDITY_MEMBERS)
  for (const { from } of periods) {
    const start = document[from]
    if (start !== undefined && !hasBegun(start, now)) {
      return failed('dates', 'not_yet_valid', `/${from}`)
    }
  }
  for (const { until } of periods) {
    const end = document[until]
    if (end !== undefined && hasEnded(end, now)) return failed('dates', 'expired', `/${until}`)
  }
  return undefined
}

// What is not an instant has never begun and has always ended: comparisons with NaN are false.
function hasBegun(instant: JsonValue, now: Date): boolean {
  return (parseInstant(instant) ?? Number.NaN) <= now.getTime() + SKEW_MS
}

function hasEnded(instant: JsonValue, now: Date): boolean {
  return !((parseInstant(instant) ?? Number.NaN) >= now.getTime() - SKEW_MS)
}
