/**
 * What the status lists say of one certificate, kept until it is asked again.
 * @module
 */
import { isJsonObject } from '../../../../core/json.ts'
import type { Instant } from '../../../../core/time.ts'
import { isSet, type StatusList, type StatusPlace } from './status-bits.ts'

/** What was found, and until when it counts. */
export interface Finding {
  readonly at: Instant
  readonly validUntil: Instant
  readonly withdrawn: boolean
  readonly suspended: boolean
  readonly newer: boolean
}

/**
 * The finding; undefined where withdrawal or suspension could not be looked up. A newer certificate
 * changes nothing about this one, so its list may be missing.
 *
 * @param lists - of each place, in the same order; undefined where there is none
 */
export function findStatus(
  places: readonly StatusPlace[],
  lists: readonly (StatusList | undefined)[],
  now: Date = new Date(),
): Finding | undefined {
  const set = (purpose: StatusPlace['purpose']): boolean | undefined => {
    const at = places.findIndex((place) => place.purpose === purpose)
    const [place, list] = [places[at], lists[at]]
    return place && list?.purpose === purpose ? isSet(list, place.index) : undefined
  }
  const [withdrawn, suspended] = [set('revocation'), set('suspension')]
  const [first, ...others] = lists.flatMap((list) => (list ? [list.validUntil] : []))
  if (withdrawn === undefined || suspended === undefined || first === undefined) return undefined
  const validUntil = others.reduce((a, b) => (Date.parse(a) < Date.parse(b) ? a : b), first)
  const newer = set('refresh') ?? false
  return { at: now.toISOString(), validUntil, withdrawn, suspended, newer }
}

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
  const { at, validUntil, withdrawn, suspended, newer } = value
  return (
    typeof at === 'string' &&
    typeof validUntil === 'string' &&
    [withdrawn, suspended, newer].every((bit) => typeof bit === 'boolean')
  )
}
