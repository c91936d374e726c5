/**
 * The copies of one platform in a folder that any web server can serve as it is.
 *
 * ```
 * DIR/tempo.example/manifest.json      what is there, and since when: trust/mirror-manifest.ts
 * DIR/tempo.example/<sha256>.json      a file, whole, by its hash: it is never written over
 * ```
 * @module
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { Instant } from '../core/time.ts'
import {
  filesBefore,
  lastByUrl,
  MIRROR_TYPE,
  type MirroredFile,
  type MirroredKind,
  type MirrorManifest,
  readMirrorManifest,
} from '../trust/mirror-manifest.ts'
import type { Day } from '../trust/trust-list.ts'
import { writeDurably } from './write-durably.ts'

/** Everyone may read what a platform shows to everyone. */
const PUBLIC_FILE = 0o644

/** A text to keep, and as what. */
interface MirrorEntry {
  readonly kind: MirroredKind
  readonly url: string
  readonly text: Uint8Array
  readonly mirroredAt: Instant
}

/** The folder of one platform. */
export interface MirrorFolder {
  /** The newest copy of what was at this address. */
  readonly last: (url: string) => Promise<Uint8Array | undefined>
  /** Keeps a text. True when it was new; of two registers at one address the first one stays. */
  readonly add: (entry: MirrorEntry) => Promise<boolean>
  /** Writes the manifest: until then, what was added is not part of the mirror. */
  readonly save: () => Promise<void>
  /**
   * The manifest of what was there before a day began, as a file of the mirror.
   * @returns its SHA-256, for the trust list
   */
  readonly freeze: (before: Day) => Promise<string>
}

/**
 * Opens or begins the folder of a platform.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when there is a manifest that is damaged or of another platform
 */
export async function openMirrorFolder(directory: string, platform: Did): Promise<MirrorFolder> {
  const folder = join(directory, mirrorFolderName(platform))
  const files = [...(await readManifest(join(folder, 'manifest.json'), platform))]
  const write = (name: string, text: Uint8Array) =>
    writeDurably(join(folder, `${name}.json`), text, PUBLIC_FILE)
  const writeManifest = (manifest: MirrorManifest, name = sha256Of(bytesOf(manifest))) =>
    write(name, bytesOf(manifest)).then(() => name)
  const last = (url: string) => files.findLast((file) => file.url === url)
  return {
    last: async (url) => {
      const file = last(url)
      return file && readFile(join(folder, `${file.sha256}.json`)).catch(() => undefined)
    },
    add: async ({ text, ...entry }) => {
      const sha256 = sha256Of(text)
      const known = last(entry.url)
      if (known !== undefined && known.sha256 !== sha256 && entry.kind === 'register') return false
      await write(sha256, text)
      if (known?.sha256 === sha256) return false
      files.push({ ...entry, sha256 })
      return true
    },
    save: async () => {
      await writeManifest({ type: MIRROR_TYPE, platform, files }, 'manifest')
    },
    freeze: (before) => {
      const inTime = filesBefore({ type: MIRROR_TYPE, platform, files }, before)
      return writeManifest({ type: MIRROR_TYPE, platform, files: [...lastByUrl(inTime).values()] })
    },
  }
}

/** The folder's name, which is also part of its address: `tempo.example`, `tempo.example_work`. */
export function mirrorFolderName(platform: Did): string {
  return platform.replace(/^did:web:/, '').replaceAll(/%3A|[^A-Za-z0-9.-]/g, '_')
}

async function readManifest(path: string, platform: Did): Promise<readonly MirroredFile[]> {
  const text = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return []
  const read = readMirrorManifest(text)
  if (read.ok && read.manifest.platform === platform) return read.manifest.files
  const message = `the manifest ${path} is damaged or of another platform; nothing was written over it`
  throw new KlusCvError('ERR_KLUSCV_OPTION', message)
}

function bytesOf(manifest: MirrorManifest): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(manifest))
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
