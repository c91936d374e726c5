/**
 * How long a process has computed, from the Linux kernel.
 * @module
 */
import { readFileSync } from 'node:fs'

/** Milliseconds of a core, of a process or of this thread; undefined when it is gone or the system does not say. */
export function workedMs(pid: number | 'thread-self' | undefined): number | undefined {
  try {
    // Documentation/scheduler/sched-stats.rst: "4120391 81027 105", the first in nanoseconds.
    const [nanoseconds] = readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')
    return Number(nanoseconds) / 1_000_000
  } catch {
    return undefined
  }
}
