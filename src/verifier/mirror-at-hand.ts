/**
 * What was mirrored of a platform before it stopped or was broken into, as far as it was retrieved:
 * the registers that tell a true certificate from one that was dated back, and the last status lists.
 * @module
 */
import { LIMITS } from '../core/limits.ts'
import { parseInstant } from '../core/time.ts'
import type { StatusList } from '../status/parse-status-list.ts'
import {
  filesBefore,
  lastByUrl,
  type MirroredFile,
  type MirrorManifest,
  registerDayOf,
} from '../trust/mirror-manifest.ts'
import type { Day, TrustedPlatform } from '../trust/trust-list.ts'
import type { PackedRegister } from './packed-register.ts'
import type { Registration, RegistrationQuestion } from './registration.ts'

/** One mirror. What is missing was not retrieved yet. */
export interface MirrorAtHand {
  readonly manifest: MirrorManifest
  /** The registers that the manifest names, by their day. */
  readonly registersOf: ReadonlyMap<Day, readonly MirroredFile[]>
  /** By the SHA-256 of the file. */
  readonly registers: Map<string, PackedRegister>
  readonly lists: Map<string, StatusList>
}

/** Mirrors by the SHA-256 of their manifest, as the trust list names them. */
export type MirrorsAtHand = Map<string, MirrorAtHand>

/** A mirror of which nothing but its manifest is at hand. */
export function createMirror(manifest: MirrorManifest): MirrorAtHand {
  const registersOf = new Map<Day, MirroredFile[]>()
  for (const file of manifest.files) {
    const day = file.kind === 'register' ? registerDayOf(file) : undefined
    if (day !== undefined) registersOf.set(day, [...(registersOf.get(day) ?? []), file])
  }
  return { manifest, registersOf, registers: new Map(), lists: new Map() }
}

/** The mirror that the trust list names for a platform. */
export function findMirror(
  mirrors: MirrorsAtHand,
  { did, mirrored }: TrustedPlatform,
): MirrorAtHand | undefined {
  const mirror = mirrored === undefined ? undefined : mirrors.get(mirrored)
  return mirror?.manifest.platform === did ? mirror : undefined
}

/** Whether a certificate stands in a register of its day that was mirrored in time. */
export function findInMirror(
  { registersOf, registers }: MirrorAtHand,
  { hash, day, before }: Omit<RegistrationQuestion, 'platform'>,
): Registration {
  const end = Date.parse(before)
  const inTime = (registersOf.get(day) ?? []).filter(
    ({ mirroredAt }) => (parseInstant(mirroredAt) ?? Number.NaN) < end,
  )
  const held = inTime.map(({ sha256 }) => registers.get(sha256))
  if (held.some((register) => register?.has(hash))) return 'registered'
  return held.includes(undefined) ? 'not-at-hand' : 'not-registered'
}

/** The last version of each status list of the platform that was mirrored before it ended. */
export function lastListsOf(
  platform: TrustedPlatform,
  manifest: MirrorManifest,
): ReadonlyMap<string, MirroredFile> {
  const isOwnList = ({ kind, url }: MirroredFile) =>
    kind === 'statusList' && platform.statusLists.includes(url)
  return lastByUrl(filesBefore(manifest, platform.lifecycle.since).filter(isOwnList))
}

/** No newer list will ever come: this one needs no freshness. */
const NO_END = '9999-12-31T23:59:59Z'

/**
 * The last word of a platform that ended on who is withdrawn. A newer list that this verifier took
 * itself before the end counts too; what any of both withdraws stays withdrawn.
 */
export function lastWord(mirrored: StatusList, own: StatusList | undefined, end: Day): StatusList {
  const versionOf = (list: StatusList) => parseInstant(list.validFrom) ?? 0
  const ownVersion = own === undefined ? 0 : versionOf(own)
  const isOwnNewer =
    ownVersion > versionOf(mirrored) &&
    ownVersion < Date.parse(end) - LIMITS.clockSkewSeconds * 1000 &&
    own?.entries === mirrored.entries
  const newest = isOwnNewer && own !== undefined ? own : mirrored
  const isFinal = mirrored.purpose === 'revocation'
  return {
    ...newest,
    validUntil: NO_END,
    isSet: (index) => newest.isSet(index) || (isFinal && mirrored.isSet(index)),
  }
}
