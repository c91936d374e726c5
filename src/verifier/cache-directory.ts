/**
 * What a verifier remembers over restarts: the newest status list of each URL, the newest profile of
 * each platform, every register, what a trust list's keeper mirrored, and the newest trust list of each
 * root key, as the texts that were received. Only a memory: whoever reads from it checks everything
 * again, so a cache that was tampered with is as good as none.
 *
 *     DIR/status-lists/<sha256 of the URL>.json
 *     DIR/profiles/<sha256 of the DID>.json
 *     DIR/registers/<sha256 of the URL>.json
 *     DIR/mirrored/<sha256 of its own SHA-256 in hex>.json
 *     DIR/trust-lists/<sha256 of the root key>.json
 *     DIR/trust-keys/<sha256 of "in use">.json          the root key of the list that was used last
 * @module
 */
import { createHash } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './write-durably.ts'

/** The kinds of texts that are kept. */
export type CachedKind =
  | 'status-lists'
  | 'profiles'
  | 'registers'
  | 'mirrored'
  | 'trust-lists'
  | 'trust-keys'

/** Texts by kind and name. */
export interface CacheDirectory {
  /** The text, or undefined when there is none or it cannot be read. */
  readonly read: (kind: CachedKind, name: string) => Promise<Uint8Array | undefined>
  /** Whether there is one, unread. */
  readonly has: (kind: CachedKind, name: string) => Promise<boolean>
  readonly write: (kind: CachedKind, name: string, text: Uint8Array) => Promise<void>
}

/** The cache in this folder, which is made when something is written. */
export function openCacheDirectory(directory: string): CacheDirectory {
  const pathOf = (kind: CachedKind, name: string) => join(directory, kind, `${sha256(name)}.json`)
  return {
    read: (kind, name) => readFile(pathOf(kind, name)).catch(() => undefined),
    has: (kind, name) =>
      access(pathOf(kind, name)).then(
        () => true,
        () => false,
      ),
    write: (kind, name, text) => writeDurably(pathOf(kind, name), text),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
