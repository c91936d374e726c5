/**
 * A folder of published documents that stops nothing when it fails: the database has everything
 * that was acknowledged. A failure raises an alarm, and what is asked for is as if it were not there.
 * @module
 */
import type { Alarms } from '../alarms.ts'
import type { PublishedFolder } from './ports.ts'

/** A folder whose methods never reject. */
export interface GuardedFolder extends Pick<PublishedFolder, 'read' | 'names'> {
  /** False when there is none: then nothing is found and nothing is written. */
  readonly isThere: boolean
  /**
   * Writes what `decide` makes of the text at a path; undefined leaves it as it is. What cannot be
   * read is left as it is too: it may be later than what would replace it.
   */
  readonly replace: (path: string, decide: Decide) => Promise<void>
  /** How often something failed. */
  readonly failures: () => number
}

type Decide = (kept: string | undefined) => Promise<string | undefined>

const MESSAGE =
  'the folder of published documents could not be read or written: look at its disk and its ' +
  'rights; it is tried again every minute'

/** Guards a folder, or stands in for one. */
export function guardFolder(folder: PublishedFolder | undefined, alarms: Alarms): GuardedFolder {
  let failures = 0
  const guarded = async <T>(work: Promise<T> | undefined, otherwise: T): Promise<T> => {
    try {
      return (await work) ?? otherwise
    } catch (cause) {
      failures += 1
      alarms.raise({ kind: 'folder-failed', message: MESSAGE, cause })
      return otherwise
    }
  }
  return {
    isThere: folder !== undefined,
    read: (path) => guarded(folder?.read(path), undefined),
    names: (path) => guarded(folder?.names(path), []),
    replace: (path, decide) =>
      guarded(folder === undefined ? undefined : replace(folder, path, decide), undefined),
    failures: () => failures,
  }
}

async function replace(folder: PublishedFolder, path: string, decide: Decide): Promise<void> {
  const kept = await folder.read(path)
  const text = await decide(kept)
  if (text !== undefined && text !== kept) await folder.write(path, text)
}
