/**
 * What is in the archive of a platform that stopped: every file that it published, by its path in
 * the archive, with the address under which it was served.
 *
 * ```
 * { "type": "KlusCVArchive", "platform": "did:web:tempo.example",
 *   "stoppedAt": "2026-11-26T16:00:00.000Z", "madeAt": "2026-11-26T16:00:02.000Z",
 *   "files": [
 *     { "path": "public/.well-known/did.json", "kind": "didDocument",
 *       "url": "https://tempo.example/.well-known/did.json", "sha256": "9b3e…" },
 *     { "path": "public/issued/2026-11-26", "kind": "register", "url": "…", "sha256": "…" } ] }
 * ```
 * It is not signed, because under a platform's key nothing is signed that no one asks for: the
 * registers, lists and profile carry their own signatures, and whose the keys of a did.json are says
 * the trust list. The hashes are there to find a file that was damaged.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { did, documentUrl, instant } from '../core/gate-values.ts'
import type { JsonObject } from '../core/json.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import type { Problem } from '../core/problems.ts'
import { closedObject, exactly, listOf, oneOf, stringThat } from '../core/shape.ts'
import type { Instant } from '../core/time.ts'

/** The `type` of a manifest. */
export const ARCHIVE_TYPE = 'KlusCVArchive'

/** Where the manifest of an archive is. */
export const MANIFEST_PATH = 'manifest.json'

const ARCHIVED_KINDS = [
  'didDocument',
  'profile',
  'registerIndex',
  'register',
  'statusList',
] as const

/** What a file of an archive is. */
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number]

/** A file of an archive. */
export interface ArchivedFile extends JsonObject {
  /** Below the archive's folder, with `/` between its parts. */
  readonly path: string
  readonly kind: ArchivedKind
  /** Where the platform served it. */
  readonly url: string
  /** Of its bytes, lowercase hex. */
  readonly sha256: string
}

/** The manifest of an archive. */
export interface ArchiveManifest extends JsonObject {
  readonly type: typeof ARCHIVE_TYPE
  readonly platform: Did
  readonly stoppedAt: Instant
  readonly madeAt: Instant
  readonly files: readonly ArchivedFile[]
}

/** A manifest, or the first thing that is wrong with it. */
export type ManifestRead =
  | { readonly ok: true; readonly manifest: ArchiveManifest }
  | { readonly ok: false; readonly problem: Problem }

/** Plain parts: whoever unpacks an archive writes nowhere else. */
const PATH = /^(?:\.?[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/
/** A hundred years of registers, with room for lists. */
const MOST_FILES = 50_000

const checkShape = closedObject({
  type: exactly(ARCHIVE_TYPE),
  platform: did,
  stoppedAt: instant,
  madeAt: instant,
  files: listOf(
    closedObject({
      path: stringThat('a plain relative path', (text) => text.length <= 200 && PATH.test(text)),
      kind: oneOf(ARCHIVED_KINDS),
      url: documentUrl,
      sha256: stringThat('a hash', (text) => /^[0-9a-f]{64}$/.test(text)),
    }),
    { min: 1, max: MOST_FILES },
  ),
})

/** A manifest from its text: strict JSON, closed shape, each path once. */
export function readArchiveManifest(text: string | Uint8Array): ManifestRead {
  const parsed = parseJson(text, { maxBytes: LIMITS.uploadBytes })
  if (!parsed.ok) return parsed
  const [problem] = checkShape(parsed.value, '')
  if (problem !== undefined) return { ok: false, problem }
  const manifest = parsed.value as unknown as ArchiveManifest
  if (new Set(manifest.files.map(({ path }) => path)).size === manifest.files.length) {
    return { ok: true, manifest }
  }
  const detail = 'must have each path once'
  return { ok: false, problem: { problem: 'MALFORMED_VALUE_ERROR', pointer: '/files', detail } }
}
