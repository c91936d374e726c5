/**
 * What the keeper of a trust list has mirrored of one platform, and when each file was first there.
 *
 * ```
 * { "type": "KlusCVMirror", "platform": "did:web:tempo.example",
 *   "files": [
 *     { "kind": "register", "url": "https://tempo.example/issued/2026-11-20",
 *       "sha256": "9b3e…", "mirroredAt": "2026-11-21T03:00:02.000Z" },
 *     { "kind": "statusList", "url": "https://tempo.example/status-lists/1-revocation", … } ] }
 *
 * a mirror serves   <one of the platform's "mirrors">/<sha256>.json
 * ```
 * The manifest itself is such a file. It is not signed: the trust list names its hash (`mirrored`), so
 * the root key stands for every file, and a thief with the platform's key for none. A register is in it
 * once, a status list in each version that was mirrored.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { did, documentUrl, instant } from '../core/gate-values.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import { closedObject, exactly, listOf, oneOf, stringThat } from '../core/shape.ts'
import { type Instant, parseInstant } from '../core/time.ts'
import { parseRegisterName } from './register-name.ts'
import type { Day } from './trust-list.ts'

/** The `type` of a manifest. */
export const MIRROR_TYPE = 'KlusCVMirror'

const MIRRORED_KINDS = ['didDocument', 'profile', 'register', 'statusList'] as const

/** What a mirrored file is. */
export type MirroredKind = (typeof MIRRORED_KINDS)[number]

/** A file that was mirrored. */
export interface MirroredFile extends JsonObject {
  readonly kind: MirroredKind
  /** Where the platform served it. */
  readonly url: string
  /** Of its bytes, 64 lowercase hex characters. */
  readonly sha256: string
  /** When the keeper first had it, by the keeper's clock. */
  readonly mirroredAt: Instant
}

/** The manifest of a mirror. */
export interface MirrorManifest extends JsonObject {
  readonly type: typeof MIRROR_TYPE
  readonly platform: Did
  /** In the order in which they were mirrored. */
  readonly files: readonly MirroredFile[]
}

/** A manifest, or the first thing that is wrong with it. */
export type MirrorManifestRead =
  | { readonly ok: true; readonly manifest: MirrorManifest }
  | { readonly ok: false; readonly problem: Problem }

/** Ten years of registers and of three lists a day, several times over. */
const MOST_FILES = 50_000

const checkShape = closedObject({
  type: exactly(MIRROR_TYPE),
  platform: did,
  files: listOf(
    closedObject({
      kind: oneOf(MIRRORED_KINDS),
      url: documentUrl,
      sha256: stringThat('a hash', (text) => /^[0-9a-f]{64}$/.test(text)),
      mirroredAt: instant,
    }),
    { min: 0, max: MOST_FILES },
  ),
})

/** A manifest from its text: strict JSON, closed shape, each register by its name and once. */
export function readMirrorManifest(text: string | Uint8Array): MirrorManifestRead {
  const parsed = parseJson(text, { maxBytes: LIMITS.mirrorManifestBytes })
  if (!parsed.ok) return parsed
  const [problem] = checkShape(parsed.value, '')
  if (problem !== undefined) return { ok: false, problem }
  const manifest = parsed.value as unknown as MirrorManifest
  const registers = manifest.files.filter(({ kind }) => kind === 'register')
  const days = registers.map(({ url }) => url)
  const isSound =
    new Set(days).size === days.length &&
    registers.every((file) => registerDayOf(file) !== undefined)
  if (isSound) return { ok: true, manifest }
  const detail = 'must have each register once, under the name of its day'
  return { ok: false, problem: { problem: 'MALFORMED_VALUE_ERROR', pointer: '/files', detail } }
}

/** The files that were there before a day began: what a stop or a theft on that day leaves standing. */
export function filesBefore({ files }: MirrorManifest, day: Day): readonly MirroredFile[] {
  const end = Date.parse(day)
  return files.filter(({ mirroredAt }) => (parseInstant(mirroredAt) ?? Number.NaN) < end)
}

/** The day whose register is at this address: the last part of its path says so. */
export function registerDayOf({ url }: Pick<MirroredFile, 'url'>): Day | undefined {
  return parseRegisterName(url.slice(url.lastIndexOf('/') + 1))?.date
}

/** The address of a file on a mirror. */
export function mirrorUrl(mirror: string, sha256: string): string {
  return `${mirror}${mirror.endsWith('/') ? '' : '/'}${sha256}.json`
}

/** The last version of each of these that was mirrored. */
export function lastByUrl(files: readonly MirroredFile[]): ReadonlyMap<string, MirroredFile> {
  return new Map(files.map((file) => [file.url, file]))
}
