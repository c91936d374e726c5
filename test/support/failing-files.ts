/**
 * Calls of the file system of which the n-th fails, with an error of a disk.
 * @module
 */
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import type { FileCalls } from '../../src/storage/published-folder.ts'

/** The calls, and how many there were. */
export interface FailingFiles {
  readonly calls: FileCalls
  readonly count: () => number
}

type Call = (...args: never[]) => Promise<unknown>

/** The file system whose call number `failing` (from 1) fails, before or after it was carried out. */
export function createFailingFiles(failing: number, when: 'before' | 'after'): FailingFiles {
  let count = 0
  const counted = <C extends Call>(call: C) =>
    (async (...args) => {
      count += 1
      const fails = count === failing
      if (fails && when === 'before') throw diskError()
      const result = await call(...args)
      if (fails) throw diskError()
      return result
    }) as C
  const countedHandle = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get: (target, name: keyof FileHandle) => {
        const member = target[name]
        if (typeof member !== 'function') return member
        const bound = (member as Call).bind(target)
        // Closing does not count: the real file would stay open.
        return name === 'close' ? bound : counted(bound)
      },
    })
  const openThere = counted(async (path: string, flags: string, mode?: number) => {
    const handle = await open(path, flags, mode)
    if (count === failing) await handle.close()
    return handle
  })
  const calls = {
    ...{ mkdir: counted(mkdir), readdir: counted(readdir), readFile: counted(readFile) },
    ...{ rename: counted(rename), rm: counted(rm), stat: counted(stat) },
    open: async (path: string, flags: string, mode?: number) =>
      countedHandle(await openThere(path, flags, mode)),
  }
  return { calls: calls as unknown as FileCalls, count: () => count }
}

function diskError(): NodeJS.ErrnoException {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
}
