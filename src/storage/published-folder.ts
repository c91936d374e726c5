/**
 * The folder of published documents as files: to be served as they are, and read back to notice a
 * database that was set back. It belongs on a disk that is not restored together with the database.
 *
 * ```
 * FOLDER/
 *   public/ …      what everyone may read
 *   witness.json   for the issuer only
 *   partial/       texts on their way: written and synced here, then renamed to their place
 * ```
 * @module
 */
import { randomBytes } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import type { PublishedFolder } from '../issuer/index.ts'

/** The calls of `node:fs/promises` that are used. */
export type FileCalls = Pick<
  typeof nodeFiles,
  'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'stat'
>

/** Names that need no escaping anywhere, and no way up. */
const PATH = /^(?:\.?[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*\.?[A-Za-z0-9_-][A-Za-z0-9._-]*$/

/** Left by a process that was killed: none takes an hour to write a file. */
const ABANDONED_AFTER_MS = 3_600_000

/**
 * Opens a folder of published documents; makes it when there is none.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when it cannot be written. Its methods throw
 *   `ERR_KLUSCV_STORAGE` when a disk fails
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtemp } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openPublishedFolder } from 'kluscv/storage'
 *
 * const folder = await openPublishedFolder(await mkdtemp(join(tmpdir(), 'published-')))
 * await folder.write('public/profile', '{}')
 * assert.equal(await folder.read('public/profile'), '{}')
 * ```
 */
export async function openPublishedFolder(
  directory: string,
  files: FileCalls = nodeFiles,
): Promise<PublishedFolder> {
  const partial = join(directory, 'partial')
  try {
    await files.mkdir(partial, { recursive: true })
    await removeAbandoned(files, partial)
    const probe = join(partial, randomBytes(8).toString('hex'))
    await (await files.open(probe, 'wx')).close()
    await files.rm(probe)
  } catch (cause) {
    const message = 'the folder of published documents cannot be written'
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
  }
  return {
    read: (path) => reportTrouble(() => read(files, placeOf(directory, path))),
    write: (path, text) =>
      reportTrouble(() => replace(files, { partial, place: placeOf(directory, path), text })),
    names: (path) => reportTrouble(() => names(files, placeOf(directory, path))),
  }
}

async function removeAbandoned(files: FileCalls, partial: string): Promise<void> {
  for (const name of await files.readdir(partial)) {
    const path = join(partial, name)
    // A process beside us may finish its own at this moment.
    const found = await unlessMissing(files.stat(path), undefined)
    if (found === undefined || Date.now() - found.mtimeMs <= ABANDONED_AFTER_MS) continue
    await files.rm(path, { force: true })
  }
}

function placeOf(directory: string, path: string): string {
  if (PATH.test(path)) return join(directory, path)
  throw new KlusCvError('ERR_KLUSCV_OPTION', 'a path must be of plain names, with / between them')
}

async function read(files: FileCalls, place: string): Promise<string | undefined> {
  return unlessMissing(files.readFile(place, 'utf8'), undefined)
}

async function names(files: FileCalls, place: string): Promise<readonly string[]> {
  return unlessMissing(files.readdir(place), [])
}

async function unlessMissing<T>(found: Promise<T>, otherwise: T): Promise<T> {
  return found.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return otherwise
    throw error
  })
}

interface Replacement {
  readonly partial: string
  readonly place: string
  readonly text: string
}

/** After a crash at any moment the old text is there, or the new one, whole. */
async function replace(files: FileCalls, { partial, place, text }: Replacement): Promise<void> {
  const folder = dirname(place)
  const made = await files.mkdir(folder, { recursive: true })
  const draft = join(partial, randomBytes(8).toString('hex'))
  try {
    await writeSynced(files, draft, text)
    await files.rename(draft, place)
  } catch (error) {
    await files.rm(draft, { force: true }).catch(() => {})
    throw error
  }
  await syncFolder(files, folder)
  if (made !== undefined) await syncUpTo(files, folder, dirname(made))
}

async function writeSynced(files: FileCalls, path: string, text: string): Promise<void> {
  const file = await files.open(path, 'wx', 0o644)
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name is on the disk once the folder that holds it is. */
async function syncFolder(files: FileCalls, path: string): Promise<void> {
  const folder = await files.open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function syncUpTo(files: FileCalls, from: string, last: string): Promise<void> {
  for (let path = dirname(from); path.length >= last.length; path = dirname(path)) {
    await syncFolder(files, path)
  }
}

async function reportTrouble<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof KlusCvError) throw cause
    const message = 'the folder of published documents could not be read or written'
    throw new KlusCvError('ERR_KLUSCV_STORAGE', message, { cause })
  }
}
