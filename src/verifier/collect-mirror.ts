/**
 * Brings the mirror of a platform that needs one to hand: its manifest, its registers and its last
 * status lists, from the cache, from what was retrieved while the platform ran, else from the mirrors
 * that the trust list names. Each file is taken by its hash alone, so it does not matter who serves it.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Fetcher } from '../core/fetcher.ts'
import { gateStatusList } from '../core/gate.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { utcDay } from '../core/time.ts'
import { parseStatusList, type StatusList } from '../status/parse-status-list.ts'
import { hasEnded, needsMirror } from '../trust/find-platform.ts'
import {
  type MirroredFile,
  type MirrorManifest,
  mirrorUrl,
  readMirrorManifest,
  registerDayOf,
} from '../trust/mirror-manifest.ts'
import { readRegister } from '../trust/register.ts'
import type { TrustedPlatform } from '../trust/trust-list.ts'
import type { Round } from './keep-newest.ts'
import {
  createMirror,
  lastListsOf,
  type MirrorAtHand,
  type MirrorsAtHand,
} from './mirror-at-hand.ts'
import { type PackedRegister, packRegister } from './packed-register.ts'
import { retrieve } from './retrieve.ts'

/** A round; without a fetcher only what was remembered is found. */
export interface CollectingRound extends Round {
  readonly fetcher?: Fetcher
}

/** So many files that nobody serves end a round: the rest is tried in the next. */
const FAILURES_AT_MOST = 3

/** What is missing of the mirror of this platform, when it needs one. */
export async function collectMirror(
  platform: TrustedPlatform,
  mirrors: MirrorsAtHand,
  round: CollectingRound,
): Promise<void> {
  const { mirrored } = platform
  const today = utcDay(round.clock())
  if (mirrored === undefined || !needsMirror(platform, today)) return
  const mirror = mirrors.get(mirrored) ?? (await collectManifest(platform, mirrored, round))
  if (mirror === undefined) return
  mirrors.set(mirrored, mirror)
  let failures = 0
  for (const file of missingOf(mirror, platform, today)) {
    if (failures === FAILURES_AT_MOST) return
    const text = await obtain(file, platform, round)
    if (text === undefined) failures += 1
    else if (!take(file, text, mirror)) warn(platform, file, 'refused', round)
  }
}

async function collectManifest(
  platform: TrustedPlatform,
  sha256: string,
  round: CollectingRound,
): Promise<MirrorAtHand | undefined> {
  const text = await obtain({ sha256, maxBytes: LIMITS.mirrorManifestBytes }, platform, round)
  if (text === undefined) return undefined
  const read = readMirrorManifest(text)
  if (read.ok && read.manifest.platform === platform.did) return createMirror(read.manifest)
  warn(platform, { sha256 }, 'refused', round)
  return undefined
}

/** The registers, and of a platform that ended its last lists, that are not at hand. */
function missingOf(
  { manifest, registersOf, registers, lists }: MirrorAtHand,
  platform: TrustedPlatform,
  today: string,
): readonly MirroredFile[] {
  const last = hasEnded(platform, today) ? [...lastListsOf(platform, manifest).values()] : []
  return [
    ...last.filter(({ sha256 }) => !lists.has(sha256)),
    ...[...registersOf.values()].flat().filter(({ sha256 }) => !registers.has(sha256)),
  ]
}

interface Wanted {
  readonly sha256: string
  /** Where the platform served it, when it did. */
  readonly url?: string
  readonly maxBytes?: number
}

/** The bytes with this hash, wherever they are. */
async function obtain(
  { sha256, url, maxBytes = LIMITS.statusListBytes }: Wanted,
  platform: TrustedPlatform,
  round: CollectingRound,
): Promise<Uint8Array | undefined> {
  const { cache, fetcher } = round
  const remembered = await cache?.read('mirrored', sha256)
  if (remembered !== undefined && hashOf(remembered) === sha256) return remembered
  const own = url === undefined ? undefined : await cache?.read('registers', url)
  if (own !== undefined && hashOf(own) === sha256) return own
  if (fetcher === undefined) return undefined
  for (const mirror of platform.mirrors ?? []) {
    const request = { url: mirrorUrl(mirror, sha256), maxBytes, mediaTypes: ['application/json'] }
    const text = await retrieve(request, fetcher)
    if (text === undefined || hashOf(text) !== sha256) continue
    await cache
      ?.write('mirrored', sha256, text)
      .catch(() => warn(platform, { sha256 }, 'not-remembered', round))
    return text
  }
  warn(platform, { sha256 }, 'unreachable', round)
  return undefined
}

/** Its keeper checked whose it is when it was mirrored, and the trust list stands for the keeper. */
function take(file: MirroredFile, text: Uint8Array, mirror: MirrorAtHand): boolean {
  const { manifest, registers, lists } = mirror
  if (file.kind === 'register') {
    const register = readMirroredRegister(file, text, manifest)
    if (register !== undefined) registers.set(file.sha256, register)
    return register !== undefined
  }
  const list = readMirroredList(file, text, manifest)
  if (list !== undefined) lists.set(file.sha256, list)
  return list !== undefined
}

function readMirroredRegister(
  file: MirroredFile,
  text: Uint8Array,
  { platform }: MirrorManifest,
): PackedRegister | undefined {
  const read = readRegister(text)
  const isIt =
    read.ok && read.register.platform === platform && read.register.date === registerDayOf(file)
  return isIt ? packRegister(read.register) : undefined
}

function readMirroredList(
  { url }: MirroredFile,
  text: Uint8Array,
  { platform }: MirrorManifest,
): StatusList | undefined {
  const parsed = parseJson(text, { maxBytes: LIMITS.statusListBytes })
  const gate = parsed.ok ? gateStatusList(parsed.value) : parsed
  if (!gate.ok || gate.gated.credential.issuer !== platform) return undefined
  const read = parseStatusList(gate.gated.credential, url)
  return read.ok ? { ...read.list, text } : undefined
}

function hashOf(text: Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

function warn(
  { did, mirrors }: TrustedPlatform,
  { sha256 }: Pick<MirroredFile, 'sha256'>,
  warning: 'refused' | 'unreachable' | 'not-remembered',
  round: Round,
): void {
  const [mirror = did] = mirrors ?? []
  round.warn({ platform: did, url: mirrorUrl(mirror, sha256), warning })
}
