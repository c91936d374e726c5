/**
 * A folder of published documents that stops nothing when it fails: the database has everything
 * that was acknowledged. A failure raises an alarm, and what is asked for is as if it were not there.
 * @module
 */
import type { Alarms } from '../alarms.ts'
import type { PublishedFolder } from './ports.ts'

/** A folder whose methods never reject. */
export interface GuardedFolder extends PublishedFolder {
  /** False when there is none: then nothing is found and nothing is written. */
  readonly isThere: boolean
  /** How often something failed. */
  readonly failures: () => number
}

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
    write: (path, text) => guarded(folder?.write(path, text), undefined),
    names: (path) => guarded(folder?.names(path), []),
    failures: () => failures,
  }
}
