/**
 * Keeps what is published in a folder beside the database. The database comes first: a text is
 * written here only while the database holds the same one, so the folder is never ahead of it, and
 * a folder that is ahead tells of a database that was set back.
 * @module
 */
import type { Instant } from '../../core/time.ts'
import type { Alarms } from '../alarms.ts'
import type { IssuerStore } from '../issuer-store.ts'
import type { ListName, PublishedList } from '../ports.ts'
import type { PublicDocument } from '../public-documents.ts'
import type { GuardedFolder } from './guard-folder.ts'
import { registerPaths, UNVERSIONED_PATHS } from './public-paths.ts'
import { filePath, listPath, REGISTERS_FOLDER } from './published-paths.ts'
import { versionOf } from './version-of.ts'

/** What is kept outside the database. */
export interface Publication {
  /** Writes a list as it is published, unless this version is what was written last. */
  readonly keepList: (list: ListName, version?: Instant) => Promise<void>
  /** Writes everything that the folder has not, or has in another version. */
  readonly keepAll: (find: FindDocument) => Promise<void>
  /** A list as it stands in the folder; whether it is ours was not checked. */
  readonly keptList: (list: ListName) => Promise<PublishedList | undefined>
}

/** The document at a path of the public URL. */
type FindDocument = (path: string) => Promise<PublicDocument | undefined>

/** What it works with. */
export interface PublicationOptions {
  readonly folder: GuardedFolder
  readonly store: Pick<IssuerStore, 'publication' | 'lists' | 'registers'>
  readonly alarms: Alarms
  /** Whether a list is one that this issuer signed. */
  readonly isOurs: IsOurs
}

type IsOurs = (text: string) => Promise<boolean>

const NOTHING_KEPT: Publication = {
  keepList: async () => {},
  keepAll: async () => {},
  keptList: async () => undefined,
}

/** The publication of one process. */
export function createPublication(options: PublicationOptions): Publication {
  const { folder, store, alarms, isOurs } = options
  if (!folder.isThere) return NOTHING_KEPT
  const { publication } = store
  const written = new Map<string, Instant>()
  const keepList = async (list: ListName, expected?: Instant) => {
    const path = listPath(list)
    if (expected !== undefined && written.get(path) === expected) return
    await publication.holdList(list, async ({ version, text }) => {
      await writeNewer(folder, path, { text, isOurs })
      written.set(path, version)
    })
  }
  const keepDocument = async (path: string, find: FindDocument) => {
    const document = await find(path)
    if (document !== undefined) await folder.replace(filePath(path), async () => document.text)
  }
  return {
    keepList,
    keepAll: async (find) => {
      const failedBefore = folder.failures()
      for (const { list } of await store.lists()) await keepList(list)
      await publication.holdProfile(({ text }) =>
        writeNewer(folder, filePath('/profile'), { text, isOurs: async () => true }),
      )
      for (const path of UNVERSIONED_PATHS) await keepDocument(path, find)
      for (const path of await missingRegisters(folder, store)) await keepDocument(path, find)
      if (folder.failures() === failedBefore) alarms.clear('folder-failed')
    },
    keptList: async (list) => {
      const text = await folder.read(listPath(list))
      const version = text === undefined ? undefined : versionOf(text)
      return text === undefined || version === undefined ? undefined : { version, text }
    },
  }
}

/** A register never changes: one that is there is not even read. */
async function missingRegisters(
  folder: GuardedFolder,
  store: Pick<IssuerStore, 'registers'>,
): Promise<readonly string[]> {
  const kept = new Set(await folder.names(REGISTERS_FOLDER))
  const paths = await registerPaths(store)
  return paths.filter((path) => !kept.has(path.slice('/issued/'.length)))
}

/**
 * A text that is kept gives way to a later one only: what the database has may have been set back,
 * or changed by hand. What is not ours gives way to anything.
 */
async function writeNewer(
  folder: GuardedFolder,
  path: string,
  { text, isOurs }: { readonly text: string; readonly isOurs: IsOurs },
): Promise<void> {
  await folder.replace(path, async (kept) => {
    const version = kept === undefined ? undefined : versionOf(kept)
    const isNewer = kept === undefined || version === undefined || version < (versionOf(text) ?? '')
    return isNewer || !(await isOurs(kept)) ? text : undefined
  })
}
