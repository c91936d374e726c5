/**
 * What the status lists say of one certificate, kept until it is asked again.
 * @module
 */
import { isJsonObject } from '../../../../core/json.ts'
import { type Instant, parseInstant } from '../../../../core/time.ts'
import type { HeldStatus } from '../../../../holder/index.ts'

/** What was found, and until when it counts. */
export interface Finding {
  readonly at: Instant
  readonly validUntil: Instant
  readonly status: KnownStatus
}

/** What a list can say; where it says nothing there is no finding. */
type KnownStatus = Exclude<HeldStatus, 'unknown'>

const STATUSES: readonly unknown[] = [
  'current',
  'withdrawn',
  'paused',
  'newer-exists',
] satisfies KnownStatus[]

/** Reads what was kept; what is not as expected is forgotten. */
export function readFindings(value: unknown): Readonly<Record<string, Finding>> {
  if (!isJsonObject(value)) return {}
  const entries = Object.entries<unknown>(value)
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Finding] => isFinding(entry[1])),
  )
}

function isFinding(value: unknown): value is Finding {
  if (!isJsonObject(value)) return false
  const { at, validUntil, status } = value
  const isTimed = parseInstant(at) !== undefined && parseInstant(validUntil) !== undefined
  return isTimed && STATUSES.includes(status)
}
